/** Where the people of an area stand before and after a plan, and which colour that is. */

/**
 * served: most were within the limit already; gained: most come within it by the plan; part: some
 * do, most stay beyond; beyond: most stay; nobody: no one of the aim lives there; unknown: nobody
 * knows how many do.
 */
export type PlanClass = 'served' | 'gained' | 'part' | 'beyond' | 'nobody' | 'unknown';
export type PlanMoment = 'before' | 'after';

/** In the order of the legend, with colour token or name of a pattern. */
export const PLAN_TOKENS: Record<PlanClass, string> = {
  gained: '--gained',
  part: 'plan-part',
  beyond: '--beyond',
  served: '--served',
  nobody: '--land',
  unknown: 'hatch',
};
export const PLAN_CLASSES = Object.keys(PLAN_TOKENS) as PlanClass[];

/** People of the aim in an area: all, and those within the limit, one number for each season. */
export interface AreaGain {
  /** Null when not known; then the lists are empty. */
  people: number | null;
  before: number[];
  after: number[];
}

/** An area is coloured by where most of its people are; of two that are equal the change counts. */
export function planClass(area: AreaGain, season: number, moment: PlanMoment): PlanClass {
  const { people } = area;
  if (people === null) return 'unknown';
  if (people === 0) return 'nobody';
  const before = area.before[season];
  if (moment === 'before') return 2 * before >= people ? 'served' : 'beyond';
  const after = area.after[season];
  const [gained, beyond] = [after - before, people - after];
  if (gained >= before && gained >= beyond && gained > 0) return 'gained';
  if (before >= beyond) return 'served';
  return gained > 0 ? 'part' : 'beyond';
}

/** In how many areas most people stay beyond the limit, as the map colours them. */
export function mostlyBeyond(areas: AreaGain[], season: number): number {
  const counts = countPlanClasses(areas, season, 'after');
  return (counts.get('beyond') ?? 0) + (counts.get('part') ?? 0);
}

/** How many areas are in each class. */
export function countPlanClasses(
  areas: AreaGain[],
  season: number,
  moment: PlanMoment,
): Map<PlanClass, number> {
  const counts = new Map<PlanClass, number>();
  for (const area of areas) {
    const of = planClass(area, season, moment);
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return counts;
}
