/** Villages of reach in the order in which somebody must look at them. */
import { BANDS } from './reach-bytes';

export interface VillageReach {
  code: string;
  name: string;
  population: number | null;
  /** People in each band. */
  byBand: number[];
  within60: number | null;
  /** Minutes of the person in the middle; null where nobody reaches a post. */
  middle: number | null;
  /** Code of the post that most people are nearest to. */
  nearest: string | null;
}

/** People who do not reach a post within 60 minutes, of those of whom it is known. */
export function peopleBeyond(byBand: number[]): number {
  return BANDS.reduce((sum, band, i) => (FAR.has(band) ? sum + byBand[i] : sum), 0);
}

const FAR = new Set(['61to120', 'gt120', 'unreachable']);

/** A village, and its people who come within 60 minutes, or fall out of them where below 0. */
export interface Moved {
  code: string;
  by: number;
}

/** Villages with other numbers of people beyond 60 minutes than before, those that lose most first. */
export function movedBetween(before: VillagesByBand, after: VillagesByBand): Moved[] {
  const beyond = new Map(before.code.map((code, i) => [code, peopleBeyond(before.byBand[i])]));
  return after.code
    .map((code, i) => ({ code, by: (beyond.get(code) ?? 0) - peopleBeyond(after.byBand[i]) }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => a.by - b.by);
}

interface VillagesByBand {
  code: string[];
  byBand: number[][];
}

/**
 * Villages with people beyond 60 minutes: those that reach no post first, then the farthest, of
 * equals the one with most people; behind them villages of which nothing is known.
 */
export function worstFirst(villages: VillageReach[]): (VillageReach & { known: boolean })[] {
  const unknown = BANDS.indexOf('unknown');
  const rows = villages.map((village) => {
    const { byBand, population } = village;
    const people = byBand.reduce((sum, n) => sum + n, 0);
    return { ...village, known: population !== null && (people === 0 || byBand[unknown] < people) };
  });
  const far = (row: VillageReach) => row.middle ?? Infinity;
  const worst = rows
    .filter((row) => row.known && peopleBeyond(row.byBand) > 0)
    .sort((a, b) => (far(a) === far(b) ? 0 : far(b) - far(a)) || byPeople(a, b));
  return [...worst, ...rows.filter((row) => !row.known).sort(byPeople)];
}

function byPeople(a: VillageReach, b: VillageReach): number {
  return (
    peopleBeyond(b.byBand) - peopleBeyond(a.byBand) || (b.population ?? 0) - (a.population ?? 0)
  );
}
