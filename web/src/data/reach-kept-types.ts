/** Scenarios that people keep, and why villages are not served, as the API names them. */
import type { Note } from './reach-types';

export interface Scenario {
  id: number;
  within: string;
  /** Unique in a district. */
  name: string;
  note: string;
  /** What was chosen, as in an address: `season=ombak&changes=close:P1`. */
  query: string;
  madeAt: string | null;
}

export type SaidScenario = Pick<Scenario, 'within' | 'name' | 'note' | 'query'>;

/** What keeps a village from being served; each village has one. */
export type GapCause =
  'no-post' | 'post-closed' | 'not-served' | 'not-reported' | 'served' | 'unknown';

/** Why villages are not served, of one indicator in one month. */
export interface ReachGaps {
  version: string;
  classes: GapCause[];
  /** People in the villages of each class. */
  people: number[];
  /** People that the indicator misses there, where known. */
  unserved: (number | null)[];
  villages: {
    code: string[];
    class: GapCause[];
    people: (number | null)[];
    unserved: (number | null)[];
  };
  notes: Note[];
}
