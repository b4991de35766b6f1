import type { App, Component } from '../app';
import type { Season } from '../data/reach-types';
import { longMonth } from '../logic/period';
import { LIMITS, type PlanView } from '../logic/plan-view';
import { SEASONS } from '../logic/reach-view';
import { thisMonth } from '../logic/settle';
import { asking } from '../plan-state';
import { lastReport } from '../state';
import { labelIn } from '../text';
import { changeGuard, fill, h } from './dom';
import { choice, segments } from './plan-parts';
import { keepingFocus } from './post-facets';
import { box } from './reach-open';

/**
 * Groups that a register of sasaran counts, those looked for most first. Not those of illnesses that
 * are kept secret: a village must not be known by how many of its people live with them.
 */
const GROUPS = [
  'bumil',
  'balita',
  'bayi',
  'baduta',
  'lansia',
  'bersalin',
  'pus',
  'usdik',
  'usprod',
  'ht',
  'dm',
] as const;

type Whom = 'orang' | 'belum' | 'kelompok';

/** Whom to reach, in which month, within how many minutes, and in which seasons. */
export function planWhom(app: App): Component {
  const root = h('div', {});
  const changed = changeGuard();
  return {
    root,
    update() {
      const { view, catalogue, status } = app.state;
      if (!changed(view.plan, view.period, view.language, view.district, catalogue, status)) return;
      keepingFocus(root, () =>
        fill(root, ...aimChoice(app), ...timeChoice(app), ...seasonChoice(app)),
      );
    },
  };
}

function ask(app: App, change: Partial<PlanView>): void {
  app.go(asking(app.state, change));
}

function aimChoice(app: App): (Node | null)[] {
  const { aim } = app.state.view.plan;
  const whom = aim.split(':')[0] as Whom;
  const first = { orang: 'orang', belum: firstIndicator(app), kelompok: `kelompok:${GROUPS[0]}` };
  const choices = (['orang', 'belum', 'kelompok'] as const).map((value) => ({
    value,
    words: app.t(`plan.aim.${value}`),
  }));
  return [
    h('h2', {}, app.t('plan.aim')),
    segments(app.t('plan.aim'), 'aim', choices, whom, (value) => ask(app, { aim: first[value] })),
    whom === 'belum'
      ? choice(app.t('plan.aim.indicator'), 'indicator', indicatorChoices(app), aim, (value) =>
          ask(app, { aim: value }),
        )
      : null,
    whom === 'kelompok'
      ? choice(app.t('plan.aim.group'), 'group', groupChoices(app), aim, (value) =>
          ask(app, { aim: value }),
        )
      : null,
  ];
}

/** Indicators of which it is known whom they have not reached yet. */
function indicatorChoices(app: App): { value: string; words: string }[] {
  const indicators = app.state.catalogue?.indicators ?? [];
  return indicators
    .filter((indicator) => indicator.notServed && !indicator.family)
    .map((indicator) => ({
      value: `belum:${indicator.code}`,
      words: labelIn(app.language(), indicator),
    }));
}

/** The one that is looked at on the other places, if it can be asked for. */
function firstIndicator(app: App): string {
  const all = indicatorChoices(app).map(({ value }) => value);
  const own = `belum:${app.state.view.indicator?.split(':').pop() ?? ''}`;
  return all.includes(own) ? own : (all[0] ?? 'orang');
}

function groupChoices(app: App): { value: string; words: string }[] {
  return GROUPS.map((id) => ({ value: `kelompok:${id}`, words: app.t(`sasaran.kind.${id}`) }));
}

function timeChoice(app: App): Node[] {
  const { period, plan } = app.state.view;
  // nobody knows yet how posts will stand in a month to come
  const reported = lastReport(app.state.status, app.state.view.district) ?? '';
  const last = reported > thisMonth() ? reported : thisMonth();
  const months = app
    .months()
    .filter((month) => month <= last)
    .reverse();
  const known = !period || months.includes(period) ? months : [period, ...months];
  return [
    h('h2', {}, app.t('plan.limit')),
    segments(
      app.t('plan.limit'),
      'limit',
      LIMITS.map((value) => ({ value, words: String(value) })),
      plan.limit,
      (limit) => ask(app, { limit }),
    ),
    choice(
      app.t('plan.month'),
      'month',
      known.map((value) => ({ value, words: longMonth(value, app.language()) })),
      period ?? '',
      (value) => app.go({ period: value, ...asking(app.state, {}) }),
    ),
  ];
}

function seasonChoice(app: App): (Node | null)[] {
  const { seasons, judge } = app.state.view.plan;
  const toggle = (season: Season) => {
    const next = SEASONS.filter((one) => (one === season) !== seasons.includes(one));
    // without any season nothing could be reached
    ask(app, { seasons: next.length > 0 ? next : seasons });
  };
  const judges = (['weighted', 'worst'] as const).map((value) => ({
    value,
    words: app.t(`plan.judge.${value}`),
  }));
  return [
    h('h2', {}, app.t('reach.season')),
    h(
      'div',
      { class: 'plan-inline' },
      ...SEASONS.map((season) =>
        box(`season.${season}`, app.t(`reach.season.${season}`), seasons.includes(season), () =>
          toggle(season),
        ),
      ),
    ),
    seasons.length > 1
      ? segments(app.t('plan.judge'), 'judge', judges, judge, (value) => ask(app, { judge: value }))
      : null,
  ];
}
