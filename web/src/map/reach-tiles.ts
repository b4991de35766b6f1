/** Tiles of bytes: minutes or tenths of minutes to the nearest post, and which post that is. Fetched once, kept for a while. */
import { reachTileAddress, type ReachTileKind } from '../data/reach-api';

export interface TilePlace {
  z: number;
  x: number;
  y: number;
}

/** What the tiles are of: the query of a surface and its version. */
export interface TileSource {
  query: Record<string, string>;
  version: string;
}

const RETRY_MILLIS = 1200;
/** Some 60 MB at most. */
const MOST_TILES = 400;

export class ReachTiles {
  private readonly asked = new Map<string, Promise<void>>();
  private readonly kept = new Map<string, Uint8Array | Uint16Array | null>();

  /**
   * Fetches a tile unless it is there; afterwards `minutes` or `nearest` give it.
   *
   * @throws Error when the server does not give it; it may be asked for again
   */
  load(kind: ReachTileKind, source: TileSource, place: TilePlace): Promise<void> {
    const key = keyOf(kind, source, place);
    let loading = this.asked.get(key);
    if (!loading) {
      loading = this.fetchTile(kind, source, place, key);
      this.asked.set(key, loading);
      loading.catch(() => this.asked.delete(key));
    }
    return loading;
  }

  /** Bytes of minutes; null outside the grid; undefined while they are not there. */
  minutes(source: TileSource, place: TilePlace): Uint8Array | null | undefined {
    return this.kept.get(keyOf('minutes', source, place)) as Uint8Array | null | undefined;
  }

  /** Tenths of minutes, for comparing two surfaces. */
  tenths(source: TileSource, place: TilePlace): Uint16Array | null | undefined {
    return this.kept.get(keyOf('tenths', source, place)) as Uint16Array | null | undefined;
  }

  /** Numbers of posts, 0 for none. */
  nearest(source: TileSource, place: TilePlace): Uint16Array | null | undefined {
    return this.kept.get(keyOf('nearest', source, place)) as Uint16Array | null | undefined;
  }

  private async fetchTile(
    kind: ReachTileKind,
    { query, version }: TileSource,
    place: TilePlace,
    key: string,
  ): Promise<void> {
    const address = reachTileAddress(kind, place, query, version);
    const response = await askedTwice(address);
    if (!response.ok) throw new Error(`reach tile ${key}: ${response.status}`);
    const bytes = response.status === 204 ? null : await response.arrayBuffer();
    const made = kind === 'minutes' ? (b: ArrayBuffer) => new Uint8Array(b) : littleEndian;
    this.kept.set(key, bytes?.byteLength ? made(bytes) : null);
    if (this.kept.size > MOST_TILES) this.drop(this.kept.keys().next().value!);
  }

  private drop(key: string): void {
    this.kept.delete(key);
    this.asked.delete(key);
  }
}

/** A server that is busy with another surface may be able to answer a moment later. */
async function askedTwice(address: string): Promise<Response> {
  const first = await fetch(address).catch(() => null);
  if (first && (first.ok || first.status < 500)) return first;
  await new Promise((go) => window.setTimeout(go, RETRY_MILLIS));
  return fetch(address);
}

function littleEndian(bytes: ArrayBuffer): Uint16Array {
  const view = new DataView(bytes);
  return Uint16Array.from({ length: bytes.byteLength / 2 }, (_, i) => view.getUint16(2 * i, true));
}

function keyOf(kind: ReachTileKind, { version }: TileSource, { z, x, y }: TilePlace): string {
  return `${kind} ${version} ${z}/${x}/${y}`;
}
