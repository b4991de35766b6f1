/**
 * A Leaflet layer of areas from vector tiles on canvases. Geometry is fetched and decoded once;
 * `repaint` draws the tiles on the screen again with other colours and fetches nothing.
 */
import * as L from 'leaflet';
import type { Level } from '../data/types';
import { DISTRICTS_FROM, KECAMATAN_FROM, VILLAGES_FROM } from '../logic/zooms';
import type { Overlay } from './overlay';
import { paintTile, type Placement, type Style, type TilePicture } from './painter';
import { nextTask, TileStore, type DecodedTile, type TileAddress } from './tile-store';

/** CSS pixels drawn beyond each edge, so that no seam shows between tiles at fractional zooms. */
const BLEED = 1;
/** The level whose borders are drawn darker above another's areas. */
const LINES_ABOVE: Record<Level, Level | null> = {
  desa: 'kecamatan',
  puskesmas: 'kecamatan',
  kecamatan: 'kabupaten',
  kabupaten: 'provinsi',
  provinsi: null,
};
/** Points that are painted in one go within some 50 ms. */
const MOST_AT_ONCE = 60_000;
/** Painting gives way to the page after so long. */
const SLICE_MILLIS = 12;
/** Finest tiles there are; closer zooms enlarge them. */
const DEEPEST = 12;

interface Sources {
  areas: TileAddress;
  outlines: TileAddress | null;
  inner: TileAddress | null;
  /** Tiles of the layer that make up one source tile along a side. */
  parts: number;
}

interface Held {
  coords: L.Coords;
  canvas: HTMLCanvasElement;
  sources: Sources;
}

export class AreaTiles extends L.GridLayer {
  private readonly store = new TileStore();
  private readonly held = new Map<string, Held>();
  private readonly probe = document.createElement('canvas').getContext('2d')!;
  private style: Style | null = null;
  private version = 0;
  private compared: Level = 'desa';
  private readonly unpainted = new Set<Held>();
  private painting = false;
  private overlay: Overlay | null = null;

  /** Other boundaries, or another level compared: everything on the screen is drawn anew. */
  use(version: number, compared: Level): void {
    if (version === this.version && compared === this.compared) return;
    this.version = version;
    this.compared = compared;
    if (this._map) this.redraw();
  }

  /** A picture over the land from now on, or none; `repaint` shows it. */
  cover(overlay: Overlay | null): void {
    this.overlay = overlay;
  }

  /** The tiles with land below the overlay that the map holds now: on the screen, or all. */
  places(where: 'seen' | 'all'): L.Coords[] {
    // answers may come before there is a district to lay tiles over
    if (!(this._map as L.Map | null)) return [];
    const screen = this._map.getContainer().getBoundingClientRect();
    const seen = ({ canvas }: Held) => {
      const { left, right, top, bottom } = canvas.getBoundingClientRect();
      const across = right > screen.left && left < screen.right;
      return across && bottom > screen.top && top < screen.bottom;
    };
    const covered = [...this.held.values()].filter((one) => this.isCovered(one));
    const held = where === 'seen' ? covered.filter(seen) : covered;
    return held.map(({ coords }) => coords);
  }

  /** Draws what is on the screen in another style. */
  repaint(style: Style): void {
    this.style = style;
    this.repaintHeld();
  }

  /** Draws only the tiles that hold one of the areas: for a pointer that moves. */
  repaintAreas(style: Style, codes: (string | null)[]): void {
    this.style = style;
    for (const held of this.held.values()) {
      const tile = this.store.peek(held.sources.areas);
      if (tile?.shapes.some((shape) => codes.includes(shape.code))) this.paint(held);
    }
  }

  /** Code of the area under a place, of the level drawn at this zoom. */
  areaAt(place: L.LatLng): string | null {
    if (!this._map) return null;
    const z = sourceZoom(Math.round(this._map.getZoom()));
    const point = this._map.project(place, z).divideBy(256);
    const address = this.address(
      drawnLevel(z, this.compared),
      z,
      Math.floor(point.x),
      Math.floor(point.y),
    );
    const tile = this.store.peek(address);
    if (!tile) return null;
    return hit(this.probe, tile, (point.x % 1) * tile.extent, (point.y % 1) * tile.extent);
  }

