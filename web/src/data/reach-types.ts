/** Answers about travel to the nearest post, as the API names them. What is not known is null, never 0. */
import type { Condition, PostType } from './posts';

export type TravelMode = 'kaki' | 'motor' | 'perahu';
export type Season = 'kemarau' | 'hujan' | 'ombak';
/** How a post is judged by the rule; `half`: open, but below the minimum of staff. */
export type Verdict = 'open' | 'half' | 'closed' | 'unknown';
export type Band = 'le30' | '31to60' | '61to120' | 'gt120' | 'unreachable' | 'unknown';
export type StaffRule = 'none' | 'one' | 'minimum';

/** Which posts count as open. */
export interface OpenRule {
  /** `puskesmas` stands for both kinds. */
  types: string[];
  /** The worst condition of a building that still counts. */
  worst: Condition;
  staff: StaffRule;
  /** Days in a week. */
  days: number;
  /** How a post counts of which too little is known. */
  unknown: 'open' | 'closed';
}

/** A sentence in both languages. */
export interface Said {
  id: string;
  en: string;
}

/** What is worth knowing about an answer. */
export interface Note {
  code: string;
  text: Said;
}

/** What the travel model is made of, and whether it is there. */
export interface GroundLayer {
  layer: string;
  present: boolean;
  source: string | null;
  date: string | null;
  simulated: boolean;
  features: number | null;
}

/** A crossing between two landings. */
export interface TravelLink {
  id: number;
  from: string;
  to: string;
  mode: TravelMode;
  /** Minutes under way and of waiting. */
  minutes: number | null;
  wait: number | null;
  daysPerWeek: number | null;
  closedMonths: number[];
  /** Longitude and latitude of both ends, EPSG:4326. */
  coordinates: [[number, number], [number, number]];
}

export interface Bridge {
  id: number;
  /** Empty where the road has none. */
  name: string;
  lon: number;
  lat: number;
  /** Code of the village it lies in; null outside of all. */
  village: string | null;
}

/** What can be chosen for a district and month. */
export interface ReachChoices {
  district: string;
  version: string;
  grid: { cellMetres: number; columns: number; rows: number; epsg: number } | null;
  /** No roads, land cover nor links: a rough estimate. */
  rough: boolean;
  modes: TravelMode[];
  seasons: { id: Season; months: number[] }[];
  seasonOfPeriod: Season;
  modelVersion: number;
  layers: GroundLayer[];
  links: TravelLink[];
  bridges: Bridge[];
  types: { id: string; name: string; count: number }[];
  rule: OpenRule;
  notes: Note[];
}

/** Who works at a post. */
export interface PostStaff {
  /** Null where not known. */
  midwives: number | null;
  nurses: number | null;
  /** What a village post is known to lack of its minimum. */
  lacks: ('bidan' | 'perawat')[];
}

/** A post people travel to; its number is the one in the tiles of the nearest post. */
export interface ReachStart extends PostStaff {
  number: number;
  code: string;
  name: string;
  type: PostType;
  lon: number;
  lat: number;
  verdict: Verdict;
  change: 'added' | 'opened' | null;
}

/** A post nobody travels to. */
export interface ClosedPost extends PostStaff {
  number: null;
  code: string;
  name: string;
  type: PostType;
  lon: number;
  lat: number;
  verdict: Verdict;
  change: 'closed' | null;
}

/** One place per village. */
export interface ReachVillages {
  code: string[];
  name: string[];
  population: (number | null)[];
  /** People in each band, in the order of `bands`. */
  byBand: number[][];
  /** Percent of the people within 60 minutes. */
  within60: (number | null)[];
  /** Minutes of the person in the middle. */
  middleMinutes: (number | null)[];
  /** Code of the post that most people are nearest to. */
  nearest: (string | null)[];
}

/** What the tried changes do to the people within 60 minutes. */
export interface ReachChange {
  people60Before: number;
  people60After: number;
  lost: number;
  regained: number;
  villages: { code: string[]; lost: number[]; regained: number[] };
}

/** Minutes to the nearest post, by people. */
export interface ReachSurface {
  /** Of all that decides the minutes: tiles of one version never change. */
  version: string;
  simulated: boolean;
  rough: boolean;
  cells: number;
  reached: number;
  computeMillis: number;
  /** That the minutes are for; walking is always one. */
  modes: TravelMode[];
  /** Which crossings the minutes use, unless they are cut. */
  links: { id: number; running: boolean }[];
  starts: ReachStart[];
  closed: ClosedPost[];
  bands: Band[];
  people: number[];
  population: number;
  balance: { sum: number; population: number; exact: boolean };
  villages: ReachVillages;
  change: ReachChange | null;
  notes: Note[];
}

export interface PathLeg {
  /** `tautan`: a crossing by timetable. */
  mode: TravelMode | 'tautan';
  name: string | null;
  /** On which a crossing runs; null of other legs and where it is not told. */
  daysPerWeek: number | null;
  minutes: number;
  metres: number;
  coordinates: [number, number][];
}

/** The way from a place to its nearest post. */
export type ReachPath =
  | {
      minutes: number;
      to: { code: string; name: string; lon: number; lat: number };
      legs: PathLeg[];
      byMode: Partial<Record<PathLeg['mode'], number>>;
    }
  | { minutes: null; why: Said };
