/** Posts, bridges, crossings and a way to a post, on one canvas above the minutes. */
import * as L from 'leaflet';
import type { Bridge, PathLeg } from '../data/reach-types';
import { kindOf } from '../logic/post-choice';
import { POSYANDU_ZOOM, RADIUS } from '../logic/marks';
import {
  farFromLine,
  fillingOf,
  isStart,
  type ReachItem,
  type ReachPost,
} from '../logic/reach-marks';
import { brush, CanvasLayer } from './canvas-layer';
import { partsOf } from './mark-shapes';
import type { Palette } from './palette';

export interface ReachMarks {
  posts: ReachPost[];
  links: (ReachItem & { kind: 'link' })[];
  bridges: { bridge: Bridge; cut: boolean }[];
  /** Legs of a way; empty while none is drawn. */
  legs: PathLeg[];
}

/** Bridges are drawn from this zoom on, cut ones always. */
const BRIDGES_FROM = 10.5;
/** Below this zoom marks would hide what they stand on, the more on a narrow map. */
const FULL_FROM = 10;
const SMALL = 0.72;
const SMALLER = 0.5;
/** CSS pixels. */
const NARROW = 600;
const BRIDGE_RADIUS = 5;

export class ReachLayer extends CanvasLayer {
  private marks: ReachMarks = { posts: [], links: [], bridges: [], legs: [] };

  constructor(private readonly palette: Palette) {
    super('posts', 'reach-canvas');
  }

  show(marks: ReachMarks): void {
    this.marks = marks;
    if (this._map) this.draw();
  }

  /** What lies within reach of a point of the map's frame, CSS pixels; posts before bridges before crossings. */
  at(point: L.Point, reach: number): ReachItem | null {
    if (!this._map) return null;
    const place = this.onCanvas(point);
    const far = (lon: number, lat: number) => this.spot(lon, lat).distanceTo(place);
    const post = nearest(
      this.postsShown(),
      (one) => far(one.lon, one.lat) - this.radius(one),
      reach,
    );
    if (post) return { kind: 'post', post };
    const bridge = nearest(
      this.bridgesShown(),
      ({ bridge: { lon, lat } }) => far(lon, lat) - BRIDGE_RADIUS,
      reach,
    );
    if (bridge) return { kind: 'bridge', ...bridge };
    return nearest(
      this.marks.links,
      ({
        link: {
          coordinates: [a, b],
        },
      }) => farFromLine(place, this.spot(...a), this.spot(...b)),
      reach,
    );
  }

