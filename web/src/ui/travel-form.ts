import type { App, Component } from '../app';
import { ApiError } from '../data/api';
import type { SaidModel, TravelModel } from '../data/travel-types';
import { differs, refusedRow } from '../logic/travel-model';
import { failureLine } from './data-failure';
import { apply, changeGuard, fill, h } from './dom';
import { newId, ruleField } from './rules-fields';
import { ruleFields } from './travel-rules';
import { speedTable } from './travel-table';
import { cellWords } from './travel-words';

/** Speeds and rules of a district; what is changed becomes a new version with a note. */
export function travelForm(app: App): Component {
  const heading = h('h2', {});
  const lead = h('p', { class: 'data-note' });
  const which = h('p', { class: 'travel-which' });
  const body = h('div', { class: 'rules-body' });
  // it stays while the form is drawn again, with what was saved
  const told = h('div', { class: 'proposal', role: 'status' });
  const root = h('section', { class: 'data-section rules-card' }, heading, lead, which, body, told);
  const opened = new Set<string>(['roads']);
  const changed = changeGuard();

  return {
    root,
    update() {
      const { travel, view } = app.state;
      // what is being typed stays while the version that it would change is the same
      if (!changed(travel!.district, travel!.model.version, view.language)) return;
      const { model } = travel!;
      heading.textContent = app.t('travel.model');
      lead.textContent = app.t('travel.modelLead', { ...cellWords(app) });
      which.textContent = model.default
        ? app.t('travel.isDefault')
        : app.t('travel.isVersion', {
            version: model.version,
            note: model.versions.find(({ version }) => version === model.version)?.note ?? '',
          });
      fill(body, form(app, model, opened, told));
    },
  };
}

function form(
  app: App,
  model: TravelModel,
  opened: Set<string>,
  told: HTMLElement,
): HTMLFormElement {
  const table = speedTable(app, model, opened);
  const fields = ruleFields(app, model.rules);
  const note = ruleField('note', app.t('travel.note'), app.t('travel.note.hint'), {
    maxlength: 400,
  });
  const save = h('button', { type: 'submit', class: 'primary' }, app.t('travel.save'));
  const root = h(
    'form',
    { novalidate: true },
    table.root,
    h('h3', {}, app.t('travel.rules')),
    fields.root,
    note.root,
    h('div', { class: 'proposal-buttons' }, save),
  );

  function say(words: string, input: HTMLElement | null = null): void {
    fill(told, h('p', {}, words));
    point(root, input, words);
  }

  root.addEventListener('input', () => {
    fill(told);
    point(root, null);
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = note.input.value.trim();
    const said: SaidModel = {
      within: app.state.travel!.district,
      from: model.version,
      rows: table.rows(words),
      rules: fields.rules(),
      note: words,
    };
    const fault = table.fault();
    if (fault)
      return say(app.t('travel.unreadable', { text: fault.text, ...cellWords(app) }), fault.input);
    if (!differs(model, said.rows, said.rules)) return say(app.t('travel.nothing'));
    if (!words) return say(app.t('travel.note.needed'), note.input);
    void store(said);
  });

  async function store(said: SaidModel): Promise<void> {
    save.disabled = true;
    fill(told, h('p', {}, app.t('travel.saving')));
    try {
      const version = await app.setModel(said);
      fill(told, ...savedWords(app, version));
    } catch (error) {
      fill(told, failureLine(app, error, app.t('travel.refused')));
      if (!(error instanceof ApiError)) throw error;
      const row = refusedRow(error.place);
      const named = `[data-place="${error.place.replace(/^rules\./, '')}"]`;
      const wrong = row === null ? root.querySelector<HTMLElement>(named) : table.inputOf(row);
      point(root, wrong, told.textContent);
    } finally {
      save.disabled = false;
    }
  }

  return root;
}

export function savedWords(app: App, version: number): HTMLElement[] {
  const toMap = () => app.go({ place: 'jangkauan', village: null, unit: null, post: null });
  const button = h(
    'button',
    { type: 'button', class: 'secondary', onClick: toMap },
    app.t('travel.toMap'),
  );
  return [h('p', { class: 'proposal-saved' }, app.t('travel.saved', { version })), button];
}

/** Marks one field as the one that is wrong, and says beside it why; null marks none. */
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
