/** Marks that would cover each other become one mark with a count. */

export interface Placed {
  /** Pixels from the world's corner at the zoom shown. */
  x: number;
  y: number;
  /** Stands alone wherever it can: a puskesmas. */
  pinned: boolean;
}

export interface Cluster<T> {
  x: number;
  y: number;
  members: T[];
}

/**
 * Groups places nearer than `reach` pixels to the first of their group, in the order given, so that
 * the same places always fall into the same groups. Pinned places only join pinned places, within a
 * third of the reach. Every place is in exactly one group.
 */
export function cluster<T extends Placed>(places: T[], reach: number): Cluster<T>[] {
  return [
    ...gathered(
      places.filter((p) => !p.pinned),
      reach,
    ),
    ...gathered(
      places.filter((p) => p.pinned),
      reach / 3,
    ),
  ];
}

function gathered<T extends Placed>(places: T[], reach: number): Cluster<T>[] {
  const cells = new Map<string, { seed: T; members: T[] }[]>();
  const groups: { seed: T; members: T[] }[] = [];
  for (const place of places) {
    const [column, row] = [Math.floor(place.x / reach), Math.floor(place.y / reach)];
    const near = around(column, row)
      .flatMap((key) => cells.get(key) ?? [])
      .find(({ seed }) => Math.hypot(seed.x - place.x, seed.y - place.y) < reach);
    if (near) {
      near.members.push(place);
      continue;
    }
    const group = { seed: place, members: [place] };
    const key = `${column} ${row}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
    groups.push(group);
  }
  return groups.map(({ members }) => ({
    x: mean(members.map((m) => m.x)),
    y: mean(members.map((m) => m.y)),
    members,
  }));
}

function around(column: number, row: number): string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((dx) => steps.map((dy) => `${column + dx} ${row + dy}`));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
