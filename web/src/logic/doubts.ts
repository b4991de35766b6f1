/** Figures of a file that may be wrong, and what a person says of them before they are stored. */
import type { SaidComment } from '../data/checks';
import type { ImportReport } from '../data/import-types';

/** What stands in the fields of one figure. */
export interface Comment {
  text: string;
  hold: boolean;
}

/** Key of the comment that stands for every figure without one of its own. */
export const ALL = '*';

export const LONGEST_COMMENT = 500;

/** A figure that asks for a comment, with everything that is said of it. */
export interface Doubt {
  key: string;
  village: string;
  indicator: string;
  period: string;
  place: string;
  reasons: string[];
}

/** The figures of a report that ask for a comment, in the order of the report. */
export function doubtsIn(report: ImportReport | null): Doubt[] {
  const doubts = new Map<string, Doubt>();
  for (const { figure, place, reason } of report?.problems ?? []) {
    if (!figure?.asks) continue;
    const { village, indicator, period } = figure;
    const key = [village, indicator, period].join(' ');
    const known = doubts.get(key);
    if (known) known.reasons.push(reason);
    else doubts.set(key, { key, village, indicator, period, place, reasons: [reason] });
  }
  return [...doubts.values()];
}

/** What is said of a figure: its own words, else those for all; null while nothing is. */
export function commentOn(comments: Record<string, Comment>, key: string): Comment | null {
  const own = comments[key] ?? { text: '', hold: false };
  const text = own.text.trim() || (comments[ALL]?.text.trim() ?? '');
  return text ? { text, hold: own.hold } : null;
}

/** Figures that still wait for a comment. */
export function uncommented(
  report: ImportReport | null,
  comments: Record<string, Comment>,
): Doubt[] {
  return doubtsIn(report).filter(({ key }) => commentOn(comments, key) === null);
}

/** What goes with the file when it is stored. */
export function saidOn(
  report: ImportReport | null,
  comments: Record<string, Comment>,
): SaidComment[] {
  return doubtsIn(report).flatMap(({ key, village, indicator, period }) => {
    const said = commentOn(comments, key);
    return said ? [{ village, indicator, period, ...said }] : [];
  });
}
