/** Colours of catchments: posts near each other get different ones. */
import type { ReachStart } from '../data/reach-types';

/** How many posts near a post are taken for its neighbours. */
const NEIGHBOURS = 8;

/**
 * A colour, 0 to `colours` − 1, for each post by its number: the one that is least used among the
 * posts nearest to it, so that catchments that touch can be told apart. The same posts always get
 * the same colours.
 */
export function catchmentColours(starts: ReachStart[], colours: number): Map<number, number> {
  const chosen = new Map<number, number>();
  for (const start of starts) {
    const near = starts
      .filter((other) => chosen.has(other.number))
      .sort((a, b) => squared(start, a) - squared(start, b))
      .slice(0, NEIGHBOURS);
    // the nearest weighs most: only where all colours are taken may one come back, far away
    const taken = new Array<number>(colours).fill(0);
    near.forEach((other, rank) => (taken[chosen.get(other.number)!] += 2 ** (NEIGHBOURS - rank)));
    chosen.set(start.number, taken.indexOf(Math.min(...taken)));
  }
  return chosen;
}

/** Enough to compare distances within a district near the equator. */
function squared(a: ReachStart, b: ReachStart): number {
  return (a.lon - b.lon) ** 2 + (a.lat - b.lat) ** 2;
}
