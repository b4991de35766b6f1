/** Scenarios: what was tried, kept under a name, opened again and held beside each other. */
import type { Scenario } from '../data/reach-kept-types';
import type { ReachSurface, Season } from '../data/reach-types';
import { BANDS } from './reach-bytes';
import { peopleBeyond } from './reach-villages';
import { decidingParts, parseReach, type ReachView } from './reach-view';

/** So many scenarios stand side by side; more cannot be read on a phone. */
export const MOST_COMPARED = 3;

/** What decides the minutes, as it is kept. */
export function scenarioQuery(reach: ReachView): string {
  return new URLSearchParams(decidingParts(reach)).toString();
}

/** Nothing is chosen that would be worth a name. */
export function isPlain(reach: ReachView): boolean {
  return scenarioQuery(reach) === '';
}

/** What is shown stays, what decides the minutes becomes that of the scenario. */
export function opened(reach: ReachView, { id, query }: Scenario): ReachView {
  const kept = parseReach(new URLSearchParams(query));
  const { season, modes, rule, changes } = kept;
  return { ...reach, season, modes, rule, changes, route: null, scenario: id };
}

/**
 * What is tried with its season named: a scenario is of one season, whatever month it is opened in.
 *
 * @param ofMonth the season of the month that is shown; null while it is not known
 */
export function inSeason(reach: ReachView, ofMonth: Season | null): ReachView {
  return { ...reach, season: reach.season ?? ofMonth };
}

/** Whether the view shows a scenario just as it was kept. */
export function shows(reach: ReachView, scenario: Scenario, ofMonth: Season | null): boolean {
  return isSameChoice(reach, opened(reach, scenario), ofMonth);
}

/** Whether two views decide the same minutes. */
export function isSameChoice(a: ReachView, b: ReachView, ofMonth: Season | null): boolean {
  return scenarioQuery(inSeason(a, ofMonth)) === scenarioQuery(inSeason(b, ofMonth));
}

/** The same choices without anything tried. */
export function withoutChanges(reach: ReachView): ReachView {
  return { ...reach, changes: [], route: null, scenario: null };
}

/** Puts one more beside the others, the oldest making way; or takes it out. */
export function toggledCompare(compare: number[], id: number): number[] {
  if (compare.includes(id)) return compare.filter((one) => one !== id);
  return [...compare, id].slice(-MOST_COMPARED);
}

/** What stands in one column of a comparison. */
export interface Outcome {
  /** People within 60 minutes, and farther away or without any way. */
  near: number;
  far: number;
  /** People of whom it is not known. */
  unknown: number;
  /** People within 60 minutes of all people; null where of none it is known. */
  percent: number | null;
  /** People within 60 minutes fewer and more than in the first column, village by village. */
  lost: number;
  regained: number;
}

export function outcomeOf(surface: ReachSurface, first: ReachSurface): Outcome {
  const near = surface.people[0] + surface.people[1];
  const far = peopleBeyond(surface.people);
  const before = nearByVillage(first);
  let [lost, regained] = [0, 0];
  for (const [code, now] of nearByVillage(surface)) {
    const by = now - (before.get(code) ?? now);
    if (by < 0) lost -= by;
    else regained += by;
  }
  const unknown = surface.people[BANDS.indexOf('unknown')];
  const percent = near + far > 0 ? (100 * near) / (near + far + unknown) : null;
  return { near, far, unknown, percent, lost, regained };
}

function nearByVillage({ villages }: ReachSurface): Map<string, number> {
  return new Map(villages.code.map((code, i) => [code, nearOf(villages.byBand[i])]));
}

function nearOf([le30, to60]: number[]): number {
  return le30 + to60;
}

/**
 * Villages that differ most between columns: those with the most people changed first; where
 * nothing differs those with most people far away. People farther than 60 minutes in each column.
 */
export function villagesCompared(
  surfaces: ReachSurface[],
  most: number,
): { code: string; name: string; far: number[] }[] {
  const [first] = surfaces;
  const columns = surfaces.map(
    ({ villages }) =>
      new Map(villages.code.map((code, i) => [code, peopleBeyond(villages.byBand[i])])),
  );
  const rows = first.villages.code.map((code, i) => {
    const far = columns.map((column) => column.get(code) ?? 0);
    return { code, name: first.villages.name[i], far, by: Math.max(...far) - Math.min(...far) };
  });
  const differs = rows.some(({ by }) => by > 0);
  return rows
    .filter(({ by, far }) => (differs ? by > 0 : far[0] > 0))
    .sort((a, b) => b.by - a.by || b.far[0] - a.far[0])
    .slice(0, most)
    .map(({ code, name, far }) => ({ code, name, far }));
}
