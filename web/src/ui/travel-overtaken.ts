import type { App } from '../app';
import type { ModelRow, TravelModel } from '../data/travel-types';
import { moment } from '../logic/format';
import {
  differencesOf,
  versionsSince,
  type Difference,
  type Differences,
  type ModelContent,
} from '../logic/travel-merge';
import { cellText } from '../logic/travel-model';
import { fill, h } from './dom';
import { decimalOf } from './rules-fields';
import { cellWords, columnWord, kindWords, layerWord, ruleName, ruleText } from './travel-words';

/** Longer lists are cut: what both changed stands first. */
const MOST_LINES = 40;

export interface Overtaken {
  root: HTMLElement;
  /** What is typed has changed. */
  tell(mine: ModelContent): void;
  focus(): void;
}

/**
 * A version was stored while another was being changed: which, what differs, and what to do.
 *
 * @param before the version that was being changed
 * @param theirs the newest one
 */
export function overtaken(
  app: App,
  before: TravelModel,
  theirs: TravelModel,
  choose: { onTop(): void; theirs(): void },
): Overtaken {
  const { version } = theirs;
  const between = versionsSince(theirs, before.version).map((one) => {
    const when = one.changedAt ? moment(one.changedAt, app.language()) : '–';
    const { version, note } = one;
    return h('li', {}, app.t('travel.over.version', { version, note, when }));
  });
  const heading = h('h3', { tabindex: -1 }, app.t('travel.over.title', { version }));
  const differing = h('div', {});
  const lead = h('p', {});
  const root = h(
    'section',
    { class: 'proposal travel-over' },
    heading,
    h('ul', {}, ...between),
    lead,
    h(
      'div',
      { class: 'proposal-buttons' },
      button('primary', app.t('travel.over.onTop', { version }), choose.onTop),
      button('secondary', app.t('travel.over.theirs', { version }), choose.theirs),
    ),
    differing,
  );

  return {
    root,
    focus: () => heading.focus(),
    tell(mine) {
      const found = differencesOf(before, theirs, mine);
      const clashes = [...found.cells, ...found.rules].filter((one) => one.clashes).length;
      lead.textContent = app.t(clashes ? 'travel.over.clash' : 'travel.over.lead', {
        n: clashes,
        version,
      });
      fill(differing, table(app, before, theirs, found));
    },
  };
}

function button(kind: string, words: string, act: () => void): HTMLElement {
  return h('button', { type: 'button', class: kind, onClick: act }, words);
}

function table(
  app: App,
  before: TravelModel,
  theirs: TravelModel,
  found: Differences,
): HTMLElement {
  const heads = [
    app.t('travel.over.was', { version: before.version }),
    app.t('travel.version', { version: theirs.version }),
    app.t('travel.over.mine'),
  ];
  const said = (row: ModelRow | undefined) => cellText(row, decimalOf(app), cellWords(app));
  const lines = [
    ...found.cells.map((one) => line(app, heads, one, cellName(app, one), said)),
    ...found.rules.map((one) =>
      line(app, heads, one, ruleName(app, one.key, theirs.rules), (value) =>
        ruleText(app, one.key, value, theirs.rules),
      ),
    ),
  ];
  const more = lines.length - MOST_LINES;
  return h(
    'table',
    { class: 'travel-versus' },
    h('caption', {}, app.t('travel.over.caption')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...[app.t('travel.over.what'), ...heads].map((head) => h('th', { scope: 'col' }, head)),
      ),
    ),
    h('tbody', {}, ...lines.slice(0, MOST_LINES)),
    more > 0 &&
      h('tfoot', {}, h('tr', {}, h('td', { colspan: 4 }, app.t('travel.over.more', { n: more })))),
  );
}

function line<T>(
  app: App,
  heads: string[],
  one: Difference<T>,
  name: string,
  said: (value: T | undefined) => string,
): HTMLElement {
  const values = [one.before, one.theirs, one.mine].map((value, i) =>
    h('td', { 'data-label': heads[i] }, said(value) || '–'),
  );
  const both = one.clashes && h('small', {}, app.t('travel.over.both'));
  return h(
    'tr',
    { class: one.clashes ? 'clashes' : null },
    h('th', { scope: 'row' }, name, both),
    ...values,
  );
}

/** "Jalan: semua kelas · tanah, Sepeda motor, Semua musim" */
function cellName(app: App, { theirs, mine }: Difference<ModelRow>): string {
  const row = (theirs ?? mine)!;
  return app.t('travel.over.cell', {
    layer: layerWord(app, row.layer),
    class: kindWords(app, row.class),
    mode: app.t(`reach.mode.${row.mode}`),
    season: columnWord(app, row.season || 'all'),
  });
}
