/** Posts on one canvas above the areas: hundreds of marks cost one element. */
import * as L from 'leaflet';
import type { Post } from '../data/posts';
import { cluster, type Cluster, type Placed } from '../logic/clusters';
import { kindOf, type Mode } from '../logic/post-choice';
import { markOf, POSYANDU_ZOOM, RADIUS, type Filling } from '../logic/marks';
import { brush, CanvasLayer } from './canvas-layer';
import { partsOf, type Part } from './mark-shapes';
import type { Palette } from './palette';

export interface PostPicture {
  /** Posts to draw; those without a place are left out. */
  posts: Post[];
  mode: Mode;
  selected: string | null;
  hovered: string | null;
}

/** Posts under one mark: one, or several that would cover each other. */
export type Found = Post[];

interface Spot extends Placed {
  post: Post;
}

/** Marks whose middles are nearer than this many CSS pixels become one. */
const REACH = 15;
/** Half the width of a mark with a count. */
const COUNT_RADIUS = 9.5;
/** On a map narrower than this many CSS pixels marks would hide the colours below them. */
const NARROW = 600;
/** How large marks are drawn there until the villages are looked at closely. */
const SMALL = 0.62;
const SMALLER = 0.45;
const CROSSED: Filling[] = ['out', 'ruin'];
/** Kinds that are drawn one above the other, the last on top. */
const ORDER = ['posyandu', 'klinik', 'polindes', 'poskesdes', 'pusling', 'pustu', 'rumah-sakit'];

export class PostLayer extends CanvasLayer {
  private picture: PostPicture = { posts: [], mode: 'jenis', selected: null, hovered: null };
  private drawn: Cluster<Spot>[] = [];
  /** How large marks are drawn: 1 as they are, less where there is little room. */
  private scale = 1;
  private grouped: { posts: Post[]; zoom: number; selected: string | null } | null = null;

  /**
   * @param apart each post by itself and smaller from afar: below other marks with numbers a number
   *     of posts would be mistaken for one of them
   */
  constructor(
    private readonly palette: Palette,
    private readonly apart = false,
  ) {
    super('posts', 'post-canvas');
  }

  show(picture: PostPicture): void {
    this.picture = picture;
    if (this._map) this.draw();
  }

  /** What is drawn within a finger's or a pointer's reach of a point of the map, nearest first. */
  at(point: L.Point, reach: number): Found | null {
    if (!this._map) return null;
    const place = this.onCanvas(point);
    let best: { spot: Cluster<Spot>; far: number } | null = null;
    for (const spot of this.drawn) {
      const far = Math.hypot(spot.x - this.origin.x - place.x, spot.y - this.origin.y - place.y);
      const within = Math.max(reach, radiusOf(spot) + 2);
      if (far <= within && (!best || far < best.far)) best = { spot, far };
    }
    return best && best.spot.members.map((m) => m.post);
  }

  protected override paint(context: CanvasRenderingContext2D, size: L.Point, ratio: number): void {
    const narrow = this._map.getSize().x < NARROW;
    const isFar = this.zoom < POSYANDU_ZOOM - 1;
    this.scale = !isFar ? 1 : narrow && this.apart ? SMALLER : narrow || this.apart ? SMALL : 1;
    this.group();
    for (const spot of this.drawn) {
      const [x, y] = [spot.x - this.origin.x, spot.y - this.origin.y];
      if (x < -20 || y < -20 || x > size.x + 20 || y > size.y + 20) continue;
      const large = ratio * this.scale;
      context.setTransform(large, 0, 0, large, x * ratio, y * ratio);
      this.paintSpot(context, spot);
    }
  }

