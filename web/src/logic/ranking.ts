/** The villages to act on, worst first, in people or in points. */
import type { Area, Indicator, PwsStatus, ReportState, Trend, Values } from '../data/types';

/** By those not yet served, by those who should be by now, or by the distance to the line. */
export type Sort = 'people' | 'behind' | 'points';

export const SORTS: Sort[] = ['people', 'behind', 'points'];

export interface RankedArea {
  code: string;
  name: string;
  value: number | null;
  state: ReportState;
  status: PwsStatus | null;
  trend: Trend | null;
  through: string | null;
  /** Not yet served, or affected where lower is better; null without a figure. */
  people: number | null;
  /** Who should have been served by now and were not; null where nobody can be counted. */
  behind: number | null;
  /** Distance to the expected value in the indicator's unit, positive on the wrong side. */
  points: number | null;
}

/** People not yet served (denominator less numerator), or affected where lower is better. */
export function peopleBehind(
  indicator: Indicator,
  numerator: number | null,
  denominator: number | null,
): number | null {
  if (numerator === null) return null;
  if (indicator.unit === '#' || indicator.direction === 'down') return numerator;
  return denominator === null ? null : Math.max(0, denominator - numerator);
}

/** Points on the wrong side of the expected value; without a target, of the whole scale. */
export function pointsBehind(indicator: Indicator, value: number | null, expected: number | null) {
  if (value === null) return null;
  return indicator.direction === 'down' ? value - (expected ?? 0) : (expected ?? 100) - value;
}

/** A figure counts for a ranking when the village reported the month itself. */
export function hasReported(state: ReportState): boolean {
  return state === 'reported' || state === 'zero' || state === 'late';
}

/** Nothing can be shown per village, though there may be figures for larger areas. */
export function isRestricted(rows: RankedArea[]): boolean {
  const hidden = rows.filter((r) => r.state === 'suppressed').length;
  return hidden > 0 && rows.every((r) => r.state === 'suppressed' || r.state === 'not-applicable');
}

/** All areas: reported ones worst first, then those without a figure by name. */
export function rank(
  areas: Map<string, Area>,
  indicator: Indicator,
  values: Values,
  sort: Sort,
): RankedArea[] {
  const rows = values.code.map((code, i) => rowOf(areas, indicator, values, code, i));
  const other: Sort = sort === 'points' ? 'people' : 'points';
  return rows.sort(
    (a, b) =>
      Number(hasReported(b.state)) - Number(hasReported(a.state)) ||
      (b[sort] ?? -Infinity) - (a[sort] ?? -Infinity) ||
      (b[other] ?? 0) - (a[other] ?? 0) ||
      a.name.localeCompare(b.name),
  );
}

function rowOf(
  areas: Map<string, Area>,
  indicator: Indicator,
  values: Values,
  code: string,
  i: number,
): RankedArea {
  const reported = hasReported(values.state[i]);
  return {
    code,
    name: areas.get(code)?.name ?? code,
    value: values.value[i],
    state: values.state[i],
    status: values.status[i],
    trend: values.trend[i],
    through: values.through[i],
    people: reported
      ? (values.peopleNotServed[i] ??
        peopleBehind(indicator, values.numerator[i], values.denominator[i]))
      : null,
    behind: reported ? values.peopleBehind[i] : null,
    points: reported ? pointsBehind(indicator, values.value[i], values.expected) : null,
  };
}

export interface Summary {
  /** People behind in all villages that reported. */
  people: number;
  /** Villages on the wrong side of the expected value; null without one. */
  villagesBehind: number | null;
  /** People behind in those villages alone. */
  peopleInVillagesBehind: number;
  reported: number;
  villages: number;
}

export function summarise(rows: RankedArea[], expected: number | null): Summary {
  const behind = rows.filter((r) => expected !== null && r.points !== null && r.points > 0);
  return {
    people: sum(rows),
    villagesBehind: expected === null ? null : behind.length,
    peopleInVillagesBehind: sum(behind),
    reported: rows.filter((r) => hasReported(r.state)).length,
    villages: rows.length,
  };
}

/** What the areas of one status come to. */
export interface StatusSummary {
  areas: number;
  /** People who should have been served by now and were not. */
  behind: number;
  /** People of the year's sasaran who are not served yet. */
  people: number;
}

export function ofStatus(rows: RankedArea[], status: PwsStatus | null): RankedArea[] {
  return status ? rows.filter((row) => row.status === status) : rows;
}

export function summariseStatus(rows: RankedArea[], status: PwsStatus): StatusSummary {
  const chosen = ofStatus(rows, status);
  return {
    areas: chosen.length,
    behind: chosen.reduce((total, row) => total + (row.behind ?? 0), 0),
    people: sum(chosen),
  };
}

function sum(rows: RankedArea[]): number {
  return rows.reduce((total, r) => total + (r.people ?? 0), 0);
}
