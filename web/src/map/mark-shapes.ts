/**
 * Marks as lists of simple shapes around the origin, in CSS pixels: drawn on the map's canvas and as
 * SVG in legend, table and panel, so that a mark looks the same everywhere.
 */
import type { Kind } from '../logic/post-choice';
import { RADIUS, type Filling, type Mark } from '../logic/marks';

type Point = [number, number];

/** One stroke of the brush; colours are names of tokens. */
export interface Part {
  /** SVG path data. */
  path: string;
  fill?: string;
  stroke?: string;
  width?: number;
  dashed?: boolean;
}

interface Look {
  ground: string;
  border: string;
  sign: string;
  /** Share of the shape, from the left or from below, in the colour of the border. */
  part?: { share: number; from: 'left' | 'below' };
  dashed?: boolean;
}

const LOOKS: Record<Filling, Look> = {
  full: { ground: '--navy', border: '--navy', sign: '--white' },
  twoThirds: {
    ground: '--white',
    border: '--navy',
    sign: '--white',
    part: { share: 0.62, from: 'below' },
  },
  third: {
    ground: '--white',
    border: '--navy',
    sign: '--navy',
    part: { share: 0.3, from: 'below' },
  },
  half: {
    ground: '--white',
    border: '--navy',
    sign: '--white',
    part: { share: 0.5, from: 'left' },
  },
  empty: { ground: '--white', border: '--navy', sign: '--navy' },
  out: { ground: '--white', border: '--danger', sign: '--danger' },
  ruin: { ground: '--danger', border: '--danger', sign: '--white' },
  unknown: { ground: '--land', border: '--ink-3', sign: '--ink-3', dashed: true },
};

export function partsOf(mark: Mark): Part[] {
  const look = LOOKS[mark.filling];
  const outline = OUTLINES[mark.kind](RADIUS[mark.kind]);
  const path = pathOf(outline);
  const parts: Part[] = [
    { path, fill: '--white', stroke: '--white', width: 3.4 },
    { path, fill: look.ground },
  ];
  if (look.part) parts.push({ path: pathOf(partOf(outline, look.part)), fill: look.border });
  parts.push({ path, stroke: look.border, width: 1.5, dashed: look.dashed });
  return [...parts, ...signOf(mark, look)];
}

/** The sign within: a tick, a cross where nobody is served, else what tells the kind. */
function signOf({ kind, filling, tick }: Mark, look: Look): Part[] {
  const r = RADIUS[kind];
  const line = (path: string, width: number, stroke = look.sign) => [{ path, stroke, width }];
  if (tick) return line(TICK(r), Math.max(1.2, r / 4));
  if (filling === 'out' || filling === 'ruin') return line(CROSS(r * 0.42), Math.max(1.2, r / 5));
  // over a shape that is filled in part a sign of one colour would be lost
  if (look.part) return [];
  if (kind === 'puskesmas') return line(PLUS(r * 0.5), 2.2);
  if (kind === 'rumah-sakit') return line(LETTER_H(r * 0.42), 1.9);
  return [];
}

const TICK = (r: number) =>
  `M${n(-0.5 * r)},${n(0.02 * r)}L${n(-0.12 * r)},${n(0.4 * r)}L${n(0.52 * r)},${n(-0.4 * r)}`;
const CROSS = (s: number) => `M${n(-s)},${n(-s)}L${n(s)},${n(s)}M${n(s)},${n(-s)}L${n(-s)},${n(s)}`;
const PLUS = (s: number) => `M${n(-s)},0L${n(s)},0M0,${n(-s)}L0,${n(s)}`;
const LETTER_H = (s: number) =>
  `M${n(-s)},${n(-s)}L${n(-s)},${n(s)}M${n(s)},${n(-s)}L${n(s)},${n(s)}M${n(-s)},0L${n(s)},0`;

/** All shapes are convex, so that a straight cut leaves one piece. */
const OUTLINES: Record<Kind, (r: number) => Point[]> = {
  puskesmas: (r) => round(r, r, 0),
  posyandu: (r) => round(r, r, 0),
  pustu: (r) => rectangle(r, r),
  'rumah-sakit': (r) => rectangle(r, r),
  poskesdes: (r) => [
    [0, -r],
    [r, 0],
    [0, r],
    [-r, 0],
  ],
  polindes: (r) => [
    [0, -r],
    [r, 0.8 * r],
    [-r, 0.8 * r],
  ],
  pusling: (r) => round(0.72 * r, 0.72 * r, 0.6 * r),
  klinik: (r) => Array.from({ length: 6 }, (_, i) => onCircle(r, (i * Math.PI) / 3)),
};

function rectangle(w: number, h: number): Point[] {
  return [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ];
}

/** A disc, or a capsule whose halves stand `apart` from the middle. */
function round(w: number, h: number, apart: number): Point[] {
  const steps = 32;
  return Array.from({ length: steps }, (_, i): Point => {
    const angle = ((i + 0.5) * 2 * Math.PI) / steps;
    const [x, y] = [w * Math.cos(angle), h * Math.sin(angle)];
    return [x + Math.sign(x) * apart, y];
  });
}

function onCircle(r: number, angle: number): Point {
  return [r * Math.cos(angle), r * Math.sin(angle)];
}

function partOf(outline: Point[], { share, from }: NonNullable<Look['part']>): Point[] {
  const axis = from === 'left' ? 0 : 1;
  const along = outline.map((p) => p[axis]);
  const [low, high] = [Math.min(...along), Math.max(...along)];
  return from === 'left'
    ? cut(outline, axis, low + share * (high - low), 1)
    : cut(outline, axis, high - share * (high - low), -1);
}

/** What of a convex outline lies on the lower (side 1) or upper (side -1) side of a straight line. */
function cut(outline: Point[], axis: 0 | 1, at: number, side: 1 | -1): Point[] {
  const inside = (p: Point) => side * (at - p[axis]) >= 0;
  return outline.flatMap((a, i) => {
    const b = outline[(i + 1) % outline.length];
    const kept = inside(a) ? [a] : [];
    if (inside(a) === inside(b)) return kept;
    const t = (at - a[axis]) / (b[axis] - a[axis]);
    return [...kept, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] as Point];
  });
}

function pathOf(points: Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)},${n(y)}`).join('L')}Z`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
