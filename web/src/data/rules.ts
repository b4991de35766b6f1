/** Rules of a district as the server tells and takes them. What is not known is null, never 0. */
import type { PwsStatus } from './types';

export type RuleKind = 'target' | 'weights' | 'deadline' | 'sasaran' | 'birth-rate' | 'official';

/** One rule as it was set once. */
export interface RuleEntry {
  kind: RuleKind;
  /** Code of the indicator, or kind of sasaran; empty where the kind says it all. */
  subject: string;
  /** Null: everywhere in this installation. */
  district: string | null;
  year: number | null;
  /** Empty: back to the default. */
  said: string;
  source: string;
  note: string;
  who: string | null;
  /** Null: before there was a log. */
  changedAt: string | null;
}

/** Target, weights and line of one indicator in one year. */
export interface IndicatorRule {
  code: string;
  target: number | null;
  catalogueTarget: number | null;
  catalogueSource: string | null;
  own: boolean;
  weighable: boolean;
  /** January first; empty for twelfths. */
  weights: number[];
  line: number[];
}

export interface Rules {
  code: string;
  year: number;
  everywhere: boolean;
  deadlineDay: number;
  deadlineDefault: number;
  indicator: IndicatorRule | null;
  /** Newest first. */
  log: RuleEntry[];
}

/** What one file says of a kind of sasaran by one source, summed over its villages. */
export interface SasaranTold {
  source: string;
  basis: string;
  count: number;
  villages: number;
  importId: number;
  file: string;
  importedAt: string;
  simulated: boolean;
}

export interface DistrictSasaranKind {
  kind: string;
  used: number | null;
  villages: number;
  /** Villages by the basis that counts there. */
  bases: Record<string, number>;
  /** Newest import first. */
  told: SasaranTold[];
  official: { count: number; year: number; source: string } | null;
  estimated: {
    count: number;
    scaled: number | null;
    population: number;
    populationYear: number;
    villages: number;
    birthsPerThousand: string;
    /** People for each live birth. */
    factor: number;
    source: string;
  } | null;
}

export interface DistrictSasaran {
  code: string;
  year: number;
  villages: number;
  preferred: string;
  birthRate: { perThousand: number; source: string } | null;
  kinds: DistrictSasaranKind[];
}

/** What changes; a field that is not there leaves its rule, null brings its default back. */
export interface SaidRules {
  year: number;
  note: string;
  indicator?: string;
  target?: number | string | null;
  weights?: string[];
  /** Text where it is no number: the server says what is wrong with it. */
  deadlineDay?: number | string | null;
  prefer?: string;
  birthRate?: string | null;
  birthRateSource?: string;
  official?: Record<string, number | string>;
  officialSource?: string;
}

export type StatusName = PwsStatus | 'none';

/** What a change does to the villages of the district in one month. */
export interface RuleEffects {
  period: string | null;
  villages: number;
  /** False where not all was looked at. */
  told: boolean;
  /** Villages with another status. */
  changed: number;
  /** Villages with another coverage or target population. */
  moved: number;
  indicators: IndicatorEffect[];
  /** Of each month of the year, where one indicator alone changes; else empty. */
  months: { period: string; changed: number }[];
}

export interface IndicatorEffect {
  indicator: string;
  changed: number;
  moved: number;
  becomes: Partial<Record<StatusName, number>>;
  before: Record<StatusName, number>;
  after: Record<StatusName, number>;
  late: [number, number];
  expected: [number | null, number | null];
}
