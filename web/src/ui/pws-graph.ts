import type { App, Component } from '../app';
import type { Indicator, PwsStatus, Values } from '../data/types';
import { bareFigure, figure, number } from '../logic/format';
import { longMonth, monthName } from '../logic/period';
import { pwsGraph, strips, totalColumn, type PwsColumn, type PwsGraph } from '../logic/pws';
import { hasStatus } from '../logic/scheme';
import { shortName } from '../logic/scope';
import { areaOf, areasOf, figuresOf, indicatorOf } from '../state';
import { nameIn } from '../text';
import { changeGuard, fill, h } from './dom';
import { overFlag } from './over-flag';
import { paintSwatch } from './swatch';
import { arrow, isOver, scopeName } from './words';
import './pws-graph.css';

/** Columns that fit beside the names of the rows on an A4 page. */
const COLUMNS_ON_PAPER = 22;

/** Below this share of reports a total is provisional. */
const COMPLETE = 0.8;

const ROWS = ['value', 'month', 'before', 'trend', 'status', 'sasaran'] as const;

/** Villages ranked by cumulative coverage against the line of the month, in the map's place. */
export function pwsGraphView(app: App): Component {
  const title = h('h2', {});
  const below = h('p', { class: 'pws-sub' });
  const close = h('button', {
    type: 'button',
    class: 'secondary',
    onClick: () => app.go({ chart: false }, 'replace'),
  });
  const drawing = h('div', { class: 'pws-scroll', tabindex: 0, role: 'region' });
  const note = h('div', { class: 'pws-note' });
  const head = h('div', { class: 'pws-head' }, h('div', {}, title, below), close);
  const root = h('section', { class: 'pws', hidden: true }, head, drawing, note);
  const changed = changeGuard();

  function draw(values: Values, indicator: Indicator): void {
    const language = app.language();
    const place = placeOf(app);
    title.textContent = app.t('chart.title', { indicator: nameIn(language, indicator) });
    close.textContent = app.t('chart.close');
    const isPws = hasStatus(indicator, values.expected) && indicator.unit === '%';
    drawing.hidden = !isPws;
    below.textContent = app.t('chart.sub', {
      month: longMonth(values.period, language),
      place: place.name,
      expected: figure(values.expected, indicator.unit, language),
    });
    below.hidden = !isPws;
    if (!isPws) return fill(note, h('p', {}, app.t('chart.notPws')));
    const graph = pwsGraph(
      place.opened ? app.state.villages : areasOf(app.state),
      place.opened ? membersValues(app, values) : values,
      place.opened ? new Set(app.state.members.keys()) : null,
      place.figure && totalColumn('', barName(place.name), place.figure),
    );
    drawing.ariaLabel = app.t('chart.scroll');
    fill(drawing, labels(app), ...tables(app, graph, values, indicator));
    fill(note, ...notes(app, place, graph));
  }

  return {
    root,
    update() {
      const { view, values, catalogue, profile, villageProfile, besides, members } = app.state;
      root.hidden = !view.chart;
      const indicator = values && indicatorOf(app.state, values.indicator);
      if (root.hidden || !values || !indicator) return;
      root.ariaLabel = app.t('tools.chart');
      if (
        changed(
          values,
          catalogue,
          profile,
          villageProfile,
          besides,
          members,
          areasOf(app.state),
          view.unit,
          view.village,
          view.language,
        )
      )
        draw(values, indicator);
    },
  };
}

/** What the total is of: the larger area whose panel is open, else all that is shown. */
function placeOf(app: App) {
  const { view, villageProfile, profile, values } = app.state;
  const opened = view.unit !== null && villageProfile?.code === view.unit;
  const of = opened ? villageProfile : profile;
  const current = of?.period === values?.period;
  // a village alone is its own total: its column would stand there twice
  const alone = !opened && values?.code.length === 1;
  const figure =
    (current && !alone && of?.indicators.find((f) => f.indicator === values?.indicator)) || null;
  const name = opened
    ? (areaOf(app.state, view.unit!)?.name ?? villageProfile!.name)
    : scopeName(app);
  return { opened, name, figure };
}

/** Figures of villages: of the map where villages are compared, else those beside it. */
function membersValues(app: App, values: Values): Values {
  if (values.level === 'desa') return values;
  const [first] = app.state.members.keys();
  const beside = figuresOf(app.state).get(first ?? '')?.values;
  return beside?.indicator === values.indicator && beside.period === values.period
    ? beside
    : { ...values, code: [] };
}

/** Beside bars a name stands alone: what kind of place it is says the line above. */
function barName(name: string): string {
  return shortName(name).replace(/^(uptd?\s+)?puskesmas\s+(?=\S)/i, '');
}

/** Names of the rows, which stay while the columns are scrolled; each table repeats them unseen. */
function labels(app: App): HTMLElement {
  return h(
    'div',
    { class: 'pws-labels', 'aria-hidden': 'true' },
    h('div', { class: 'pws-name' }),
    h('div', { class: 'pws-bars' }),
    ...ROWS.map((row) => h('div', {}, app.t(`chart.${row}`))),
  );
}

function tables(app: App, graph: PwsGraph, values: Values, indicator: Indicator): HTMLElement[] {
  const apart = new Set(graph.apart);
  const all = [...(graph.total ? [graph.total] : []), ...graph.ranked, ...graph.apart];
  return strips(all, COLUMNS_ON_PAPER).map((columns) =>
    table(app, columns, (c) => kindOf(c, graph, apart), graph.top, values, indicator),
  );
}

