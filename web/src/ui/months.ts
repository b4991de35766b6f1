import type { App, Component } from '../app';
import type { Indicator, Series } from '../data/types';
import { figure } from '../logic/format';
import { longMonth, monthName, shortMonth } from '../logic/period';
import { showsDiseases } from '../disease-state';
import { showsTravel } from '../reach-state';
import { indicatorOf, isWide, lastReport } from '../state';
import { apply, changeGuard, fill, h } from './dom';
import './months.css';

/** When: a bar for each month; the bar is the district's figure, the tick what is expected. */
export function months(app: App): Component {
  const name = h('output', { class: 'months-name' });
  const back = h('button', { type: 'button', onClick: () => step(-1) }, '◀');
  const on = h('button', { type: 'button', onClick: () => step(1) }, '▶');
  const play = h('button', {
    type: 'button',
    class: 'months-play',
    onClick: () => app.togglePlay(),
  });
  const bars = h('div', { class: 'months-bars', role: 'slider', tabindex: 0 });
  const root = h(
    'section',
    { class: 'months' },
    h('div', { class: 'months-head' }, name, h('div', { class: 'months-steps' }, back, on, play)),
    bars,
  );
  const drawn = new Map<string, HTMLElement>();
  const seriesChanged = changeGuard();
  const choiceChanged = changeGuard();

  const position = () => app.months().indexOf(app.state.view.period ?? '');
  function select(index: number): void {
    const all = app.months();
    const period = all[Math.max(0, Math.min(lastChoice(), index))];
    if (period) app.go({ period }, 'replace');
  }
  const step = (by: number) => select(position() + by);
  /** Months after the last report are drawn but cannot be chosen. */
  function lastChoice(): number {
    const all = app.months();
    const last = lastReport(app.state.status, app.state.view.district);
    return last ? all.indexOf(last) : all.length - 1;
  }

  bars.addEventListener('keydown', (event) => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => step(-1),
      ArrowDown: () => step(-1),
      ArrowRight: () => step(1),
      ArrowUp: () => step(1),
      PageDown: () => step(-12),
      PageUp: () => step(12),
      Home: () => select(0),
      End: () => select(lastChoice()),
    };
    if (!moves[event.key]) return;
    moves[event.key]();
    event.preventDefault();
  });
  const pick = (event: PointerEvent) => {
    const box = bars.getBoundingClientRect();
    select(Math.floor(((event.clientX - box.left) / box.width) * app.months().length));
  };
  bars.addEventListener('pointerdown', (event) => {
    bars.setPointerCapture(event.pointerId);
    pick(event);
  });
  bars.addEventListener('pointermove', (event) => {
    if (bars.hasPointerCapture(event.pointerId)) pick(event);
  });

  function drawBars(series: Series, indicator: Indicator): void {
    const top = Math.max(
      ...series.value.map((v) => v ?? 0),
      ...series.expected.map((e) => e ?? 0),
      1e-9,
    );
    const last = lastReport(app.state.status, app.state.view.district) ?? '';
    drawn.clear();
    fill(
      bars,
      ...series.period.map((period, i) => {
        const bar = monthBar(app, series, indicator, i, top, period > last);
        drawn.set(period, bar);
        return bar;
      }),
    );
  }

  /** The months of the country, of diseases and of reach: to choose from, without a figure. */
  function drawPlain(): void {
    const last = lastReport(app.state.status, app.state.view.district) ?? '';
    drawn.clear();
    for (const period of app.months()) {
      const kind = period > last ? 'future' : 'plain';
      const column = h('span', {
        class: `month ${kind}`,
        title: longMonth(period, app.language()),
      });
      column.append(h('span', { class: 'month-track' }, h('i', { style: 'height:40%' })));
      column.append(monthLabel(app, period));
      drawn.set(period, column);
    }
    fill(bars, ...drawn.values());
  }

  function drawChoice(): void {
    const { view, series } = app.state;
    const language = app.language();
    for (const [period, bar] of drawn) bar.classList.toggle('chosen', period === view.period);
    name.textContent = view.period ? shortMonth(view.period, language) : '';
    back.disabled = position() <= 0;
    on.disabled = position() >= lastChoice();
    back.ariaLabel = app.t('months.previous');
    on.ariaLabel = app.t('months.next');
    play.textContent = app.t(app.state.playing ? 'months.stop' : 'months.play');
    play.setAttribute('aria-pressed', String(app.state.playing));
    const indicator = series && indicatorOf(app.state, series.indicator);
    apply(bars, {
      'aria-label': app.t('months.label'),
      'aria-valuemin': 0,
      'aria-valuemax': lastChoice(),
      'aria-valuenow': Math.max(0, position()),
      'aria-valuetext':
        series && indicator
          ? spoken(app, series, indicator, view.period ?? '')
          : view.period && longMonth(view.period, language),
    });
  }

  return {
    root,
    update() {
      const { series, catalogue, view, playing, status } = app.state;
      const indicator = series && indicatorOf(app.state, series.indicator);
      const redraw = seriesChanged(
        series,
        catalogue,
        view.language,
        status,
        view.district,
        view.province,
        view.show,
        showsTravel(app.state),
      );
      const plain = showsDiseases(app.state) || showsTravel(app.state);
      if (redraw && plain) drawPlain();
      else if (redraw && series && indicator) drawBars(series, indicator);
      else if (redraw && isWide(app.state) && !view.province) drawPlain();
      if (choiceChanged(view.period, playing) || redraw) drawChoice();
    },
  };
}

function monthBar(
  app: App,
  series: Series,
  indicator: Indicator,
  i: number,
  top: number,
  future: boolean,
) {
  const period = series.period[i];
  const [value, expected] = [series.value[i], series.expected[i]];
  const missing = value === null || series.state[i] === 'not-reported';
  const share = (n: number) => `${Math.max(3, (100 * n) / top)}%`;
  const height = future ? share(expected ?? top * 0.4) : missing ? '100%' : share(value);
  const kind = future ? 'future' : missing ? 'missing' : 'reported';
  const column = h('span', {
    class: `month ${kind}`,
    title: future ? longMonth(period, app.language()) : spoken(app, series, indicator, period),
  });
  const bar = h('i', { style: `height:${height}` });
  const tick = expected !== null && !future && h('u', { style: `bottom:${share(expected)}` });
  column.append(h('span', { class: 'month-track' }, bar, tick));
  column.append(monthLabel(app, period));
  return column;
}

function monthLabel(app: App, period: string): HTMLElement {
  const month = Number(period.slice(5));
  const named = [1, 4, 7, 10].includes(month);
  const label = month === 1 ? period.slice(0, 4) : monthName(period, app.language());
  return h('small', { class: named ? (month === 1 ? 'year' : 'quarter') : '' }, label);
}

/** "September 2025: 66,1%, diharapkan 71,3%" */
function spoken(app: App, series: Series, indicator: Indicator, period: string): string {
  const language = app.language();
  const i = series.period.indexOf(period);
  const month = longMonth(period, language);
  if (i < 0 || series.value[i] === null) return app.t('months.noReport', { month });
  const value = figure(series.value[i], indicator.unit, language);
  if (series.expected[i] === null) return app.t('months.value', { month, value });
  const expected = figure(series.expected[i], indicator.unit, language);
  return app.t('months.valueExpected', { month, value, expected });
}