  override onAdd(map: L.Map): this {
    map.on('zoomend', this.repaintHeld, this);
    this.on('tileunload', this.forgetTile, this);
    return super.onAdd(map) as unknown as this;
  }

  override onRemove(map: L.Map): this {
    map.off('zoomend', this.repaintHeld, this);
    super.onRemove(map);
    this.off('tileunload', this.forgetTile, this);
    return this;
  }

  /** Leaflet's own takes a zoom between two whole ones for a zoom of tiles, and asks for 9.5/…. */
  override redraw(): this {
    const map = this._map;
    return map ? this.remove().addTo(map) : this;
  }

  override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const frame = document.createElement('div');
    const canvas = document.createElement('canvas');
    canvas.style.cssText = `position:absolute;left:${-BLEED}px;top:${-BLEED}px`;
    frame.append(canvas);
    const held: Held = { coords, canvas, sources: this.sources(coords) };
    canvas.dataset.level = held.sources.areas.level;
    this.held.set(keyOf(coords), held);
    this.loadBoth(held).then(
      () => {
        // a tile that the map has left already is not worth a stroke
        if (this.held.get(keyOf(coords)) !== held) return;
        this.paintSoon(held);
        done(undefined, frame);
      },
      (error: Error) => done(error, frame),
    );
    return frame;
  }

  /** The overlay after the areas: it covers nothing where none of them lies. */
  private async loadBoth(held: Held): Promise<void> {
    await this.load(held.sources);
    if (this.isCovered(held)) await this.overlay!.load(held.coords);
  }

  private isCovered({ sources }: Held): boolean {
    const { overlay } = this;
    const shapes = this.store.peek(sources.areas)?.shapes ?? [];
    return overlay !== null && shapes.some(({ code }) => overlay.covers(code));
  }

  private load({ areas, outlines, inner }: Sources): Promise<unknown> {
    return Promise.all([areas, outlines, inner].map((of) => of && this.store.get(of)));
  }

  private sources({ z, x, y }: L.Coords): Sources {
    const source = sourceZoom(z);
    const parts = 2 ** (z - source);
    const [column, row] = [Math.floor(x / parts), Math.floor(y / parts)];
    const level = drawnLevel(source, this.compared);
    const at = (of: Level | null) => of && this.address(of, source, column, row);
    const inner = source >= VILLAGES_FROM && level !== 'desa' ? 'desa' : null;
    return { areas: at(level)!, outlines: at(LINES_ABOVE[level]), inner: at(inner), parts };
  }

  private address(level: Level, z: number, x: number, y: number): TileAddress {
    return { level, version: this.version, z, x, y };
  }

  private paint(held: Held): void {
    this.unpainted.delete(held);
    this.paintOn(held.canvas, held, window.devicePixelRatio);
  }

  /** `ratio`: pixels of the canvas for one CSS pixel of the map. */
  private paintOn(canvas: HTMLCanvasElement, held: Held, ratio: number): void {
    const areas = this.store.peek(held.sources.areas);
    if (!this.style || areas === undefined) return;
    const { outlines, inner } = held.sources;
    const picture = {
      areas,
      outlines: (outlines && this.store.peek(outlines)) ?? null,
      inner: (inner && this.store.peek(inner)) ?? null,
      overlay: this.overlayOf(held.coords),
    };
    const extent = (areas ?? picture.inner)?.extent ?? 4096;
    const enlargement = this.enlargement(ratio);
    const side = Math.ceil((256 + 2 * BLEED) * enlargement);
    if (canvas.width !== side) {
      canvas.width = canvas.height = side;
      // one canvas pixel is one device pixel after Leaflet's stretching: hatches stay sharp
      canvas.style.width = canvas.style.height = `${side / enlargement}px`;
    }
    paintTile(canvas.getContext('2d')!, picture, this.placement(held, extent, ratio), this.style);
  }

  private overlayOf(coords: L.Coords): TilePicture['overlay'] {
    const { overlay } = this;
    const piece = overlay?.piece(coords);
    return overlay && piece ? { piece, covers: (code) => overlay.covers(code) } : null;
  }

  /** Draws what is on the screen once more, sharper; `put` gets each tile with its place there. */
  drawAgain(ratio: number, put: (tile: HTMLCanvasElement, place: DOMRect) => void): void {
    for (const held of this.held.values()) {
      const canvas = document.createElement('canvas');
      this.paintOn(canvas, held, ratio);
      if (canvas.width > 0) put(canvas, held.canvas.getBoundingClientRect());
    }
  }

  private placement({ coords, sources }: Held, extent: number, ratio: number): Placement {
    const enlargement = this.enlargement(ratio);
    const tile = 256 * enlargement;
    const bleed = BLEED * enlargement;
    return {
      scale: (tile * sources.parts) / extent,
      left: bleed - (coords.x % sources.parts) * tile,
      top: bleed - (coords.y % sources.parts) * tile,
      tile: { left: bleed, top: bleed, size: tile },
      ratio,
      fineness: Math.min(1, Math.max(0.4, 0.4 + (this._map.getZoom() - 7.5) * 0.3)),
      worldLeft: coords.x * tile - bleed,
      worldTop: coords.y * tile - bleed,
    };
  }

  /** Pixels of a canvas for one pixel of the layer: Leaflet stretches tiles between whole zooms. */
  private enlargement(ratio: number): number {
    const stretch = this._map.getZoomScale(this._map.getZoom(), Math.round(this._map.getZoom()));
    return stretch * ratio;
  }

  /** All at once while there is little to draw, so that a new month shows whole; else in slices. */
  private repaintHeld(): void {
    let points = 0;
    for (const { sources } of this.held.values())
      points += (this.store.peek(sources.areas)?.points ?? 0) / sources.parts ** 2;
    for (const held of this.held.values()) {
      if (points > MOST_AT_ONCE) this.paintSoon(held);
      else this.paint(held);
    }
  }

  private paintSoon(held: Held): void {
    this.unpainted.add(held);
    if (!this.painting) void this.paintInSlices();
  }

  private async paintInSlices(): Promise<void> {
    this.painting = true;
    let begun = performance.now();
    for (const held of this.unpainted) {
      this.paint(held);
      if (performance.now() - begun < SLICE_MILLIS) continue;
      await nextTask();
      begun = performance.now();
    }
    this.painting = false;
  }

  private forgetTile(event: L.LeafletEvent): void {
    const key = keyOf((event as L.TileEvent).coords);
    const held = this.held.get(key);
    if (held) this.unpainted.delete(held);
    this.held.delete(key);
  }
}

/** Which level is drawn at a zoom: the compared one where it can be seen, else larger ones. */
export function drawnLevel(zoom: number, compared: Level): Level {
  const z = Math.round(zoom);
  if (z < DISTRICTS_FROM) return 'provinsi';
  if (z < KECAMATAN_FROM) return compared === 'provinsi' ? 'provinsi' : 'kabupaten';
  if (z < VILLAGES_FROM) return 'kecamatan';
  return compared === 'puskesmas' || compared === 'kecamatan' ? compared : 'desa';
}

function sourceZoom(zoom: number): number {
  return Math.min(DEEPEST, zoom);
}

function keyOf({ z, x, y }: L.Coords): string {
  return `${z}/${x}/${y}`;
}

function hit(probe: CanvasRenderingContext2D, tile: DecodedTile, x: number, y: number) {
  const found = tile.shapes.find(
    ({ box, path }) =>
      x >= box[0] &&
      y >= box[1] &&
      x <= box[2] &&
      y <= box[3] &&
      probe.isPointInPath(path, x, y, 'evenodd'),
  );
  return found?.code ?? null;
}
