/** Kept plans beside each other: what they have in common, and what they cannot be held against. */
import type { DistrictPlan, OptionLine } from '../data/plan-types';
import { isAllForced, together, valueInPeople, worstSeason } from './plan-sums';

/** What plans were asked about, and what they were made of. */
export type Difference = 'aim' | 'limit' | 'period' | 'seasons' | 'rule' | 'prices' | 'data';

const ASKED: [Difference, (plan: DistrictPlan) => unknown][] = [
  ['aim', ({ asked }) => asked.aim],
  ['limit', ({ asked }) => asked.limit],
  ['period', ({ asked }) => asked.period],
  ['seasons', ({ asked }) => [[...asked.seasons].sort(), asked.judge]],
  ['rule', ({ asked }) => [asked.rule, [...asked.modes].sort()]],
  ['prices', ({ prices }) => prices],
];

/** In what plans differ that should be alike; data only where the question alone does not explain it. */
export function differencesOf(plans: DistrictPlan[]): Difference[] {
  const differs = (of: (plan: DistrictPlan) => unknown) =>
    new Set(plans.map((plan) => JSON.stringify(of(plan)))).size > 1;
  const found = ASKED.filter(([, of]) => differs(of)).map(([name]) => name);
  const isAlike = found.length === 0;
  const ground = (plan: DistrictPlan) => plan.seasons.map(({ people, before }) => [people, before]);
  return isAlike && differs(ground) ? ['data'] : found;
}

export interface ComparedPlan {
  people: number;
  before: number;
  after: number;
  /** By how many people a better set could be better; 0 when proved. */
  gap: number;
  proved: boolean;
  /** Somebody chose the whole set. */
  forced: boolean;
  cost: number | null;
  bidan: number;
  perawat: number;
  worst: { season: DistrictPlan['seasons'][number]['id']; after: number; people: number };
}

export function comparedPlan(plan: DistrictPlan): ComparedPlan {
  const { proved, cost, bidan, perawat, gap } = plan.outcome;
  const { id: season, after, people } = plan.seasons[worstSeason(plan.seasons)];
  const worst = { season, after, people };
  const forced = isAllForced(plan);
  return {
    ...plan.headline,
    forced,
    gap: valueInPeople(plan, gap),
    proved,
    cost,
    bidan,
    perawat,
    worst,
  };
}

/** Ids of options that all plans have. */
export function inAll(plans: DistrictPlan[]): Set<string> {
  const sets = plans.map(({ chosen }) => new Set(chosen.map(({ option }) => option.id)));
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((id) => others.every((set) => set.has(id))));
}

/** Chosen options of a plan, those of all plans first. */
export function namedOptions(
  { chosen }: DistrictPlan,
  common: Set<string>,
): { option: OptionLine; isCommon: boolean }[] {
  const lines = chosen.map(({ option }) => ({ option, isCommon: common.has(option.id) }));
  return [...lines.filter((one) => one.isCommon), ...lines.filter((one) => !one.isCommon)];
}

/** Every kecamatan of the plans with its people within the limit after each; null where one lacks it. */
export function kecamatanRows(
  plans: DistrictPlan[],
): { code: string; name: string; gained: (number | null)[] }[] {
  const names = new Map(plans.flatMap((p) => p.kecamatan.map(({ code, name }) => [code, name])));
  const gainedIn = (plan: DistrictPlan, code: string) => {
    const of = plan.kecamatan.find((one) => one.code === code);
    return of ? together(of.after, plan) - together(of.before, plan) : null;
  };
  const rows = [...names].map(([code, name]) => ({
    code,
    name,
    gained: plans.map((plan) => gainedIn(plan, code)),
  }));
  return rows.filter(({ gained }) => gained.some((people) => people !== null && people > 0));
}

/** People within some minutes in one season before and after; null where a plan was not asked so. */
export function limitRows(plans: DistrictPlan[]): {
  minutes: number;
  season: DistrictPlan['limits'][number]['season'];
  reach: ({ before: number; after: number } | null)[];
}[] {
  const keys = new Map(
    plans.flatMap(({ limits }) => limits.map((one) => [`${one.minutes} ${one.season}`, one])),
  );
  return [...keys.values()].map(({ minutes, season }) => ({
    minutes,
    season,
    reach: plans.map(
      ({ limits }) =>
        limits.find((one) => one.minutes === minutes && one.season === season) ?? null,
    ),
  }));
}
