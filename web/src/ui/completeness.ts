import type { App, Component } from '../app';
import type { Completeness, Receipt, ReportCounts } from '../data/disease-types';
import { day, number } from '../logic/format';
import { longMonth, monthName } from '../logic/period';
import {
  isProvisional,
  isReported,
  monthSpokenOf,
  mostMissingFirst,
  silentFirst,
} from '../logic/reports';
import { askedOf } from '../logic/scope';
import { firstReport, lastReport, listedOf } from '../state';
import { nameIn } from '../text';
import { changeGuard, fill, h } from './dom';
import { provisionalBadge } from './disease-words';
import { scopePicker } from './scope-picker';
import { showSwitch } from './show-switch';
import './completeness.css';

/** Told apart by shape, not by colour alone. */
const MARKS: Record<Receipt, string> = {
  'in-time': '●',
  late: '◐',
  undated: '●',
  missing: '✕',
  'not-due': '·',
};
const LEGEND: Receipt[] = ['in-time', 'late', 'undated', 'missing', 'not-due'];

/** Who has reported: villages in rows, months in columns, a line of sums for each puskesmas. */
export function completenessPlace(app: App): Component {
  const switcher = showSwitch(app);
  const title = h('h1', {});
  const lead = h('p', { class: 'report-lead' });
  const picker = scopePicker(app);
  const choices = h('div', { class: 'report-tools' });
  const tools = h('div', { class: 'report-tools' }, choices, picker.root);
  const legend = h('ul', { class: 'report-legend' });
  const table = h('div', { class: 'report-table', tabindex: 0, role: 'region' });
  const root = h(
    'main',
    { class: 'reports' },
    h('div', { class: 'report-head' }, switcher.root, title, lead, tools, legend),
    table,
  );
  const changed = changeGuard();
  const toolsChanged = changeGuard();
  const monthChanged = changeGuard();

  return {
    root,
    update() {
      const { completeness, view, villages, status } = app.state;
      switcher.update();
      picker.update();
      if (toolsChanged(view.period, view.report, view.language, status, listedOf(app.state)))
        drawTools(app, choices);
      if (!changed(completeness, view.period, view.report, view.language, villages)) return;
      const fresh = completeness && isCurrent(app, completeness) ? completeness : null;
      title.textContent = fresh ? titleOf(app, fresh) : app.t('report.loading');
      fill(lead, ...(fresh ? leadOf(app, fresh) : []));
      fill(
        legend,
        ...LEGEND.map((receipt) => h('li', {}, mark(receipt), app.t(`report.${receipt}`))),
      );
      table.ariaLabel = fresh ? app.t('report.table', { year: fresh.year }) : '';
      fill(table, fresh && matrix(app, fresh));
      if (monthChanged(fresh?.year ?? null, view.period)) showChosen(table);
    },
  };
}

function isCurrent(app: App, { year, within, indicator }: Completeness): boolean {
  const { view } = app.state;
  const counted = ['lapor-lengkap', 'lapor-tepat'].includes(view.report ?? '');
  const asked = counted ? null : view.report;
  return (
    String(year) === view.period?.slice(0, 4) && within === askedOf(view) && indicator === asked
  );
}

/** A phone shows three months at once: among them the one that is spoken of. */
function showChosen(table: HTMLElement): void {
  table.scrollLeft = 0;
  const chosen = table.querySelector('.chosen')?.getBoundingClientRect();
  if (chosen) table.scrollLeft = chosen.right - table.getBoundingClientRect().right;
}

function titleOf(app: App, of: Completeness): string {
  const { period, language } = app.state.view;
  const n = (value: number) => number(value, language);
  const i = monthSpokenOf(of, period);
  if (i < 0) return app.t('report.titleNone', { year: of.year });
  const [due, came, late] = [of.total.due[i], of.total.came[i], of.total.late[i]];
  if (of.code.length === 1) return titleOfOne(app, of, i);
  const words = { month: longMonth(of.months[i], language), came: n(came), due: n(due) };
  return late > 0
    ? app.t('report.titleLate', { ...words, late: n(late) })
    : app.t('report.title', words);
}

/** One village alone is not counted: whether it has reported is said. */
function titleOfOne(app: App, of: Completeness, month: number): string {
  const receipt = of.state[0][month];
  const said = receipt === 'late' ? 'Late' : receipt === 'missing' ? 'Missing' : 'Came';
  return app.t(`report.one${said}`, {
    month: longMonth(of.months[month], app.language()),
    name: app.state.villages.get(of.code[0])?.name ?? of.code[0],
  });
}

/** The deadline and where it is set, and why the rows stand as they do. */
function leadOf(app: App, of: Completeness): Node[] {
  const month = monthSpokenOf(of, app.state.view.period);
  const isMissing = month >= 0 && of.total.came[month] < of.total.due[month];
  const rules = h(
    'button',
    {
      type: 'button',
      class: 'report-rules',
      onClick: () => app.go({ place: 'data', part: 'aturan' }),
    },
    app.t('report.rules'),
  );
  const deadline = app.t('report.lead', { day: of.deadlineDay });
  const order = isMissing ? `. ${app.t('report.order')}` : '.';
  return [document.createTextNode(`${deadline} `), rules, document.createTextNode(order)];
}

