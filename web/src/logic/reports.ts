/** What is reported by villages, and when enough of it has come. */
import type { Completeness, ReportCounts } from '../data/disease-types';

/** Too few reports have come for a sum to be final. */
export function isProvisional(came: number, due: number): boolean {
  return due > 0 && came * 100 < due * 80;
}

/** Indicators that follow from registers or from other indicators are not reported by anybody. */
export function isReported(code: string): boolean {
  return !/^(posyandu-|pustu-|pkm-|kader-|lapor-|akses-|belum-layan)/.test(code);
}

/** Column of the month that is spoken of: the chosen one where reports were due, else the latest such; -1 where none. */
export function monthSpokenOf(
  { months, total }: Pick<Completeness, 'months' | 'total'>,
  period: string | null,
): number {
  const chosen = months.indexOf(period ?? '');
  if (chosen >= 0 && total.due[chosen] > 0) return chosen;
  return total.due.reduce((found, due, i) => (due > 0 ? i : found), -1);
}

/** Puskesmas that miss most reports of a month first; those alike stay in their order. */
export function mostMissingFirst(groups: ReportCounts[], month: number): ReportCounts[] {
  if (month < 0) return groups;
  const missing = ({ due, came }: ReportCounts) => due[month] - came[month];
  return [...groups].sort((a, b) => missing(b) - missing(a));
}

/** Rows of villages, those that have not reported a month first; the others stay in their order. */
export function silentFirst(state: Completeness['state'], month: number): number[] {
  const isSilent = (row: number) => Number(state[row][month] === 'missing');
  return state.map((_, row) => row).sort((a, b) => isSilent(b) - isSilent(a));
}
