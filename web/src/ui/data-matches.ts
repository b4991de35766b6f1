import type { App } from '../app';
import type { Match } from '../data/import-types';
import { number } from '../logic/format';
import { NEW, type QueuedFile, type Verdict } from '../logic/queue';
import type { FileCard } from './data-file';
import { apply, changeGuard, fill, h } from './dom';

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
  const pairs = open.filter((match) => match.candidates.length === 1);
  const all = (verdictOf: (match: Match) => Verdict) => () =>
    app.intake.decide(id, Object.fromEntries(pairs.map((m) => [m.row, verdictOf(m)])));
  const bulk = (key: 'match.allSame' | 'match.allDifferent', verdictOf: (m: Match) => Verdict) =>
    h('button', { type: 'button', class: 'quiet', onClick: all(verdictOf) }, app.t(key));
  return [
    open.length > 0 ? h('p', { class: 'matches-title' }, app.t('match.title')) : null,
    open.length > 0 ? h('p', {}, app.t('match.lead')) : null,
    open.length > 0 ? h('ul', {}, ...open.map(row)) : null,
    pairs.length > 1
      ? h(
          'div',
          { class: 'matches-bulk' },
          bulk('match.allSame', (match) => match.candidates[0].code),
          bulk('match.allDifferent', () => NEW),
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
  const [first, ...others] = match.candidates;
  const choices = verdictsOf(app, match);
  const buttons = choices.map(({ verdict, words }) =>
    h(
      'button',
      { type: 'button', onClick: () => app.intake.decide(id, { [match.row]: verdict }) },
      words,
    ),
  );
  answers.push(() => {
    const said = file().verdicts[match.row] ?? (match.sure ? first.code : null);
    buttons.forEach((button, i) =>
      apply(button, { 'aria-pressed': String(said === choices[i].verdict) }),
    );
  });
  const side = (name: string, where: string) =>
    h('span', { class: 'match-side' }, h('b', {}, name), h('small', {}, where));
  const names = match.candidates.map((candidate) => candidate.name).join(', ');
  return h(
    'li',
    { class: others.length ? 'match match-several' : 'match' },
    side(match.name, app.t('match.inFile', { row: number(match.row, app.language()) })),
    h('span', { class: 'match-arrow', 'aria-hidden': 'true' }, '↔'),
    others.length
      ? side(app.t('match.several', { n: match.candidates.length }), '')
      : side(first.name, app.t('match.inStore', { code: first.code })),
    h(
      'div',
      {
        class: 'segments',
        role: 'group',
        'aria-label': app.t('match.pair', { a: match.name, b: names }),
      },
      ...buttons,
    ),
  );
}

/** One stored post: the same or not. Several: which one, or a new one. */
function verdictsOf(app: App, { candidates }: Match): { verdict: Verdict; words: string }[] {
  if (candidates.length === 1) {
    return [
      { verdict: candidates[0].code, words: app.t('match.same') },
      { verdict: NEW, words: app.t('match.different') },
    ];
  }
  return [
    ...candidates.map(({ code, name }) => ({ verdict: code, words: `${name} (${code})` })),
    { verdict: NEW, words: app.t('match.new') },
  ];
}
