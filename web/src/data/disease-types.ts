/** Answers about diseases and about reports, as the API names their fields. */
import type { Level, Named, Reporting } from './types';

export type DiseaseState = 'reported' | 'zero' | 'suppressed' | 'not-reported';

/** One group in all areas of an answer; null where it is hidden or not known. */
export interface DiseaseColumns {
  state: DiseaseState[];
  cases: (number | null)[];
  /** Village-months of which the group was reported. */
  months: number[];
  /** Cases per 1000 inhabitants. */
  rate: (number | null)[];
  expected: (number | null)[];
  smr: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
  standsOut: (boolean | null)[];
  /** Whether the expected cases are standardised by age; null without a ratio. */
  byAge: (boolean | null)[];
  /** Location quotient, where people are not counted. */
  quotient: (number | null)[];
}

/** New cases of twelve months, one place per area. */
export interface Diseases {
  period: string;
  from: string;
  level: Level;
  within: string;
  version: number;
  simulated: boolean;
  confidence: Limits;
  /** Whether all ratios are standardised by age, or some; null: none. */
  standardised: 'age' | 'partly' | null;
  /** Villages compared whose people are known by age, and all of them. */
  withAges: [number, number];
  ageYears: number[];
  populationYear: number | null;
  comparisons: number;
  groups: Named[];
  /** Reported groups that take no part, with the reason. */
  excluded: Record<string, 'restricted' | 'no-disease' | 'not-chosen'>;
  code: string[];
  population: (number | null)[];
  reporting: Reporting[];
  /** Months with a report and months in all, summed over villages. */
  months: [number, number][];
  state: DiseaseState[];
  mostCases: string[][];
  highestRate: string[][];
  mostExcess: string[][];
  figures: Record<string, DiseaseColumns>;
}

/** Confidence of the limits in percent. */
export type Limits = '95' | '99';

export type Receipt = 'in-time' | 'late' | 'undated' | 'missing' | 'not-due';

/** Reports of several villages, month by month of a year. */
export interface ReportCounts {
  code: string | null;
  name: string | null;
  villages: number;
  due: number[];
  came: number[];
  late: number[];
  provisional: boolean[];
}

/** Villages in rows, months in columns. */
export interface Completeness {
  year: number;
  within: string;
  /** Null: a report of any indicator counts. */
  indicator: string | null;
  version: number;
  simulated: boolean;
  deadlineDay: number;
  months: string[];
  code: string[];
  puskesmas: (string | null)[];
  state: Receipt[][];
  received: (string | null)[][];
  total: ReportCounts;
  groups: ReportCounts[];
}
