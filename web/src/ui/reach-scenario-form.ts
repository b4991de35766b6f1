import type { App } from '../app';
import { ApiError } from '../data/api';
import type { Scenario } from '../data/reach-kept-types';
import { inSeason, scenarioQuery } from '../logic/reach-scenarios';
import { seasonOf } from '../reach-state';
import { failureLine } from './data-failure';
import { apply, fill, h } from './dom';
import { newId, ruleField } from './rules-fields';

/** The server's code for a name that is taken. */
const TAKEN = 409;

/**
 * Name and note of what is tried.
 *
 * @param done called with what was kept, or null where the reader thought better of it
 */
export function scenarioForm(app: App, done: (made: Scenario | null) => void): HTMLElement {
  const name = ruleField('name', app.t('scenario.name'), app.t('scenario.nameHint'), {
    maxlength: 80,
  });
  const note = ruleField('note', app.t('scenario.note'), app.t('scenario.noteHint'), {
    maxlength: 400,
  });
  const told = h('div', { role: 'status', id: newId() });
  const save = h('button', { type: 'submit', class: 'primary' }, app.t('scenario.store'));
  const cancel = h(
    'button',
    { type: 'button', class: 'secondary', onClick: () => done(null) },
    app.t('scenario.cancel'),
  );
  const root = h(
    'form',
    { novalidate: true, class: 'reach-fields' },
    name.root,
    note.root,
    told,
    h('div', { class: 'proposal-buttons' }, save, cancel),
  );

  function refuse(words: Node): void {
    fill(told, words);
    apply(name.input, { 'aria-invalid': 'true', 'aria-describedby': told.id });
    name.input.focus();
  }

  root.addEventListener('input', () => {
    fill(told);
    apply(name.input, { 'aria-invalid': null, 'aria-describedby': name.input.dataset.hint });
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    done(null);
  });
  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { view } = app.state;
    const said = name.input.value.trim();
    if (!said) return refuse(h('p', { class: 'batch-failure' }, app.t('scenario.nameNeeded')));
    save.disabled = true;
    fill(told, h('p', {}, app.t('scenario.saving')));
    try {
      const query = scenarioQuery(inSeason(view.reach, seasonOf(app.state)));
      const within = view.district!;
      done(await app.saveScenario({ within, name: said, note: note.input.value.trim(), query }));
    } catch (error) {
      const line = failureLine(app, error, app.t('scenario.failed'));
      const isName =
        error instanceof ApiError && (error.status === TAKEN || error.place === 'name');
      if (isName) refuse(line);
      else fill(told, line);
    } finally {
      save.disabled = false;
    }
  });
  return root;
}
