import type { App } from '../app';
import { number } from '../logic/format';
import { ALL, doubtsIn, LONGEST_COMMENT, type Doubt } from '../logic/doubts';
import type { FileCard } from './data-file';
import { changeGuard, fill, h } from './dom';
import './data-doubts.css';

/** Figures that have a field of their own; one comment can stand for the rest. */
const SHOWN = 50;

/** Figures that may be wrong: a person says why they stand, or holds them back. */
export function doubtList(app: App, id: number): FileCard {
  const root = h('section', { class: 'doubts', hidden: true });
  const changed = changeGuard();
  return {
    root,
    update(file) {
      // what is typed in its fields would go with them
      if (!changed(file.report, file.stage === 'saved', app.language())) return;
      const doubts = file.stage === 'saved' ? [] : doubtsIn(file.report);
      root.hidden = doubts.length === 0;
      fill(root, ...(doubts.length ? content(app, id, doubts) : []));
    },
  };
}

function content(app: App, id: number, doubts: Doubt[]): (HTMLElement | null)[] {
  const hidden = doubts.length - SHOWN;
  return [
    h('p', { class: 'doubts-title' }, app.t('doubt.title')),
    h('p', {}, app.t('doubt.lead')),
    doubts.length > 1
      ? h('label', { class: 'doubt-all' }, app.t('doubt.all'), field(app, id, ALL, ''))
      : null,
    h('ul', {}, ...doubts.slice(0, SHOWN).map((doubt) => row(app, id, doubt))),
    hidden > 0 ? h('p', {}, app.t('doubt.more', { n: number(hidden, app.language()) })) : null,
  ];
}

function row(app: App, id: number, doubt: Doubt): HTMLElement {
  const hold = h('input', { type: 'checkbox' });
  hold.addEventListener('change', () => app.intake.comment(id, doubt.key, { hold: hold.checked }));
  return h(
    'li',
    { class: 'doubt' },
    h('span', { class: 'problem-place' }, doubt.place),
    h('span', {}, doubt.reasons.join('; ')),
    field(app, id, doubt.key, app.t('doubt.comment', { what: doubt.reasons[0] })),
    h('label', { class: 'doubt-hold' }, hold, app.t('doubt.hold')),
  );
}

function field(app: App, id: number, key: string, label: string): HTMLInputElement {
  const input = h('input', {
    type: 'text',
    maxlength: LONGEST_COMMENT,
    placeholder: app.t('doubt.placeholder'),
    'aria-label': label || null,
  });
  input.addEventListener('input', () => app.intake.comment(id, key, { text: input.value }));
  return input;
}
