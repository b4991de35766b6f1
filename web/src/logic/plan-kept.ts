/** A kept plan as choices of the page. */
import type { PlanAsked } from '../data/plan-types';
import type { View } from './address';
import { viewOfAsked } from './plan-view';
import { parseReach, TRAVEL_MODES } from './reach-view';

/** The view with all that a plan was asked with: month, rules, people and ways to travel. */
export function keptView(view: View, asked: PlanAsked): View {
  const isAll = TRAVEL_MODES.every((mode) => asked.modes.includes(mode));
  const { rule } = parseReach(new URLSearchParams(asked.rule));
  return {
    ...view,
    period: asked.period,
    plan: { ...view.plan, ...viewOfAsked(asked) },
    reach: { ...view.reach, modes: isAll ? null : asked.modes, rule },
  };
}
