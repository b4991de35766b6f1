/** Which disease an area is coloured by, and what stands out. Pure: knows neither page nor map. */
import type { Diseases } from '../data/disease-types';

/** The three rankings: count, rate per 1000, ratio to what is expected. */
export type DiseaseRank = 'cases' | 'rate' | 'excess';
export const DISEASE_RANKS: DiseaseRank[] = ['cases', 'rate', 'excess'];

/** Groups with a colour and a letter of their own; the others share one. */
const MOST_COLOURS = 8;

/** How an area without a named group is drawn. */
export type QuietClass = 'not-reported' | 'zero' | 'few' | 'usual';

export interface DiseaseClass {
  /** Code of the group, null where several share the class. */
  group: string | null;
  letter: string;
  token: string;
}

const OTHERS: DiseaseClass = { group: null, letter: 'L', token: 'dx-9' };

export const QUIET_TOKENS: Record<QuietClass, string> = {
  'not-reported': 'hatch',
  zero: 'empty',
  few: 'dots',
  usual: '--quiet',
};

/** The group an area is coloured by; null where none may be named. */
export function dominantOf(diseases: Diseases, row: number, by: DiseaseRank): string | null {
  if (by === 'cases') return diseases.mostCases[row][0] ?? null;
  if (by === 'rate') return diseases.highestRate[row][0] ?? null;
  return diseases.mostExcess[row].find((g) => diseases.figures[g].standsOut[row]) ?? null;
}

/** Why an area has no dominant group. */
export function quietClass(diseases: Diseases, row: number, by: DiseaseRank): QuietClass {
  const state = diseases.state[row];
  if (state === 'not-reported' || state === 'zero') return state;
  return by === 'excess' && diseases.mostExcess[row].length > 0 ? 'usual' : 'few';
}

/**
 * A colour and a letter for the groups that are dominant in most areas by any of the rankings, so
 * that they stay the same when another ranking is chosen.
 */
export function diseaseClasses(diseases: Diseases): Map<string, DiseaseClass> {
  const dominant = new Map<string, number>();
  const note = (group: string | null) => {
    if (group) dominant.set(group, (dominant.get(group) ?? 0) + 1);
  };
  diseases.code.forEach((_, row) =>
    DISEASE_RANKS.forEach((by) => note(dominantOf(diseases, row, by))),
  );
  const ordered = diseases.groups
    .map(({ code }) => code)
    .sort((a, b) => (dominant.get(b) ?? 0) - (dominant.get(a) ?? 0) || (a < b ? -1 : 1));
  const own = (group: string, i: number): DiseaseClass =>
    i < MOST_COLOURS
      ? { group, letter: String.fromCharCode(65 + i), token: `dx-${i + 1}` }
      : OTHERS;
  return new Map(ordered.map((group, i) => [group, own(group, i)]));
}

/** Token of each area by its dominant group, or by why it has none. */
export function diseaseTokens(
  diseases: Diseases,
  classes: Map<string, DiseaseClass>,
  by: DiseaseRank,
): Map<string, string> {
  return new Map(
    diseases.code.map((code, row) => {
      const group = dominantOf(diseases, row, by);
      const own = group && classes.get(group)?.token;
      return [code, own || QUIET_TOKENS[quietClass(diseases, row, by)]];
    }),
  );
}

/** In how many areas each group is dominant, and how many are quiet for each reason. */
export function countDominant(diseases: Diseases, by: DiseaseRank) {
  const groups = new Map<string, number>();
  const quiet = new Map<QuietClass, number>();
  diseases.code.forEach((_, row) => {
    const group = dominantOf(diseases, row, by);
    if (group) groups.set(group, (groups.get(group) ?? 0) + 1);
    else {
      const reason = quietClass(diseases, row, by);
      quiet.set(reason, (quiet.get(reason) ?? 0) + 1);
    }
  });
  return { groups, quiet };
}

/** A group that is unusually common in an area. */
export interface Signal {
  area: string;
  group: string;
  cases: number;
  expected: number;
  smr: number;
  lower: number;
  upper: number;
}

/** All that stands out in some areas, the surest first. */
export function signalsOf(diseases: Diseases, areas?: ReadonlySet<string>): Signal[] {
  const signals = diseases.code.flatMap((area, row) =>
    areas && !areas.has(area)
      ? []
      : diseases.mostExcess[row].flatMap((group) => signalAt(diseases, area, group, row)),
  );
  return signals.sort((a, b) => b.lower - a.lower);
}

function signalAt(diseases: Diseases, area: string, group: string, row: number): Signal[] {
  const of = diseases.figures[group];
  if (!of.standsOut[row]) return [];
  const [cases, expected, smr] = [of.cases[row]!, of.expected[row]!, of.smr[row]!];
  return [{ area, group, cases, expected, smr, lower: of.lower[row]!, upper: of.upper[row]! }];
}

/** Groups of an area that are not named, by why. */
export function unnamed(diseases: Diseases, row: number): { hidden: string[]; zero: string[] } {
  const inState = (state: string) =>
    diseases.groups.map(({ code }) => code).filter((g) => diseases.figures[g].state[row] === state);
  return { hidden: inState('suppressed'), zero: inState('zero') };
}

/** Place of an area's rate among those shown, 1 is the highest; null without a rate. */
export function placeOf(diseases: Diseases, row: number, group: string) {
  const rates = diseases.figures[group].rate;
  const own = rates[row];
  if (own === null) return null;
  const shown = rates.filter((rate): rate is number => rate !== null);
  return { place: 1 + shown.filter((rate) => rate > own).length, of: shown.length };
}

/** How the ratios of an area are standardised; null where it has none. */
export function standardOf(diseases: Diseases, row: number): 'age' | 'partly' | 'none' | null {
  const byAge = Object.values(diseases.figures)
    .map((of) => of.byAge[row])
    .filter((aged) => aged !== null);
  if (byAge.length === 0) return null;
  if (byAge.every((aged) => aged)) return 'age';
  return byAge.some((aged) => aged) ? 'partly' : 'none';
}

/** Signals to expect from chance alone: half of what the limits leave out, on the high side. */
export function byChance({ comparisons, confidence }: Diseases): number {
  return (comparisons * (100 - Number(confidence))) / 200;
}
