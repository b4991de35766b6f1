import type { App } from '../app';
import type { IndicatorEffect, RuleEffects, StatusName } from '../data/rules';
import { figure, number } from '../logic/format';
import { longMonth, monthName } from '../logic/period';
import { indicatorOf } from '../state';
import { capitalised, labelIn } from '../text';
import { h } from './dom';
import { swatch } from './swatch';

/** Worst first, as they are asked for. */
const STATUSES: StatusName[] = ['JELEK', 'KURANG', 'CUKUP', 'BAIK', 'none'];
/** Indicators listed one by one. */
const SHOWN = 8;

/** What a change does to the villages: one sentence, then the counts of before and after. */
export function effectsView(app: App, effects: RuleEffects): HTMLElement {
  if (!effects.period) {
    return h('div', { class: 'effects' }, h('strong', {}, app.t('effects.noFigures')));
  }
  const month = longMonth(effects.period, app.language());
  const { indicators } = effects;
  const single = indicators.length === 1 ? indicators[0] : null;
  return h(
    'div',
    { class: 'effects' },
    h('strong', {}, headline(app, effects, single, month)),
    ...(single ? [asideWords(app, single, month), ...statusTable(app, single, month)] : []),
    ...(indicators.length > 1 ? indicatorList(app, indicators) : []),
    ...monthList(app, effects),
  );
}

/** "Bulan lain yang berubah: Feb 43, Mar 40": weights of months matter before the year ends. */
function monthList(app: App, { months, period }: RuleEffects): HTMLElement[] {
  const others = months.filter((month) => month.changed > 0 && month.period !== period);
  if (others.length === 0) return [];
  const list = others
    .map((month) => {
      const name = monthName(month.period, app.language());
      return `${name} ${number(month.changed, app.language())}`;
    })
    .join(', ');
  return [h('p', {}, app.t('effects.months', { list }))];
}

function headline(
  app: App,
  { changed, moved, told, villages }: RuleEffects,
  single: IndicatorEffect | null,
  month: string,
): string {
  const all = number(villages, app.language());
  if (changed === 0) {
    if (!told) return app.t('effects.untold');
    if (moved === 0) return app.t('effects.none', { month });
    return app.t('effects.moved', { n: number(moved, app.language()), all, month });
  }
  const counts = { n: number(changed, app.language()), all, month };
  return single
    ? app.t('effects.changedHere', { ...counts, list: becomes(app, single).join(', ') })
    : app.t('effects.changed', counts);
}

function becomes(app: App, effect: IndicatorEffect): string[] {
  return STATUSES.flatMap((status) => {
    const count = effect.becomes[status];
    if (!count) return [];
    const n = number(count, app.language());
    return status === 'none'
      ? app.t('effects.loses', { n })
      : app.t('effects.becomes', { n, status: app.t(`status.${status}`) });
  });
}

/** The line and the late reports, where they change. */
function asideWords(app: App, { expected, late, indicator }: IndicatorEffect, month: string) {
  const unit = indicatorOf(app.state, indicator)?.unit ?? '#';
  const [before, after] = expected.map((value) => figure(value, unit, app.language()));
  const words = [
    expected[0] !== expected[1] && app.t('effects.expected', { month, before, after }),
    late[0] !== late[1] &&
      app.t('effects.late', {
        before: number(late[0], app.language()),
        after: number(late[1], app.language()),
      }),
  ].filter(Boolean);
  return h('p', { class: 'data-note' }, words.join(' '));
}

function statusTable(app: App, effect: IndicatorEffect, month: string): HTMLElement[] {
  if (effect.changed === 0) return [];
  const n = (count: number) => number(count, app.language());
  const head = ['effects.now', 'effects.then'] as const;
  const rows = STATUSES.map((status) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        swatch(status === 'none' ? '--unrated' : `--${status.toLowerCase()}`),
        status === 'none' ? app.t('effects.noStatus') : capitalised(app.t(`status.${status}`)),
      ),
      h('td', {}, n(effect.before[status])),
      h('td', {}, n(effect.after[status])),
    ),
  );
  return [
    h(
      'table',
      { class: 'effects-table' },
      h('caption', { class: 'visually-hidden' }, app.t('effects.caption', { month })),
      h(
        'thead',
        {},
        h('tr', {}, h('td', {}), ...head.map((key) => h('th', { scope: 'col' }, app.t(key)))),
      ),
      h('tbody', {}, ...rows),
    ),
  ];
}

function indicatorList(app: App, indicators: IndicatorEffect[]): HTMLElement[] {
  const ordered = [...indicators].sort((a, b) => b.changed - a.changed);
  const rows = ordered.slice(0, SHOWN).map((effect) => {
    const indicator = indicatorOf(app.state, effect.indicator);
    const words = [...becomes(app, effect)].join(', ') || '–';
    return h(
      'li',
      {},
      h('span', {}, indicator ? labelIn(app.language(), indicator) : effect.indicator),
      h('b', {}, number(effect.changed, app.language())),
      h('span', { class: 'effects-words' }, words),
    );
  });
  const rest = ordered.length - rows.length;
  return [
    h('ul', { class: 'effects-list' }, ...rows),
    ...(rest > 0
      ? [h('p', { class: 'data-note' }, app.t('effects.more', { n: number(rest, app.language()) }))]
      : []),
  ];
}
