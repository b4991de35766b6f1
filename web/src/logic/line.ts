/** A line of monthly figures that is never drawn across a month without a report. */

export interface Point {
  /** Position in the series. */
  i: number;
  value: number;
}

/** Runs of neighbouring months with figures; a lone month is a run of one. */
export function runs(values: (number | null)[]): Point[][] {
  const found: Point[][] = [];
  let open: Point[] | null = null;
  values.forEach((value, i) => {
    if (value === null) {
      open = null;
    } else if (open) {
      open.push({ i, value });
    } else {
      open = [{ i, value }];
      found.push(open);
    }
  });
  return found;
}

/**
 * Runs of a figure that starts anew each January: the fall from December to January is no decline,
 * so the line is cut there.
 */
export function yearlyRuns(values: (number | null)[], periods: string[]): Point[][] {
  return runs(values).flatMap((run) => {
    const parts: Point[][] = [];
    for (const point of run) {
      const january = periods[point.i].endsWith('-01');
      if (january || parts.length === 0) parts.push([]);
      parts[parts.length - 1].push(point);
    }
    return parts;
  });
}

/** A readable number at or a little above the largest: the top of an axis. */
export function axisTop(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
  return steps.map((s) => s * power).find((top) => top >= most - 1e-9)!;
}
