import {
  postsOf,
  type PostFeatures,
  type PostHistory,
  type PostList,
  type WorkArea,
} from './posts';
import type { Completeness, Diseases, Limits } from './disease-types';
import type {
  Area,
  Catalogue,
  Equity,
  Hit,
  ImportBatch,
  ImportDetail,
  Level,
  Profile,
  SasaranLedger,
  Series,
  Sources,
  Status,
  Values,
} from './types';
import type { ImportKind, MappingTarget, ProfileLine } from './import-types';
import type { CheckLevel, Doubtful, SaidComment } from './checks';
import type { DistrictSasaran, RuleEffects, Rules, SaidRules } from './rules';
import { createPlanApi, type PlanApi } from './plan-api';
import type { PlanFinding } from './plan-types';
import { createReachApi, type ReachApi } from './reach-api';
import type { Language } from '../text';

/** A request that brought no data; status 0 means that the server did not answer at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly remedy: string,
    /** Name of the field that says what is wrong; empty when it is none. */
    readonly place = '',
    /** Why a plan has no answer. */
    readonly findings: PlanFinding[] = [],
    /** Which of several reasons it is, for the page; empty where the status says enough. */
    readonly code = '',
  ) {
    super(`${status} ${detail}`);
  }
}

export interface Api {
  status(): Promise<Status>;
  catalogue(): Promise<Catalogue>;
  areas(level: Level, within: string): Promise<Area[]>;
  /** Of everything stored where `within` is null. */
  values(
    indicator: string,
    period: string,
    level: Level,
    within: string | null,
    signal?: AbortSignal,
  ): Promise<Values>;
  equity(indicator: string, period: string, within: string): Promise<Equity>;
  /** Areas of the whole store by name or code, best first. */
  search(query: string, signal: AbortSignal): Promise<Hit[]>;
  profile(area: string, period: string): Promise<Profile>;
  series(area: string, indicator: string, from: string, to: string): Promise<Series>;
  sources(village: string, indicator: string, period: string): Promise<Sources>;
  diseases(within: string, period: string, level: Level, limits: Limits): Promise<Diseases>;
  /** Of all reports where `indicator` is null. */
  completeness(within: string, year: string, indicator: string | null): Promise<Completeness>;
  sasaran(village: string, year: string): Promise<SasaranLedger>;
  districtSasaran(district: string, year: number): Promise<DistrictSasaran>;
  rules(district: string, year: number, indicator: string | null): Promise<Rules>;
  /** Sets rules; with `dryRun` only says what would change in the month. */
  setRules(
    district: string,
    change: SaidRules,
    dryRun: boolean,
    period: string | null,
  ): Promise<RuleEffects>;
  /** Figures of a month that somebody should look at. */
  doubtful(within: string, period: string, level: CheckLevel): Promise<Doubtful>;
  /** Says something of a stored figure; holds it back or lets it count. */
  say(comment: SaidComment): Promise<void>;
  posts(within: string, period: string): Promise<PostList>;
  postHistory(code: string): Promise<PostHistory>;
  workAreas(within: string): Promise<WorkArea[]>;
  /** Stores that villages belong to a puskesmas, as one batch. */
  giveVillages(villages: string[], puskesmas: string): Promise<void>;
  /** Stores all that is proposed within an area, as one batch. */
  acceptWorkAreas(within: string): Promise<void>;
  imports(): Promise<ImportBatch[]>;
  importDetail(id: ImportBatch['id']): Promise<ImportDetail>;
  undo(id: ImportBatch['id']): Promise<void>;
  /** What a column of a file of that kind can be taken for. */
  mappingTargets(kind: ImportKind): Promise<MappingTarget[]>;
  /** Column mappings that people saved. */
  savedProfiles(): Promise<ProfileLine[]>;
  forgetProfile(name: string): Promise<void>;
  /** Shows one's own store, or the demo's. */
  setMode(mode: 'own' | 'demo'): Promise<void>;
  /** Travel to the nearest post. */
  readonly reach: ReachApi;
  /** Where to rebuild. */
  readonly plan: PlanApi;
}