  private group(): void {
    const { posts, selected } = this.picture;
    const last = this.grouped;
    if (last?.posts === posts && last.zoom === this.zoom && last.selected === selected) return;
    this.grouped = { posts, zoom: this.zoom, selected };
    const spots = posts.flatMap((post) => this.spotOf(post));
    const chosen = spots.filter((s) => s.post.code === selected);
    const others = spots.filter((s) => s.post.code !== selected && this.isNear(s.post));
    const rank = (c: Cluster<Spot>) => ORDER.indexOf(kindOf(c.members[0].post.type));
    const groups = cluster(others, this.apart ? 1 : REACH);
    // a number is drawn above its neighbours, or it could not be read
    const pinned = groups
      .filter((c) => c.members[0].pinned)
      .sort((a, b) => a.members.length - b.members.length);
    const rest = groups.filter((c) => !c.members[0].pinned).sort((a, b) => rank(a) - rank(b));
    if (!this.apart) for (const spot of rest) aside(spot, pinned);
    this.drawn = [...rest, ...pinned, ...chosen.map((s) => ({ x: s.x, y: s.y, members: [s] }))];
  }

  private isNear(post: Post): boolean {
    return post.type !== 'posyandu' || this.zoom >= POSYANDU_ZOOM;
  }

  private spotOf(post: Post): Spot[] {
    if (!post.point) return [];
    const { x, y } = this._map.project([post.point[1], post.point[0]], this.zoom);
    return [{ x, y, post, pinned: kindOf(post.type) === 'puskesmas' }];
  }

  private paintSpot(context: CanvasRenderingContext2D, spot: Cluster<Spot>): void {
    const { mode, selected, hovered } = this.picture;
    const posts = spot.members.map((m) => m.post);
    const marked = posts.some((p) => p.code === selected || p.code === hovered);
    if (marked) this.ring(context, radiusOf(spot) + 4, posts[0].code === selected);
    if (posts.length > 1) {
      this.count(context, posts);
    } else {
      for (const part of partsOf(markOf(posts[0], mode))) this.brush(context, part);
    }
  }

  private ring(context: CanvasRenderingContext2D, radius: number, strong: boolean): void {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.fillStyle = this.palette.colour('--white');
    context.fill();
    context.lineWidth = strong ? 2.5 : 1.5;
    context.strokeStyle = this.palette.colour('--navy');
    context.stroke();
  }

  /** Several posts: their number, and a small crossed square where one of them carries a cross. */
  private count(context: CanvasRenderingContext2D, posts: Post[]): void {
    context.beginPath();
    context.arc(0, 0, COUNT_RADIUS, 0, 2 * Math.PI);
    context.fillStyle = this.palette.colour('--white');
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = this.palette.colour('--navy');
    context.stroke();
    context.fillStyle = this.palette.colour('--navy');
    context.font = `700 10.5px ${getComputedStyle(this.canvas).fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(posts.length > 99 ? '99+' : String(posts.length), 0, 0.5);
    const { mode } = this.picture;
    if (!posts.some((p) => CROSSED.includes(markOf(p, mode).filling))) return;
    context.translate(COUNT_RADIUS * 0.8, -COUNT_RADIUS * 0.8);
    context.scale(0.75, 0.75);
    for (const part of partsOf({ kind: 'pustu', filling: 'out', tick: false }))
      this.brush(context, part);
  }

  private brush(context: CanvasRenderingContext2D, part: Part): void {
    brush(context, part, (token) => this.palette.colour(token));
  }
}

/** Moves a mark away from the puskesmas it would hide under, so that both can be seen and chosen. */
function aside(spot: Cluster<Spot>, pinned: Cluster<Spot>[]): void {
  for (const other of pinned) {
    const apart = radiusOf(spot) + radiusOf(other);
    const [dx, dy] = [spot.x - other.x, spot.y - other.y];
    const far = Math.hypot(dx, dy);
    if (far >= apart) continue;
    // two posts at one point: to the lower right
    const [ux, uy] = far > 0 ? [dx / far, dy / far] : [Math.SQRT1_2, Math.SQRT1_2];
    spot.x = other.x + ux * apart;
    spot.y = other.y + uy * apart;
  }
}

function radiusOf(spot: Cluster<Spot>): number {
  return spot.members.length > 1 ? COUNT_RADIUS : RADIUS[kindOf(spot.members[0].post.type)];
}
