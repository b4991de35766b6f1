import type { ReachChoices, ReachPath, ReachSurface } from './reach-types';

type Query = Record<string, string>;
type Get = <T>(path: string, query?: Query, signal?: AbortSignal) => Promise<T>;

/** What the server tells of travel to the nearest post; `query` as `reachQuery` makes it. */
export interface ReachApi {
  choices(within: string, period: string): Promise<ReachChoices>;
  surface(query: Query): Promise<ReachSurface>;
  /** The way from a place, longitude and latitude, EPSG:4326. */
  path(query: Query, lon: number, lat: number): Promise<ReachPath>;
}

export function createReachApi(get: Get): ReachApi {
  return {
    choices: (within, period) => get('/reach/choices', { within, period }),
    surface: (query) => get('/reach/surface', query),
    path: (query, lon, lat) => get('/reach/path', { ...query, lon: String(lon), lat: String(lat) }),
  };
}

export type ReachTileKind = 'minutes' | 'nearest';

/** Address of a tile of bytes; `version` of the surface, so that it can be kept for good. */
export function reachTileAddress(
  kind: ReachTileKind,
  { z, x, y }: { z: number; x: number; y: number },
  query: Query,
  version: string,
): string {
  const asked = new URLSearchParams({ ...query, v: version }).toString();
  return `/api/v1/reach/tiles/${kind}/${z}/${x}/${y}.bin?${asked}`;
}
