/** The curve of people by number of posts or by budget: what of an answer it shows. */
import type { DistrictPlan, PlanAsked } from '../data/plan-types';

export interface FrontierPoint {
  /** Posts, or rupiah. */
  at: number;
  /** Newly within the limit. */
  people: number;
  proved: boolean;
}

export interface Frontier {
  by: 'count' | 'budget';
  /** At least one; from the fewest. */
  points: FrontierPoint[];
  /** Steps for which no set was found in time, so that nobody knows. */
  open: number;
}

/** So many points follow the one from which on nobody is gained any more. */
const BEYOND_TOP = 2;

/** Null where the answer has no curve, or no number of posts keeps to the rules. */
export function frontierOf(plan: DistrictPlan): Frontier | null {
  const steps = plan.frontier.filter(({ feasible }) => feasible === true);
  if (steps.length === 0) return null;
  const by = steps[0].count !== null ? 'count' : 'budget';
  const points = steps.map((step) => ({
    at: step[by]!,
    people: step.gained!,
    proved: step.proved,
  }));
  const open = plan.frontier.filter(({ feasible }) => feasible === null).length;
  return { by, points: withoutTail(points, plan.asked[by] ?? 0), open };
}

/** Long after the last gain nothing more is to be seen; what was asked for always is. */
function withoutTail(points: FrontierPoint[], asked: number): FrontierPoint[] {
  const most = Math.max(...points.map(({ people }) => people));
  const top = points.findIndex(({ people }) => people === most) + BEYOND_TOP;
  return points.filter(({ at }, i) => i <= top || at <= asked);
}

/** The point of what was asked: the last that is not beyond it, else the first. */
export function pointAsked({ by, points }: Frontier, asked: PlanAsked): number {
  const wanted = asked[by] ?? Infinity;
  return Math.max(
    0,
    points.findLastIndex(({ at }) => at <= wanted),
  );
}

/** The point nearest to a place on the axis, `share` from 0 at nothing to 1 at the last point. */
export function pointAt({ points }: Frontier, share: number): number {
  const at = share * points[points.length - 1].at;
  const far = points.map((point) => Math.abs(point.at - at));
  return far.indexOf(Math.min(...far));
}

/** How many people one step more brings; null after the last. */
export function nextGain({ points }: Frontier, i: number): number | null {
  return i + 1 < points.length ? points[i + 1].people - points[i].people : null;
}

/** Whether two questions have the same curve: they differ at most in where on it they stand. */
export function isSameCurve({ by }: Frontier, a: PlanAsked, b: PlanAsked): boolean {
  const rest = (asked: PlanAsked) => JSON.stringify({ ...asked, [by]: null });
  return rest(a) === rest(b);
}
