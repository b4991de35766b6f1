import type { App } from '../app';
import type { TravelMode } from '../data/reach-types';
import type { ModelRow, TravelModel } from '../data/travel-types';
import { number } from '../logic/format';
import { TRAVEL_MODES } from '../logic/reach-view';
import {
  cellText,
  COLUMNS,
  kindsOf,
  lineKey,
  linesOf,
  MODEL_LAYERS,
  readCell,
  rowKey,
  rowOf,
  type Column,
  type ModelLayer,
  type ModelLine,
} from '../logic/travel-model';
import { fill, h } from './dom';
import { decimalOf } from './rules-fields';
import { cellWords, columnWord, kindWords } from './travel-words';

/** Speeds to type in, layer by layer. */
export interface SpeedTable {
  root: HTMLElement;
  /** What stands in the cells; a changed one takes `source`. */
  rows(source: string): ModelRow[];
  /** The cell that cannot be read; null where all can. */
  fault(): { input: HTMLInputElement; text: string } | null;
  /** The cell of a row as `rows` gave it. */
  inputOf(row: number): HTMLInputElement | null;
}

interface TypedCell {
  line: ModelLine;
  column: Column;
  input: HTMLInputElement;
}

/**
 * @param shown what stands in the cells: the model's own rows, or what was typed over them
 * @param opened layers whose lines are shown; kept while the table is drawn anew
 */
export function speedTable(
  app: App,
  model: TravelModel,
  shown: ModelRow[],
  opened: Set<string>,
): SpeedTable {
  const texts = new Map(shown.map((row) => [rowKey(row), row]));
  const lines = allLines(model.rows, shown);
  const words = cellWords(app);
  const cells: TypedCell[] = [];
  let sent: TypedCell[] = [];
  const options = [words.barrier, words.beneath].map((value) => h('option', { value }));
  const list = h('datalist', { id: 'travel-words' }, ...options);
  const root = h(
    'div',
    { class: 'travel-speeds' },
    list,
    ...[...MODEL_LAYERS].reverse().map(layerPart),
  );

  function layerPart(layer: ModelLayer): HTMLElement {
    const own = lines.filter((line) => line.layer === layer);
    const body = h('tbody', {}, ...own.map(lineRow));
    const count = h('span', { class: 'facet-count' });
    const tell = () => {
      count.textContent = app.t('travel.lines', {
        n: number(body.children.length, app.language()),
      });
    };
    tell();
    const table = h(
      'table',
      { class: 'travel-table' },
      h('caption', { class: 'visually-hidden' }, app.t(`travel.layer.${layer}`)),
      tableHead(app),
      body,
    );
    const part = h(
      'details',
      { open: opened.has(layer), 'data-layer': layer },
      h('summary', {}, h('strong', {}, app.t(`travel.layer.${layer}`)), count),
      table,
      adder(app, layer, kindsOf(model, layer), (kind, mode) => {
        const line: ModelLine = { layer, kind, mode, rows: {} };
        const known = cells.find((cell) => lineKey(cell.line) === lineKey(line));
        if (!known) body.append(lineRow(line));
        const { input } = cells.find((cell) => lineKey(cell.line) === lineKey(line))!;
        tell();
        input.focus();
      }),
    );
    part.addEventListener('toggle', () => {
      if (part.open) opened.add(layer);
      else opened.delete(layer);
    });
    return part;
  }

  function shownIn({ layer, kind, mode }: ModelLine, column: Column): ModelRow | undefined {
    const season = column === 'all' ? null : column;
    return texts.get(rowKey({ layer, class: kind, mode, season }));
  }

  function lineRow(line: ModelLine): HTMLElement {
    const kind = kindWords(app, line.kind);
    const mode = app.t(`reach.mode.${line.mode}`);
    const said = noteOf(line);
    const typed = COLUMNS.map((column) => {
      const season = columnWord(app, column);
      const input = h('input', {
        type: 'text',
        autocomplete: 'off',
        list: list.id,
        value: cellText(shownIn(line, column), decimalOf(app), words),
        'aria-label': app.t('travel.cell', { class: kind, mode, season }),
      });
      cells.push({ line, column, input });
      return h('td', { 'data-label': season }, input);
    });
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, kind, said ? h('small', {}, said) : null),
      h('td', { class: 'travel-mode' }, mode),
      ...typed,
    );
  }

  return {
    root,
    rows(source) {
      const made = cells.flatMap((cell) => {
        const row = rowOf(cell.line, cell.column, readCell(cell.input.value), source);
        return row ? [{ row, cell }] : [];
      });
      sent = made.map(({ cell }) => cell);
      return made.map(({ row }) => row);
    },
    fault() {
      const wrong = cells.find(({ input }) => readCell(input.value).kind === 'unreadable');
      return wrong ? { input: wrong.input, text: wrong.input.value.trim() } : null;
    },
    inputOf: (row) => sent[row]?.input ?? null,
  };
}

/** Those of the model, and empty ones for what was added to it. */
function allLines(stored: ModelRow[], shown: ModelRow[]): ModelLine[] {
  const own = linesOf(stored);
  const known = new Set(own.map(lineKey));
  const added = linesOf(shown).filter((line) => !known.has(lineKey(line)));
  return [...own, ...added.map((line) => ({ ...line, rows: {} }))];
}

function tableHead(app: App): HTMLElement {
  const head = (words: string) => h('th', { scope: 'col' }, words);
  return h(
    'thead',
    {},
    h(
      'tr',
      {},
      head(app.t('travel.class')),
      head(app.t('travel.mode')),
      ...COLUMNS.map((column) => head(columnWord(app, column))),
    ),
  );
}

/** Where the figures of a line come from, each thing once. */
function noteOf({ rows }: ModelLine): string {
  const all = Object.values(rows);
  const joined = (texts: string[]) => [...new Set(texts.filter(Boolean))].join('; ');
  const told = [joined(all.map((row) => row.note)), joined(all.map((row) => row.source))];
  return told.filter(Boolean).join(' · ');
}

function adder(
  app: App,
  layer: ModelLayer,
  kinds: string[],
  add: (kind: string, mode: TravelMode) => void,
): HTMLElement {
  const kind = h(
    'select',
    { 'aria-label': app.t('travel.class') },
    ...kinds.map((one) => h('option', { value: one }, kindWords(app, one))),
  );
  const mode = h(
    'select',
    { 'aria-label': app.t('travel.mode') },
    ...TRAVEL_MODES.map((one) => h('option', { value: one }, app.t(`reach.mode.${one}`))),
  );
  const button = h(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-label': app.t('travel.addTo', { layer: app.t(`travel.layer.${layer}`) }),
      onClick: () => add(kind.value, mode.value as TravelMode),
    },
    app.t('travel.add'),
  );
  const root = h('div', { class: 'travel-add' });
  fill(root, kind, mode, button);
  return root;
}
