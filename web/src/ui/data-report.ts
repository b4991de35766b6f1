import type { App } from '../app';
import type {
  Change,
  ImportReport,
  Preview,
  ReportProblem,
  SaidFigure,
} from '../data/import-types';
import { number } from '../logic/format';
import { withRemedies, type Remedy } from '../logic/remedies';
import { groupProblems, problemsCsv, type ProblemGroup } from '../logic/problems';
import { shortMonth } from '../logic/period';
import { indicatorWords } from './check-words';
import { h } from './dom';
import './data-report.css';

/** Problems of one kind that are shown before the rest is folded. */
const SHOWN = 3;
/** A page with thousands of lines helps nobody; the CSV has them all. */
const MOST = 300;
/** Changed figures that a page lists. */
const MOST_CHANGES = 200;
/** More than this start folded. */
const OPEN_CHANGES = 20;
const COUNTS = ['accepted', 'changed', 'unchanged', 'warned', 'rejected'] as const;
/** A number to compare with others, not a code. */
const QUANTITY = /^-?\d{1,9}([.,]\d+)?$/;
/** As offices write that there is no figure. */
const NO_FIGURE = /^[-–]?$/;

/** What came of looking at a file: the counts, what changes and what is wrong, its first rows. */
export function reportView(app: App, report: ImportReport): HTMLElement {
  return h(
    'div',
    {},
    !report.mapping?.asks && counts(app, report),
    report.changes && report.changes.length > 0 && changeTable(app, report),
    problemList(app, report.problems, report.file),
    report.problems.length === 0 &&
      !report.mapping?.asks &&
      h('p', { class: 'report-clean' }, app.t('report.clean')),
    report.preview &&
      report.preview.columns.length > 0 &&
      previewTable(app, report.preview, report.rejected === 0),
  );
}

function counts(app: App, report: ImportReport): HTMLElement {
  return h(
    'dl',
    { class: 'counts' },
    ...COUNTS.map((name) =>
      h(
        'div',
        { class: report[name] ? `count ${name}` : 'count none' },
        h('dt', {}, app.t(`report.${name}`)),
        h('dd', {}, number(report[name] ?? 0, app.language())),
      ),
    ),
  );
}

function previewTable(app: App, preview: Preview, open: boolean): HTMLElement {
  const isQuantity = preview.columns.map((_, i) => {
    const cells = preview.rows
      .map((row) => String(row[i] ?? '').trim())
      .filter((cell) => !NO_FIGURE.test(cell));
    return cells.length > 0 && cells.every((cell) => QUANTITY.test(cell));
  });
  const look = (i: number) => ({ class: isQuantity[i] && 'quantity' });
  const title = app.t('report.preview');
  return h(
    'details',
    { class: 'preview', open },
    h('summary', {}, title),
    h(
      'div',
      { class: 'preview-scroll', tabindex: 0, role: 'region', 'aria-label': title },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h('tr', {}, ...preview.columns.map((c, i) => h('th', { scope: 'col', ...look(i) }, c))),
        ),
        h(
          'tbody',
          {},
          ...preview.rows.map((row) =>
            h('tr', {}, ...row.map((cell, i) => h('td', look(i), String(cell ?? '')))),
          ),
        ),
      ),
    ),
  );
}

/** Figures that the file says otherwise than the store, old and new side by side. */
function changeTable(app: App, report: ImportReport): HTMLElement {
  const shown = report.changes!.slice(0, MOST_CHANGES);
  const n = number(report.changed ?? report.changes!.length, app.language());
  const title = app.t('changes.title', { n });
  const cells = ['place', 'village', 'indicator', 'period', 'old', 'new'] as const;
  const row = (change: Change) =>
    h('tr', {}, ...changeCells(app, change).map((words) => h('td', {}, words)));
  return h(
    'details',
    { class: 'preview changes', open: shown.length <= OPEN_CHANGES },
    h('summary', {}, title),
    h(
      'div',
      { class: 'preview-scroll', tabindex: 0, role: 'region', 'aria-label': title },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h('tr', {}, ...cells.map((c) => h('th', { scope: 'col' }, app.t(`changes.${c}`)))),
        ),
        h('tbody', {}, ...shown.map(row)),
      ),
    ),
    (report.changed ?? 0) > shown.length
      ? h('p', { class: 'problem-fix' }, app.t('changes.more', { shown: shown.length, n }))
      : null,
  );
}

/** Problems by kind, the gravest first, and all of them as a file. */
export function problemList(app: App, found: ReportProblem[], file: string): HTMLElement | null {
  if (found.length === 0) return null;
  const say = ({ key, field }: Remedy) => app.t(key, { field: field ? app.t(field) : '' });
  const problems = withRemedies(found, say);
  const csv = h('button', { type: 'button', class: 'quiet' }, app.t('report.csv'));
  csv.addEventListener('click', () =>
    download(
      problemsCsv(problems, app.t('report.csvHeader').split(';')),
      app.t('report.csvName', { file }),
    ),
  );
  return h(
    'div',
    { class: 'problems' },
    ...groupProblems(problems).map((group) => groupView(app, group)),
    csv,
  );
}

/** Place, village, indicator, month, and the figure before and after. */
function changeCells(app: App, change: Change): string[] {
  const count = (of: SaidFigure) =>
    [of.numerator, of.denominator]
      .filter((n) => n !== null)
      .map((n) => number(n, app.language()))
      .join(' / ') || app.t('state.not-reported');
  return [
    change.place,
    change.village.name,
    indicatorWords(app, change.indicator),
    shortMonth(change.period, app.language()),
    count(change.old),
    count(change.new),
  ];
}

function groupView(app: App, group: ProblemGroup): HTMLElement {
  const { severity, problems, fix } = group;
  const rest = problems.slice(SHOWN, MOST);
  const items = (of: ReportProblem[]) =>
    h('ul', {}, ...of.map((problem) => problemItem(problem, fix === null)));
  return h(
    'section',
    { class: `problem-group ${severity}` },
    h(
      'p',
      { class: 'problem-head' },
      h('b', {}, app.t(`report.severity.${severity}`)),
      problems.length > 1 && ` · ${number(problems.length, app.language())}`,
    ),
    items(problems.slice(0, SHOWN)),
    rest.length > 0 && folded(app, problems.length - SHOWN, () => items(rest), problems.length),
    fix ? h('p', { class: 'problem-fix' }, fix) : null,
  );
}

/** The long rest of a list, built when somebody opens it. */
function folded(app: App, n: number, build: () => HTMLElement, all: number): HTMLElement {
  const summary = h('summary', {}, app.t('report.more', { n: number(n, app.language()) }));
  const root = h('details', { class: 'problem-rest' }, summary);
  root.addEventListener('toggle', () => {
    if (root.childElementCount > 1) return;
    root.append(build());
    if (all <= MOST) return;
    const hidden = number(all - MOST, app.language());
    root.append(h('p', { class: 'problem-fix' }, app.t('report.moreHidden', { n: hidden })));
  });
  return root;
}

function problemItem(problem: ReportProblem, withFix: boolean): HTMLElement {
  return h(
    'li',
    {},
    problem.place ? h('span', { class: 'problem-place' }, problem.place) : null,
    h('span', {}, problem.reason),
    withFix && problem.fix ? h('span', { class: 'problem-fix' }, problem.fix) : null,
  );
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  h('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
