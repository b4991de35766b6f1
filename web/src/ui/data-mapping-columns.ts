import type { App } from '../app';
import type { MappingColumn, MappingTarget } from '../data/import-types';
import { number } from '../logic/format';
import { certainty, datedTargets, doubled, grouped, LEAVE_OUT, parted } from '../logic/mapping';
import { longMonth } from '../logic/period';
import { indicatorWords } from './check-words';
import type { MappingPart, Step } from './data-mapping';
import { apply, h } from './dom';

/** Columns shown at once; of wide tables those without a proposal are folded. */
const SHOWN = 24;

/** Each column of the file with its first cells and what it means. */
export function columnTable(step: Step): MappingPart {
  const { mapping } = step;
  const rows = mapping.columns.map((column) => ({ column, row: columnRow(step, column) }));
  const wide = rows.length > SHOWN;
  const folded = wide ? rows.filter(({ column }) => isUnread(column)) : [];
  const shown = rows.filter((one) => !folded.includes(one));
  const parts = rows.map(({ row }) => row);
  const root = h(
    'div',
    { class: 'mapping-columns' },
    table(
      step,
      shown.map(({ row }) => row.root),
    ),
    folded.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, step.app.t('map.moreColumns', { n: folded.length })),
        table(
          step,
          folded.map(({ row }) => row.root),
        ),
      ),
  );
  return {
    root,
    update(draft) {
      for (const part of parts) part.update(draft);
    },
  };
}

function isUnread({ target }: MappingColumn): boolean {
  return target === null || target === LEAVE_OUT;
}

function table({ app }: Step, rows: HTMLElement[]): HTMLElement {
  const head = (['column', 'samples', 'target'] as const).map((name) =>
    h('th', { scope: 'col' }, app.t(`map.${name}`)),
  );
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows));
}

function columnRow(step: Step, column: MappingColumn): MappingPart {
  const { app, change, draft } = step;
  const heading = column.header || app.t('map.noHeader');
  const isJson = step.mapping.headerRows.length === 0;
  const named = isJson ? heading : `${column.id} · ${heading}`;
  const select = h('select', { 'aria-label': app.t('map.targetOf', { column: named }) });
  select.append(...choices(step, column));
  select.addEventListener('change', () =>
    change({ columns: { ...draft().columns, [column.id]: select.value } }),
  );
  const mark = h('span', { class: 'mapping-mark' });
  const root = h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      isJson ? null : h('span', { class: 'mapping-id' }, column.id),
      heading,
    ),
    h('td', { class: 'mapping-samples' }, column.samples.join(' · ') || app.t('map.noSamples')),
    h('td', {}, h('div', { class: 'mapping-target' }, select, mark)),
  );
  return {
    root,
    update(current) {
      const said = current.columns[column.id] ?? LEAVE_OUT;
      select.value = said;
      const proposed = said === (column.target ?? LEAVE_OUT);
      const twice = doubled(current).has(said);
      mark.textContent = twice ? app.t('map.twice') : proposed ? sureness(step, column) : '';
      apply(mark, { 'data-certainty': twice ? 'twice' : proposed ? certainty(column) : 'none' });
      apply(select, { 'aria-invalid': twice && 'true' });
      root.classList.toggle('unread', said === LEAVE_OUT);
    },
  };
}

function sureness({ app }: Step, column: MappingColumn): string {
  const trust = certainty(column);
  if (column.score === null || trust === 'none') return '';
  const n = number(column.score * 100, app.language());
  return app.t(`map.certainty.${trust}`, { n });
}

function choices({ app, targets }: Step, column: MappingColumn): HTMLElement[] {
  const language = app.language();
  const option = (value: string, words: string) => h('option', { value }, words);
  const offered = datedTargets(column, targets, language);
  const { target } = column;
  const isOwn = target !== null && target !== LEAVE_OUT;
  // figures with a month of their own are named in short, and may be listed nowhere
  const own = isOwn && !targets.some(({ id }) => id === target) ? [target] : [];
  return [
    option(LEAVE_OUT, app.t('map.leaveOut')),
    ...own.map((id) => option(id, targetWords(app, targets, id))),
    ...grouped(
      offered.filter(({ id }) => !own.includes(id)),
      language,
    ).map(({ label, targets: members }) =>
      h('optgroup', { label }, ...members.map((one) => option(one.id, one.label[language]))),
    ),
  ];
}

/** "K4, Oktober 2025" */
function targetWords(app: App, targets: MappingTarget[], target: string): string {
  const { figure, month } = parted(target);
  const short = indicatorWords(app, figure);
  const label = targets.find(({ id }) => id === figure)?.label[app.language()];
  const words = short === figure ? (label ?? figure) : short;
  return month ? `${words}, ${longMonth(month, app.language())}` : words;
}
