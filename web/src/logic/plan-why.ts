/** Why an option is not in a plan: the first reason that holds. */
import type { DistrictPlan, OptionLine } from '../data/plan-types';
import type { PlanSpot } from './plan-spots';
import type { PlanView } from './plan-view';

/**
 * problem: it cannot be chosen; forbidden; kind: its kind is left out; nobody: it serves no one new;
 * sibling: another work on the same post is chosen; cost: dearer than the whole budget; staff: it
 * lacks more staff than there is; mendFirst: the rule to mend posts first leaves it out; better: it
 * is proved that no set with it serves more people; unproved: no such set was found.
 */
export type WhyNot =
  | 'problem'
  | 'forbidden'
  | 'kind'
  | 'nobody'
  | 'sibling'
  | 'mendFirst'
  | 'cost'
  | 'staff'
  | 'better'
  | 'unproved';

export function whyNot(
  option: OptionLine,
  spot: Pick<PlanSpot, 'chosen'>,
  { chosen, leftOut, outcome }: Pick<DistrictPlan, 'chosen' | 'leftOut' | 'outcome'>,
  asked: Pick<PlanView, 'forbidden' | 'kinds' | 'budget' | 'bidan' | 'perawat'>,
): WhyNot {
  const siblings = chosen.some((one) => option.post !== null && one.option.post === option.post);
  const few = (there: number | null, lacking: number) => there !== null && lacking > there;
  if (option.problem) return 'problem';
  if (asked.forbidden.includes(option.id)) return 'forbidden';
  if (asked.kinds && !asked.kinds.includes(option.kind)) return 'kind';
  if (option.people.every((people) => people === 0)) return 'nobody';
  if (spot.chosen || siblings) return 'sibling';
  if (leftOut.includes(option.id)) return 'mendFirst';
  if (few(asked.budget, option.cost ?? 0)) return 'cost';
  if (few(asked.bidan, option.bidan) || few(asked.perawat, option.perawat)) return 'staff';
  return outcome.proved ? 'better' : 'unproved';
}
