/** Draws one tile of areas on a canvas. Knows colours and shapes, nothing of Leaflet or the state. */
import type { DecodedTile, Shape } from './tile-store';
import type { OverlayPiece } from './overlay';
import { PATTERN_CELL, type Palette } from './palette';

/** CSS pixels drawn and left out along the border of a proposal. */
const PROPOSED_DASH = [5, 4];

export interface TilePicture {
  areas: DecodedTile | null;
  /** Outlines drawn above the areas: the next larger units. */
  outlines: DecodedTile | null;
  /** Villages drawn below larger areas: land where no area is, and thin lines inside. */
  inner: DecodedTile | null;
  /** Painted over the areas that it covers, below all lines. */
  overlay: { piece: OverlayPiece; covers(code: string): boolean } | null;
}

export interface Style {
  /** Colour token or pattern of an area; undefined for one outside the chosen district. */
  tokenOf(code: string): string | undefined;
  hovered: string | null;
  selected: string | null;
  /** Villages that belong to the chosen larger area. */
  members: ReadonlySet<string>;
  /** Areas whose extent is only proposed. */
  proposed: ReadonlySet<string>;
  palette: Palette;
}

/** Where tile units fall on the canvas, in device pixels. */
export interface Placement {
  /** Device pixels for one tile unit. */
  scale: number;
  /** Device pixels of the tile's own origin on the canvas. */
  left: number;
  top: number;
  /** Where the whole tile of the map falls, device pixels, with the same margin all around. */
  tile: { left: number; top: number; size: number };
  /** Device pixels for one CSS pixel on the screen. */
  ratio: number;
  /** Width of lines against their full width: thinner where villages are small. */
  fineness: number;
  /** Device pixels from the world's origin to the canvas's: patterns meet across tiles. */
  worldLeft: number;
  worldTop: number;
}

export function paintTile(
  context: CanvasRenderingContext2D,
  picture: TilePicture,
  at: Placement,
  style: Style,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const ground = picture.inner ?? picture.areas;
  if (!ground) return;
  context.setTransform(at.scale, 0, 0, at.scale, at.left, at.top);
  context.lineJoin = 'round';
  // the larger units have the same shore in far fewer points
  paintCoast(context, picture.outlines ?? ground, at, style.palette);
  if (picture.inner) {
    context.fillStyle = style.palette.colour('--land');
    context.fill(picture.inner.outlines);
  }
  for (const shape of picture.areas?.shapes ?? []) paintArea(context, shape, at, style);
  paintOverlay(context, picture, at);
  if (picture.inner) paintInner(context, picture.inner, at, style);
  if (!picture.areas) return;
  const width = picture.inner ? 1.8 : 0.8;
  stroke(context, picture.areas.outlines, style.palette.colour('--white'), width, at, 0.9);
  if (picture.outlines) {
    stroke(context, picture.outlines.outlines, style.palette.colour('--ink-2'), 1, at, 0.6);
  }
  paintProposed(context, picture.areas, at, style);
  paintMarked(context, picture.areas, at, style);
}

/** A soft shore: the outer half of this line stays visible, the areas cover the inner half. */
function paintCoast(
  context: CanvasRenderingContext2D,
  tile: DecodedTile,
  at: Placement,
  palette: Palette,
): void {
  stroke(context, tile.outlines, palette.colour('--coast'), 2.4, at, 1);
}

function paintArea(
  context: CanvasRenderingContext2D,
  shape: Shape,
  at: Placement,
  style: Style,
): void {
  const token = style.tokenOf(shape.code);
  if (token === undefined) {
    context.fillStyle = style.palette.colour('--land');
  } else if (token === 'empty') {
    context.fillStyle = style.palette.colour('--white');
  } else {
    context.fillStyle = patternAt(token, at, style.palette) ?? style.palette.colour(token);
  }
  context.fill(shape.path, 'evenodd');
  if (token === 'empty') {
    stroke(context, shape.path, style.palette.colour('--coast'), 1.6, at, 1);
  }
}

function paintOverlay(
  context: CanvasRenderingContext2D,
  { areas, overlay }: TilePicture,
  at: Placement,
): void {
  if (!areas || !overlay) return;
  const { piece, covers } = overlay;
  const land = new Path2D();
  for (const shape of areas.shapes) if (covers(shape.code)) land.addPath(shape.path);
  context.save();
  context.clip(land);
  context.setTransform(1, 0, 0, 1, 0, 0);
  const { x, y, side } = piece;
  const { left, top, size } = at.tile;
  // first over all of the canvas: its margin covers the neighbours, and must not show land there
  const { width, height } = context.canvas;
  context.drawImage(piece.image, x, y, side, side, 0, 0, width, height);
  context.drawImage(piece.image, x, y, side, side, left, top, size, size);
  context.restore();
}

function patternAt(token: string, at: Placement, palette: Palette): CanvasPattern | null {
  const pattern = palette.pattern(token, at.ratio);
  if (!pattern) return null;
  const side = Math.round(PATTERN_CELL * at.ratio);
  const toCanvas = new DOMMatrix([at.scale, 0, 0, at.scale, at.left, at.top]);
  const shift = new DOMMatrix().translate(-(at.worldLeft % side), -(at.worldTop % side));
  pattern.setTransform(toCanvas.inverse().multiply(shift));
  return pattern;
}

/** Villages inside larger areas: hardly there, but plain for those of the chosen area. */
function paintInner(
  context: CanvasRenderingContext2D,
  tile: DecodedTile,
  at: Placement,
  style: Style,
): void {
  stroke(context, tile.outlines, style.palette.colour('--white'), 0.6, at, 0.5);
  for (const shape of tile.shapes) {
    if (style.members.has(shape.code))
      stroke(context, shape.path, style.palette.colour('--navy'), 0.9, at, 0.7);
  }
}

/** A broken line around what nobody has confirmed. */
function paintProposed(
  context: CanvasRenderingContext2D,
  tile: DecodedTile,
  at: Placement,
  style: Style,
): void {
  const drawn = tile.shapes.filter((shape) => style.proposed.has(shape.code));
  const white = style.palette.colour('--white');
  for (const { path } of drawn) stroke(context, path, white, 3, at, 1);
  const ink = style.palette.colour('--ink');
  context.setLineDash(PROPOSED_DASH.map((css) => (css * at.ratio) / at.scale));
  for (const { path } of drawn) stroke(context, path, ink, 1.8, at, 1);
  context.setLineDash([]);
}

/** The pointer's village in a thin line, the chosen one in a strong one with a white edge. */
function paintMarked(
  context: CanvasRenderingContext2D,
  tile: DecodedTile,
  at: Placement,
  style: Style,
): void {
  const navy = style.palette.colour('--navy');
  for (const shape of tile.shapes) {
    if (shape.code === style.hovered && shape.code !== style.selected) {
      stroke(context, shape.path, navy, 1.6, at, 1);
    }
  }
  for (const shape of tile.shapes) {
    if (shape.code !== style.selected) continue;
    stroke(context, shape.path, style.palette.colour('--white'), 5, at, 1);
    stroke(context, shape.path, navy, 2.6, at, 1);
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  cssWidth: number,
  at: Placement,
  opacity: number,
): void {
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.lineWidth = (cssWidth * at.fineness * at.ratio) / at.scale;
  context.stroke(path);
  context.globalAlpha = 1;
}
