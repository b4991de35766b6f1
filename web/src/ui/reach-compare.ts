import type { App, Component } from '../app';
import { number } from '../logic/format';
import { isSameChoice, outcomeOf, villagesCompared, type Outcome } from '../logic/reach-scenarios';
import { namesFrom, villageWords } from '../reach-names';
import { reachOf } from '../reach-state';
import type { Compared } from '../state';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { bandStrip } from './reach-bands';
import { count } from './reach-words';
import './reach-kept.css';

const VILLAGES = 8;

/** Before, now and kept scenarios side by side: people within 60 minutes, bands, villages. */
export function reachCompare(app: App): Component {
  const root = h('section', { class: 'reach-compare', hidden: true });
  const changed = changeGuard();

  function draw(): void {
    const { compared, comparedFailure } = app.state.reachKept;
    const close = h(
      'button',
      {
        type: 'button',
        class: 'reach-route-close',
        'data-facet': 'compare.close',
        'aria-label': app.t('compare.close'),
        onClick: () => app.go(reachOf(app.state, { compare: [] })),
      },
      '✕',
    );
    if (comparedFailure) {
      const line = failureLine(app, comparedFailure, app.t('scenario.notCompared'));
      return fill(root, close, h('h2', {}, app.t('compare.title')), line);
    }
    if (compared.length === 0) return fill(root, close, h('h2', {}, app.t('compare.waiting')));
    const outcomes = compared.map(({ surface }) => outcomeOf(surface, compared[0].surface));
    fill(
      root,
      close,
      h('h2', {}, bestWords(app, compared, outcomes)),
      h('div', { class: 'reach-compare-scroll' }, table(app, compared, outcomes)),
      h('p', { class: 'reach-compare-hint' }, app.t('compare.hint')),
    );
  }

  return {
    root,
    update() {
      const { view, reachKept } = app.state;
      root.hidden = view.reach.compare.length === 0;
      const { compared, comparedFailure } = reachKept;
      const shown = [compared, comparedFailure, view.reach, view.language, ...namesFrom(app.state)];
      if (!changed(root.hidden, ...shown)) return;
      if (!root.hidden) keepingFocus(root, draw);
    },
  };
}

function nameOf(app: App, { of }: Compared): string {
  return typeof of === 'string' ? app.t(`compare.${of}`) : of.name;
}

function bestWords(app: App, compared: Compared[], outcomes: Outcome[]): string {
  const near = outcomes.map((outcome) => outcome.near);
  const most = Math.max(...near);
  const n = count(app, most);
  if (near.every((people) => people === most)) return app.t('compare.same', { n });
  return app.t('compare.best', { n, name: nameOf(app, compared[near.indexOf(most)]) });
}

function table(app: App, compared: Compared[], outcomes: Outcome[]): HTMLElement {
  const line = (words: string, cells: (string | Node)[], className = '') =>
    h(
      'tr',
      { class: className },
      h('th', { scope: 'row' }, words),
      ...cells.map((cell) => h('td', {}, cell)),
    );
  const percent = ({ percent: of }: Outcome) =>
    of === null ? '–' : `${number(of, app.language(), 1, true)}%`;
  const signed = (sign: string, people: number, i: number) =>
    i === 0 ? '–' : people === 0 ? '0' : `${sign}${count(app, people)}`;
  const villages = villagesCompared(
    compared.map(({ surface }) => surface),
    VILLAGES,
  );
  return h(
    'table',
    { class: 'compare-table' },
    h('caption', { class: 'visually-hidden' }, app.t('compare.title')),
    h('thead', {}, h('tr', {}, h('td', {}), ...compared.map((one) => column(app, one)))),
    h(
      'tbody',
      {},
      line(app.t('compare.percent'), outcomes.map(percent), 'compare-number'),
      line(
        app.t('compare.bands'),
        compared.map(({ surface }) => bandStrip(app, surface.people)),
      ),
      line(
        app.t('compare.near'),
        outcomes.map(({ near }) => count(app, near)),
      ),
      line(
        app.t('compare.far'),
        outcomes.map(({ far }) => count(app, far)),
      ),
      outcomes.some(({ unknown }) => unknown > 0) &&
        line(
          app.t('compare.unknown'),
          outcomes.map(({ unknown }) => count(app, unknown)),
        ),
      line(
        app.t('compare.lost'),
        outcomes.map(({ lost }, i) => signed('−', lost, i)),
        'compare-lost',
      ),
      line(
        app.t('compare.regained'),
        outcomes.map(({ regained }, i) => signed('+', regained, i)),
        'compare-regained',
      ),
    ),
    villages.length > 0 &&
      h(
        'tbody',
        {},
        h(
          'tr',
          {},
          h(
            'th',
            { scope: 'rowgroup', colspan: compared.length + 1, class: 'compare-group' },
            app.t('compare.villages'),
          ),
        ),
        ...villages.map(({ code, name, far }) =>
          line(
            villageWords(app.state, code) ?? name,
            far.map((people) => count(app, people)),
          ),
        ),
      ),
  );
}

/** A column's name shows it on the map. */
function column(app: App, one: Compared): HTMLElement {
  const name = nameOf(app, one);
  const shown = app.state.view.reach;
  const ofMonth = app.state.reach.choices?.seasonOfPeriod ?? null;
  const key = typeof one.of === 'string' ? one.of : String(one.of.id);
  const { season, modes, rule, changes, scenario } = one.reach;
  return h(
    'th',
    { scope: 'col' },
    h(
      'button',
      {
        type: 'button',
        'data-facet': `column.${key}`,
        'aria-label': app.t('compare.onMap', { name }),
        'aria-pressed': String(isSameChoice(shown, one.reach, ofMonth)),
        title: one.of === 'before' ? app.t('compare.beforeHint') : name,
        onClick: () =>
          app.go(reachOf(app.state, { season, modes, rule, changes, scenario, route: null })),
      },
      name,
    ),
  );
}
