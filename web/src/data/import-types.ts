/** What the server says of a file that is tried or taken in, field by field as the API names them. */

export const IMPORT_KINDS = [
  'boundaries',
  'population',
  'facilities',
  'posyandu',
  'work-areas',
  'indicators',
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
  dataVersion: number;
}

/** How far the server is with a file; `of` is 0 where the end is not known. */
export interface Progress {
  stage: string;
  done: number;
  of: number;
}
