/** Giving villages to a puskesmas on the map, before they are stored. */
import type { WorkArea } from '../data/posts';

export interface Assigning {
  /** Code of the puskesmas that villages are given to. */
  puskesmas: string;
  /** Villages chosen since the last time they were stored. */
  villages: ReadonlySet<string>;
  /** On its way to the store. */
  busy: boolean;
  /** What came of the last attempt to store; null before. */
  outcome: { stored: boolean; words: string } | null;
}

export function startAssigning(puskesmas: string): Assigning {
  return { puskesmas, villages: new Set(), busy: false, outcome: null };
}

/** What a village is while villages are given away. */
export type Belonging = 'chosen' | 'own' | 'proposed' | 'other' | 'none';

export function belongingOf(
  { puskesmas, villages }: Assigning,
  village: string,
  area: WorkArea | undefined,
): Belonging {
  if (villages.has(village)) return 'chosen';
  if (!area?.puskesmas) return 'none';
  if (area.puskesmas !== puskesmas) return 'other';
  return area.proposed ? 'proposed' : 'own';
}

/** Chooses a village or takes it back; one that the puskesmas has for certain stays as it is. */
export function withVillage(
  assigning: Assigning,
  village: string,
  area: WorkArea | undefined,
): Assigning {
  if (assigning.busy || belongingOf(assigning, village, area) === 'own') return assigning;
  const villages = new Set(assigning.villages);
  if (!villages.delete(village)) villages.add(village);
  return { ...assigning, villages, outcome: null };
}

/** Villages whose puskesmas nobody has confirmed. */
export function proposalsIn(areas: Iterable<WorkArea>): number {
  return [...areas].filter((area) => area.proposed && area.puskesmas).length;
}