function kindOf(column: PwsColumn, graph: PwsGraph, apart: Set<PwsColumn>): string {
  if (column === graph.total) return 'total';
  if (!apart.has(column)) return 'ranked';
  return column === graph.apart[0] ? 'apart first' : 'apart';
}

function table(
  app: App,
  columns: PwsColumn[],
  kind: (column: PwsColumn) => string,
  top: number,
  values: Values,
  indicator: Indicator,
): HTMLElement {
  const cell = (column: PwsColumn, content: Node | string) =>
    h('td', { class: kind(column) }, content);
  const row = (name: (typeof ROWS)[number], content: (c: PwsColumn) => Node | string) =>
    h(
      'tr',
      { class: `pws-${name}` },
      h('th', { scope: 'row' }, app.t(`chart.${name}`)),
      ...columns.map((column) => cell(column, content(column))),
    );
  const percent = (value: number | null) => bareFigure(value, '%', app.language());
  return h(
    'div',
    { class: 'pws-strip' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          { class: 'pws-name' },
          h('td', {}),
          ...columns.map((column) =>
            h('th', { scope: 'col', class: kind(column) }, nameOf(app, column)),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        h(
          'tr',
          { class: 'pws-bars', 'aria-hidden': 'true' },
          h('td', {}),
          ...columns.map((column) => cell(column, bar(column, top, kind(column) === 'total'))),
        ),
        row('value', (c) => valueCell(app, c, indicator, values)),
        row('month', (c) => percent(c.month)),
        row('before', (c) => percent(c.before)),
        row('trend', (c) => trendCell(app, c)),
        row('status', (c) => statusCell(app, c.status)),
        row('sasaran', (c) => sasaranOf(app, c)),
      ),
    ),
    h('i', { class: 'pws-line', style: `--at:${(values.expected ?? 0) / top}` }),
  );
}

/** A village is opened by its name; the total is not a village. */
function nameOf(app: App, { code, name }: PwsColumn): Node | string {
  if (!code) return h('span', {}, name);
  return h(
    'button',
    {
      type: 'button',
      onClick: () => app.open(code),
      onPointerenter: () => app.hover(code),
      onPointerleave: () => app.hover(null),
      'aria-current': app.state.view.village === code && 'true',
    },
    name,
  );
}

function bar(column: PwsColumn, top: number, isTotal: boolean): HTMLElement {
  const share = column.value === null ? 1 : column.value / top;
  const drawn = h('i', { style: `--share:${share}` });
  const known = column.state === 'reported' || column.state === 'zero' || column.state === 'late';
  if (!known) paintSwatch(drawn, column.state === 'not-applicable' ? 'empty' : 'hatch');
  else if (isTotal) paintSwatch(drawn, '--navy');
  else paintSwatch(drawn, column.status ? `--${column.status.toLowerCase()}` : '--unrated');
  return drawn;
}

function valueCell(app: App, c: PwsColumn, indicator: Indicator, values: Values): Node {
  const words = bareFigure(c.value, '%', app.language());
  const late = c.through !== null && c.through !== values.period;
  return h(
    'span',
    {},
    words,
    isOver(indicator, c.value) && overFlag(app),
    late && h('small', {}, app.t('chart.until', { month: monthName(c.through!, app.language()) })),
    c.value === null && h('small', {}, absence(app, c)),
  );
}

function absence(app: App, { state }: PwsColumn): string {
  if (state === 'not-applicable') return app.t('chart.notApplicable');
  return app.t(state === 'suppressed' ? 'chart.suppressed' : 'chart.notReported');
}

function trendCell(app: App, { trend }: PwsColumn): Node | string {
  if (!trend) return '–';
  return h(
    'span',
    {},
    h('span', { 'aria-hidden': 'true' }, arrow(trend)),
    h('span', { class: 'visually-hidden' }, app.t(`trendC.${trend}`)),
  );
}

/** The letter that black-and-white paper needs; the word for whoever listens. */
function statusCell(app: App, status: PwsStatus | null): Node | string {
  if (!status) return '–';
  const letter = h(
    'b',
    { class: 'pws-letter', title: app.t(`status.${status}`), 'aria-hidden': 'true' },
    status.charAt(0),
  );
  letter.dataset.status = status;
  const word = h('span', { class: 'visually-hidden' }, app.t(`status.${status}`));
  return h('span', {}, letter, word);
}

function sasaranOf(app: App, { sasaran, state }: PwsColumn): string {
  if (state === 'not-applicable') return '0';
  return sasaran === null ? '–' : number(sasaran, app.language());
}

function notes(app: App, place: ReturnType<typeof placeOf>, graph: PwsGraph): Node[] {
  const n = (count: number) => number(count, app.language());
  const [reported, villages] = place.figure?.reporting ?? [
    graph.ranked.length,
    graph.ranked.length + graph.apart.length,
  ];
  const counts = { reported: n(reported), villages: n(villages) };
  const provisional = reported < COMPLETE * villages;
  const words = app.t('chart.note', { place: place.name, ...counts });
  if (!place.figure && graph.ranked.length + graph.apart.length === 1)
    return [h('p', {}, app.t('chart.letters'))];
  return [
    h('p', {}, provisional ? `${words} ${app.t('chart.provisional')}` : words),
    h('p', {}, app.t('chart.letters')),
  ];
}
