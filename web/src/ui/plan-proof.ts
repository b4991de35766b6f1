/** Whether a better set could exist, and what taking one post after the other would come to. */
import type { App } from '../app';
import type { DistrictPlan } from '../data/plan-types';
import { number } from '../logic/format';
import { WORK_KINDS } from '../logic/plan-view';
import { isAllForced, valueInPeople } from '../logic/plan-sums';
import { h } from './dom';
import { count } from './reach-words';

/** Proved and not proved look different, and only what is proved is called the best. */
export function proofBox(app: App, plan: DistrictPlan): HTMLElement | null {
  const { proved, settled } = plan.outcome;
  if (plan.chosen.length === 0 && !proved) return null;
  return h(
    'div',
    { class: proved && !isAllForced(plan) ? 'plan-proof proved' : 'plan-proof', role: 'note' },
    h('p', {}, proved ? provedWords(app, plan) : openWords(app, plan)),
    proved && !settled && plan.chosen.length > 0 ? h('p', {}, app.t('plan.proof.cheaper')) : null,
    greedyLine(app, plan),
  );
}

function provedWords(app: App, plan: DistrictPlan): string {
  const { asked, chosen } = plan;
  if (chosen.length === 0) return app.t('plan.proof.nothing');
  if (isAllForced(plan)) return app.t('plan.proof.forced');
  const key = asked.budget !== null ? (asked.count !== null ? 'both' : 'budget') : 'count';
  return app.t(`plan.proof.${key}`, {
    n: count(app, asked.count ?? chosen.length),
    rules: hasRules(plan) ? app.t('plan.proof.rules') : '',
  });
}

/** Whether more than money and number holds the set back. */
export function hasRules({ asked, leftOut }: Pick<DistrictPlan, 'asked' | 'leftOut'>): boolean {
  const { forced, forbidden, kinds, bidan, perawat, leastPerKecamatan } = asked;
  const limits = [bidan, perawat, leastPerKecamatan].some((limit) => limit !== null);
  return (
    limits ||
    forced.length + forbidden.length + leftOut.length > 0 ||
    kinds.length < WORK_KINDS.length
  );
}

function openWords(app: App, plan: DistrictPlan): string {
  const { gap, value } = plan.outcome;
  const people = count(app, valueInPeople(plan, gap));
  const percent = value > 0 ? `${number((100 * gap) / value, app.language(), 1)}%` : null;
  return app.t(percent ? 'plan.proof.open' : 'plan.proof.openOnly', {
    n: people,
    percent: percent ?? '–',
  });
}

/** Only beside the answer, never as the answer. */
function greedyLine(app: App, plan: DistrictPlan): HTMLElement | null {
  if (plan.greedyValue === null || plan.chosen.length < 2 || isAllForced(plan)) return null;
  const greedy = valueInPeople(plan, plan.greedyValue);
  const fewer = valueInPeople(plan, plan.outcome.value - plan.greedyValue);
  return h(
    'p',
    { class: 'plan-greedy' },
    app.t(fewer > 0 ? 'plan.greedy.fewer' : 'plan.greedy.same', {
      n: count(app, greedy),
      fewer: count(app, fewer),
    }),
  );
}
