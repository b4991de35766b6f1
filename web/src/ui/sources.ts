import type { App } from '../app';
import type { FigureVersion, Sources } from '../data/types';
import { number } from '../logic/format';
import { shortMonth } from '../logic/period';
import { commentWords, flagWords } from './check-words';
import { h } from './dom';
import { loadWhenOpened } from './opened';
import './sources.css';

/** Where a village's figures came from: fetched only when somebody opens it. */
export function sources(app: App, village: string, indicator: string, period: string): HTMLElement {
  const body = h('div', { class: 'sources-body' });
  const root = h('details', { class: 'sources' }, h('summary', {}, app.t('sources.title')), body);
  loadWhenOpened(app, root, body, async () =>
    content(app, await app.api.sources(village, indicator, period)),
  );
  return root;
}

function content(app: App, found: Sources): HTMLElement[] {
  if (!found.figures.length) return [h('p', {}, app.t('sources.none'))];
  const sasaran = found.sasaran[0];
  return [
    h('ol', {}, ...found.figures.map((figure) => item(app, figure))),
    ...said(app, found),
    ...(sasaran
      ? [
          h(
            'p',
            {},
            app.t('sources.sasaran', {
              n: number(sasaran.count, app.language()),
              source: sasaran.source,
              file: sasaran.file,
              line: number(sasaran.line, app.language()),
            }),
          ),
        ]
      : []),
  ];
}

/** What the checks found and what people said, each under its heading. */
function said(app: App, { flags, comments }: Sources): HTMLElement[] {
  const month = (period: string) => shortMonth(period, app.language());
  const lines = (key: 'sources.flags' | 'sources.comments', words: string[]) =>
    words.length
      ? [
          h('h4', {}, app.t(key)),
          h('ul', { class: 'sources-said' }, ...words.map((w) => h('li', {}, w))),
        ]
      : [];
  return [
    ...lines(
      'sources.flags',
      flags.map((flag) => `${month(flag.period)}: ${flagWords(app, flag)}`),
    ),
    ...lines(
      'sources.comments',
      comments.map((one) => `${month(one.period)} · ${commentWords(app, one)}`),
    ),
  ];
}

/** What became of a version: corrected, undone with its import, held back. */
function fate(app: App, figure: FigureVersion): string {
  const words = [
    !figure.current && !figure.undone ? app.t('sources.corrected') : '',
    figure.undone ? app.t('sources.undone') : '',
    figure.held ? app.t('sources.held') : '',
  ];
  return words
    .filter(Boolean)
    .map((word) => ` · ${word}`)
    .join('');
}

function item(app: App, figure: FigureVersion): HTMLElement {
  const count =
    figure.numerator === null
      ? app.t('state.not-reported')
      : number(figure.numerator, app.language());
  return h(
    'li',
    { class: figure.current ? 'sources-current' : 'sources-corrected' },
    h('span', { class: 'sources-month' }, shortMonth(figure.period, app.language())),
    h('span', { class: 'sources-count' }, count),
    h(
      'span',
      { class: 'sources-file' },
      app.t('sources.place', { file: figure.file, line: number(figure.line, app.language()) }),
      fate(app, figure),
    ),
  );
}
