import type { App, Component } from '../app';
import type { Indicator, Values } from '../data/types';
import { bareFigure, figure, number } from '../logic/format';
import { hasReported, type RankedArea, type Sort } from '../logic/ranking';
import type { Scheme } from '../logic/scheme';
import { areasOf, indicatorOf, openedOf, rankingOf, schemeOf } from '../state';
import type { TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import { barToken, paintSwatch } from './swatch';
import { arrow, counted, isTargetGroup, meaning, nounOf, peopleWords } from './words';
import './ranking.css';

const SORTS: Sort[] = ['people', 'points'];

/** All villages, worst first; each row is tied to the map both ways. */
export function ranking(app: App): Component {
  const heading = h('h2', {});
  const sorts = h('div', { class: 'segments', role: 'group' });
  const columns = h('div', { class: 'rank-columns', 'aria-hidden': 'true' });
  const list = h('ol', { class: 'rank-rows' });
  const root = h(
    'section',
    { class: 'rank' },
    h('div', { class: 'rank-head' }, heading, sorts),
    columns,
    list,
  );
  const rows = new Map<string, HTMLElement>();
  const changed = changeGuard();
  const hoverChanged = changeGuard();
  let lit: HTMLElement | undefined;
  let left: string | null = null;

  function draw(values: Values, indicator: Indicator, scheme: Scheme): void {
    drawHead(indicator);
    const ranked = rankingOf(app.state);
    const scale = scaleOf(indicator, ranked, values.expected);
    const tokens = new Map(scheme.classes.map((c) => [c.key, c.token]));
    rows.clear();
    for (const area of ranked) {
      const token = tokens.get(scheme.classOf(area.value, area.state, area.status))!;
      rows.set(area.code, rankRow(app, indicator, area, values.expected, scale, token));
    }
    fill(list, ...[...rows.values()].map((row) => h('li', {}, row)));
  }

  function drawHead(indicator: Indicator): void {
    const { sort } = app.state.view;
    const { noun } = counted(app, indicator);
    heading.textContent = app.t(questionOf(indicator));
    sorts.ariaLabel = app.t('rank.sort');
    // a count is its own distance: nothing to choose
    sorts.hidden = indicator.unit === '#';
    fill(
      sorts,
      ...SORTS.map((s) =>
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(s === sort),
            title: app.t(`rank.${s}Hint`, { noun }),
            onClick: () => app.go({ sort: s }, 'replace'),
          },
          s === 'people' ? noun : indicator.unit,
        ),
      ),
    );
    fill(
      columns,
      h('span', {}, app.tUnit('rank.villageAll')),
      h('span', {}),
      h('span', {}, indicator.unit === '#' ? '' : indicator.unit),
      h('span', {}),
      h('span', {}, noun),
    );
  }

  return {
    root,
    update() {
      const { values, catalogue, view, hovered } = app.state;
      const indicator = values && indicatorOf(app.state, values.indicator);
      const scheme = schemeOf(app.state);
      if (
        values &&
        indicator &&
        scheme &&
        changed(values, catalogue, areasOf(app.state), view.sort, view.language)
      ) {
        draw(values, indicator, scheme);
      }
      const opened = openedOf(view);
      if (left && !opened && document.activeElement === document.body) rows.get(left)?.focus();
      left = opened;
      if (hoverChanged(hovered)) {
        lit?.classList.remove('lit');
        lit = rows.get(hovered ?? '');
        lit?.classList.add('lit');
      }
    },
  };
}

/** The question that the order of the villages answers. */
function questionOf(indicator: Indicator): TextKey {
  const people = nounOf(indicator) === 'people';
  if (isTargetGroup(indicator)) return 'rank.title';
  if (indicator.direction === 'down')
    return people || indicator.unit !== '%' ? 'rank.titleAffected' : 'rank.titleMost';
  return people && indicator.periodType === 'C' ? 'rank.title' : 'rank.titleOther';
}

/** The value at the bar's right end: 100% where that is a ceiling, else the largest figure. */
function scaleOf(indicator: Indicator, ranked: RankedArea[], expected: number | null): number {
  const most = Math.max(expected ?? 0, ...ranked.map((r) => r.value ?? 0), 1e-9);
  return indicator.unit === '%' && indicator.direction === 'up'
    ? Math.max(100, expected ?? 0)
    : most;
}

function rankRow(
  app: App,
  indicator: Indicator,
  area: RankedArea,
  expected: number | null,
  scale: number,
  token: string,
): HTMLElement {
  const language = app.language();
  const reported = hasReported(area.state) && area.value !== null;
  const said = meaning(app, indicator, { ...area, expected });
  const people = !area.people ? '' : `, ${peopleWords(app, indicator, area.people)}`;
  const value = reported ? figure(area.value, indicator.unit, language) : '';
  const label = [area.name, [value, said].filter(Boolean).join(', ') + people].join(': ');
  const unspoken = { 'aria-hidden': 'true' };
  const cells = reported
    ? [
        bar(area.value!, expected, scale, token),
        h(
          'span',
          { class: 'rank-value', ...unspoken },
          bareFigure(area.value, indicator.unit, language),
        ),
        h('span', { class: 'rank-arrow', ...unspoken }, arrow(area.trend)),
        h(
          'b',
          { class: 'rank-people', ...unspoken },
          area.people === null ? '–' : number(area.people, language),
        ),
      ]
    : [h('span', { class: 'rank-absent', ...unspoken }, said)];
  return h(
    'button',
    {
      type: 'button',
      onClick: () => app.open(area.code),
      onPointerenter: () => app.hover(area.code),
      onPointerleave: () => app.hover(null),
      onFocus: () => app.hover(area.code),
      onBlur: () => app.hover(null),
    },
    h('span', { class: 'visually-hidden' }, label),
    h('span', { class: 'rank-name', title: area.name, 'aria-hidden': 'true' }, area.name),
    ...cells,
  );
}

function bar(value: number, expected: number | null, scale: number, token: string): HTMLElement {
  const length = h('i', { style: `width:${Math.min(100, (100 * value) / scale)}%` });
  paintSwatch(length, barToken(token));
  const tick =
    expected !== null && h('u', { style: `left:${Math.min(100, (100 * expected) / scale)}%` });
  return h('span', { class: 'bar' }, length, tick);
}
