/** A picture of the map that explains itself: title, legend, completeness, source, date. */
import type { App } from '../app';
import { number } from '../logic/format';
import { flowed, pictureName, wrapped } from '../logic/picture';
import { countClasses, type Scheme } from '../logic/scheme';
import { askedOf } from '../logic/scope';
import type { AreaTiles } from '../map/area-tiles';
import type { Mark } from '../logic/marks';
import { partsOf } from '../map/mark-shapes';
import type { Palette } from '../map/palette';
import { indicatorOf, isSimulated, schemeOf } from '../state';
import { nameIn } from '../text';
import { showsDiseases } from '../disease-state';
import { lettersOf } from './area-tokens';
import { diseasePicture } from './disease-picture';
import type { MarkLine } from './post-legend';
import { classLabel, subtitle } from './words';

/** Pixels of the picture for one CSS pixel: sharp on a phone's screen, some 300 kB. */
const RATIO = 2;
const MARGIN = 20;
/** A picture of a narrow phone's map has room for its title all the same. */
const LEAST_WIDTH = 560;
/** Room that the title leaves to the badge. */
const BADGE_ROOM = 130;

export interface Pictured {
  app: App;
  /** The part of the page with the map. */
  frame: HTMLElement;
  tiles: AreaTiles;
  palette: Palette;
  /** What the marks of posts on it mean. */
  marks: MarkLine[];
  /** Place of a point of the map in the frame, CSS pixels. */
  toFrame(point: [number, number]): { x: number; y: number };
}

