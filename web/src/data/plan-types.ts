/**
 * Where to rebuild, as the API names it: the record DistrictPlan of the server. People are those of
 * the aim; lists of them have one number for each season asked for, in their order. Money is in
 * rupiah. What is not known is null, never 0.
 */
import type { Condition } from './posts';
import type { Said, Season, TravelMode } from './reach-types';

export type WorkKind = 'rebuild' | 'repair' | 'staff' | 'house' | 'upgrade' | 'build' | 'move';
/** Over several seasons: by the months of each, or the one with the fewest people. */
export type PlanJudge = 'weighted' | 'worst';

/** A place that somebody drew on the map; EPSG:4326. */
export interface DrawnPlace {
  id: string;
  name: string;
  lon: number;
  lat: number;
  /** Code of the post that would move there; null for a new one. */
  post: string | null;
  /** Null: the unit price. */
  cost: number | null;
  /** Whose the land is; null when not told. */
  land: string | null;
  /** Id of the option that it was moved away from, forbidden as long as it is there; not sent. */
  instead?: string;
}

/** A question with all its defaults filled in, as an answer repeats it. */
export interface PlanAsked {
  within: string;
  districtName: string;
  villageTerm: string;
  period: string;
  limit: number;
  seasons: Season[];
  judge: PlanJudge;
  modes: TravelMode[];
  /** `orang`, `belum:CODE` or `kelompok:CODE`. */
  aim: string;
  aimName: Said;
  rule: Record<string, string>;
  count: number | null;
  budget: number | null;
  bidan: number | null;
  perawat: number | null;
  leastPerKecamatan: number | null;
  kecamatanExcept: string[];
  forced: string[];
  forbidden: string[];
  kinds: WorkKind[];
  rebuildBeforeNew: boolean;
  extra: DrawnPlace[];
  costs: Record<string, number>;
}

/** A question as it is sent; what is left out gets the server's default. */
export interface PlanRequest extends Partial<Omit<PlanAsked, 'districtName' | 'villageTerm'>> {
  within: string;
  alternatives?: number;
  frontier?: 'count' | 'budget' | null;
  seconds?: number;
}

/** How good the chosen set is. */
export interface PlanOutcome {
  proved: boolean;
  settled: boolean;
  /** People, or people times months with several weighted seasons. */
  value: number;
  bound: number;
  gap: number;
  cost: number | null;
  bidan: number;
  perawat: number;
  staffYear: number | null;
}

export interface PlanSeason {
  id: Season;
  /** Months. */
  weight: number;
  people: number;
  before: number;
  after: number;
  /** Of those beyond the limit before, nobody knows how far they are. */
  unknown: number;
}

/** Something that can be chosen. */
export interface OptionLine {
  id: string;
  kind: WorkKind;
  name: string;
  /** Null for a new place. */
  post: string | null;
  village: string | null;
  villageName: string | null;
  kecamatan: string | null;
  kecamatanName: string | null;
  lon: number | null;
  lat: number | null;
  cost: number | null;
  /** Of a new building; null where that is no measure. */
  costPercent: number | null;
  bidan: number;
  perawat: number;
  /** Whether the register tells the staff there is. */
  staffKnown: boolean;
  staffYear: number | null;
  condition: Condition | null;
  land: string | null;
  origin: 'register' | 'settlement' | 'people' | 'crossing' | 'landing' | 'drawn' | 'file';
  /** Whom it alone would serve. */
  people: number[];
  /** Whose people these are, by code. */
  villages: string[];
  /** Why it cannot be chosen; null when it can. */
  problem: Said | null;
}

/** An option of the set; its order is the number on the map. */
export interface ChosenOption {
  order: number;
  option: OptionLine;
  people: number[];
  /** Within the limit of no other of the set. */
  onlyBy: number[];
  rupiahPerPerson: number | null;
  villages: { code: string; name: string; people: number[] }[];
}

export interface LimitReach {
  minutes: number;
  season: Season;
  before: number;
  after: number;
}

export interface KecamatanGain {
  code: string;
  name: string;
  /** Chosen there. */
  options: number;
  people: number;
  before: number[];
  after: number[];
}

export interface VillageGain {
  code: string;
  name: string;
  kecamatan: string;
  /** Null when not known; then the lists are empty. */
  people: number | null;
  before: number[];
  after: number[];
}

/** A village of which somebody stays beyond the limit. */
export interface LeftVillage {
  code: string;
  name: string;
  kecamatan: string;
  kecamatanName: string;
  people: number[];
  why: 'rules' | 'left-out' | 'not-choosable' | 'no-option';
}

