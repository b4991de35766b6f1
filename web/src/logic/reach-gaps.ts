/** Why villages are not served: what each class is painted in, and its villages. */
import type { GapCause, ReachGaps } from '../data/reach-kept-types';

/** Worst first: a token or pattern of the map for each. */
export const GAP_TOKENS: Record<GapCause, string> = {
  'no-post': 'gap-1',
  'post-closed': 'gap-2',
  'not-served': 'gap-3',
  'not-reported': 'hatch',
  served: '--gap-4',
  unknown: 'dots',
};

export interface GapClass {
  cause: GapCause;
  token: string;
  people: number;
  /** Null where nothing is known. */
  unserved: number | null;
  /** Those with most people not served first; where that is not known, with most people. */
  villages: { code: string; people: number | null; unserved: number | null }[];
}

export function gapClasses({ classes, people, unserved, villages }: ReachGaps): GapClass[] {
  return classes.map((cause, place) => ({
    cause,
    token: GAP_TOKENS[cause],
    people: people[place],
    unserved: unserved[place],
    villages: villages.code
      .flatMap((code, i) =>
        villages.class[i] === cause
          ? [{ code, people: villages.people[i], unserved: villages.unserved[i] }]
          : [],
      )
      .sort(
        (a, b) =>
          (b.unserved ?? -1) - (a.unserved ?? -1) ||
          (b.people ?? -1) - (a.people ?? -1) ||
          a.code.localeCompare(b.code),
      ),
  }));
}

/** Classes of villages that somebody must do something for. */
export function isGap(cause: GapCause): boolean {
  return cause === 'no-post' || cause === 'post-closed' || cause === 'not-served';
}
