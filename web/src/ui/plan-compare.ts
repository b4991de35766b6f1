import type { App, Component } from '../app';
import type { OpenedPlan } from '../data/plan-types';
import { number } from '../logic/format';
import { shortMoney } from '../logic/money';
import {
  comparedPlan,
  differencesOf,
  inAll,
  kecamatanRows,
  limitRows,
  namedOptions,
} from '../logic/plan-compare';
import { showing } from '../plan-state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import './reach-kept.css';
import './plan-kept.css';

type Cell = string | Node;

/** Up to four kept plans side by side. */
export function planCompare(app: App): Component {
  const root = h('section', { class: 'reach-compare plan-compare', hidden: true });
  const changed = changeGuard();

  function draw(): void {
    const { compared } = app.state.plan;
    const close = h(
      'button',
      {
        type: 'button',
        class: 'reach-route-close',
        'data-facet': 'compare.close',
        'aria-label': app.t('compare.close'),
        onClick: () => app.go(showing(app.state, { compare: [] })),
      },
      '✕',
    );
    const few = compared.length < 2;
    fill(
      root,
      close,
      h('h2', {}, app.t('planCompare.title')),
      few && h('p', {}, app.t('planCompare.few')),
      !few && differences(app, compared),
      !few &&
        h(
          'div',
          {
            class: 'reach-compare-scroll',
            tabindex: 0,
            role: 'group',
            'aria-label': app.t('planCompare.title'),
          },
          table(app, compared),
        ),
    );
  }

  return {
    root,
    update() {
      const { view, plan } = app.state;
      root.hidden = view.plan.compare.length === 0;
      if (!changed(root.hidden, plan.compared, view.plan.kept, view.language)) return;
      if (!root.hidden) keepingFocus(root, draw);
    },
  };
}

function differences(app: App, compared: OpenedPlan[]): HTMLElement | null {
  const found = differencesOf(compared.map(({ plan }) => plan));
  if (found.length === 0) return null;
  const list = found.map((one) => app.t(`planCompare.differ.${one}`)).join(', ');
  return h(
    'p',
    { class: 'plan-compare-differ', role: 'note' },
    app.t('planCompare.differ', { list }),
  );
}

function table(app: App, compared: OpenedPlan[]): HTMLElement {
  const columns = compared.length + 1;
  return h(
    'table',
    { class: 'compare-table' },
    h('caption', { class: 'visually-hidden' }, app.t('planCompare.title')),
    h('thead', {}, h('tr', {}, h('td', {}), ...compared.map((one) => column(app, one)))),
    h('tbody', {}, ...figureRows(app, compared)),
    group(app, columns, app.t('planCompare.limits'), limitLines(app, compared)),
    group(app, columns, app.t('planCompare.kecamatan'), kecamatanLines(app, compared)),
  );
}

function line(words: string, cells: Cell[], className = ''): HTMLElement {
  return h(
    'tr',
    { class: className },
    h('th', { scope: 'row' }, words),
    ...cells.map((cell) => h('td', {}, cell)),
  );
}

function group(app: App, columns: number, words: string, rows: HTMLElement[]): HTMLElement {
  const heading = h('th', { scope: 'rowgroup', colspan: columns, class: 'compare-group' }, words);
  const none = h('tr', {}, h('td', { colspan: columns }, app.t('planCompare.nothing')));
  return h('tbody', {}, h('tr', {}, heading), ...(rows.length > 0 ? rows : [none]));
}

/** A column's name opens that plan. */
function column(app: App, { id, name }: OpenedPlan): HTMLElement {
  const isOpen = app.state.view.plan.kept === id;
  return h(
    'th',
    { scope: 'col' },
    h(
      'button',
      {
        type: 'button',
        'data-facet': `column.${id}`,
        'aria-label': app.t('planKept.open', { name }),
        'aria-pressed': String(isOpen),
        title: name,
        onClick: () => app.go(showing(app.state, { kept: id, option: null })),
      },
      name,
    ),
  );
}

function figureRows(app: App, compared: OpenedPlan[]): HTMLElement[] {
  const language = app.language();
  const n = (value: number) => number(value, language);
  const plans = compared.map(({ plan }) => plan);
  const figures = plans.map(comparedPlan);
  const share = (part: number, whole: number) =>
    whole > 0 ? `${number((100 * part) / whole, language, 1, true)}%` : '–';
  const common = inAll(plans);
  const row = (key: Parameters<App['t']>[0], of: (one: (typeof figures)[number]) => Cell) =>
    line(app.t(key), figures.map(of));
  return [
    line(
      app.t('planCompare.share'),
      figures.map(({ after, people }) => share(after, people)),
      'compare-number',
    ),
    row('planCompare.within', ({ before, after }) => `${n(before)} → ${n(after)}`),
    row('planCompare.gained', ({ before, after }) => `+${n(after - before)}`),
    row('planCompare.proof', ({ proved, forced, gap }) => {
      const key = forced ? 'forced' : proved ? 'proved' : 'open';
      return app.t(`planCompare.${key}`, { n: n(gap) });
    }),
    row('planCompare.cost', ({ cost }) => shortMoney(cost, language)),
    row('planCompare.bidan', ({ bidan }) => n(bidan)),
    row('planCompare.perawat', ({ perawat }) => n(perawat)),
    row('planCompare.worst', ({ worst }) =>
      [app.t(`reach.season.${worst.season}`), share(worst.after, worst.people)].join(' '),
    ),
    line(
      app.t('planCompare.chosen'),
      plans.map((plan) => optionList(app, plan, common)),
      'compare-chosen',
    ),
  ];
}

/** Options that all plans have wear a mark and say so. */
function optionList(app: App, plan: OpenedPlan['plan'], common: Set<string>): HTMLElement {
  const items = namedOptions(plan, common).map(({ option, isCommon }) =>
    h(
      'li',
      { class: isCommon ? 'common' : '' },
      option.name,
      isCommon && h('small', {}, app.t('planCompare.common')),
    ),
  );
  return h('ul', {}, ...items);
}

function limitLines(app: App, compared: OpenedPlan[]): HTMLElement[] {
  const n = (value: number) => number(value, app.language());
  return limitRows(compared.map(({ plan }) => plan)).map(({ minutes, season, reach }) =>
    line(
      app.t('planCompare.limit', { n: minutes, season: app.t(`reach.season.${season}`) }),
      reach.map((of) => (of ? `${n(of.before)} → ${n(of.after)}` : '–')),
    ),
  );
}

function kecamatanLines(app: App, compared: OpenedPlan[]): HTMLElement[] {
  const n = (people: number | null) =>
    people === null ? '–' : people > 0 ? `+${number(people, app.language())}` : '0';
  return kecamatanRows(compared.map(({ plan }) => plan)).map(({ name, gained }) =>
    line(name, gained.map(n)),
  );
}
