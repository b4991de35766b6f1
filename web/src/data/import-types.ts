/** What the server says of a file that is tried or taken in, field by field as the API names them. */

export const IMPORT_KINDS = [
  'boundaries',
  'population',
  'facilities',
  'posyandu',
  'work-areas',
  'indicators',
  'roads',
  'rivers',
  'bridges',
  'landcover',
  'elevation',
  'links',
  'settlements',
  'candidates',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ReportProblem {
  /** rejected refuses the whole file, warned is stored and listed, info needs nothing. */
  severity: 'rejected' | 'warned' | 'info';
  /** Where in the file, in words: "baris 14"; empty for the file as a whole. */
  place: string;
  /** Line of the file; null where a problem has none. */
  row: number | null;
  code: string;
  reason: string;
  fix: string;
  /** The doubtful figure that it is about; null for other problems, absent in old reports. */
  figure?: { village: string; indicator: string; period: string; asks: boolean } | null;
}

/** A post of the file that may be one the store knows, or one of several. */
export interface Match {
  row: number;
  name: string;
  /** Code in the file; null where the file has none. */
  code: string | null;
  /** Stored posts that it may be, at least one. */
  candidates: { code: string; name: string }[];
  /** Likeness of the names, 0 to 1. */
  score: number;
  /** Needs nobody's word. */
  sure: boolean;
  /** The file is refused until a person has said which of the candidates it is. */
  refuses: boolean;
}

export interface Preview {
  columns: string[];
  rows: (string | number | null)[][];
}

/** A few words in both languages. */
export interface Wording {
  id: string;
  en: string;
}

/** What a column can be taken for. */
export interface MappingTarget {
  id: string;
  label: Wording;
  group: Wording;
  required: boolean;
}

/** A column as it was read or might be read. */
export interface MappingColumn {
  /** Letter of a table's column, name of a JSON field. */
  id: string;
  header: string;
  samples: string[];
  target: string | null;
  /** 0 to 1; null without a proposal and where a person said it. */
  score: number | null;
  sure: boolean;
  /** YYYY-MM that the heading of a column of figures names; null without one. */
  month: string | null;
}

/** A name that is not surely that of a stored village. */
export interface VillageQuestion {
  text: string;
  row: number;
  code: string | null;
  score: number;
  sure: boolean;
  candidates: { code: string; name: string; parent: string; score: number }[];
}

/** How the columns of a file were read; while `asks` a person has to answer first. */
export interface Mapping {
  kind: ImportKind | null;
  /** The saved or built-in mapping that was applied; null for a proposal. */
  profile: string | null;
  asks: boolean;
  sheet: string | null;
  /** `read`: by itself, or because it looks like `sheet`; `period` (YYYY-MM) as that sheet tells it. */
  sheets: { name: string; hidden: boolean; read: boolean; period: string | null }[];
  /** First and last, from 1; empty where columns have names of their own. */
  headerRows: number[];
  columns: MappingColumn[];
  /** YYYY-MM. */
  period: string | null;
  periodFrom: 'judul' | 'lembar' | 'berkas' | 'kolom' | null;
  cumulative: boolean;
  year: number | null;
  source: string | null;
  villages: VillageQuestion[];
  /** Names in a column of indicators that are not surely those of the catalogue. */
  indicators: VillageQuestion[];
}

/** A mapping that files are known by. */
export interface ProfileLine {
  name: string;
  title: string;
  kind: string;
  saved: boolean;
}

/** A figure that the file says otherwise than the store. */
export interface Change {
  place: string;
  village: { code: string; name: string };
  indicator: string;
  period: string;
  old: SaidFigure;
  new: SaidFigure;
}

/** What is said of a figure; a report has a numerator. */
export interface SaidFigure {
  numerator: number | null;
  denominator: number | null;
  reported: boolean;
}

export interface ImportReport {
  /** Null for a file that nobody recognised. */
  kind: ImportKind | null;
  file: string;
  dryRun: boolean;
  /** Null while nothing is stored. */
  batch: number | null;
  recognised: { kind: ImportKind | null; profile: string | null; sentence: string } | null;
  accepted: number;
  unchanged: number;
  warned: number;
  rejected: number;
  problems: ReportProblem[];
  /** Codes of the districts that the file speaks of. */
  districts: string[];
  preview: Preview | null;
  matches: Match[];
  /** Null when the file names its columns as a template does. */
  mapping: Mapping | null;
  /** Figures that change, the first of them; absent where nobody compared. */
  changes?: Change[];
  /** How many change in all. */
  changed?: number;
  dataVersion: number;
}

/** How far the server is with a file; `of` is 0 where the end is not known. */
export interface Progress {
  stage: string;
  done: number;
  of: number;
}
