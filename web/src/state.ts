import type { ApiError } from './data/api';
import type { Completeness, Diseases } from './data/disease-types';
import type { Doubtful } from './data/checks';
import type { PostList, WorkArea } from './data/posts';
import type { ReachGaps, Scenario } from './data/reach-kept-types';
import type { ReachChoices, ReachPath, ReachSurface } from './data/reach-types';
import type { DistrictSasaran, Rules } from './data/rules';
import type { TravelData } from './data/travel-types';
import type {
  Area,
  Box,
  Catalogue,
  District,
  Equity,
  ImportBatch,
  Indicator,
  Level,
  Profile,
  Series,
  Status,
  Values,
} from './data/types';
import { findIndicator, withMembers } from './logic/families';
import { areasOfStatus, levelIn } from './logic/scope';
import type { View } from './logic/address';
import type { ReachView } from './logic/reach-view';
import { FIRST_SEEN, NO_PLAN, type PlanData, type PlanSeen } from './plan-data';
import type { Assigning } from './logic/assigning';
import { schemeFor, type Scheme } from './logic/scheme';
import { rank, type RankedArea } from './logic/ranking';

/** What is known of travel to the nearest post; of the last choice that was answered. */
export interface ReachData {
  choices: ReachChoices | null;
  surface: ReachSurface | null;
  /** The query that the surface answers. */
  query: Record<string, string> | null;
  /** The same in the season that it is held against; null while nothing is. */
  other: ReachSurface | null;
  otherQuery: Record<string, string> | null;
  path: ReachPath | null;
  failure: ApiError | null;
}

export const NO_REACH: ReachData = {
  choices: null,
  surface: null,
  query: null,
  other: null,
  otherQuery: null,
  path: null,
  failure: null,
};

/** One column of a comparison: what it is of, and what came of it. */
export interface Compared {
  /** `before`: nothing tried; `now`: what is tried and not kept. */
  of: 'before' | 'now' | Scenario;
  reach: ReachView;
  surface: ReachSurface;
}

/** What people kept of reach, what is compared, and why villages are not served. */
export interface ReachKept {
  /** Of the district; null until they came. */
  scenarios: { district: string; list: Scenario[] } | null;
  scenariosFailure: ApiError | null;
  /** Empty while nothing is compared, or before it came. */
  compared: Compared[];
  comparedFailure: ApiError | null;
  gaps: { query: Record<string, string>; indicator: string; answer: ReachGaps } | null;
  gapsFailure: ApiError | null;
}

export const NO_KEPT: ReachKept = {
  scenarios: null,
  scenariosFailure: null,
  compared: [],
  comparedFailure: null,
  gaps: null,
  gapsFailure: null,
};

/** Everything the page knows. Components draw it and never keep a copy. */
export interface State {
  view: View;
  status: Status | null;
  catalogue: Catalogue | null;
  /** Villages and kecamatan of the chosen district by code. */
  villages: Map<string, Area>;
  kecamatan: Map<string, Area>;
  /** Puskesmas of the district by code, `pkm:CODE`; empty until they are asked for. */
  puskesmas: Map<string, Area>;
  /** Figures of the areas that are compared: of `levelOf`, in the scope. */
  values: Values | null;
  /** Figures of other levels that the map shows at its zoom. */
  besides: Values[];
  /** What the map shows of a country or a province; null until it is placed. */
  look: { box: Box; zoom: number } | null;
  /** Of the district or the province; the country has none. */
  profile: Profile | null;
  series: Series | null;
  /** How evenly the chosen indicator reaches people; null until it came. */
  equity: Equity | null;
  /** Villages of the puskesmas or kecamatan whose panel is open, else those the view is narrowed to. */
  members: Map<string, Area>;
  /** Of the village, puskesmas or kecamatan whose panel is open. */
  villageProfile: Profile | null;
  /** Diseases of the district by level, those that were asked for; null until they came. */
  diseases: Partial<Record<Level, Diseases>> | null;
  /** Who has reported in the year of the month; null until it came. */
  completeness: Completeness | null;
  reach: ReachData;
  reachKept: ReachKept;
  plan: PlanData;
  planSeen: PlanSeen;
  /** Posts of the district as they stood in the month; null until they came. */
  posts: PostList | null;
  /** Posts could not be brought; the rest of the page stands. */
  postsFailure: ApiError | null;
  /** Who looks after each village. */
  workAreas: Map<string, WorkArea>;
  /** Villages being given to a puskesmas; null most of the time. */
  assigning: Assigning | null;
  hoveredPost: string | null;
  /** The part of the map on the screen. */
  mapBox: Box | null;
  imports: ImportBatch[] | null;
  /** Figures of the month and place that somebody should look at; null until they came. */
  doubtful: Doubtful | null;
  /** They could not be brought; the rest of the page stands. */
  doubtfulFailed: boolean;
  /** Rules of the district and year, and the sasaran they choose among; null until they came. */
  rules: { rules: Rules; sasaran: DistrictSasaran } | null;
  rulesFailure: ApiError | null;
  /** What travel in the district is made of; null until it came. */
  travel: TravelData | null;
  travelFailure: ApiError | null;
  /** Village below the pointer or the keyboard's walk. */
  hovered: string | null;
  playing: boolean;
  /** Something asked for has not come within 300 ms. */
  slow: boolean;
  /** The first load failed: nothing to show. */
  failure: ApiError | null;
  /** The server stopped answering after the first load: what is shown may be old. */
  stale: boolean;
}

