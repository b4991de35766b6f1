/** What the map of a plan reads from the state: spots, colours, and which season is looked at. */
import type { Post } from './data/posts';
import { planClass, PLAN_TOKENS } from './logic/plan-colours';
import { spotsOf, type PlanSpot } from './logic/plan-spots';
import { worstSeason } from './logic/plan-sums';
import { kindOf } from './logic/post-choice';
import { askedOf } from './logic/scope';
import { postsOf } from './post-state';
import { remembered, type State } from './state';

/**
 * Place of the season that is looked at in the lists of people: while nobody chose one, the worst where
 * plans are judged by that, else the first.
 */
export function seasonIndex({ plan, planSeen }: Pick<State, 'plan' | 'planSeen'>): number {
  const seasons = plan.plan?.seasons ?? plan.options?.seasons ?? [];
  const wished = seasons.findIndex(({ id }) => id === planSeen.season);
  if (wished >= 0) return wished;
  return plan.plan?.asked.judge === 'worst' ? worstSeason(plan.plan.seasons) : 0;
}

export const planSpots = remembered(
  ({ plan, view }: State): PlanSpot[] => spotsOf(plan.options?.options ?? [], plan.plan, view.plan),
  ({ plan, view }) => [plan.options, plan.plan, view.plan],
);

/** Colours of villages and, where those are too small to be drawn, of kecamatan. */
export const planTokens = remembered(
  (state: State): Map<string, string> => {
    const { villages = [], kecamatan = [] } = state.plan.plan ?? {};
    const season = seasonIndex(state);
    const { moment } = state.planSeen;
    const tokenOf = (area: (typeof villages)[number] | (typeof kecamatan)[number]) =>
      PLAN_TOKENS[planClass(area, season, moment)];
    return new Map([...kecamatan, ...villages].map((area) => [area.code, tokenOf(area)]));
  },
  (state) => [state.plan.plan, state.planSeen],
);

/** Posts below the spots: all but those that only meet, and would hide the rest. */
export const planPosts = remembered(
  (state: State): Post[] =>
    (postsOf(state) ?? []).filter(({ type }) => !['posyandu', 'pusling'].includes(kindOf(type))),
  (state) => [state.posts, askedOf(state.view)],
);
