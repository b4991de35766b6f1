/** What can be built, and what is: numbered discs of the plan on one canvas above the posts. */
import * as L from 'leaflet';
import type { PlanSpot } from '../logic/plan-spots';
import { isUseful } from '../logic/plan-sums';
import { CanvasLayer } from './canvas-layer';
import type { Palette } from './palette';

export interface PlanPicture {
  /** Those drawn later lie on top. */
  spots: PlanSpot[];
  /** Key of the spot whose card is open. */
  open: string | null;
  hovered: string | null;
  /** Where one is being dragged to; null while none is. */
  dragged: { key: string; place: L.LatLng } | null;
}

/** Posts that could be mended are ringed from this zoom on, what was drawn or decided always. */
const POSTS_FROM = 9.5;
/** New places are many: they are drawn where villages can be looked at one by one. */
const PLACES_FROM = 10.75;
/** CSS pixels. */
const DISC = 11.5;
const OPEN_MARK = 4;
/** Around the mark of a post. */
const AROUND = 8.5;
const DRAWN = 8;
/** On a map narrower than this many CSS pixels discs are drawn smaller. */
const NARROW = 600;
const SMALL = 0.82;

export class PlanLayer extends CanvasLayer {
  private picture: PlanPicture = { spots: [], open: null, hovered: null, dragged: null };

  constructor(private readonly palette: Palette) {
    super('plan', 'plan-canvas');
  }

  show(picture: PlanPicture): void {
    this.picture = picture;
    if (this._map) this.draw();
  }

  /** The uppermost spot within reach of a point of the map's frame, CSS pixels. */
  at(point: L.Point, reach: number): PlanSpot | null {
    if (!this._map) return null;
    const place = this.onCanvas(point);
    let best: { spot: PlanSpot; far: number } | null = null;
    for (const spot of this.shown()) {
      const far = this.placeOf(spot).distanceTo(place) - this.radius(spot);
      if (far <= reach && (!best || Math.max(0, far) <= Math.max(0, best.far)))
        best = { spot, far };
    }
    return best && best.spot;
  }

  protected override paint(context: CanvasRenderingContext2D, size: L.Point, ratio: number): void {
    for (const spot of this.shown()) {
      const { x, y } = this.placeOf(spot);
      if (x < -20 || y < -20 || x > size.x + 20 || y > size.y + 20) continue;
      const scale = ratio * this.scale();
      context.setTransform(scale, 0, 0, scale, x * ratio, y * ratio);
      this.paintSpot(context, spot);
    }
  }

  private shown(): PlanSpot[] {
    const { spots, open } = this.picture;
    return spots.filter((spot) => {
      const { chosen, drawn, stand, key, options } = spot;
      if (chosen || drawn || stand !== 'free' || key === open) return true;
      const useful = options.some(isUseful);
      return useful && this.zoom >= (isAround(spot) ? POSTS_FROM : PLACES_FROM);
    });
  }

  private scale(): number {
    return this._map.getSize().x < NARROW ? SMALL : 1;
  }

  private radius(spot: PlanSpot): number {
    return sizeOf(spot) * this.scale();
  }

  private placeOf({ key, lon, lat }: PlanSpot): L.Point {
    const { dragged } = this.picture;
    const place = dragged?.key === key ? dragged.place : L.latLng(lat, lon);
    return this._map.project(place, this.zoom).subtract(this.origin);
  }

  private paintSpot(context: CanvasRenderingContext2D, spot: PlanSpot): void {
    const { open, hovered } = this.picture;
    if (spot.key === open || spot.key === hovered) this.paintRing(context, spot);
    if (spot.chosen) this.paintDisc(context, spot, spot.chosen.order);
    else this.paintOpenMark(context, spot);
    if (spot.stand === 'forbidden') this.paintBar(context, spot);
  }

  private paintRing(context: CanvasRenderingContext2D, spot: PlanSpot): void {
    const radius = sizeOf(spot) + 5;
    this.circle(context, radius, '--white', '--navy', spot.key === this.picture.open ? 2.5 : 1.5);
  }

  /** A forced one wears a navy ring. */
  private paintDisc(context: CanvasRenderingContext2D, spot: PlanSpot, order: number): void {
    if (spot.stand === 'forced') this.circle(context, DISC + 3.5, '--white', '--navy', 2);
    this.circle(context, DISC, '--gained', '--white', 2);
    context.fillStyle = this.palette.colour('--white');
    context.font = `700 ${order > 9 ? 11 : 12.5}px ${getComputedStyle(this.canvas).fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(String(order), 0, 0.5);
  }

  /** A small ring, around the mark where it is a post; a drawn place a larger one in broken line. */
  private paintOpenMark(context: CanvasRenderingContext2D, spot: PlanSpot): void {
    const usable = spot.drawn !== null || spot.options.some(({ problem }) => problem === null);
    const line = usable ? '--gained' : '--ink-3';
    if (isAround(spot)) {
      this.circle(context, AROUND, null, '--white', 4.5);
      return this.circle(context, AROUND, null, spot.stand === 'forced' ? '--navy' : line, 2);
    }
    const isForced = spot.stand === 'forced';
    if (!spot.drawn) {
      if (isForced) this.circle(context, OPEN_MARK + 4, '--white', '--navy', 2);
      return this.circle(context, OPEN_MARK, '--white', line, 1.6);
    }
    if (!isForced) context.setLineDash([3, 2.2]);
    this.circle(context, DRAWN, '--white', isForced ? '--navy' : line, 2.2);
    context.setLineDash([]);
    this.circle(context, 2.2, line, line, 1);
  }

  /** No entry: a red bar across. */
  private paintBar(context: CanvasRenderingContext2D, spot: PlanSpot): void {
    const reach = sizeOf(spot) + 2;
    const bar = new Path2D(`M${-reach},${reach}L${reach},${-reach}`);
    context.lineCap = 'round';
    for (const [token, width] of [
      ['--white', 5],
      ['--lost', 2.6],
    ] as const) {
      context.lineWidth = width;
      context.strokeStyle = this.palette.colour(token);
      context.stroke(bar);
    }
  }

  private circle(
    context: CanvasRenderingContext2D,
    radius: number,
    fill: string | null,
    line: string,
    width: number,
  ): void {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.fillStyle = fill ? this.palette.colour(fill) : 'transparent';
    context.fill();
    context.lineWidth = width;
    context.strokeStyle = this.palette.colour(line);
    context.stroke();
  }
}

/** Half the width of a mark, CSS pixels. */
function sizeOf(spot: PlanSpot): number {
  if (spot.chosen) return DISC;
  return spot.drawn ? DRAWN : isAround(spot) ? AROUND : OPEN_MARK;
}

/** What is done for a post stands where its mark stands. */
function isAround({ key }: PlanSpot): boolean {
  return key.startsWith('post:');
}
