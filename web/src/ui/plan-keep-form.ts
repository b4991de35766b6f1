import type { App } from '../app';
import { ApiError } from '../data/api';
import type { KeptPlan, OpenedPlan } from '../data/plan-types';
import { number } from '../logic/format';
import { longMonth } from '../logic/period';
import { wholeRequest } from '../logic/plan-view';
import { gainOf } from '../logic/plan-sums';
import { failureLine } from './data-failure';
import { apply, fill, h } from './dom';
import { newId, ruleField } from './rules-fields';

/** A name that is taken, or, with the code, an answer that is another one by now. */
const CONFLICT = 409;
const CHANGED = 'plan-changed';

/** What was typed before the reader looked at another answer; null where nothing waits. */
let typedBefore: { name: string; note: string } | null = null;

/**
 * Keeps the plan on the screen under a name; one that says what it brings is suggested.
 *
 * @param done called with what was kept, or null where the reader thought better of it
 */
export function keepForm(app: App, done: (kept: OpenedPlan | null) => void): HTMLElement {
  const name = ruleField('name', app.t('scenario.name'), app.t('planKept.nameHint'), {
    maxlength: 80,
  });
  const note = ruleField('note', app.t('scenario.note'), app.t('planKept.noteHint'), {
    maxlength: 400,
  });
  const suggested = suggestedName(app);
  // a name of one's own stays; a suggested one has the figures of the answer before
  name.input.value = typedBefore?.name || suggested;
  note.input.value = typedBefore?.note ?? '';
  const told = h('div', { role: 'status', id: newId() });
  const save = h('button', { type: 'submit', class: 'primary' }, app.t('scenario.store'));
  const cancel = h(
    'button',
    { type: 'button', class: 'secondary', onClick: leave },
    app.t('scenario.cancel'),
  );
  const buttons = h('div', { class: 'proposal-buttons' }, save, cancel);
  const root = h(
    'form',
    { novalidate: true, class: 'reach-fields' },
    name.root,
    note.root,
    told,
    buttons,
  );

  function refuse(words: Node): void {
    fill(told, words);
    apply(name.input, { 'aria-invalid': 'true', 'aria-describedby': told.id });
    name.input.focus();
  }

  function leave(): void {
    typedBefore = null;
    done(null);
  }

  /** Another answer is none that was looked at: it is shown first, and what was typed waits. */
  function tellChanged(): void {
    const look = () => {
      const called = name.input.value.trim();
      typedBefore = { name: called === suggested ? '' : called, note: note.input.value };
      done(null);
      app.planner.anew();
    };
    fill(
      told,
      h('p', { class: 'batch-failure', role: 'alert' }, app.t('planKept.changed')),
      h(
        'button',
        { type: 'button', class: 'secondary', 'data-facet': 'anew', onClick: look },
        app.t('planKept.look'),
      ),
    );
    told.querySelector('button')?.focus();
  }

  async function keep(called: string): Promise<void> {
    const { plan } = app.state.plan;
    if (!plan) return;
    save.disabled = true;
    fill(told, h('p', {}, app.t('planKept.saving')));
    try {
      const { asked, version, outcome } = plan;
      const kept = await app.keepPlan({
        name: called,
        note: note.input.value.trim(),
        asked: wholeRequest(asked),
        version,
        value: outcome.value,
      });
      typedBefore = null;
      done(kept);
    } catch (error) {
      if (error instanceof ApiError && error.code === CHANGED) return tellChanged();
      const line = failureLine(app, error, app.t('planKept.failed'));
      if (error instanceof ApiError && error.status === CONFLICT) refuse(line);
      else fill(told, line);
    } finally {
      save.disabled = false;
    }
  }

  root.addEventListener('input', () => {
    fill(told);
    apply(name.input, { 'aria-invalid': null, 'aria-describedby': name.input.dataset.hint });
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const called = name.input.value.trim();
    if (called) void keep(called);
    else refuse(h('p', { class: 'batch-failure' }, app.t('scenario.nameNeeded')));
  });
  return root;
}

/** "3 pos, +8.659 orang dalam 60 menit (November 2026)"; with a number behind it when it is taken. */
function suggestedName(app: App): string {
  const { plan, kept } = app.state.plan;
  if (!plan) return '';
  const name = app.t('planKept.suggested', {
    n: plan.chosen.length,
    people: number(gainOf(plan), app.language()),
    limit: plan.asked.limit,
    month: longMonth(plan.asked.period, app.language()),
  });
  return freeName(name, kept?.list ?? []);
}

function freeName(name: string, kept: KeptPlan[]): string {
  const taken = new Set(kept.map((one) => one.name));
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name} ${i}`;
  return free;
}