/** A near-best set. */
export interface PlanAlternative {
  options: string[];
  dropped: string[];
  added: string[];
  value: number;
  /** People, as the headline counts them. */
  gained: number;
  /** By how much the best set has more. */
  lost: number;
  people: number[];
  cost: number | null;
  bidan: number;
  perawat: number;
  proved: boolean;
}

/** How the search for near-best sets ended: with all of them, with proof of no more, or too late. */
export type SearchEnd = 'complete' | 'no-more' | 'out-of-time';

/** What the promise to kecamatan costs, and the best set without it. */
export interface PlanFairness {
  price: number;
  proved: boolean;
  value: number;
  /** People of the best set without it, as the headline counts them. */
  gained: number;
  people: number[];
  cost: number | null;
  options: string[];
}

/** The best set under another count or budget; the other of the two is null. */
export interface FrontierStep {
  count: number | null;
  budget: number | null;
  /** Null where none was found in time and nobody knows. */
  feasible: boolean | null;
  value: number | null;
  /** People, as the headline counts them; null unless feasible. */
  gained: number | null;
  people: number[];
  cost: number | null;
  proved: boolean;
  options: string[];
}

export interface PlanSource {
  what: Said;
  said: Said;
  simulated: boolean;
}

/** Why there is no answer, or what to mind in one. */
export interface PlanFinding {
  /** Id of an option or village, code of a kecamatan, name of a rule; empty for the whole. */
  place: string;
  code: string;
  reason: Said;
  remedy: Said;
  /** The least that would do: rupiah, options or people of the staff; null where none is named. */
  least?: number | null;
}

export interface UnitPrices {
  /** 0 for the program's own assumptions. */
  version: number;
  building: number | null;
  house: number | null;
  equipment: number | null;
  /** One bidan or perawat for a year. */
  staffYear: number | null;
  /** Most that repairs may cost, percent of a new building. */
  lightPercent: number;
  mediumPercent: number;
  heavyPercent: number;
  source: string;
  note: string;
}

export interface DistrictPlan {
  version: string;
  /** ISO 8601, UTC. */
  madeAt: string;
  simulated: boolean;
  asked: PlanAsked;
  outcome: PlanOutcome;
  /** Over all seasons, as the plan is judged. */
  headline: { people: number; before: number; after: number };
  seasons: PlanSeason[];
  /** Most people first. */
  chosen: ChosenOption[];
  /** Options not chosen that the question, alternatives, fairness or frontier name. */
  others: OptionLine[];
  /** Ids of new places that only the rule to mend first keeps out. */
  leftOut: string[];
  limits: LimitReach[];
  kecamatan: KecamatanGain[];
  villages: VillageGain[];
  uncovered: LeftVillage[];
  alternatives: PlanAlternative[];
  alternativesSought: number;
  alternativesEnd: SearchEnd;
  fairness: PlanFairness | null;
  frontier: FrontierStep[];
  greedyValue: number | null;
  prices: UnitPrices;
  sources: PlanSource[];
  notes: PlanFinding[];
}

/** What can be chosen at all, before anything is solved. */
export interface PlanOptions {
  version: string;
  district: string;
  simulated: boolean;
  prices: UnitPrices;
  seasons: Omit<PlanSeason, 'after'>[];
  options: OptionLine[];
  /** Villages whose people are not known, by code. */
  uncounted: string[];
  /** Posts that cannot be placed on the map, by name. */
  withoutPlace: string[];
  notes: PlanFinding[];
}

/** Unit prices of a district, and its earlier ones. */
export interface PlanPriceList {
  version: string;
  prices: UnitPrices;
  versions: (UnitPrices & { madeAt?: string })[];
}

/** Prices as somebody set them, on top of the version `from`. */
export interface SaidPrices extends Omit<UnitPrices, 'version'> {
  within: string;
  from: number;
}

/** A plan that somebody kept, for a list. */
export interface KeptPlan {
  id: number;
  within: string;
  name: string;
  note: string;
  madeAt: string;
  summary: {
    count: number;
    cost: number | null;
    bidan: number;
    perawat: number;
    seasons: PlanSeason[];
    proved: boolean;
    value: number;
    aim: string;
    limit: number;
  };
}

/** The same with its whole answer. */
export interface OpenedPlan extends Omit<KeptPlan, 'summary'> {
  plan: DistrictPlan;
}

/** What somebody wishes to keep: the whole question, so that the server can answer it by itself. */
export interface SaidPlan {
  name: string;
  note: string;
  asked: PlanRequest;
  /** Of the answer that was looked at: where there is another now, none is kept. */
  version: string;
  value: number;
}
