/** The server's answers, field by field as the API names them. What is not known is null, never 0. */
import type { Flag, FigureComment } from './checks';
import type { ReportProblem } from './import-types';

export type Level = 'desa' | 'puskesmas' | 'kecamatan' | 'kabupaten' | 'provinsi';
/** PWS status of a village against the expected line of its month. */
export type PwsStatus = 'BAIK' | 'CUKUP' | 'KURANG' | 'JELEK';
export type ReportState =
  'reported' | 'zero' | 'not-reported' | 'late' | 'not-applicable' | 'suppressed' | 'held';
export type Trend = 'naik' | 'tetap' | 'turun';
/** West, south, east, north in degrees, EPSG:4326. */
export type Box = [number, number, number, number];
/** Villages that reported, villages in all. */
export type Reporting = [number, number];

export interface District {
  code: string;
  name: string;
  province: string;
  /** What a village is called here, lower case: desa, ohoi, gampong, kelurahan. */
  term: string;
  kecamatan: number;
  villages: number;
  /** Puskesmas whose villages are known; absent from servers that do not know them. */
  puskesmas?: number;
  bbox: Box;
  simulated: boolean;
  /** First and last month with a report; null without any. */
  firstPeriod: string | null;
  lastPeriod: string | null;
}

export interface Status {
  dataVersion: number;
  boundaryVersion: number;
  demo: boolean;
  simulated: boolean;
  districts: District[];
  firstPeriod: string | null;
  lastPeriod: string | null;
  defaultIndicator: string;
  basemap: { url: string; attribution: string } | null;
  version: string;
  /** Which of the server's two stores is shown; a server on a named store cannot switch. */
  mode?: 'own' | 'demo';
  canSwitch?: boolean;
}

export interface Area {
  code: string;
  name: string;
  level: Level;
  parent: string;
  term: string;
  population: number | null;
  bbox: Box;
  /** Longitude, latitude of a point inside the area, EPSG:4326. */
  point: [number, number];
  /** Of a puskesmas: some of its villages are only proposed to be its own. */
  proposed?: boolean;
}

export interface Named {
  code: string;
  nameId: string;
  nameEn: string;
}

export interface Indicator extends Named {
  /** A shorter Indonesian name for lists. */
  shortId?: string | null;
  cluster: string;
  stage: string;
  numerator: string;
  denominator: string;
  numeratorEn?: string;
  denominatorEn?: string;
  unit: '%' | '‰' | '#';
  direction: 'up' | 'down';
  /** C cumulative in the year, M monthly flow, L stock, A annual round, O cohort outcome. */
  periodType: 'C' | 'M' | 'L' | 'A' | 'O';
  target: number | null;
  targetSource?: string | null;
  privacy: 'P' | 'S' | 'R';
  /** Stands for members with codes of their own, `dx-kasus:J00-J06`. */
  family: boolean;
  /** The indicator that counts those whom this one has not reached yet, `belum-layan:k4`. */
  notServed?: string | null;
}

export interface Catalogue {
  version: string;
  clusters: Named[];
  stages: Named[];
  indicators: Indicator[];
  /** Names for members of `dx-kasus`; a group without one goes by its code. */
  icdGroups?: Named[];
}

/** Columns of equal length, one place per area. */
export interface Values {
  indicator: string;
  period: string;
  level: Level;
  version: number | string;
  expected: number | null;
  target: number | null;
  code: string[];
  numerator: (number | null)[];
  denominator: (number | null)[];
  value: (number | null)[];
  state: ReportState[];
  status: (PwsStatus | null)[];
  through: (string | null)[];
  trend: (Trend | null)[];
  reporting: Reporting[];
  /** Numerators of the period's own month and of the month before. */
  monthly: (number | null)[];
  monthlyPrevious: (number | null)[];
  /** Who should have been served by now and were not, village by village. */
  peopleBehind: (number | null)[];
  /** Who is left of the year's sasaran, village by village. */
  peopleNotServed: (number | null)[];
  simulated: boolean;
}

