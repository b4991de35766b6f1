import type { App } from '../app';
import type { Indicator } from '../data/types';
import { figure, limit } from '../logic/format';
import { axisTop, runs, yearlyRuns, type Point } from '../logic/line';
import { longMonth, shortMonth } from '../logic/period';
import { nameIn } from '../text';
import { h, svg } from './dom';
import './line-chart.css';

const WIDTH = 316;
const HEIGHT = 132;
const EDGE = { left: 30, right: 8, top: 8, bottom: 20 };

/** 24 months of one village: a line with gaps, what was expected, and the same as a table. */
export function lineChart(
  app: App,
  indicator: Indicator,
  periods: string[],
  values: (number | null)[],
  expected: (number | null)[],
): HTMLElement {
  const top = topOf(indicator, values, expected);
  const x = (i: number) =>
    EDGE.left + (i * (WIDTH - EDGE.left - EDGE.right)) / (periods.length - 1);
  const y = (v: number) => HEIGHT - EDGE.bottom - (v / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  const path = (run: Point[]) =>
    run.map((p, j) => `${j ? 'L' : 'M'}${x(p.i).toFixed(1)} ${y(p.value).toFixed(1)}`).join('');
  const cut = indicator.periodType === 'C' ? yearlyRuns : runs;
  const last = values[values.length - 1];
  const drawing = svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': spoken(app, indicator, periods, values),
    },
    ...[0, top / 2, top].map((v) => gridLine(app, y(v), v)),
    ...cut(expected, periods).map((run) => svg('path', { class: 'line-expected', d: path(run) })),
    ...cut(values, periods).map((run) => svg('path', { class: 'line-figure', d: path(run) })),
    ...values.flatMap((v, i) => (v === null ? [gap(x(i), periods.length)] : [])),
    ...cut(values, periods)
      .filter((run) => run.length === 1)
      .map(([p]) => svg('circle', { class: 'line-dot', cx: x(p.i), cy: y(p.value), r: 2 })),
    last !== null &&
      svg('circle', { class: 'line-last', cx: x(values.length - 1), cy: y(last), r: 4 }),
    ...periods.flatMap((p, i) => (isNamed(p, i, periods) ? [monthLabel(app, p, x(i))] : [])),
  );
  return h(
    'div',
    { class: 'line' },
    drawing,
    key(app, expected),
    table(app, indicator, periods, values),
  );
}

function topOf(
  indicator: Indicator,
  values: (number | null)[],
  expected: (number | null)[],
): number {
  const most = Math.max(...values.map((v) => v ?? 0), ...expected.map((v) => v ?? 0));
  return indicator.unit === '%' && indicator.direction === 'up'
    ? Math.max(100, axisTop(most))
    : axisTop(most);
}

function gridLine(app: App, y: number, value: number): SVGElement {
  return svg(
    'g',
    {},
    svg('line', { class: 'line-grid', x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y, y2: y }),
    svg(
      'text',
      { x: EDGE.left - 6, y: y + 3.5, 'text-anchor': 'end' },
      limit(value, app.language()),
    ),
  );
}

/** A month without a report stands as a hatched foot on the axis. */
function gap(x: number, months: number): SVGElement {
  const width = (WIDTH - EDGE.left - EDGE.right) / months;
  return svg('rect', {
    class: 'line-gap',
    x: x - width / 2,
    y: HEIGHT - EDGE.bottom - 5,
    width: width - 1,
    height: 5,
  });
}

function isNamed(period: string, i: number, periods: string[]): boolean {
  return (
    i === 0 ||
    i === periods.length - 1 ||
    (period.endsWith('-01') && i > 3 && i < periods.length - 4)
  );
}

function monthLabel(app: App, period: string, x: number): SVGElement {
  const anchor = x < 60 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle';
  return svg(
    'text',
    { x, y: HEIGHT - 5, 'text-anchor': anchor },
    shortMonth(period, app.language()),
  );
}

function key(app: App, expected: (number | null)[]): HTMLElement {
  return h(
    'p',
    { class: 'line-key' },
    expected.some((e) => e !== null) &&
      h('span', { class: 'key-expected' }, app.t('village.lineExpected')),
    h('span', { class: 'key-gap' }, app.t('village.lineMissing')),
  );
}

function spoken(
  app: App,
  indicator: Indicator,
  periods: string[],
  values: (number | null)[],
): string {
  const language = app.language();
  return app.t('village.lineLabel', {
    indicator: nameIn(language, indicator),
    from: longMonth(periods[0], language),
    to: longMonth(periods[periods.length - 1], language),
    value: figure(values[values.length - 1], indicator.unit, language),
  });
}

function table(
  app: App,
  indicator: Indicator,
  periods: string[],
  values: (number | null)[],
): HTMLElement {
  const language = app.language();
  const rows = periods.map((period, i) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, longMonth(period, language)),
      h(
        'td',
        {},
        values[i] === null
          ? app.t('village.lineMissing')
          : figure(values[i], indicator.unit, language),
      ),
    ),
  );
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, app.t('village.tableMonth')),
    h('th', { scope: 'col' }, app.t('village.tableValue')),
  );
  return h(
    'details',
    { class: 'line-table' },
    h('summary', {}, app.t('village.table')),
    h('table', {}, h('thead', {}, head), h('tbody', {}, ...rows.reverse())),
  );
}
