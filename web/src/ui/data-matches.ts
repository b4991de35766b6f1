import type { App } from '../app';
import type { Match } from '../data/import-types';
import { number } from '../logic/format';
import type { QueuedFile, Verdict } from '../logic/queue';
import type { FileCard } from './data-file';
import { apply, changeGuard, fill, h } from './dom';

const VERDICTS: Verdict[] = ['same', 'different'];

/** Posts of the file that may be known already: a person says which are the same. */
export function matchList(app: App, id: number): FileCard {
  const root = h('section', { class: 'matches', hidden: true });
  const changed = changeGuard();
  let answers: (() => void)[] = [];
  let last: QueuedFile;
  return {
    root,
    update(file) {
      last = file;
      const matches = file.stage === 'saved' ? [] : (file.report?.matches ?? []);
      if (changed(file.report, file.stage === 'saved', app.language())) {
        answers = [];
        root.hidden = matches.length === 0;
        const row = (match: Match) => matchRow(app, id, match, () => last, answers);
        fill(root, ...content(app, id, matches, row));
      }
      for (const answer of answers) answer();
    },
  };
}

function content(
  app: App,
  id: number,
  matches: Match[],
  row: (match: Match) => HTMLElement,
): (HTMLElement | null)[] {
  const open = matches.filter((match) => !match.sure);
  const sure = matches.filter((match) => match.sure);
  const all = (verdict: Verdict) => () =>
    app.intake.decide(id, Object.fromEntries(open.map((match) => [match.row, verdict])));
  const bulk = (key: 'match.allSame' | 'match.allDifferent', verdict: Verdict) =>
    h('button', { type: 'button', class: 'quiet', onClick: all(verdict) }, app.t(key));
  return [
    open.length > 0 ? h('p', { class: 'matches-title' }, app.t('match.title')) : null,
    open.length > 0 ? h('p', {}, app.t('match.lead')) : null,
    open.length > 0 ? h('ul', {}, ...open.map(row)) : null,
    open.length > 1
      ? h(
          'div',
          { class: 'matches-bulk' },
          bulk('match.allSame', 'same'),
          bulk('match.allDifferent', 'different'),
        )
      : null,
    sure.length > 0 ? sureMatches(app, sure, row) : null,
  ];
}

function sureMatches(app: App, sure: Match[], row: (match: Match) => HTMLElement): HTMLElement {
  const n = number(sure.length, app.language());
  return h(
    'details',
    { class: 'matches-sure' },
    h('summary', {}, app.t('match.sure', { n })),
    h('ul', {}, ...sure.map(row)),
  );
}

function matchRow(
  app: App,
  id: number,
  match: Match,
  file: () => QueuedFile,
  answers: (() => void)[],
): HTMLElement {
  const pair = app.t('match.pair', { a: match.name, b: match.candidate.name });
  const buttons = VERDICTS.map((verdict) =>
    h(
      'button',
      { type: 'button', onClick: () => app.intake.decide(id, { [match.row]: verdict }) },
      app.t(`match.${verdict}`),
    ),
  );
  answers.push(() => {
    const said = file().verdicts[match.row] ?? (match.sure ? 'same' : null);
    buttons.forEach((button, i) => apply(button, { 'aria-pressed': String(said === VERDICTS[i]) }));
  });
  const side = (name: string, where: string) =>
    h('span', { class: 'match-side' }, h('b', {}, name), h('small', {}, where));
  return h(
    'li',
    { class: 'match' },
    side(match.name, app.t('match.inFile', { row: number(match.row, app.language()) })),
    h('span', { class: 'match-arrow', 'aria-hidden': 'true' }, '↔'),
    side(match.candidate.name, app.t('match.inStore', { code: match.candidate.code })),
    h('div', { class: 'segments', role: 'group', 'aria-label': pair }, ...buttons),
  );
}
