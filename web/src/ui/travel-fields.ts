import type { App } from '../app';
import type { TravelModel } from '../data/travel-types';
import type { ModelContent } from '../logic/travel-merge';
import { refusedRow } from '../logic/travel-model';
import { apply, h } from './dom';
import { newId, ruleField } from './rules-fields';
import { ruleFields } from './travel-rules';
import { speedTable } from './travel-table';

/** A travel model to type in, with the note of the change. */
export interface ModelFields {
  root: HTMLFormElement;
  noteInput: HTMLInputElement;
  /** What stands in the fields; a changed speed takes `source`. */
  content(source?: string): ModelContent;
  note(): string;
  /** The cell that cannot be read; null where all can. */
  fault(): { input: HTMLInputElement; text: string } | null;
  /** The field of that name in what `content` gave last; null where there is none. */
  named(place: string): HTMLElement | null;
  /** Marks one field as the one that is wrong, and says beside it why; null marks none. */
  point(wrong: HTMLElement | null, why: string | null): void;
  setBusy(isBusy: boolean): void;
  /** Another version was stored: this one can no longer be saved as it is. */
  setOvertaken(isOver: boolean): void;
}

/**
 * @param base the version that is changed
 * @param typed what stands in the fields
 * @param opened layers whose lines are shown
 */
export function modelFields(
  app: App,
  base: TravelModel,
  typed: ModelContent,
  noted: string,
  opened: Set<string>,
): ModelFields {
  const table = speedTable(app, base, typed.rows, opened);
  const rules = ruleFields(app, typed.rules);
  const note = ruleField('note', app.t('travel.note'), app.t('travel.note.hint'), {
    maxlength: 400,
    value: noted,
  });
  const save = h('button', { type: 'submit', class: 'primary' }, app.t('travel.save'));
  const buttons = h('div', { class: 'proposal-buttons' }, save);
  const root = h(
    'form',
    { novalidate: true },
    table.root,
    h('h3', {}, app.t('travel.rules')),
    rules.root,
    note.root,
    buttons,
  );
  root.addEventListener('input', () => point(root, null));

  return {
    root,
    noteInput: note.input,
    content: (source = '') => ({ rows: table.rows(source), rules: rules.rules() }),
    note: () => note.input.value,
    fault: () => table.fault(),
    named(place) {
      const row = refusedRow(place);
      if (row !== null) return table.inputOf(row);
      return root.querySelector(`[data-place="${place.replace(/^rules\./, '')}"]`);
    },
    point: (wrong, why) => point(root, wrong, why),
    setBusy: (isBusy) => (save.disabled = isBusy),
    setOvertaken: (isOver) => (buttons.hidden = isOver),
  };
}

function point(form: HTMLElement, wrong: HTMLElement | null, why: string | null = null): void {
  for (const said of form.querySelectorAll('.field-fault')) said.remove();
  for (const input of form.querySelectorAll<HTMLElement>('[aria-invalid]')) {
    apply(input, { 'aria-invalid': null, 'aria-describedby': input.dataset.hint ?? null });
  }
  if (!wrong) return;
  const said = h('small', { class: 'field-fault', id: newId() }, why);
  const beside = wrong.closest('tr')?.querySelector('th') ?? wrong.closest('label');
  beside?.append(said);
  apply(wrong, { 'aria-invalid': 'true', 'aria-describedby': said.id });
  const part = wrong.closest('details');
  if (part) part.open = true;
  wrong.focus();
}
