/** The travel model as a table to type in: a line for each class and mode, a cell for each season. */
import type { ModelRow, ModelRules, TravelModel } from '../data/travel-types';
import type { Season, TravelMode } from '../data/reach-types';
import { plainNumber, type Decimal } from './rules';

/** From the lowest to the highest: what an upper one says of a mode counts. */
export const MODEL_LAYERS = ['land', 'landcover', 'rivers', 'sea', 'roads', 'bridges'] as const;
export type ModelLayer = (typeof MODEL_LAYERS)[number];

/** The class that stands for every class. */
const EVERY = '*';

/** Classes that a line can be added for; roads also by surface. */
export function kindsOf(
  { classes, surfaces }: Pick<TravelModel, 'classes' | 'surfaces'>,
  layer: ModelLayer,
): string[] {
  const own = classes.find((one) => one.layer === layer)?.classes ?? [];
  return [EVERY, ...(layer === 'roads' ? surfaces.map((one) => `${EVERY}/${one}`) : []), ...own];
}

/** `all`: in every season that has no cell of its own. */
export const COLUMNS = ['all', 'kemarau', 'hujan', 'ombak'] as const;
export type Column = (typeof COLUMNS)[number];

export interface ModelLine {
  layer: string;
  kind: string;
  mode: TravelMode;
  rows: Partial<Record<Column, ModelRow>>;
}

/** What a cell says besides a speed, as it is typed and read in one language. */
export interface CellWords {
  /** Nobody can pass. */
  barrier: string;
  /** As what lies beneath. */
  beneath: string;
}

/** Understood whatever the language of the page. */
const BARRIERS = ['tutup', 'closed', 'x', '0'];
const BENEATH = ['bawah', 'beneath', '='];

/** The most that a speed may be, km/h. */
export const MOST_KMH = 200;

export type Cell =
  | { kind: 'none' }
  | { kind: 'speed'; kmh: number }
  | { kind: 'barrier' }
  | { kind: 'beneath' }
  | { kind: 'unreadable'; text: string };

/** Lines in the order of the layers, within a layer as the model names them. */
export function linesOf(rows: ModelRow[]): ModelLine[] {
  const lines = new Map<string, ModelLine>();
  for (const row of rows) {
    const key = lineKey({ layer: row.layer, kind: row.class, mode: row.mode });
    const line = lines.get(key) ?? {
      layer: row.layer,
      kind: row.class,
      mode: row.mode,
      rows: {},
    };
    line.rows[row.season || 'all'] = row;
    lines.set(key, line);
  }
  const rank = ({ layer }: ModelLine) => MODEL_LAYERS.findIndex((one) => one === layer);
  return [...lines.values()].sort((a, b) => rank(a) - rank(b));
}

export function lineKey({ layer, kind, mode }: Omit<ModelLine, 'rows'>): string {
  return `${layer} ${kind} ${mode}`;
}

/** One cell of the table. */
export function rowKey(row: Pick<ModelRow, 'layer' | 'class' | 'mode' | 'season'>): string {
  return [row.layer, row.class, row.mode, row.season || 'all'].join(' ');
}

/** Whether two rows of one cell say the same, wherever they have it from; undefined: an empty cell. */
export function saysSame(a: ModelRow | undefined, b: ModelRow | undefined): boolean {
  return a === b || (a?.kmh === b?.kmh && a?.barrier === b?.barrier && !a === !b);
}

export function cellText(row: ModelRow | undefined, decimal: Decimal, words: CellWords): string {
  if (!row) return '';
  if (row.barrier) return words.barrier;
  return row.kmh === null ? words.beneath : String(row.kmh).replace('.', decimal);
}

export function readCell(text: string): Cell {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { kind: 'none' };
  if (BARRIERS.includes(typed)) return { kind: 'barrier' };
  if (BENEATH.includes(typed)) return { kind: 'beneath' };
  const kmh = Number(plainNumber(typed) ?? NaN);
  return kmh > 0 && kmh <= MOST_KMH ? { kind: 'speed', kmh } : { kind: 'unreadable', text };
}

/**
 * The row that a cell stands for: the stored one where nothing changed, so that its source stays;
 * a changed one takes the note of the change as its source. Null for an empty cell.
 */
export function rowOf(
  line: Omit<ModelLine, 'rows'> & Partial<Pick<ModelLine, 'rows'>>,
  column: Column,
  cell: Cell,
  source: string,
): ModelRow | null {
  if (cell.kind === 'none') return null;
  const stored = line.rows?.[column];
  const kmh = cell.kind === 'speed' ? cell.kmh : cell.kind === 'unreadable' ? cell.text : null;
  const barrier = cell.kind === 'barrier';
  if (stored && stored.kmh === kmh && stored.barrier === barrier) return stored;
  return {
    layer: line.layer,
    class: line.kind,
    mode: line.mode,
    season: column === 'all' ? null : column,
    kmh,
    barrier,
    note: stored?.note ?? '',
    source,
  };
}

/** Twelve seasons, January first, as months of each season. */
export function monthsOfSeasons(chosen: Season[]): Record<Season, number[]> {
  const months = (season: Season) => chosen.flatMap((one, i) => (one === season ? [i + 1] : []));
  return { kemarau: months('kemarau'), hujan: months('hujan'), ombak: months('ombak') };
}

/** The season of each month, January first. */
export function seasonsOfMonths(months: ModelRules['seasonMonths']): Season[] {
  return Array.from({ length: 12 }, (_, i) => {
    const held = Object.entries(months).find(([, of]) => of.includes(i + 1));
    return (held?.[0] as Season | undefined) ?? 'kemarau';
  });
}

/** Whether a model would be another one. */
export function differs(
  model: Pick<TravelModel, 'rows' | 'rules'>,
  rows: ModelRow[],
  rules: ModelRules,
): boolean {
  const told = (all: ModelRow[]) =>
    all
      .map((row) => [rowKey(row), row.kmh, row.barrier].join())
      .sort()
      .join(';');
  return told(model.rows) !== told(rows) || inOrder(model.rules) !== inOrder(rules);
}

/** Rules as text, whatever the order in which seasons and months are named. */
function inOrder(rules: ModelRules): string {
  const { boatKm, seasonMonths, posts, ...others } = rules;
  const told = posts && [
    [...posts.types].sort(),
    posts.worst,
    posts.staff,
    posts.days,
    posts.unknown,
  ];
  const seasons = (['kemarau', 'hujan', 'ombak'] as const).map((season) => [
    boatKm[season],
    [...seasonMonths[season]].sort((a, b) => a - b),
  ]);
  return JSON.stringify([
    seasons,
    told,
    Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** Place of a row in what was sent, from the name of the field that the server refuses; null for others. */
export function refusedRow(place: string): number | null {
  const found = /^rows[.[](\d+)/.exec(place);
  return found ? Number(found[1]) : null;
}