  protected override paint(context: CanvasRenderingContext2D, _size: L.Point, ratio: number): void {
    context.lineCap = context.lineJoin = 'round';
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const one of this.marks.links) this.paintLink(context, one);
    this.paintWay(context);
    for (const { bridge, cut } of this.bridgesShown()) {
      this.moveTo(context, ratio, bridge.lon, bridge.lat, 1);
      this.paintBridge(context, cut);
    }
    for (const post of ordered(this.postsShown())) {
      this.moveTo(context, ratio, post.lon, post.lat, this.scale());
      this.paintPost(context, post);
    }
  }

  private scale(): number {
    if (this.zoom >= FULL_FROM) return 1;
    return this._map.getSize().x < NARROW ? SMALLER : SMALL;
  }

  private radius({ type }: ReachPost): number {
    return RADIUS[kindOf(type)] * this.scale();
  }

  private postsShown(): ReachPost[] {
    const close = this.zoom >= POSYANDU_ZOOM;
    return this.marks.posts.filter((post) => close || post.type !== 'posyandu');
  }

  private bridgesShown() {
    const close = this.zoom >= BRIDGES_FROM;
    return this.marks.bridges.filter(({ cut }) => close || cut);
  }

  private spot(lon: number, lat: number): L.Point {
    return this._map.project([lat, lon], this.zoom).subtract(this.origin);
  }

  private moveTo(
    context: CanvasRenderingContext2D,
    ratio: number,
    lon: number,
    lat: number,
    scale: number,
  ): void {
    const { x, y } = this.spot(lon, lat);
    context.setTransform(ratio * scale, 0, 0, ratio * scale, x * ratio, y * ratio);
  }

  private paintLink(
    context: CanvasRenderingContext2D,
    { link, cut, running }: ReachMarks['links'][number],
  ): void {
    const [a, b] = link.coordinates.map(([lon, lat]) => this.spot(lon, lat));
    const token = cut ? '--lost' : running ? '--navy' : '--ink-3';
    const line = pathOf([a, b]);
    this.stroke(context, line, '--halo', 4, []);
    this.stroke(context, line, token, 1.8, running && !cut ? [7, 4] : [2, 5]);
    for (const end of [a, b]) {
      context.beginPath();
      context.arc(end.x, end.y, 3 * this.scale(), 0, 2 * Math.PI);
      context.fillStyle = this.palette.colour(token);
      context.fill();
    }
    if (!cut) return;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const cross = new Path2D(`M${x - 5},${y - 5}l10,10m0,-10l-10,10`);
    this.stroke(context, cross, '--white', 5, []);
    this.stroke(context, cross, '--lost', 2.4, []);
  }

  /** On foot in dots, by boat and timetable in dashes, by motorcycle in one line. */
  private paintWay(context: CanvasRenderingContext2D): void {
    const dashes = { kaki: [0.1, 5], motor: [], perahu: [9, 6], tautan: [9, 6] };
    const lines = this.marks.legs.map(({ mode, coordinates }) => ({
      line: pathOf(coordinates.map(([lon, lat]) => this.spot(lon, lat))),
      dash: dashes[mode],
    }));
    for (const { line } of lines) this.stroke(context, line, '--white', 6, []);
    for (const { line, dash } of lines) this.stroke(context, line, '--navy', 3, dash);
    const first = this.marks.legs[0]?.coordinates[0];
    if (!first) return;
    const { x, y } = this.spot(...first);
    context.beginPath();
    context.arc(x, y, 5, 0, 2 * Math.PI);
    context.fillStyle = this.palette.colour('--white');
    context.fill();
    context.lineWidth = 3;
    context.strokeStyle = this.palette.colour('--navy');
    context.stroke();
  }

  /** Two banks and what joins them. */
  private paintBridge(context: CanvasRenderingContext2D, cut: boolean): void {
    const colour = (token: string) => this.palette.colour(token);
    const r = BRIDGE_RADIUS;
    const ground = `M${-r - 1},${-r}h${2 * r + 2}v${2 * r}h${-2 * r - 2}Z`;
    const stroke = cut ? '--lost' : '--ink';
    brush(context, { path: ground, fill: '--white', stroke, width: 1.2 }, colour);
    const sign = cut
      ? `M${-r + 2},${-r + 2}L${r - 2},${r - 2}M${-r + 2},${r - 2}L${r - 2},${-r + 2}`
      : `M${-r + 1},${-2}h${2 * r - 2}M${-r + 1},${2}h${2 * r - 2}`;
    brush(context, { path: sign, stroke, width: 1.6 }, colour);
  }

  private paintPost(context: CanvasRenderingContext2D, post: ReachPost): void {
    const colour = (token: string) => this.palette.colour(token);
    const kind = kindOf(post.type);
    if (post.change) {
      const token = post.change === 'closed' ? '--lost' : '--gained';
      context.beginPath();
      context.arc(0, 0, RADIUS[kind] + 5, 0, 2 * Math.PI);
      context.fillStyle = colour('--white');
      context.fill();
      context.lineWidth = 2.5;
      context.strokeStyle = colour(token);
      context.stroke();
    }
    for (const part of partsOf({ kind, filling: fillingOf(post), tick: false }))
      brush(context, part, colour);
  }

  private stroke(
    context: CanvasRenderingContext2D,
    path: Path2D,
    token: string,
    width: number,
    dash: number[],
  ): void {
    context.setLineDash(dash);
    context.lineWidth = width;
    context.strokeStyle = this.palette.colour(token);
    context.stroke(path);
    context.setLineDash([]);
  }
}

/** Closed posts below those that work, what was changed on top. */
function ordered(posts: ReachPost[]): ReachPost[] {
  const rank = (post: ReachPost) => (post.change ? 2 : isStart(post) ? 1 : 0);
  return [...posts].sort((a, b) => rank(a) - rank(b));
}

function pathOf(points: L.Point[]): Path2D {
  return new Path2D(`M${points.map(({ x, y }) => `${x},${y}`).join('L')}`);
}

function nearest<T>(things: T[], far: (thing: T) => number, reach: number): T | null {
  let best: { thing: T; far: number } | null = null;
  for (const thing of things) {
    const away = far(thing);
    if (away <= reach && (!best || away < best.far)) best = { thing, far: away };
  }
  return best && best.thing;
}
