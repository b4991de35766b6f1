/** Sums over seasons, kinds and money of a plan. */
import type { DistrictPlan, OptionLine, PlanFinding, WorkKind } from '../data/plan-types';

type Weighed = readonly Pick<DistrictPlan['seasons'][number], 'weight'>[];

/** What of an answer decides how seasons are put together. */
export type Judged = Pick<DistrictPlan, 'seasons'> & { asked: { judge: 'weighted' | 'worst' } };

/**
 * One number for a list with one for each season: the mean by months, or that of the season with
 * the fewest people within the limit; 0 of an empty list.
 */
export function together(people: readonly number[], { seasons, asked }: Judged): number {
  if (people.length === 0) return 0;
  if (asked.judge === 'worst') return people[worstSeason(seasons)];
  return mean(people, seasons);
}

/** By months, whatever the set was judged by: what a post is worth in a year. */
export function mean(people: readonly number[], seasons: Weighed): number {
  const total = people.reduce((sum, n, i) => sum + n * weightOf(seasons, i), 0);
  return Math.round(total / monthsOf(seasons));
}

/** The one with the smallest share of its people within the limit; the first of several. */
export function worstSeason(seasons: Judged['seasons']): number {
  const shares = seasons.map(({ after, people }) => (people > 0 ? after / people : 1));
  return shares.indexOf(Math.min(...shares));
}

/** People newly within the limit, as the plan is judged. */
export function gainOf({ headline }: Pick<DistrictPlan, 'headline'>): number {
  return headline.after - headline.before;
}

/** Whether somebody chose the whole set: then nothing is proved of how good it is. */
export function isAllForced({ asked, chosen }: Pick<DistrictPlan, 'asked' | 'chosen'>): boolean {
  return chosen.length > 0 && chosen.every(({ option }) => asked.forced.includes(option.id));
}

/** Rupiah for each person of the mean season; null without cost or people. */
export function rupiahPerPerson(
  cost: number | null,
  people: readonly number[],
  seasons: Weighed,
): number | null {
  const weighted = people.reduce((total, n, i) => total + n * weightOf(seasons, i), 0);
  return cost === null || weighted === 0 ? null : Math.round((cost * monthsOf(seasons)) / weighted);
}

/** The value of a set counts people times months where several seasons are weighted. */
export function valueInPeople(plan: Judged, value: number): number {
  const isWeighted = plan.asked.judge === 'weighted' && plan.seasons.length > 1;
  return isWeighted ? Math.round(value / monthsOf(plan.seasons)) : value;
}

/** Options that can be chosen and serve somebody, by what is done. */
export function countKinds(options: OptionLine[]): Map<WorkKind, number> {
  const counts = new Map<WorkKind, number>();
  for (const { kind } of options.filter(isUseful)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Whether an option can be chosen and brings somebody within reach. */
export function isUseful({ problem, people }: OptionLine): boolean {
  return problem === null && people.some((n) => n > 0);
}

/** Money steps of the slider, rupiah. */
export const MONEY_STEP = 50_000_000;
/** A slider that went on to all that could ever be built would be too coarse to set. */
const POSTS_ON_SLIDER = 15;
const LEAST_TOP = 1_000_000_000;

/** Where the slider of money ends: what the costliest fifteen options come to, or more if asked. */
export function sliderTop(options: OptionLine[], budget: number | null): number {
  const costs = options.filter(isUseful).map(({ cost }) => cost ?? 0);
  const most = costs.sort((a, b) => b - a).slice(0, POSTS_ON_SLIDER);
  const sum = most.reduce((total, cost) => total + cost, 0);
  return upToStep(Math.max(LEAST_TOP, sum, budget ?? 0));
}

export function upToStep(rupiah: number): number {
  return Math.ceil(rupiah / MONEY_STEP) * MONEY_STEP;
}

/** Notes of one code together, in the order in which the codes come. */
export function notesByCode(notes: PlanFinding[]): PlanFinding[][] {
  const groups = new Map<string, PlanFinding[]>();
  for (const note of notes) groups.set(note.code, [...(groups.get(note.code) ?? []), note]);
  return [...groups.values()];
}

function weightOf(seasons: Weighed, i: number): number {
  return monthsKnown(seasons) ? seasons[i].weight : 1;
}

function monthsOf(seasons: Weighed): number {
  return monthsKnown(seasons) ? sum(seasons) : seasons.length;
}

function monthsKnown(seasons: Weighed): boolean {
  return sum(seasons) > 0;
}

function sum(seasons: Weighed): number {
  return seasons.reduce((total, { weight }) => total + weight, 0);
}