export interface ProfileFigure {
  indicator: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  expected: number | null;
  target: number | null;
  state: ReportState;
  status: PwsStatus | null;
  trend: Trend | null;
  through: string | null;
  reporting: Reporting;
  monthly: number | null;
  monthlyPrevious: number | null;
  /** Distance from what is expected by the month of `through`; positive is behind. */
  pointsBehind: number | null;
  peopleBehind: number | null;
  peopleNotServed: number | null;
  /** 24 months up to the period, villages only; null where nothing was reported. */
  series?: (number | null)[];
  /** What was expected in each of those months. */
  expectedSeries?: (number | null)[];
}

export interface Profile {
  code: string;
  name: string;
  level: Level;
  term: string;
  parent: { code: string; name: string } | null;
  period: string;
  simulated: boolean;
  population: number | null;
  /** Its year and source; the source null where villages have different ones. */
  populationOrigin?: { year: number; source: string | null } | null;
  villages: number;
  indicators: ProfileFigure[];
  periods?: string[];
  /** Figures that belong to the area itself, not to its villages: of a survey. */
  surveys?: SurveyFigure[];
}

/** One figure of a survey; the source names it, `SSGI 2024`. */
export interface SurveyFigure {
  indicator: string;
  period: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  source: string;
}

/** What is known of a village's target populations, and which of it counts. */
export interface SasaranLedger {
  year: number;
  kinds: SasaranKind[];
  /** Newest first. */
  choices: { year: number; preferred: string; note: string; decidedAt: string }[];
}

export interface SasaranKind {
  kind: string;
  used: number | null;
  basis: string | null;
  /** Of all years, newest first. */
  told: { year: number; source: string; basis: string; count: number; importedAt: string }[];
  estimated: {
    count: number;
    scaled: number | null;
    official: number | null;
    population: number;
    populationYear: number;
    birthsPerThousand: string;
    /** People for each live birth. */
    factor: number;
    source: string;
  } | null;
}

/** How evenly an indicator reaches the people of a place. */
export interface Equity {
  indicator: string;
  period: string;
  best: EquityEnd | null;
  worst: EquityEnd | null;
  /** Best less worst kecamatan. */
  rangePoints: number | null;
  kecamatanLeftOut: number;
  judged: number;
  jelek: number;
  jelekPercent: number | null;
  meanAbsoluteDeviation: number | null;
  villages: number;
  /** Villages in which half of the people or more are up to 60 minutes from a post. */
  near: EquitySide | null;
  far: EquitySide | null;
}

export interface EquitySide {
  value: number;
  villages: number;
}

export interface EquityEnd {
  code: string;
  name: string;
  value: number;
  reporting: Reporting;
}

/** An area that a search found, with the names of those around it. */
export interface Hit {
  code: string;
  name: string;
  level: Level;
  term: string;
  within: string;
  bbox: Box;
  point: [number, number];
}

export interface Series {
  indicator: string;
  code: string;
  period: string[];
  value: (number | null)[];
  expected: (number | null)[];
  state: ReportState[];
  status: (PwsStatus | null)[];
  reporting: Reporting[];
}

export interface ImportBatch {
  id: number | string;
  kind: string;
  file: string;
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
  importedAt: string;
  received: string | null;
  simulated: boolean;
  undone: boolean;
  accepted: number;
  /** Rows that said what the store held already. */
  unchanged: number;
  warned: number;
  districts: string[];
}

export interface ImportDetail extends ImportBatch {
  problems: ReportProblem[];
}

/** One version of a month's figure and the line it stands in; `current` is false once corrected. */
export interface FigureVersion {
  period: string;
  numerator: number | null;
  denominator: number | null;
  current: boolean;
  /** Its import was taken back. */
  undone: boolean;
  /** A person holds this version back. */
  held: boolean;
  importId: number;
  file: string;
  line: number;
  simulated: boolean;
}

/** Where a village's figures of one indicator came from, newest first. */
export interface Sources {
  figures: FigureVersion[];
  sasaran: { year: number; source: string; count: number; file: string; line: number }[];
  /** What the checks found, newest month first. */
  flags: Flag[];
  /** What people said, newest first. */
  comments: FigureComment[];
}
