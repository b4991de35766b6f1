import type { App, Component } from '../app';
import type { Post } from '../data/posts';
import { number } from '../logic/format';
import { longMonth } from '../logic/period';
import { FIRST_CHOICE } from '../logic/post-choice';
import {
  COLUMNS,
  countService,
  inOrder,
  type Column,
  type ServiceCount,
} from '../logic/post-order';
import { rowWindow } from '../logic/row-window';
import { chosenOf, postsOf } from '../post-state';
import { remembered, type State } from '../state';
import { capitalised } from '../text';
import { apply, changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { tableExports, tableTools } from './post-table-tools';
import { postRow } from './post-row';
import { kindWord } from './post-words';
import { scopeName } from './words';
import './post-table.css';
import './post-table-place.css';

/** Height of a row in CSS pixels; the stylesheet says the same. */
const ROW = 44;

/** Rows of the table: the chosen posts, all or those on the screen, in the reader's order. */
export const tableRows = remembered(
  (state: State): Post[] => {
    const { posts, language } = state.view;
    const box = posts.onScreen ? state.mapBox : null;
    const kept = chosenOf(state).filter(
      ({ point }) =>
        !box ||
        (point !== null &&
          point[0] >= box[0] &&
          point[1] >= box[1] &&
          point[0] <= box[2] &&
          point[1] <= box[3]),
    );
    return inOrder(kept, posts.sort, language);
  },
  (state) => [chosenOf(state), state.view.posts, state.mapBox, state.view.language],
);

/** "Bangunan dan tenaga": every chosen post in a row, tied to the map both ways. */
export function postTable(app: App): Component {
  const back = h('button', {
    type: 'button',
    class: 'village-back table-back',
    onClick: () => app.go({ place: 'situasi' }),
  });
  const title = h('h1', {});
  const lead = h('p', { class: 'answer-sub' });
  const counted = h('p', { class: 'table-counted', role: 'status' });
  const tools = h('div', { class: 'table-tools' });
  const files = h('div', {});
  const head = h('tr', {});
  const body = h('tbody', {});
  const table = h('table', {}, h('thead', {}, head), body);
  const scroller = h('div', { class: 'table-scroll' }, table);
  const instead = h('div', { class: 'table-instead', hidden: true });
  const root = h(
    'section',
    { class: 'post-table', hidden: true },
    h('div', { class: 'table-head' }, back, h('div', {}, title, lead), files, tools, counted),
    scroller,
    instead,
  );
  const changed = changeGuard();
  const rowsChanged = changeGuard();
  const marked = changeGuard();

  scroller.addEventListener('scroll', () => drawRows());
  new ResizeObserver(() => drawRows()).observe(scroller);
  window.addEventListener('beforeprint', () => drawAll());
  window.addEventListener('afterprint', () => drawRows(true));
  body.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = (event.target as HTMLElement).closest('tr');
    if (!step || !row) return;
    event.preventDefault();
    focusRow(Number(row.dataset.index) + step);
  });

  function focusRow(index: number): void {
    const top = index * ROW;
    const room = scroller.clientHeight - head.offsetHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + ROW > scroller.scrollTop + room) scroller.scrollTop = top + ROW - room;
    drawRows();
    body.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus();
  }

  let drawn = '';
  function drawRows(force = false): void {
    if (root.hidden) return;
    const rows = tableRows(app.state);
    const { from, to, above, below } = rowWindow(
      rows.length,
      ROW,
      scroller.scrollTop,
      scroller.clientHeight || window.innerHeight,
    );
    if (!force && drawn === `${from} ${to}`) return;
    drawn = `${from} ${to}`;
    const focused = body.contains(document.activeElement)
      ? document.activeElement!.closest('tr')?.dataset.index
      : undefined;
    fill(
      body,
      spacer(above),
      ...rows.slice(from, to).map((post, i) => postRow(app, post, from + i)),
      spacer(below),
    );
    if (focused) body.querySelector<HTMLElement>(`[data-index="${focused}"] button`)?.focus();
  }

  /** On paper nobody scrolls. */
  function drawAll(): void {
    if (root.hidden) return;
    fill(body, ...tableRows(app.state).map((post, i) => postRow(app, post, i)));
  }

  function drawHead(): void {
    fill(head, ...COLUMNS.map((column) => heading(app, column)));
  }

  function drawWords(rows: Post[], all: Post[]): void {
    const n = (value: number) => number(value, app.language());
    const { period } = app.state.view;
    title.textContent = totals(app, countService(rows));
    lead.textContent = app.t('table.lead', {
      month: period ? longMonth(period, app.language()) : '',
      district: scopeName(app),
    });
    const unplaced = rows.filter((post) => !post.point).length;
    counted.textContent = [
      app.t('table.rows', { n: n(rows.length), all: n(all.length) }),
      unplaced ? app.t('table.noPlace', { n: n(unplaced) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
    apply(table, { 'aria-rowcount': rows.length + 1, 'aria-label': app.t('table.label') });
  }

  return {
    root,
    update() {
      const { view, posts, postsFailure, kecamatan } = app.state;
      root.hidden = view.place !== 'bangunan';
      if (root.hidden) return;
      const all = postsOf(app.state);
      const rows = tableRows(app.state);
      if (changed(rows, posts, postsFailure, view, kecamatan)) {
        root.ariaLabel = app.t('table.label');
        back.textContent = `‹ ${app.t('table.back')}`;
        keepingFocus(root, () => {
          fill(tools, ...tableTools(app));
          fill(files, tableExports(app));
          drawHead();
        });
        drawWords(rows, all ?? []);
        if (rowsChanged(rows)) scroller.scrollTop = 0;
        drawRows(true);
        const note = insteadOf(app, all, rows);
        scroller.hidden = note !== null;
        instead.hidden = note === null;
        tools.hidden = counted.hidden = files.hidden = !all?.length;
        fill(instead, ...(note ?? []));
        if (!rows.length) title.textContent = app.t('table.label');
      }
      if (marked(app.state.hoveredPost, view.post)) {
        for (const row of body.querySelectorAll<HTMLElement>('tr[data-code]'))
          row.classList.toggle('lit', row.dataset.code === app.state.hoveredPost);
      }
    },
  };
}

function spacer(height: number): HTMLElement {
  return h(
    'tr',
    { 'aria-hidden': 'true', class: 'table-spacer' },
    h('td', { colspan: COLUMNS.length, style: `height:${height}px` }),
  );
}

/** What stands in the place of the rows: waiting, failed, no post at all, no post that fits. */
function insteadOf(app: App, all: Post[] | null, rows: Post[]): Node[] | null {
  const failure = app.state.postsFailure;
  if (!all && failure) {
    return [
      h('h2', {}, app.t('table.failed')),
      h('p', {}, [failure.detail, failure.remedy].filter(Boolean).join(' ')),
      button(app.t('error.retry'), () => app.retry()),
    ];
  }
  if (!all) return [h('p', { role: 'status' }, app.state.slow ? app.t('table.loading') : '')];
  if (!all.length) {
    return [
      h('h2', {}, app.t('table.empty')),
      h('p', {}, app.t('table.emptyLead')),
      button(app.t('table.emptyAction'), () => app.go({ place: 'data' })),
    ];
  }
  if (rows.length) return null;
  const { mode, sort } = app.state.view.posts;
  return [
    h('h2', {}, app.t('table.none')),
    button(app.t('table.clear'), () => app.go({ posts: { ...FIRST_CHOICE, mode, sort } })),
  ];
}

function button(words: string, onClick: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'secondary', onClick }, words);
}

