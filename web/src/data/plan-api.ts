import type {
  DistrictPlan,
  KeptPlan,
  OpenedPlan,
  PlanOptions,
  PlanPriceList,
  PlanRequest,
  SaidPlan,
  SaidPrices,
} from './plan-types';

type Query = Record<string, string>;
type Get = <T>(path: string, query?: Query, signal?: AbortSignal) => Promise<T>;
type Send = <T>(
  method: 'POST' | 'DELETE',
  path: string,
  body?: object,
  signal?: AbortSignal,
) => Promise<T>;

/** What the server tells of where to rebuild. */
export interface PlanApi {
  /** What can be chosen; `query` as `optionsQuery` makes it. */
  options(query: Query): Promise<PlanOptions>;
  /**
   * The best set. A problem without an answer fails with an ApiError that has findings.
   *
   * @param token under which the server tells how far it is and can be stopped
   */
  solve(asked: PlanRequest, token: string, signal?: AbortSignal): Promise<DistrictPlan>;
  prices(within: string): Promise<PlanPriceList>;
  /** Stores a new version of the prices; 409 when another one came meanwhile. */
  setPrices(said: SaidPrices): Promise<void>;
  kept(within: string): Promise<KeptPlan[]>;
  /** Keeps the server's answer to a question under a name; 409 when the name is taken. */
  keep(said: SaidPlan): Promise<OpenedPlan>;
  opened(id: number): Promise<OpenedPlan>;
  deleteKept(id: number): Promise<void>;
  /** A paper made from a kept plan alone. */
  paper(id: number, paper: PlanPaper): Promise<Blob>;
}

export type PlanPaper = 'telaahan.pdf' | 'usulan-dak.pdf' | 'tabel.xlsx';

/** Address of a paper made from a kept plan. */
export function paperAddress(id: number, paper: PlanPaper): string {
  return `/api/v1${paperPath(id, paper)}`;
}

function paperPath(id: number, paper: PlanPaper): string {
  return `/plans/kept/${id}/${paper}`;
}

type GetFile = (path: string) => Promise<Blob>;

export function createPlanApi(get: Get, send: Send, getFile: GetFile): PlanApi {
  return {
    options: (query) => get('/plans/options', query),
    solve: (asked, token, signal) => send('POST', `/plans?progress=${token}`, asked, signal),
    prices: (within) => get('/plans/prices', { within }),
    setPrices: (said) => send('POST', '/plans/prices', said),
    kept: async (within) => (await get<{ plans: KeptPlan[] }>('/plans/kept', { within })).plans,
    keep: (said) => send('POST', '/plans/kept', said),
    opened: (id) => get(`/plans/kept/${id}`),
    deleteKept: (id) => send('DELETE', `/plans/kept/${id}`),
    paper: (id, paper) => getFile(paperPath(id, paper)),
  };
}
