/** Vector tiles: fetched once, decoded once, kept while the map is open. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Level } from '../data/types';

export interface Shape {
  code: string;
  /** Outline in tile units. */
  path: Path2D;
  /** Left, top, right, bottom in tile units. */
  box: number[];
}

export interface DecodedTile {
  /** Tile units along one side, usually 4096. */
  extent: number;
  shapes: Shape[];
  /** All outlines as one path: one stroke draws every border. */
  outlines: Path2D;
}

export interface TileAddress {
  level: Level;
  /** Boundary version; a tile of one version never changes. */
  version: number;
  z: number;
  x: number;
  y: number;
}

const MOST_KEPT = 600;

export class TileStore {
  private readonly asked = new Map<string, Promise<DecodedTile | null>>();
  private readonly decoded = new Map<string, DecodedTile | null>();

  /** The tile, or null where there is no land; a failed request may be repeated. */
  get(address: TileAddress): Promise<DecodedTile | null> {
    const key = keyOf(address);
    let tile = this.asked.get(key);
    if (!tile) {
      tile = this.fetchTile(address, key);
      this.asked.set(key, tile);
      tile.catch(() => this.asked.delete(key));
      this.dropOldest();
    }
    return tile;
  }

  /** The tile if it is decoded already; undefined while it is not. */
  peek(address: TileAddress): DecodedTile | null | undefined {
    return this.decoded.get(keyOf(address));
  }

  private async fetchTile(address: TileAddress, key: string): Promise<DecodedTile | null> {
    const response = await fetch(`/tiles/${key}.pbf`);
    if (!response.ok) throw new Error(`tile ${key}: ${response.status}`);
    const bytes = response.status === 204 ? null : await response.arrayBuffer();
    const tile = bytes && bytes.byteLength > 0 ? decode(bytes, address.level) : null;
    this.decoded.set(key, tile);
    return tile;
  }

  private dropOldest(): void {
    if (this.asked.size <= MOST_KEPT) return;
    const oldest = this.asked.keys().next().value!;
    this.asked.delete(oldest);
    this.decoded.delete(oldest);
  }
}

function keyOf({ level, version, z, x, y }: TileAddress): string {
  return `${level}/${version}/${z}/${x}/${y}`;
}

function decode(bytes: ArrayBuffer, level: Level): DecodedTile | null {
  const layer = new VectorTile(new PbfReader(new Uint8Array(bytes))).layers[level];
  if (!layer) return null;
  const outlines = new Path2D();
  const shapes: Shape[] = [];
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    const path = new Path2D();
    for (const ring of feature.loadGeometry()) {
      ring.forEach((p, j) => (j === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
      path.closePath();
    }
    outlines.addPath(path);
    shapes.push({ code: String(feature.properties.code), path, box: feature.bbox() });
  }
  return { extent: layer.extent, shapes, outlines };
}