function heading(app: App, column: Column): HTMLElement {
  const { posts } = app.state.view;
  const up = posts.sort === column;
  const down = posts.sort === `-${column}`;
  return h(
    'th',
    {
      scope: 'col',
      class: `column-${column}`,
      'aria-sort': up ? 'ascending' : down ? 'descending' : null,
    },
    h(
      'button',
      {
        type: 'button',
        'data-facet': `sort.${column}`,
        onClick: () => app.go({ posts: { ...posts, sort: up ? `-${column}` : column } }, 'replace'),
      },
      app.t(`table.column.${column}`),
      h('span', { 'aria-hidden': 'true' }, up ? ' ↑' : down ? ' ↓' : ''),
    ),
  );
}

/** "11 dari 34 pustu tidak berfungsi, 5 belum diketahui. …": pustu first, at most two kinds. */
function totals(app: App, counts: ServiceCount[]): string {
  const order = ['pustu', 'puskesmas', 'poskesdes', 'posyandu'];
  const rank = ({ kind }: ServiceCount) =>
    (order.indexOf(kind) + order.length + 1) % (order.length + 1);
  return [...counts]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 2)
    .map((count) => `${capitalised(total(app, count))}.`)
    .join(' ');
}

function total(app: App, { kind, all, out, unknown }: ServiceCount): string {
  const n = (value: number) => number(value, app.language());
  const words = { all: n(all), out: n(out), unknown: n(unknown), kind: kindWord(app, kind) };
  if (unknown === all) return app.t('table.totalNone', words);
  if (unknown > 0) return app.t('table.totalUnknown', words);
  return app.t(out === 0 ? 'table.totalAll' : 'table.total', words);
}
