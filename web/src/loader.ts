import type { Api } from './data/api';
import type { WorkArea } from './data/posts';
import type { KeptPlan, OpenedPlan, PlanOptions } from './data/plan-types';
import type { ReachGaps, Scenario } from './data/reach-kept-types';
import type { ReachChoices, ReachPath, ReachSurface } from './data/reach-types';
import type { Area, Level } from './data/types';

/** Answers kept; the oldest go first. */
const MOST_KEPT = 400;

/** Asks for each thing once per data version; what failed is asked again. */
export interface Loader extends Pick<
  Api,
  | 'status'
  | 'catalogue'
  | 'values'
  | 'equity'
  | 'profile'
  | 'series'
  | 'posts'
  | 'diseases'
  | 'completeness'
  | 'rules'
  | 'districtSasaran'
> {
  areas(level: Level, within: string): Promise<Map<string, Area>>;
  /** Who looks after each village, by the village's code. */
  workAreas(within: string): Promise<Map<string, WorkArea>>;
  reachChoices(within: string, period: string): Promise<ReachChoices>;
  reachSurface(query: Record<string, string>): Promise<ReachSurface>;
  reachPath(query: Record<string, string>, lon: number, lat: number): Promise<ReachPath>;
  reachGaps(query: Record<string, string>, indicator: string): Promise<ReachGaps>;
  planOptions(query: Record<string, string>): Promise<PlanOptions>;
  scenarios(district: string): Promise<Scenario[]>;
  /** Asks for scenarios again: one was kept or deleted. */
  forgetScenarios(district: string): void;
  keptPlans(district: string): Promise<KeptPlan[]>;
  keptPlan(id: number): Promise<OpenedPlan>;
  /** Asks for kept plans again: one was kept or deleted. */
  forgetKeptPlans(district: string): void;
  /** Forgets everything: the data have changed. */
  forget(): void;
}

export function createLoader(api: Api): Loader {
  const asked = new Map<string, Promise<unknown>>();
  function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const before = asked.get(key) as Promise<T> | undefined;
    if (before) return before;
    const answer = ask();
    asked.set(key, answer);
    if (asked.size > MOST_KEPT) asked.delete(asked.keys().next().value!);
    answer.catch(() => asked.delete(key));
    return answer;
  }
  return {
    status: () => api.status(),
    catalogue: () => once('catalogue', () => api.catalogue()),
    areas: (level, within) =>
      once(`areas ${level} ${within}`, async () => byCode(await api.areas(level, within))),
    values: (...of) => once(`values ${of.join(' ')}`, () => api.values(...of)),
    equity: (...of) => once(`equity ${of.join(' ')}`, () => api.equity(...of)),
    profile: (...of) => once(`profile ${of.join(' ')}`, () => api.profile(...of)),
    series: (...of) => once(`series ${of.join(' ')}`, () => api.series(...of)),
    diseases: (...of) => once(`diseases ${of.join(' ')}`, () => api.diseases(...of)),
    completeness: (...of) => once(`reports ${of.join(' ')}`, () => api.completeness(...of)),
    posts: (...of) => once(`posts ${of.join(' ')}`, () => api.posts(...of)),
    rules: (...of) => once(`rules ${of.join(' ')}`, () => api.rules(...of)),
    districtSasaran: (...of) => once(`sasaran ${of.join(' ')}`, () => api.districtSasaran(...of)),
    reachChoices: (...of) => once(`reach choices ${of.join(' ')}`, () => api.reach.choices(...of)),
    reachSurface: (query) => once(`reach ${JSON.stringify(query)}`, () => api.reach.surface(query)),
    reachPath: (query, ...at) =>
      once(`reach path ${JSON.stringify(query)} ${at.join(' ')}`, () =>
        api.reach.path(query, ...at),
      ),
    reachGaps: (query, indicator) =>
      once(`gaps ${indicator} ${JSON.stringify(query)}`, () => api.reach.gaps(query, indicator)),
    planOptions: (query) => once(`options ${JSON.stringify(query)}`, () => api.plan.options(query)),
    scenarios: (district) => once(`scenarios ${district}`, () => api.reach.scenarios(district)),
    forgetScenarios: (district) => asked.delete(`scenarios ${district}`),
    keptPlans: (district) => once(`kept plans ${district}`, () => api.plan.kept(district)),
    keptPlan: (id) => once(`kept plan ${id}`, () => api.plan.opened(id)),
    forgetKeptPlans: (district) => asked.delete(`kept plans ${district}`),
    workAreas: (within) =>
      once(`work ${within}`, async () => {
        const areas = await api.workAreas(within);
        return new Map(areas.map((area) => [area.village, area]));
      }),
    forget: () => asked.clear(),
  };
}

function byCode(areas: Area[]): Map<string, Area> {
  return new Map(areas.map((area) => [area.code, area]));
}