function drawTools(app: App, tools: HTMLElement): void {
  const focused = tools.querySelector(':focus')?.getAttribute('data-tool');
  const { period, report, district } = app.state.view;
  const year = Number(period?.slice(0, 4));
  const years = [firstReport(app.state.status, district), lastReport(app.state.status, district)];
  const [first, last] = years.map((month) => Number((month ?? period ?? '').slice(0, 4)));
  const step = (by: number, words: string, sign: string, possible: boolean) =>
    h(
      'button',
      {
        type: 'button',
        class: 'report-step',
        'data-tool': String(by),
        'aria-label': words,
        disabled: !possible,
        onClick: () => app.go({ period: monthOf(app, year + by) }, 'replace'),
      },
      sign,
    );
  fill(
    tools,
    h(
      'div',
      { class: 'report-year' },
      step(-1, app.t('report.previous'), '◀', year > first),
      h('output', {}, app.t('report.year', { year })),
      step(1, app.t('report.next'), '▶', year < last),
    ),
    h('label', { class: 'report-which' }, app.t('report.which'), indicatorChoice(app, report)),
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-tool': 'back',
        onClick: () => app.go({ place: 'situasi', report: null }),
      },
      app.t('report.back'),
    ),
  );
  if (focused) tools.querySelector<HTMLElement>(`[data-tool="${focused}"]`)?.focus();
}

/** The same month of another year; the last one reported where that month is still to come. */
function monthOf(app: App, year: number): string {
  const wanted = `${year}${app.state.view.period!.slice(4)}`;
  const last = lastReport(app.state.status, app.state.view.district);
  return last && wanted > last ? last : wanted;
}

function indicatorChoice(app: App, report: string | null): HTMLSelectElement {
  const reported = new Set(
    app.state.profile?.indicators.filter((f) => f.value !== null).map((f) => f.indicator),
  );
  const indicators = (listedOf(app.state)?.indicators ?? []).filter(
    (i) => i.code === report || (reported.has(i.code) && isReported(i.code)),
  );
  const choice = h(
    'select',
    {
      'data-tool': 'which',
      onChange: () => app.go({ report: choice.value || null }, 'replace'),
    },
    h('option', { value: '' }, app.t('report.all')),
    ...indicators.map((i) =>
      h('option', { value: i.code, selected: i.code === report }, nameIn(app.language(), i)),
    ),
  );
  return choice;
}

function matrix(app: App, of: Completeness): HTMLElement {
  const language = app.language();
  const chosen = monthSpokenOf(of, app.state.view.period);
  const heads = of.months.map((month, i) =>
    h(
      'th',
      { scope: 'col', class: i === chosen && 'chosen', title: longMonth(month, language) },
      monthName(month, language),
    ),
  );
  const head = h(
    'thead',
    {},
    h('tr', {}, h('th', { scope: 'col' }, app.t('report.village')), ...heads),
  );
  const caption = h(
    'caption',
    { class: 'visually-hidden' },
    app.t('report.table', { year: of.year }),
  );
  return h(
    'table',
    {},
    caption,
    head,
    h('tbody', { class: 'report-sum' }, sums(app, of, of.total, app.t('report.sum'))),
    ...groupsOf(app, of),
  );
}

/** A block for each puskesmas: its sums, then its villages; who is silent stands above. */
function groupsOf(app: App, of: Completeness): HTMLElement[] {
  const month = monthSpokenOf(of, app.state.view.period);
  const groups = of.groups.length > 0 ? mostMissingFirst(of.groups, month) : [null];
  const ordered = silentFirst(of.state, month);
  return groups.map((group) => {
    const rows = ordered.flatMap((i) =>
      group === null || of.puskesmas[i] === group.code ? [villageRow(app, of, of.code[i], i)] : [],
    );
    const name = group && (group.name ?? app.t('report.without'));
    return h('tbody', {}, group && sums(app, of, group, name!), ...rows);
  });
}

function sums(app: App, of: Completeness, group: ReportCounts, name: string): HTMLElement {
  const n = (value: number) => number(value, app.language());
  return h(
    'tr',
    { class: 'report-group' },
    h('th', { scope: 'row' }, name),
    ...of.months.map((month, i) => {
      const [came, due] = [group.came[i], group.due[i]];
      if (due === 0) return h('td', { class: 'not-due' }, '');
      const said = app.t('report.of', { came: n(came), due: n(due) });
      const late = group.late[i];
      const spoken = late > 0 ? `${said}, ${n(late)} ${app.t('report.late')}` : said;
      return h(
        'td',
        { title: `${longMonth(month, app.language())}: ${spoken}` },
        h('span', { class: 'visually-hidden' }, spoken),
        h('span', { 'aria-hidden': 'true' }, `${n(came)}/${n(due)}`),
        isProvisional(came, due) && provisionalBadge(app),
      );
    }),
  );
}

function villageRow(app: App, of: Completeness, code: string, i: number): HTMLElement {
  const name = app.state.villages.get(code)?.name ?? code;
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        {
          type: 'button',
          onClick: () => app.go({ place: 'situasi', show: 'indikator', village: code }),
        },
        name,
      ),
    ),
    ...of.months.map((month, at) => cell(app, of, i, at, month)),
  );
}

function cell(app: App, of: Completeness, i: number, at: number, month: string): HTMLElement {
  const receipt = of.state[i][at];
  const received = of.received[i][at];
  const words = [
    app.t(`report.${receipt}`),
    received && app.t('report.on', { day: day(received, app.language()) }),
  ];
  const said = words.filter(Boolean).join(', ');
  return h(
    'td',
    { class: receipt, title: `${longMonth(month, app.language())}: ${said}` },
    mark(receipt),
    h('span', { class: 'visually-hidden' }, said),
  );
}

function mark(receipt: Receipt): HTMLElement {
  return h('span', { class: `receipt ${receipt}`, 'aria-hidden': 'true' }, MARKS[receipt]);
}