/** Makes the picture and hands it to the browser as a file. */
export async function savePicture(of: Pictured): Promise<void> {
  const { app } = of;
  const said = showsDiseases(app.state) ? diseasePicture(app) : indicatorPicture(app);
  if (!said) return;
  const badge = isSimulated(app.state) ? app.t('app.simulated') : null;
  const { title, below, rows } = said;
  const canvas = drawPicture(of, {
    title,
    below,
    rows: [...rows, ...of.marks.map(({ mark, word }) => ({ mark, words: word }))],
    foot: footWords(app, said.reporting),
    badge,
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  const { view } = app.state;
  const place = askedOf(view) ?? view.province ?? 'indonesia';
  link.download = pictureName(said.about, said.period, place);
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What a picture says of itself, whatever the map shows. */
export interface Said {
  title: string;
  below: string;
  rows: LegendRow[];
  /** Reports that came, and those that were to come. */
  reporting: [number, number];
  /** Begins the name of the file. */
  about: string;
  period: string;
}

function indicatorPicture(app: App): Said | null {
  const { values, profile } = app.state;
  const indicator = values && indicatorOf(app.state, values.indicator);
  const scheme = schemeOf(app.state);
  if (!values || !indicator || !scheme) return null;
  const own = profile?.indicators.find((f) => f.indicator === values.indicator)?.reporting;
  return {
    title: nameIn(app.language(), indicator),
    below: [subtitle(app, indicator, values.period), filterWords(app)].filter(Boolean).join(' · '),
    rows: legendRows(app, scheme),
    reporting: own ?? [
      values.reporting.reduce((sum, [one]) => sum + one, 0),
      values.reporting.reduce((sum, [, all]) => sum + all, 0),
    ],
    about: values.indicator,
    period: values.period,
  };
}

/** Which areas stand out while the others are pale; nothing where all are shown. */
function filterWords(app: App): string {
  const { status } = app.state.view;
  return status ? app.tUnit('picture.only', { status: app.t(`status.${status}`) }) : '';
}

/** A field in the colour of a class, or the mark of a post, and what it means. */
export type LegendRow = { words: string } & ({ token: string } | { mark: Mark });

function legendRows(app: App, scheme: Scheme): LegendRow[] {
  const values = app.state.values!;
  const indicator = indicatorOf(app.state, values.indicator)!;
  const counts = countClasses(scheme, values);
  const letters = new Set<string | null>(scheme.kind === 'status' ? values.status : []);
  return scheme.classes
    .filter((c) => counts.has(c.key))
    .map((c) => {
      const label = classLabel(app, c, indicator.unit, scheme.upperClosed);
      // the letter that stands on the map, where statuses have one
      const letter = letters.has(c.key) ? `${c.key.charAt(0)} = ` : '';
      const count = number(counts.get(c.key)!, app.language());
      return { token: c.token, words: `${letter}${label} ${count}` };
    });
}

/** Completeness, where the figures come from, and when the picture was made. */
function footWords(app: App, [reported, villages]: [number, number]): string {
  const n = (count: number) => number(count, app.language());
  const source = app.t(isSimulated(app.state) ? 'app.simulated' : 'picture.sourceUnknown');
  const today = new Date().toLocaleDateString(app.language() === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
  });
  return [
    app.t('picture.reporting', { reported: n(reported), villages: n(villages) }),
    app.t('picture.source', { source }),
    app.t('picture.date', { date: today }),
    app.t('picture.by'),
  ].join(' · ');
}

interface Words {
  title: string;
  below: string;
  rows: LegendRow[];
  foot: string;
  badge: string | null;
}

/** Where the parts of the picture stand, CSS pixels from its upper left corner. */
interface Plan {
  shown: DOMRect;
  width: number;
  title: string[];
  below: string[];
  places: { left: number; row: number }[];
  foot: string[];
  mapTop: number;
  legendTop: number;
  footTop: number;
  height: number;
}

type Pen = (weight: number, size: number) => void;

function drawPicture(of: Pictured, words: Words): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const family = getComputedStyle(document.body).fontFamily;
  const pen: Pen = (weight, size) => {
    context.font = `${weight} ${size}px ${family}`;
  };
  const plan = planOf(context, pen, visiblePart(of.frame), words);
  canvas.width = Math.round(plan.width * RATIO);
  canvas.height = Math.round(plan.height * RATIO);
  context.scale(RATIO, RATIO);
  context.fillStyle = of.palette.colour('--white');
  context.fillRect(0, 0, plan.width, plan.height);
  drawHead(context, pen, of.palette, words, plan);
  drawMap(context, of, plan);
  drawLegend(context, pen, of.palette, words.rows, plan);
  drawFoot(context, pen, of.palette, plan);
  return canvas;
}

function planOf(context: CanvasRenderingContext2D, pen: Pen, shown: DOMRect, words: Words): Plan {
  const measure = (text: string) => context.measureText(text).width;
  const width = Math.max(LEAST_WIDTH, shown.width);
  const inside = width - 2 * MARGIN;
  pen(700, 24);
  const title = wrapped(words.title, inside - (words.badge ? BADGE_ROOM : 0), measure);
  pen(400, 15);
  const below = wrapped(words.below, inside, measure);
  pen(500, 15);
  const widths = words.rows.map((row) => 26 + measure(row.words));
  const places = flowed(widths, inside, 20);
  pen(400, 13);
  const foot = wrapped(words.foot, inside, measure);
  const mapTop = MARGIN + title.length * 30 + below.length * 20 + 6;
  const legendTop = mapTop + shown.height + 16;
  const footTop = legendTop + ((places.at(-1)?.row ?? 0) + 1) * 26 + 14;
  const height = footTop + foot.length * 19;
  return { shown, width, title, below, places, foot, mapTop, legendTop, footTop, height };
}

function drawHead(
  context: CanvasRenderingContext2D,
  pen: Pen,
  palette: Palette,
  words: Words,
  { title, below, width }: Plan,
): void {
  pen(700, 24);
  context.fillStyle = palette.colour('--ink');
  title.forEach((line, i) => context.fillText(line, MARGIN, MARGIN + 22 + i * 30));
  pen(400, 15);
  context.fillStyle = palette.colour('--ink-2');
  const top = MARGIN + title.length * 30 + 12;
  below.forEach((line, i) => context.fillText(line, MARGIN, top + i * 20));
  pen(600, 14);
  if (words.badge) drawBadge(context, palette, words.badge, width);
}

function drawLegend(
  context: CanvasRenderingContext2D,
  pen: Pen,
  palette: Palette,
  rows: LegendRow[],
  { places, legendTop }: Plan,
): void {
  pen(500, 15);
  rows.forEach((row, i) => {
    const x = MARGIN + places[i].left;
    const y = legendTop + places[i].row * 26;
    if ('token' in row) fillSwatch(context, palette, row.token, x, y);
    else drawMark(context, palette, row.mark, x + 9, y + 8);
    context.fillStyle = palette.colour('--ink');
    context.fillText(row.words, x + 26, y + 13);
  });
}

function drawFoot(
  context: CanvasRenderingContext2D,
  pen: Pen,
  palette: Palette,
  { foot, footTop }: Plan,
): void {
  pen(400, 13);
  context.fillStyle = palette.colour('--ink-2');
  foot.forEach((line, i) => context.fillText(line, MARGIN, footTop + i * 19));
}

/** The map without what the sheet of a phone covers. */
function visiblePart(frame: HTMLElement): DOMRect {
  const whole = frame.getBoundingClientRect();
  const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
  const covers = sheet && sheet.height > 0 && sheet.width >= whole.width;
  const bottom = covers ? Math.max(whole.top + 120, sheet.top) : whole.bottom;
  return new DOMRect(whole.left, whole.top, whole.width, bottom - whole.top);
}

function drawMap(
  context: CanvasRenderingContext2D,
  of: Pictured,
  { shown, width, mapTop }: Plan,
): void {
  context.save();
  context.fillStyle = of.palette.colour('--sea');
  context.fillRect(0, mapTop, width, shown.height);
  context.beginPath();
  context.rect(0, mapTop, width, shown.height);
  context.clip();
  context.translate((width - shown.width) / 2 - shown.left, mapTop - shown.top);
  of.tiles.drawAgain(RATIO * window.devicePixelRatio, (tile, place) =>
    context.drawImage(tile, place.left, place.top, place.width, place.height),
  );
  const posts = of.frame.querySelector<HTMLCanvasElement>('.post-canvas');
  const place = posts?.getBoundingClientRect();
  if (posts && place) context.drawImage(posts, place.left, place.top, place.width, place.height);
  const marked = (x: number, y: number) =>
    Boolean(posts && place && hasInk(posts, place, x + shown.left, y + shown.top));
  context.translate(shown.left, shown.top);
  drawLetters(context, of, marked);
  context.restore();
}

/** Whether a mark is drawn within a letter's reach of a place on the screen. */
function hasInk(canvas: HTMLCanvasElement, place: DOMRect, x: number, y: number): boolean {
  const scale = canvas.width / place.width;
  const reach = 5;
  const [left, top] = [(x - reach - place.left) * scale, (y - reach - place.top) * scale];
  const side = Math.ceil(2 * reach * scale);
  const { data } = canvas.getContext('2d')!.getImageData(left, top, side, side);
  return data.some((value, i) => i % 4 === 3 && value > 0);
}

/** The letters of the statuses, which a copier without colour keeps; posts are not written over. */
function drawLetters(
  context: CanvasRenderingContext2D,
  of: Pictured,
  marked: (x: number, y: number) => boolean,
): void {
  context.font = `700 11px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = 'center';
  context.lineWidth = 3;
  context.strokeStyle = of.palette.colour('--halo');
  context.fillStyle = of.palette.colour('--ink');
  const taken: { x: number; y: number }[] = [];
  for (const { text, point } of lettersOf(of.app.state)) {
    const at = of.toFrame(point);
    const near = taken.some((t) => Math.abs(t.x - at.x) < 12 && Math.abs(t.y - at.y) < 12);
    if (near || marked(at.x, at.y)) continue;
    taken.push(at);
    context.strokeText(text, at.x, at.y + 4);
    context.fillText(text, at.x, at.y + 4);
  }
}

function drawBadge(
  context: CanvasRenderingContext2D,
  palette: Palette,
  words: string,
  width: number,
): void {
  const inside = context.measureText(words).width;
  context.fillStyle = palette.colour('--badge');
  context.beginPath();
  context.roundRect(width - MARGIN - inside - 24, MARGIN, inside + 24, 28, 14);
  context.fill();
  context.fillStyle = palette.colour('--badge-ink');
  context.fillText(words, width - MARGIN - inside - 12, MARGIN + 19);
}

function drawMark(
  context: CanvasRenderingContext2D,
  palette: Palette,
  mark: Mark,
  x: number,
  y: number,
): void {
  context.save();
  context.translate(x, y);
  for (const { path, fill, stroke, width } of partsOf(mark)) {
    const shape = new Path2D(path);
    if (fill) {
      context.fillStyle = palette.colour(fill);
      context.fill(shape);
    }
    if (stroke) {
      context.strokeStyle = palette.colour(stroke);
      context.lineWidth = width ?? 1;
      context.stroke(shape);
    }
  }
  context.restore();
}

function fillSwatch(
  context: CanvasRenderingContext2D,
  palette: Palette,
  token: string,
  x: number,
  y: number,
): void {
  const pattern = palette.pattern(token, RATIO);
  pattern?.setTransform(new DOMMatrix().scale(1 / RATIO, 1 / RATIO));
  const plain = token === 'empty' ? '--white' : token;
  context.fillStyle = pattern ?? palette.colour(plain);
  context.fillRect(x, y, 18, 14);
  context.strokeStyle = palette.colour('--coast');
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, 17, 13);
}
