/**
 * The PWS graph: areas ranked by cumulative coverage, those without a figure apart, the total on its
 * own. Percent everywhere; what is not known is null, never 0.
 */
import type { Area, ProfileFigure, PwsStatus, ReportState, Trend, Values } from '../data/types';
import { hasReported } from './ranking';

export interface PwsColumn {
  code: string;
  name: string;
  /** Cumulative coverage up to `through`. */
  value: number | null;
  /** Coverage of the month alone, and of the month before, of the same sasaran. */
  month: number | null;
  before: number | null;
  trend: Trend | null;
  status: PwsStatus | null;
  sasaran: number | null;
  state: ReportState;
  /** Last month in the value. */
  through: string | null;
}

export interface PwsGraph {
  total: PwsColumn | null;
  /** Reported the month: highest coverage first. */
  ranked: PwsColumn[];
  /** Did not report it, or have nobody to serve: by name. */
  apart: PwsColumn[];
  /** Percent at the upper edge: 100, or what the highest bar needs; nothing is clipped. */
  top: number;
}

/** One area of which the profile says the figure. */
export function totalColumn(code: string, name: string, of: ProfileFigure): PwsColumn {
  return {
    code,
    name,
    value: of.value,
    month: share(of.monthly, of.denominator),
    before: share(of.monthlyPrevious, of.denominator),
    trend: of.trend,
    status: of.status,
    sasaran: of.denominator,
    state: of.state,
    through: of.through,
  };
}

/** `only`: codes of the areas to draw; null for all. */
export function pwsGraph(
  areas: ReadonlyMap<string, Area>,
  values: Values,
  only: ReadonlySet<string> | null,
  total: PwsColumn | null,
): PwsGraph {
  const columns = values.code
    .map((code, i) => columnOf(areas.get(code)?.name ?? code, values, i))
    .filter(({ code }) => !only || only.has(code));
  const isRanked = (c: PwsColumn) => hasReported(c.state) && c.value !== null;
  const ranked = columns
    .filter(isRanked)
    .sort((a, b) => b.value! - a.value! || a.name.localeCompare(b.name));
  const apart = columns.filter((c) => !isRanked(c)).sort((a, b) => a.name.localeCompare(b.name));
  const most = [...columns, ...(total ? [total] : [])].map((c) => c.value ?? 0);
  return { total, ranked, apart, top: Math.max(100, values.expected ?? 0, ...most) };
}

function columnOf(name: string, values: Values, i: number): PwsColumn {
  const sasaran = values.denominator[i];
  return {
    code: values.code[i],
    name,
    value: values.value[i],
    month: share(values.monthly[i], sasaran),
    before: share(values.monthlyPrevious[i], sasaran),
    trend: values.trend[i],
    status: values.status[i],
    sasaran,
    state: values.state[i],
    through: values.through[i],
  };
}

function share(served: number | null, sasaran: number | null): number | null {
  return served === null || !sasaran ? null : (100 * served) / sasaran;
}

/** Columns on one strip of a printed page. */
export function strips<T>(columns: T[], most: number): T[][] {
  const strips: T[][] = [];
  for (let i = 0; i < columns.length; i += most) strips.push(columns.slice(i, i + most));
  return strips;
}
