/** Files on their way in, one after the other: pure steps from one queue to the next. */
import type { ApiError } from '../data/api';
import type { ImportKind, ImportReport, Match, Progress } from '../data/import-types';
import { uncommented, type Comment } from './doubts';
import type { Draft } from './mapping';

/**
 * waiting → checking → checked → saving → saved; failed and stopped wait for a person.
 * A file that is skipped leaves the queue.
 */
export type Stage =
  'waiting' | 'checking' | 'checked' | 'saving' | 'stopping' | 'saved' | 'failed' | 'stopped';

/** What a person says about a file; empty where nothing is said. */
export interface FileOptions {
  /** Null: the server finds out. */
  kind: ImportKind | null;
  /** Dates as YYYY-MM-DD. */
  received: string;
  asOf: string;
  codeSystem: '' | 'kemendagri' | 'bps';
  codeField: string;
  nameField: string;
  crs: string;
  /** Of roads, rivers and bridges. */
  classField: string;
  /** Of a land cover: a known name or pairs 1=hutan,2=sawah. */
  legend: string;
  /** Code of the only district that a layer of the ground is for. */
  within: string;
}

/** Code of the stored post that a row is, or `NEW` for a post of its own. */
export type Verdict = string;

export const NEW: Verdict = 'new';

export interface QueuedFile {
  id: number;
  file: File;
  stage: Stage;
  /** What a stopped or failed file was doing. */
  purpose: 'check' | 'save';
  options: FileOptions;
  /** What stands in the fields of the mapping step; null while the file asks nothing. */
  draft: Draft | null;
  /** The same as the last check left it: what differs has to be checked again. */
  settled: Draft | null;
  /** What was said of the columns at the last check; null where nothing was. */
  said: Draft | null;
  /** By row of the file. */
  verdicts: Record<number, Verdict>;
  /** On doubtful figures, by key. */
  comments: Record<string, Comment>;
  /** Part of the file that has reached the server, 0 to 1. */
  sent: number;
  progress: Progress | null;
  /** Of the last check or of the import. */
  report: ImportReport | null;
  failure: ApiError | null;
  /** The browser cannot read the file any more: moved, changed, or a folder. */
  unreadable: boolean;
  /** Went to the end of the queue once because it needs what another file may bring. */
  postponed: boolean;
}

const NO_OPTIONS: FileOptions = {
  kind: null,
  received: '',
  asOf: '',
  codeSystem: '',
  codeField: '',
  nameField: '',
  crs: '',
  classField: '',
  legend: '',
  within: '',
};

export function queued(id: number, file: File): QueuedFile {
  return {
    id,
    file,
    stage: 'waiting',
    purpose: 'check',
    options: NO_OPTIONS,
    draft: null,
    settled: null,
    said: null,
    verdicts: {},
    comments: {},
    sent: 0,
    progress: null,
    report: null,
    failure: null,
    unreadable: false,
    postponed: false,
  };
}

/** A person may still say something about the file. */
export function isOpen(file: QueuedFile | undefined): boolean {
  return file !== undefined && ['checking', 'checked', 'failed', 'stopped'].includes(file.stage);
}

/** The file that comes next, or null while another one is being looked at. */
export function nextFile(files: QueuedFile[]): QueuedFile | null {
  const busy = files.some((f) => !['waiting', 'saved'].includes(f.stage) && !isHopeless(f));
  return busy ? null : (files.find((f) => f.stage === 'waiting') ?? null);
}

/** Nothing that a person can say here stores it: it holds up nobody. */
function isHopeless(file: QueuedFile): boolean {
  const why = file.stage === 'checked' && file.report ? hindrance(file) : null;
  return why !== null && ['rejected', 'known', 'nothing'].includes(why);
}

/** Whether a file holds up the others until a person has decided about it. */
export function awaitsAnswer(files: QueuedFile[]): boolean {
  return blocking(files) !== null;
}

/** The first file that holds up the others; null while none does. */
export function blocking(files: QueuedFile[]): QueuedFile | null {
  const stages = ['checked', 'failed', 'stopped'];
  return files.find((f) => stages.includes(f.stage) && !isHopeless(f)) ?? null;
}

/** A file refused only because boundaries are missing lets the others go first, once. */
export function letsOthersFirst(file: QueuedFile, files: QueuedFile[]): boolean {
  const rejected = file.report?.problems.filter((p) => p.severity === 'rejected') ?? [];
  const needsBoundaries = rejected.length > 0 && rejected.every((p) => p.code === 'no-boundaries');
  const others = files.some((f) => f.id !== file.id && f.stage === 'waiting');
  return needsBoundaries && others && !file.postponed;
}

/** The same queue with one file at its end, waiting again. */
export function postponed(files: QueuedFile[], id: number): QueuedFile[] {
  const moved = files
    .filter((f) => f.id === id)
    .map((f): QueuedFile => ({ ...f, stage: 'waiting', report: null, postponed: true }));
  return [...files.filter((f) => f.id !== id), ...moved];
}

/** Matches that only a person can decide and nobody has. */
export function undecided(file: QueuedFile): Match[] {
  return (file.report?.matches ?? []).filter((m) => !m.sure && !file.verdicts[m.row]);
}

/** As the server takes it: 512 MB; the villages of the whole country are a tenth of it. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Why a checked file cannot be stored. */
export type Hindrance =
  'unrecognised' | 'mapping' | 'rejected' | 'undecided' | 'uncommented' | 'nothing' | 'known';

/** A PDF, a picture: nothing that a person says of it makes it data. */
export function isNoData({ report }: QueuedFile): boolean {
  const grounds = report?.problems.filter((p) => p.severity === 'rejected') ?? [];
  return report?.kind === null && grounds.some((p) => p.code !== 'not-recognised');
}

/** Null when it can be stored. */
export function hindrance(file: QueuedFile): Hindrance | null {
  const { report } = file;
  if (isNoData(file)) return 'rejected';
  if (!report?.kind) return 'unrecognised';
  if (report.mapping?.asks || isRemapped(file)) return 'mapping';
  const questions = report.matches.filter((m) => m.refuses).length;
  if (report.rejected > questions) return 'rejected';
  if (undecided(file).length > 0) return 'undecided';
  // what a person answers may be stored, though the server refused to guess
  if (questions > 0) return null;
  if (uncommented(report, file.comments).length > 0) return 'uncommented';
  if (report.accepted > 0) return null;
  return report.unchanged > 0 ? 'known' : 'nothing';
}

/** The fields of the mapping step say something else than what was checked. */
function isRemapped({ draft, settled }: QueuedFile): boolean {
  return draft !== settled;
}

/** `14=P1`: row 14 is the stored post P1; `15=new`: row 15 is a post of its own. */
function confirmations(file: QueuedFile): string[] {
  return (file.report?.matches ?? []).flatMap(({ row }) =>
    file.verdicts[row] ? [`${row}=${file.verdicts[row]}`] : [],
  );
}

/** The query that sends a file with what a person said about it. */
export function queryOf(file: QueuedFile, dryRun: boolean, token: string): URLSearchParams {
  const { kind: _kind, ...said } = file.options;
  const query = new URLSearchParams({ dryRun: String(dryRun), name: file.file.name });
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  // a check is made without them, so that every pair stays listed and can be answered anew
  if (!dryRun) for (const word of confirmations(file)) query.append('confirm', word);
  query.set('progress', token);
  return query;
}
