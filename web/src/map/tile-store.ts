/** Vector tiles: fetched once, decoded once, kept within bounds while the map is open. */
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
  /** How much there is to draw. */
  points: number;
}

export interface TileAddress {
  level: Level;
  /** Boundary version; a tile of one version never changes. */
  version: number;
  z: number;
  x: number;
  y: number;
}

/** Points of all decoded tiles together; a point costs some 50 bytes twice over. */
const MOST_POINTS = 2_500_000;
const MOST_TILES = 800;
/** Decoding gives way to the page after so long: zooming must not stumble over large tiles. */
const SLICE_MILLIS = 12;

interface Kept {
  tile: DecodedTile | null;
  points: number;
}

export class TileStore {
  private readonly asked = new Map<string, Promise<DecodedTile | null>>();
  private readonly decoded = new Map<string, Kept>();
  private points = 0;

  /** The tile, or null where there is no land; a failed request may be repeated. */
  get(address: TileAddress): Promise<DecodedTile | null> {
    const key = keyOf(address);
    let tile = this.asked.get(key);
    if (!tile) {
      tile = this.fetchTile(address, key);
      this.asked.set(key, tile);
      tile.catch(() => this.asked.delete(key));
    } else this.refresh(key);
    return tile;
  }

  /** The tile if it is decoded already; undefined while it is not. */
  peek(address: TileAddress): DecodedTile | null | undefined {
    return this.decoded.get(keyOf(address))?.tile;
  }

  private async fetchTile(address: TileAddress, key: string): Promise<DecodedTile | null> {
    const response = await fetch(`/tiles/${key}.pbf`);
    if (!response.ok) throw new Error(`tile ${key}: ${response.status}`);
    const bytes = response.status === 204 ? null : await response.arrayBuffer();
    const kept = bytes?.byteLength ? await decode(bytes, address.level) : { tile: null, points: 0 };
    this.decoded.set(key, kept);
    this.points += kept.points;
    this.dropOldest(key);
    return kept.tile;
  }

  /** What is used again becomes the newest. */
  private refresh(key: string): void {
    const kept = this.decoded.get(key);
    if (!kept) return;
    this.decoded.delete(key);
    this.decoded.set(key, kept);
  }

  private dropOldest(newest: string): void {
    for (const [key, { points }] of this.decoded) {
      if (this.points <= MOST_POINTS && this.decoded.size <= MOST_TILES) return;
      if (key === newest) return;
      this.decoded.delete(key);
      this.asked.delete(key);
      this.points -= points;
    }
  }
}

function keyOf({ level, version, z, x, y }: TileAddress): string {
  return `${level}/${version}/${z}/${x}/${y}`;
}

async function decode(bytes: ArrayBuffer, level: Level): Promise<Kept> {
  const layer = new VectorTile(new PbfReader(new Uint8Array(bytes))).layers[level];
  if (!layer) return { tile: null, points: 0 };
  const outlines = new Path2D();
  const shapes: Shape[] = [];
  let points = 0;
  let begun = performance.now();
  for (let i = 0; i < layer.length; i++) {
    if (performance.now() - begun > SLICE_MILLIS) {
      await nextTask();
      begun = performance.now();
    }
    const feature = layer.feature(i);
    const path = new Path2D();
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of feature.loadGeometry()) {
      ring.forEach(({ x, y }, j) => {
        if (j === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
        widen(box, x, y);
      });
      path.closePath();
      points += ring.length;
    }
    outlines.addPath(path);
    shapes.push({ code: String(feature.properties.code), path, box });
  }
  return { tile: { extent: layer.extent, shapes, outlines, points }, points };
}

function widen(box: number[], x: number, y: number): void {
  if (x < box[0]) box[0] = x;
  if (y < box[1]) box[1] = y;
  if (x > box[2]) box[2] = x;
  if (y > box[3]) box[3] = y;
}

/** Lets input, painting and other answers go first. */
export function nextTask(): Promise<void> {
  return new Promise((go) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      go();
    };
    channel.port2.postMessage(null);
  });
}