/** Talks to the server the page came from; `language` decides the language of its error sentences. */
export function createApi(language: () => Language): Api {
  const root = '/api/v1';
  const get = <T>(path: string, query: Record<string, string> = {}, signal?: AbortSignal) =>
    request<T>('GET', `${root}${path}${queryOf(query)}`, language(), undefined, signal);
  const send = <T>(method: string, path: string, body?: object, signal?: AbortSignal) =>
    request<T>(method, `${root}${path}`, language(), body, signal);
  return {
    status: () => get('/status'),
    catalogue: () => get('/indicators'),
    areas: async (level, within) =>
      (await get<{ areas: Area[] }>('/areas', { level, within })).areas,
    values: (indicator, period, level, within, signal) =>
      get(
        `/indicators/${encodeURIComponent(indicator)}/values`,
        { period, level, ...(within && { within }) },
        signal,
      ),
    equity: (indicator, period, within) =>
      get(`/indicators/${encodeURIComponent(indicator)}/equity`, { period, within }),
    search: async (q, signal) => (await get<{ hits: Hit[] }>('/search', { q }, signal)).hits,
    profile: (area, period) => get(`/areas/${area}/profile`, { period }),
    sources: (village, indicator, period) =>
      get(`/areas/${village}/sources`, { indicator, period }),
    sasaran: (village, year) => get(`/areas/${village}/sasaran`, { year }),
    districtSasaran: (district, year) => get(`/areas/${district}/sasaran`, { year: String(year) }),
    rules: (district, year, indicator) =>
      get(`/areas/${district}/rules`, { year: String(year), ...(indicator && { indicator }) }),
    setRules: async (district, change, dryRun, period) => {
      const query = queryOf({ ...(dryRun && { dryRun: 'true' }), ...(period && { period }) });
      const path = `${root}/areas/${district}/rules${query}`;
      return (await request<{ effects: RuleEffects }>('POST', path, language(), change)).effects;
    },
    series: (area, indicator, from, to) => get(`/areas/${area}/series`, { indicator, from, to }),
    diseases: (within, period, level, confidence) =>
      get('/diseases', { within, period, level, confidence }),
    completeness: (within, year, indicator) =>
      get('/completeness', { within, year, ...(indicator && { indicator }) }),
    doubtful: (within, period, level) => get('/doubtful', { within, period, level }),
    say: (comment) => request('POST', `${root}/comments`, language(), comment),
    posts: async (within, period) =>
      postsOf(within, await get<PostFeatures>('/facilities.geojson', { within, period })),
    postHistory: (code) => get(`/facilities/${encodeURIComponent(code)}/history`),
    workAreas: async (within) =>
      (await get<{ areas: WorkArea[] }>('/work-areas', { within })).areas,
    giveVillages: (villages, puskesmas) =>
      request('POST', `${root}/work-areas`, language(), { villages, puskesmas }),
    acceptWorkAreas: (within) =>
      request('POST', `${root}/work-areas/accept${queryOf({ within })}`, language()),
    imports: async () => (await get<{ imports: ImportBatch[] }>('/imports')).imports,
    importDetail: (id) => get(`/imports/${id}`),
    undo: (id) => request('POST', `${root}/imports/${id}/undo`, language()),
    mappingTargets: async (kind) =>
      (await get<{ targets: MappingTarget[] }>(`/mapping-targets/${kind}`)).targets,
    savedProfiles: async () =>
      (await get<{ profiles: ProfileLine[] }>('/profiles')).profiles.filter((one) => one.saved),
    forgetProfile: (name) =>
      request('DELETE', `${root}/profiles/${encodeURIComponent(name)}`, language()),
    setMode: (mode) => request('POST', `${root}/mode/${mode}`, language()),
    reach: createReachApi(get, send),
    plan: createPlanApi(get, send, (path) =>
      ask('GET', `${root}${path}`, language()).then((answer) => answer.blob()),
    ),
  };
}

function queryOf(query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text ? `?${text}` : '';
}

async function request<T>(...of: Parameters<typeof ask>): Promise<T> {
  const response = await ask(...of);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** An answer that is neither a problem nor a silent server. */
async function ask(
  method: string,
  url: string,
  language: Language,
  body?: object,
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        'Accept-Language': language,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, cause instanceof Error ? cause.message : '', '');
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

interface Problem {
  detail: string;
  remedy: string;
  place: string;
  findings: PlanFinding[];
  code: string;
}

async function problemOf(response: Response): Promise<ApiError> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const body = isProblem ? ((await response.json()) as Partial<Problem>) : {};
  const { detail = '', remedy = '', place = '', findings = [], code = '' } = body;
  return new ApiError(response.status, detail, remedy, place, findings, code);
}
