import type { App, Component } from '../app';
import {
  CHECK_LEVELS,
  CHECK_SPANS,
  type CheckLevel,
  type CheckSpan,
  type DoubtfulFigure,
} from '../data/checks';
import { number } from '../logic/format';
import { longMonth } from '../logic/period';
import type { View } from '../logic/address';
import { checkActions } from './check-actions';
import { commentWords, indicatorWords, reasonWords } from './check-words';
import { apply, changeGuard, fill, h } from './dom';
import { scopePicker } from './scope-picker';
import { scopeName } from './words';
import './check-list.css';

/** Figures shown before somebody asks for all. */
const SHOWN = 20;
/** Findings that one answer of the server lists. */
const MOST = 500;

/** The figures of the chosen place and month that somebody should look at. */
export function checkList(app: App): Component {
  const heading = h('h2', {});
  const sub = h('p', { class: 'data-note' });
  const picker = scopePicker(app);
  const levels = h('div', { class: 'segments check-levels', role: 'group' });
  const body = h('div', { class: 'check-body' });
  const spans = h('div', { class: 'segments check-levels', role: 'group' });
  const parts = [heading, sub, picker.root, spans, levels, body];
  const root = h('section', { class: 'data-section checks' }, ...parts);
  const changed = changeGuard();
  let most = SHOWN;

  function update(): void {
    const { status, view, doubtful, doubtfulFailed, catalogue } = app.state;
    picker.update();
    if (
      !changed(
        status?.districts.length,
        view.district,
        view.within,
        view.period,
        view.check,
        view.span,
        doubtful,
        doubtfulFailed,
        catalogue,
        app.language(),
        most,
      )
    )
      return;
    root.hidden = !status || status.districts.length === 0;
    heading.textContent = app.t('check.title');
    const place = scopeName(app) ?? '';
    sub.textContent =
      view.district && view.period
        ? app.t('check.sub', { month: spanWords(app), place })
        : app.t('check.noScope');
    levels.hidden = !view.district;
    spans.hidden = levels.hidden;
    apply(spans, { 'aria-label': app.t('check.spans') });
    fill(spans, ...CHECK_SPANS.map((span) => spanButton(app, span)));
    apply(levels, { 'aria-label': app.t('check.levels') });
    fill(levels, ...CHECK_LEVELS.map((level) => levelButton(app, level)));
    apply(body, { 'aria-busy': view.district && !doubtful && !doubtfulFailed ? 'true' : null });
    fill(body, ...(view.district ? content() : []));
  }

  function content(): HTMLElement[] {
    const { view, doubtful, doubtfulFailed } = app.state;
    if (doubtfulFailed) return [h('p', { role: 'alert' }, app.t('check.failed'))];
    if (!doubtful || doubtful.level !== view.check || doubtful.period !== asked(view))
      return [h('p', { class: 'data-note' }, app.t('check.loading'))];
    const { figures } = doubtful;
    if (figures.length === 0) return [h('p', {}, app.t(`check.none.${view.check}`))];
    const n = number(MOST, app.language());
    const rest = h('button', { type: 'button', class: 'quiet' });
    rest.textContent = app.t('check.all', { n: number(figures.length, app.language()) });
    rest.addEventListener('click', () => {
      most = Infinity;
      update();
    });
    return [
      ...(view.check === 'flag' ? [h('p', { class: 'data-note' }, app.t('over.why'))] : []),
      h('ul', { class: 'check-rows' }, ...figures.slice(0, most).map((one) => row(app, one))),
      ...(figures.length > most ? [rest] : []),
      ...(doubtful.counts[view.check] > MOST
        ? [h('p', { class: 'data-note' }, app.t('check.first', { n }))]
        : []),
    ];
  }

  return { root, update };
}

/** The month or the year whose figures are listed. */
const asked = (view: View) => (view.span === 'year' ? view.period?.slice(0, 4) : view.period);

function spanWords(app: App): string {
  const period = app.state.view.period!;
  return app.state.view.span === 'year' ? period.slice(0, 4) : longMonth(period, app.language());
}

function spanButton(app: App, span: CheckSpan): HTMLElement {
  const pressed = String(app.state.view.span === span);
  const onClick = () => app.go({ span }, 'replace');
  return h(
    'button',
    { type: 'button', 'aria-pressed': pressed, onClick },
    app.t(`check.span.${span}`),
  );
}

function levelButton(app: App, level: CheckLevel): HTMLElement {
  const { doubtful, view } = app.state;
  const count = doubtful ? ` · ${number(doubtful.counts[level], app.language())}` : '';
  return h(
    'button',
    {
      type: 'button',
      'aria-pressed': String(view.check === level),
      onClick: () => app.go({ check: level }, 'replace'),
    },
    app.t(`check.level.${level}`) + count,
  );
}

function row(app: App, figure: DoubtfulFigure): HTMLElement {
  const { village, indicator, file } = figure;
  if (!village) return restrictedRow(app, figure);
  const open = h('button', { type: 'button', class: 'link' }, village.name);
  open.addEventListener('click', () =>
    app.go({ place: 'situasi', village: village.code, indicator, map: null }),
  );
  const row = number(figure.row!, app.language());
  return h(
    'li',
    { class: `check-row ${figure.state}` },
    nameLine(app, figure, open),
    h('p', { class: 'check-reason' }, reasonWords(app, figure)),
    ...figure.comments.map((one) => h('p', { class: 'check-said' }, commentWords(app, one))),
    h('p', { class: 'check-source' }, app.t('check.source', { file: file!, row })),
    checkActions(app, figure, village.code),
  );
}

/** That one is held, under which puskesmas, and what can be done: never of which village. */
function restrictedRow(app: App, figure: DoubtfulFigure): HTMLElement {
  const n = number(figure.importId, app.language());
  return h(
    'li',
    { class: `check-row ${figure.state}` },
    nameLine(app, figure, figure.under!.name),
    h('p', { class: 'check-reason' }, app.t('check.restricted')),
    h('p', { class: 'check-source' }, app.t('check.restrictedWay', { n })),
  );
}

function nameLine(app: App, figure: DoubtfulFigure, place: Node | string): HTMLElement {
  const what = indicatorWords(app, figure.indicator);
  return h(
    'p',
    { class: 'check-name' },
    place,
    ` · ${what} · ${longMonth(figure.period, app.language())}`,
    figure.state === 'held' && h('span', { class: 'badge' }, app.t('check.held')),
    figure.simulated && h('span', { class: 'badge' }, app.t('app.simulated')),
  );
}
