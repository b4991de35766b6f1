import type { App } from '../app';
import { ApiError } from '../data/api';
import type { RuleEffects, SaidRules } from '../data/rules';
import { failureLine } from './data-failure';
import { fill, h } from './dom';
import { effectsView } from './rules-effects';

/** Where a change is looked at before it is saved, and what came of it. */
export interface Proposal {
  root: HTMLElement;
  /** Asks the server what a change would do, and offers to save it. */
  show(change: SaidRules): Promise<void>;
  /** What was looked at is not what would be saved any more. */
  clear(): void;
  /** One sentence in its place. */
  say(words: string): void;
}

/**
 * @param mark marks the field that a refusal names
 * @param saved called when a change was stored
 */
export function proposal(
  app: App,
  mark: (place: string) => void = () => {},
  saved: () => void = () => {},
): Proposal {
  const root = h('div', { class: 'proposal', role: 'status' });
  let run = 0;

  async function ask<T>(words: string, work: () => Promise<T>): Promise<T | null> {
    const mine = ++run;
    mark('');
    fill(root, h('p', { class: 'proposal-waiting' }, words));
    try {
      const answer = await work();
      return mine === run ? answer : null;
    } catch (error) {
      if (mine !== run) return null;
      fill(root, failureLine(app, error, app.t('rules.failed')));
      if (error instanceof ApiError) mark(error.place);
      return null;
    }
  }

  async function show(change: SaidRules): Promise<void> {
    const effects = await ask(app.t('rules.previewing'), () => app.setRules(change, true));
    if (!effects) return;
    const save = h('button', { type: 'button', class: 'primary' }, app.t('rules.save'));
    save.addEventListener('click', () => void store(change));
    const cancel = h(
      'button',
      { type: 'button', class: 'secondary', onClick: () => clear() },
      app.t('rules.cancel'),
    );
    fill(root, effectsView(app, effects), h('div', { class: 'proposal-buttons' }, save, cancel));
    root.scrollIntoView({ block: 'nearest' });
    save.focus({ preventScroll: true });
  }

  async function store(change: SaidRules): Promise<void> {
    const effects = await ask(app.t('rules.saving'), () => app.setRules(change, false));
    if (!effects) return;
    fill(root, ...done(effects));
    saved();
  }

  function done(effects: RuleEffects): HTMLElement[] {
    const toMap = () =>
      app.go({ place: 'situasi', village: null, unit: null, post: null, ...periodOf(effects) });
    const button = h(
      'button',
      { type: 'button', class: 'secondary', onClick: toMap },
      app.t('rules.toMap'),
    );
    queueMicrotask(() => button.focus({ preventScroll: true }));
    return [h('p', { class: 'proposal-saved' }, app.t('rules.saved')), button];
  }

  function clear(): void {
    run++;
    mark('');
    fill(root);
  }

  return {
    root,
    show,
    clear,
    say(words) {
      run++;
      fill(root, h('p', { class: 'proposal-waiting' }, words));
    },
  };
}

function periodOf({ period }: RuleEffects) {
  return period ? { period } : {};
}
