import type { App, Component } from '../app';
import type { Indicator, Values } from '../data/types';
import { bareFigure, figure, number } from '../logic/format';
import { hasReported, ofStatus, SORTS, type RankedArea, type Sort } from '../logic/ranking';
import type { Scheme } from '../logic/scheme';
import { areasOf, indicatorOf, openedOf, rankingOf, schemeOf } from '../state';
import type { TextKey } from '../text';
import { changeGuard, fill, h } from './dom';
import { overFlag } from './over-flag';
import { barToken, paintSwatch } from './swatch';
import { statusFound } from './status-filter';
import { arrow, counted, isOver, isTargetGroup, meaning, nounOf, peopleWords } from './words';
import './ranking.css';

/** All villages, worst first; each row is tied to the map both ways. */
export function ranking(app: App): Component {
  const heading = h('h2', {});
  const sorts = h('div', { class: 'segments', role: 'group' });
  const columns = h('div', { class: 'rank-columns', 'aria-hidden': 'true' });
  const list = h('ol', { class: 'rank-rows' });
  const over = h('p', { class: 'rank-over', role: 'note' });
  const found = statusFound(app);
  const root = h(
    'section',
    { class: 'rank' },
    h('div', { class: 'rank-head' }, heading, sorts),
    found.root,
    over,
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
    const all = rankingOf(app.state);
    const ranked = ofStatus(all, app.state.view.status);
    drawOver(ranked.filter((area) => isOver(indicator, area.value)).length);
    const scale = scaleOf(indicator, all, values.expected);
    const tokens = new Map(scheme.classes.map((c) => [c.key, c.token]));
    rows.clear();
    for (const area of ranked) {
      const token = tokens.get(scheme.classOf(area.value, area.state, area.status))!;
      const people = sortOf() === 'behind' ? area.behind : area.people;
      rows.set(area.code, rankRow(app, indicator, area, people, values.expected, scale, token));
    }
    fill(list, ...[...rows.values()].map((row) => h('li', {}, row)));
  }

  /** What the flags mean, for who cannot point at one: on a phone and on paper. */
  function drawOver(areas: number): void {
    over.hidden = areas === 0;
    const n = number(areas, app.language());
    const sign = h('span', { 'aria-hidden': 'true' }, overFlag(app));
    fill(over, sign, h('span', {}, app.tUnit('over.note', { n })));
  }

  function drawHead(indicator: Indicator): void {
    const sort = sortOf();
    const { noun, gap } = counted(app, indicator);
    heading.textContent = app.t(questionOf(indicator));
    sorts.ariaLabel = app.t('rank.sort');
    // a count is its own distance: nothing to choose
    sorts.hidden = indicator.unit === '#';
    const named = indicator.direction === 'down' ? noun : gap;
    fill(
      sorts,
      ...SORTS.filter((s) => s !== 'behind' || countsBehind()).map((s) =>
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(s === sort),
            title: app.t(`rank.${s}Hint`, { noun }),
            onClick: () => app.go({ sort: s }, 'replace'),
          },
          s === 'people' ? named : s === 'behind' ? app.t('rank.behind') : indicator.unit,
        ),
      ),
    );
    fill(
      columns,
      h('span', {}, app.tUnit('rank.villageAll')),
      h('span', {}),
      h('span', {}, indicator.unit === '#' ? '' : indicator.unit),
      h('span', {}),
      h('span', {}, sort === 'behind' ? app.t('rank.behind') : noun),
    );
  }

  /** Nobody is behind a line that the indicator does not have. */
  function countsBehind(): boolean {
    return app.state.values?.peopleBehind.some((people) => people !== null) ?? false;
  }

  function sortOf(): Sort {
    const { sort } = app.state.view;
    return sort === 'behind' && !countsBehind() ? 'people' : sort;
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
        changed(
          values,
          catalogue,
          areasOf(app.state),
          view.sort,
          view.status,
          scheme,
          view.language,
        )
      ) {
        draw(values, indicator, scheme);
      }
      found.update();
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
  shown: number | null,
  expected: number | null,
  scale: number,
  token: string,
): HTMLElement {
  const language = app.language();
  const reported = hasReported(area.state) && area.value !== null;
  const said = meaning(app, indicator, { ...area, expected });
  const people = !area.people ? '' : `, ${peopleWords(app, indicator, area.people)}`;
  const over = isOver(indicator, area.value) ? ` (${app.t('over.flag')})` : '';
  const value = reported ? figure(area.value, indicator.unit, language) + over : '';
  const label = [area.name, [value, said].filter(Boolean).join(', ') + people].join(': ');
  const unspoken = { 'aria-hidden': 'true' };
  const cells = reported
    ? [
        bar(area.value!, expected, scale, token),
        h(
          'span',
          {
            class: 'rank-value',
            ...unspoken,
          },
          bareFigure(area.value, indicator.unit, language),
          over !== '' && overFlag(app),
        ),
        h('span', { class: 'rank-arrow', ...unspoken }, arrow(area.trend)),
        h(
          'b',
          { class: 'rank-people', ...unspoken },
          shown === null ? '–' : number(shown, language),
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
