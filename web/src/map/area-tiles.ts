/**
 * A Leaflet layer of areas from vector tiles on canvases. Geometry is fetched and decoded once;
 * `repaint` draws the tiles on the screen again with other colours and fetches nothing.
 */
import * as L from 'leaflet';
import type { Level } from '../data/types';
import { paintTile, type Placement, type Style } from './painter';
import { TileStore, type DecodedTile, type TileAddress } from './tile-store';

/** CSS pixels drawn beyond each edge, so that no seam shows between tiles at fractional zooms. */
const BLEED = 1;
/** Finest tiles there are; closer zooms enlarge them. */
const DEEPEST = 12;

interface Sources {
  areas: TileAddress;
  outlines: TileAddress | null;
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

  /** Which level is drawn at a zoom: villages from z8, larger units below. */
  static levelAt(zoom: number): Level {
    const z = Math.round(zoom);
    return z >= 8 ? 'desa' : z >= 6 ? 'kecamatan' : z >= 4 ? 'kabupaten' : 'provinsi';
  }

  /** Other boundaries: everything on the screen is fetched anew. */
  useVersion(version: number): void {
    if (version === this.version) return;
    this.version = version;
    if (this._map) this.redraw();
  }

  /** Draws what is on the screen in another style. */
  repaint(style: Style): void {
    this.style = style;
    for (const held of this.held.values()) this.paint(held);
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
    const address = this.address(AreaTiles.levelAt(z), z, Math.floor(point.x), Math.floor(point.y));
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
    this.off('tileunload', this.forgetTile, this);
    return super.onRemove(map) as unknown as this;
  }

  override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const frame = document.createElement('div');
    const canvas = document.createElement('canvas');
    canvas.style.cssText = `position:absolute;left:${-BLEED}px;top:${-BLEED}px`;
    frame.append(canvas);
    const held: Held = { coords, canvas, sources: this.sources(coords) };
    this.held.set(keyOf(coords), held);
    this.load(held.sources).then(
      () => {
        this.paint(held);
        done(undefined, frame);
      },
      (error: Error) => done(error, frame),
    );
    return frame;
  }

  private load({ areas, outlines }: Sources): Promise<unknown> {
    return Promise.all([this.store.get(areas), outlines && this.store.get(outlines)]);
  }

  private sources({ z, x, y }: L.Coords): Sources {
    const source = sourceZoom(z);
    const parts = 2 ** (z - source);
    const [column, row] = [Math.floor(x / parts), Math.floor(y / parts)];
    const level = AreaTiles.levelAt(source);
    const above = level === 'desa' ? 'kecamatan' : null;
    return {
      areas: this.address(level, source, column, row),
      outlines: above && this.address(above, source, column, row),
      parts,
    };
  }

  private address(level: Level, z: number, x: number, y: number): TileAddress {
    return { level, version: this.version, z, x, y };
  }

  private paint(held: Held): void {
    const areas = this.store.peek(held.sources.areas);
    if (!this.style || areas === undefined) return;
    const { outlines } = held.sources;
    const picture = { areas, outlines: (outlines && this.store.peek(outlines)) ?? null };
    const extent = areas?.extent ?? 4096;
    const at = this.placement(held, extent);
    const side = Math.ceil((256 + 2 * BLEED) * this.enlargement());
    if (held.canvas.width !== side) {
      held.canvas.width = held.canvas.height = side;
      // one canvas pixel is one device pixel after Leaflet's stretching: hatches stay sharp
      held.canvas.style.width = held.canvas.style.height = `${side / this.enlargement()}px`;
    }
    paintTile(held.canvas.getContext('2d')!, picture, at, this.style);
  }

  private placement({ coords, sources }: Held, extent: number): Placement {
    const enlargement = this.enlargement();
    const tile = 256 * enlargement;
    const bleed = BLEED * enlargement;
    return {
      scale: (tile * sources.parts) / extent,
      left: bleed - (coords.x % sources.parts) * tile,
      top: bleed - (coords.y % sources.parts) * tile,
      ratio: window.devicePixelRatio,
      fineness: Math.min(1, Math.max(0.4, 0.4 + (this._map.getZoom() - 7.5) * 0.3)),
      worldLeft: coords.x * tile - bleed,
      worldTop: coords.y * tile - bleed,
    };
  }

  /** Device pixels for one pixel of the layer: Leaflet stretches tiles between whole zooms. */
  private enlargement(): number {
    const stretch = this._map.getZoomScale(this._map.getZoom(), Math.round(this._map.getZoom()));
    return stretch * window.devicePixelRatio;
  }

  private repaintHeld(): void {
    for (const held of this.held.values()) this.paint(held);
  }

  private forgetTile(event: L.LeafletEvent): void {
    this.held.delete(keyOf((event as L.TileEvent).coords));
  }
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
