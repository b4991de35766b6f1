/** Problems of a file put in order for a person: by how grave they are, then by kind. */
import type { ReportProblem } from '../data/import-types';

export interface ProblemGroup {
  severity: ReportProblem['severity'];
  code: string;
  problems: ReportProblem[];
  /** What to do, where it is the same for all of them; null where each has its own. */
  fix: string | null;
}

const GRAVEST_FIRST: ReportProblem['severity'][] = ['rejected', 'warned', 'info'];

/** Groups of one severity and code, gravest first, within a severity the largest first. */
export function groupProblems(problems: ReportProblem[]): ProblemGroup[] {
  const groups = new Map<string, ReportProblem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].map(groupOf).sort(byGravityThenSize);
}

function groupOf(problems: ReportProblem[]): ProblemGroup {
  const [{ severity, code, fix }] = problems;
  const shared = problems.every((problem) => problem.fix === fix);
  return { severity, code, problems, fix: shared ? fix : null };
}

function byGravityThenSize(a: ProblemGroup, b: ProblemGroup): number {
  const gravity = GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity);
  return gravity || b.problems.length - a.problems.length;
}

/** All problems as CSV that a spreadsheet set to Indonesian opens in columns. */
export function problemsCsv(problems: ReportProblem[], header: string[]): string {
  const rows = problems.map((p) => [p.severity, p.place, p.row, p.code, p.reason, p.fix]);
  // the mark in front makes spreadsheets read the file as UTF-8
  return '\ufeff' + [header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';
}

/** A spreadsheet would run a cell that begins like a formula; texts come from other people's files. */
function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
