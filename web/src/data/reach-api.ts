import type { ReachChoices, ReachPath, ReachSurface } from './reach-types';
import type { ReachGaps, SaidScenario, Scenario } from './reach-kept-types';
import type { SaidModel, TravelModel } from './travel-types';

type Query = Record<string, string>;
type Get = <T>(path: string, query?: Query, signal?: AbortSignal) => Promise<T>;
type Send = <T>(method: 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

/** What the server tells of travel to the nearest post; `query` as `reachQuery` makes it. */
export interface ReachApi {
  choices(within: string, period: string): Promise<ReachChoices>;
  surface(query: Query): Promise<ReachSurface>;
  /** The way from a place, longitude and latitude, EPSG:4326. */
  path(query: Query, lon: number, lat: number): Promise<ReachPath>;
  /** Why villages are not served by an indicator. */
  gaps(query: Query, indicator: string): Promise<ReachGaps>;
  /** What people kept in a district. */
  scenarios(district: string): Promise<Scenario[]>;
  saveScenario(said: SaidScenario): Promise<Scenario>;
  deleteScenario(id: number): Promise<void>;
  /** The travel model of a district; the one that counts where `version` is left out, 0 the default. */
  model(within: string, version?: number): Promise<TravelModel>;
  /** Stores a new version of it. */
  setModel(said: SaidModel): Promise<{ version: number }>;
}

export function createReachApi(get: Get, send: Send): ReachApi {
  return {
    choices: (within, period) => get('/reach/choices', { within, period }),
    surface: (query) => get('/reach/surface', query),
    path: (query, lon, lat) => get('/reach/path', { ...query, lon: String(lon), lat: String(lat) }),
    gaps: (query, indicator) => get('/reach/gaps', { ...query, indicator }),
    scenarios: async (within) =>
      (await get<{ scenarios: Scenario[] }>('/reach/scenarios', { within })).scenarios,
    saveScenario: (said) => send('POST', '/reach/scenarios', said),
    deleteScenario: (id) => send('DELETE', `/reach/scenarios/${id}`),
    model: (within, version) =>
      get('/reach/model', { within, ...(version !== undefined && { version: String(version) }) }),
    setModel: (said) => send('POST', '/reach/model', said),
  };
}

export type ReachTileKind = 'minutes' | 'tenths' | 'nearest';

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