export function emptyState(view: View): State {
  return {
    view,
    status: null,
    catalogue: null,
    villages: new Map(),
    kecamatan: new Map(),
    puskesmas: new Map(),
    values: null,
    besides: [],
    look: null,
    profile: null,
    series: null,
    equity: null,
    members: new Map(),
    villageProfile: null,
    diseases: null,
    completeness: null,
    reach: NO_REACH,
    reachKept: NO_KEPT,
    plan: NO_PLAN,
    planSeen: FIRST_SEEN,
    posts: null,
    postsFailure: null,
    workAreas: new Map(),
    assigning: null,
    hoveredPost: null,
    mapBox: null,
    imports: null,
    doubtful: null,
    doubtfulFailed: false,
    rules: null,
    rulesFailure: null,
    travel: null,
    travelFailure: null,
    hovered: null,
    playing: false,
    slow: false,
    failure: null,
    stale: false,
  };
}

/** The year whose rules are shown. */
export function ruleYearOf({ ruleYear, period }: View): number {
  return ruleYear ?? Number((period ?? new Date().toISOString()).slice(0, 4));
}

/** The chosen district, or null while none is chosen. */
export function districtOf(state: State): District | null {
  return state.status?.districts.find((d) => d.code === state.view.district) ?? null;
}

/** Several districts are stored and none is chosen: the country or a province is shown. */
export function isWide(state: State): boolean {
  return (state.status?.districts.length ?? 0) > 1 && !districtOf(state);
}

/** The level that is compared. */
export function levelOf(state: State): Level {
  // people travel from villages: nothing larger is compared
  if (['jangkauan', 'rencana'].includes(state.view.place) && state.view.district) return 'desa';
  return levelIn(state.view, districtOf(state));
}

/** Code of the area whose panel is open: a village before the puskesmas it was opened from. */
export function openedOf(view: View): string | null {
  return view.village ?? view.unit;
}

/** Districts and provinces of the store by code. */
export const regionsOf = remembered(
  (state: State): Map<string, Area> => (state.status ? areasOfStatus(state.status) : new Map()),
  (state) => [state.status?.boundaryVersion, state.status?.dataVersion],
);

/** The areas that the figures are of, by code. */
export function areasOf(state: State): Map<string, Area> {
  switch (state.values?.level ?? levelOf(state)) {
    case 'puskesmas':
      return state.puskesmas;
    case 'kecamatan':
      return state.kecamatan;
    case 'desa':
      return state.villages;
    default:
      return regionsOf(state);
  }
}

/** An area of any level that the page knows by name. */
export function areaOf(state: State, code: string): Area | undefined {
  return (
    state.villages.get(code) ??
    state.kecamatan.get(code) ??
    state.puskesmas.get(code) ??
    regionsOf(state).get(code)
  );
}

/** What the view is narrowed to; null for the whole district. */
export function withinOf({ view, puskesmas, kecamatan, villages }: State): Area | null {
  const code = view.within ?? '';
  return puskesmas.get(code) ?? kecamatan.get(code) ?? villages.get(code) ?? null;
}

/** Where the figure of an area stands, of whatever level. */
export const figuresOf = remembered(
  (state: State): Map<string, { values: Values; row: number }> => {
    const places = new Map<string, { values: Values; row: number }>();
    for (const values of [...state.besides, ...(state.values ? [state.values] : [])]) {
      values.code.forEach((code, row) => places.set(code, { values, row }));
    }
    return places;
  },
  (state) => [state.values, state.besides],
);

export function indicatorOf(state: State, code: string | null): Indicator | null {
  return state.catalogue && findIndicator(state.catalogue, code);
}

/** The local word for village, "desa" until the district is known. */
export function termOf(state: State): string {
  return districtOf(state)?.term ?? 'desa';
}

export function isSimulated(state: State): boolean {
  const district = districtOf(state);
  if (state.status?.demo) return true;
  if (district) return district.simulated || (state.values?.simulated ?? false);
  return state.status?.simulated ?? false;
}

/** The catalogue as it is listed: families by the members that the district has figures of. */
export const listedOf = remembered(
  (state: State): Catalogue | null =>
    state.catalogue &&
    withMembers(state.catalogue, state.profile?.indicators.map((f) => f.indicator) ?? []),
  (state) => [state.catalogue, state.profile?.indicators.map((f) => f.indicator).join()],
);

/** Colour scheme of the figures on the map; made once for each set of figures. */
export const schemeOf = remembered(
  (state: State): Scheme | null => {
    const indicator = state.values && indicatorOf(state, state.values.indicator);
    return indicator && state.values
      ? schemeFor(indicator, state.values, state.view.coverage)
      : null;
  },
  (state) => [state.values, state.catalogue, state.view.coverage],
);

/** Villages in the order of the ranking; made once for each set of figures and order. */
export const rankingOf = remembered(
  (state: State): RankedArea[] => {
    const indicator = state.values && indicatorOf(state, state.values.indicator);
    if (!indicator || !state.values) return [];
    return rank(areasOf(state), indicator, state.values, state.view.sort);
  },
  (state) => [state.values, state.catalogue, areasOf(state), state.view.sort],
);

/** What is derived from the state is made again only when one of its inputs is another one. */
export function remembered<T>(make: (state: State) => T, inputs: (state: State) => unknown[]) {
  let last: unknown[] = [];
  let made: T;
  return (state: State): T => {
    const now = inputs(state);
    if (last.length === 0 || now.some((input, i) => input !== last[i])) {
      made = make(state);
      last = now;
    }
    return made;
  };
}

/** First month with a report of the district, or of all without one; null without any. */
export function firstReport(status: Status | null, district: string | null): string | null {
  return spanOf(status, district)?.firstPeriod ?? null;
}

/** Last month with a report of the district, or of all without one; null without any. */
export function lastReport(status: Status | null, district: string | null): string | null {
  return spanOf(status, district)?.lastPeriod ?? null;
}

function spanOf(status: Status | null, district: string | null) {
  return district ? status?.districts.find((d) => d.code === district) : status;
}
