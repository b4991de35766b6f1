/** Other sets: the best one without the promise to kecamatan, and near-best ones. */
import type { App } from '../app';
import type { DistrictPlan, PlanAlternative } from '../data/plan-types';
import { money } from '../logic/money';
import { gainOf } from '../logic/plan-sums';
import { asking, isPlanCurrent, questionOf } from '../plan-state';
import { h } from './dom';
import { namesOf, staffWords } from './plan-said';
import { count } from './reach-words';

/** What the promise of one post to each kecamatan costs in people, or a way to find out. */
export function fairnessSection(app: App, plan: DistrictPlan): HTMLElement {
  const { fairness } = plan;
  const isFair = plan.asked.leastPerKecamatan !== null;
  const ask = (fair: boolean) =>
    h(
      'button',
      {
        type: 'button',
        class: 'plan-link',
        'data-facet': 'fairness',
        onClick: () => app.go(asking(app.state, { fair })),
      },
      app.t(fair ? 'plan.fairness.try' : 'plan.fairness.without'),
    );
  if (!isFair) return h('p', { class: 'plan-fairness' }, ask(true));
  return h(
    'section',
    { class: 'plan-section plan-fairness' },
    h('h2', {}, app.t('plan.fairness')),
    fairness && h('p', {}, fairnessWords(app, plan)),
    ask(false),
  );
}

function fairnessWords(app: App, plan: DistrictPlan): string {
  const { gained, cost, proved } = plan.fairness!;
  const people = gained - gainOf(plan);
  if (people <= 0) return app.t(proved ? 'plan.fairness.free' : 'plan.fairness.unsure');
  const said = app.t('plan.fairness.price', {
    n: count(app, people),
    all: count(app, gained),
    money: money(cost, app.language()),
  });
  return proved ? said : `${said} ${app.t('plan.fairness.unsure')}`;
}

/** Sets that come close and differ: what changes, how many fewer people, what they cost. */
export function alternativeSection(app: App, plan: DistrictPlan): HTMLElement | null {
  const { isFull, failure, failed } = app.state.plan;
  if (plan.chosen.length === 0) return null;
  const isMissing = failure !== null && failed === questionOf(app.state);
  if (!isFull && isMissing) return null;
  const waiting = !isFull && isPlanCurrent(app.state);
  return h(
    'section',
    { class: 'plan-section' },
    h('h2', {}, app.t('plan.alternatives')),
    waiting
      ? h('p', { class: 'plan-small' }, app.t('plan.alternatives.waiting'))
      : h(
          'ol',
          { class: 'plan-alternatives' },
          ...plan.alternatives.map((one, i) => alternative(app, plan, one, i + 1)),
        ),
    waiting ? null : searchWords(app, plan),
  );
}

/** Why there are fewer than were looked for: there are none, or time was up. */
function searchWords(app: App, plan: DistrictPlan): HTMLElement | null {
  const { alternatives, alternativesSought: sought, alternativesEnd: end } = plan;
  const n = alternatives.length;
  if (end === 'complete') return null;
  const key = n > 0 ? (`some.${end}` as const) : (`none.${end}` as const);
  const words = app.t(`plan.alternatives.${key}`, { n, sought });
  return h('p', { class: 'plan-small' }, words);
}

function alternative(app: App, plan: DistrictPlan, one: PlanAlternative, nth: number): HTMLElement {
  const lost = gainOf(plan) - one.gained;
  const figures = [
    lost > 0
      ? app.t('plan.alternatives.fewer', { n: count(app, lost) })
      : app.t('plan.alternatives.equal'),
    one.cost === null ? app.t('plan.costUnknown') : money(one.cost, app.language()),
    staffWords(app, one.bidan, one.perawat),
  ];
  return h(
    'li',
    {},
    h('p', {}, h('b', {}, differenceWords(app, one))),
    h('p', { class: 'plan-small' }, figures.filter(Boolean).join(' · ')),
    h(
      'button',
      {
        type: 'button',
        class: 'secondary',
        'data-facet': `alternative.${nth}`,
        'aria-label': app.t('plan.alternatives.useOf', { n: nth, what: differenceWords(app, one) }),
        onClick: () => take(app, one),
      },
      app.t('plan.alternatives.use'),
    ),
  );
}

/** "Pustu Iso dan Pustu Larat diganti Pustu Yatwav" */
function differenceWords(app: App, { dropped, added }: PlanAlternative): string {
  const words = { dropped: namesOf(app, dropped), added: namesOf(app, added) };
  if (added.length === 0) return app.t('plan.alternatives.without', words);
  if (dropped.length === 0) return app.t('plan.alternatives.with', words);
  return app.t('plan.alternatives.instead', words);
}

/** The same set comes again: what it has is forced, what it gave up is forbidden. */
function take(app: App, { options, dropped }: PlanAlternative): void {
  const before = app.state.view.plan.forbidden.filter((id) => !options.includes(id));
  const forbidden = [...new Set([...before, ...dropped])];
  app.go(asking(app.state, { forced: options, forbidden }));
}
