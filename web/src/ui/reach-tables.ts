/** Villages of reach in tables: the worst, and those that a change helps or harms. */
import type { App } from '../app';
import { movedBetween, peopleBeyond, worstFirst, type Moved } from '../logic/reach-villages';
import { allVillages, seasonPair } from '../reach-state';
import { h } from './dom';
import { count, minutesWords } from './reach-words';
import { villageName } from './village-name';

/** So many villages before the reader asks for all. */
const FEW = 12;

/** Villages with people beyond 60 minutes, the farthest first; those not known after them. */
export function worstVillages(app: App, all: boolean, toggle: () => void): Node[] {
  const rows = worstFirst(allVillages(app.state));
  if (rows.length === 0) return [];
  const shown = all ? rows : rows.slice(0, FEW);
  const head = (words: string, className?: string) =>
    h('th', { scope: 'col', class: className }, words);
  return [
    h(
      'table',
      { class: 'reach-table' },
      h('caption', { class: 'visually-hidden' }, app.t('reach.worst')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head(app.t('reach.worst')),
          head(app.t('reach.toPost'), 'figure'),
          head(app.t('reach.people'), 'figure'),
        ),
      ),
      h(
        'tbody',
        {},
        ...shown.map(({ code, name, middle, byBand, population, known }) =>
          row(
            app,
            code,
            name,
            known ? minutesWords(app, middle ?? Infinity) : app.t('reach.minutes.unknown'),
            known
              ? count(app, peopleBeyond(byBand))
              : population === null
                ? '–'
                : count(app, population),
          ),
        ),
      ),
    ),
    ...(rows.length > FEW
      ? [
          h(
            'button',
            { type: 'button', class: 'reach-more', 'data-facet': 'all', onClick: toggle },
            app.t(all ? 'reach.fewer' : 'reach.all', { n: count(app, rows.length) }),
          ),
        ]
      : []),
  ];
}

/** What is tried, in people: lost, regained, and where. */
export function changeSection(app: App): Node[] {
  const change = app.state.reach.surface?.change;
  if (!change || app.state.view.reach.changes.length === 0) return [];
  const { lost, regained, villages } = change;
  const rows = villages.code
    .map((code, i) => ({ code, by: villages.regained[i] - villages.lost[i] }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => a.by - b.by);
  return [
    h(
      'section',
      { class: 'reach-change', 'aria-live': 'polite' },
      h('h2', {}, changeTitle(app, lost, regained)),
      h(
        'p',
        {},
        app.t('reach.change.people', {
          before: count(app, change.people60Before),
          after: count(app, change.people60After),
        }),
      ),
      movedTable(app, rows),
    ),
  ];
}

/** What another season changes, in people and villages. */
export function seasonSection(app: App): Node[] {
  const held = seasonChange(app);
  if (!held) return [];
  const { before, after, season, moved } = held;
  const words = { before: count(app, before), after: count(app, after), season };
  return [
    h(
      'section',
      { class: 'reach-change' },
      h('p', {}, app.t('reach.seasons.people', words)),
      movedTable(app, moved),
    ),
  ];
}

/** People beyond 60 minutes in the dry season and in the one held against it; null unless that is shown. */
export function seasonChange(app: App) {
  const pair = app.state.view.reach.show === 'selisih' ? seasonPair(app.state) : null;
  if (!pair || pair.wet.starts.length === 0) return null;
  return {
    before: peopleBeyond(pair.dry.people),
    after: peopleBeyond(pair.wet.people),
    season: app.t(`reach.season.${pair.season}`).toLowerCase(),
    moved: movedBetween(pair.dry.villages, pair.wet.villages),
  };
}

function movedTable(app: App, moved: Moved[]): HTMLElement | null {
  if (moved.length === 0) return null;
  const name = (code: string) => app.state.villages.get(code)?.name ?? code;
  const rows = moved.map(({ code, by }) => {
    const key = by < 0 ? 'reach.change.lost' : 'reach.change.regained';
    const mark = h('span', { class: by < 0 ? 'lost' : 'gained' }, by < 0 ? '−' : '+');
    const said = h('span', {}, app.t(key, { n: count(app, Math.abs(by)) }));
    return changeRow(app, code, name(code), mark, said);
  });
  return h(
    'table',
    { class: 'reach-table' },
    h('caption', { class: 'visually-hidden' }, app.t('reach.change.villages')),
    h('tbody', {}, ...rows),
  );
}

function changeTitle(app: App, lost: number, regained: number): string {
  const n = { lost: count(app, lost), regained: count(app, regained) };
  if (lost > 0 && regained > 0) return app.t('reach.change.both', n);
  if (lost > 0) return app.t('reach.change.onlyLost', n);
  return app.t(regained > 0 ? 'reach.change.onlyRegained' : 'reach.change.nothing', n);
}

function row(app: App, code: string, name: string, minutes: string, people: string): HTMLElement {
  return h(
    'tr',
    hovering(app, code),
    h('th', { scope: 'row' }, opener(app, code, name)),
    h('td', { class: 'figure' }, minutes),
    h('td', { class: 'figure' }, h('b', {}, people)),
  );
}

function changeRow(app: App, code: string, name: string, ...said: Node[]): HTMLElement {
  return h(
    'tr',
    hovering(app, code),
    h('th', { scope: 'row' }, opener(app, code, name)),
    h('td', { class: 'figure reach-by' }, ...said),
  );
}

function opener(app: App, code: string, name: string): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      'data-facet': `village.${code}`,
      onClick: () => app.go({ village: code }),
      onFocus: () => app.hover(code),
      onBlur: () => app.hover(null),
    },
    ...villageName(app, code, name),
  );
}

function hovering(app: App, code: string) {
  return {
    onPointerenter: () => app.hover(code),
    onPointerleave: () => app.hover(null),
  };
}
