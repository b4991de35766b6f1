/** What a person says of the columns of an unknown file: pure steps from a proposal to an answer. */
import type {
  ImportKind,
  ImportReport,
  Mapping,
  MappingColumn,
  MappingTarget,
  VillageQuestion,
} from '../data/import-types';
import { longMonth } from './period';

/** Target of a column that is not read, and answer for a village whose rows are left out. */
export const LEAVE_OUT = 'abaikan';

/** What a person has chosen so far. */
export interface Draft {
  kind: ImportKind | null;
  sheet: string | null;
  /** Read only `sheet`, though other sheets look like it. */
  alone: boolean;
  headerRows: [number, number] | null;
  /** Target by column; {@link LEAVE_OUT} for one that is not read. */
  columns: Record<string, string>;
  /** Text of a target that no column says, the same for every row. */
  constants: Record<string, string>;
  /** YYYY-MM, or empty. */
  period: string;
  cumulative: boolean;
  /** Four digits, or empty. */
  year: string;
  source: string;
  /** Code by name in the file; a name without an answer is left out. */
  villages: Record<string, string>;
  /** Indicator by name in the file; a name without an answer is left out. */
  indicators: Record<string, string>;
  /** Keep the mapping under `name`. */
  keep: boolean;
  name: string;
}

/**
 * What stands in the fields at first: the proposal, and what a person said before of the same
 * columns. No village is chosen for a person.
 */
export function draftOf(mapping: Mapping, file: string, before: Draft | null): Draft {
  const same = before !== null && before.kind === mapping.kind;
  const columns = mapping.columns.map(({ id, target }) => [id, target ?? LEAVE_OUT] as const);
  return {
    kind: mapping.kind,
    sheet: mapping.sheet,
    alone: before?.alone ?? false,
    headerRows: mapping.headerRows.length ? [mapping.headerRows[0]!, mapping.headerRows[1]!] : null,
    columns: Object.fromEntries(columns),
    constants: same ? before.constants : {},
    period: mapping.period ?? (same ? before.period : ''),
    cumulative: mapping.cumulative,
    year: mapping.year?.toString() ?? (same ? before.year : ''),
    source: mapping.source ?? (same ? before.source : ''),
    villages: same ? before.villages : {},
    indicators: same ? before.indicators : {},
    keep: before?.keep ?? true,
    name: before?.name ?? mapping.profile ?? nameOf(file),
  };
}

/** A name for the mapping out of the file's: what changes each month is left out. */
export function nameOf(file: string): string {
  const months =
    /\b(januari|jan|februari|feb|maret|mar|april|apr|mei|juni|jun|juli|jul|agustus|agu|ags|september|sep|sept|oktober|okt|november|nov|desember|des)\b/g;
  const words = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(months, ' ')
    .replace(/\b\d+\b/g, ' ');
  return slug(words) || 'pemetaan';
}

/** Letters, digits and hyphens, as profiles are named. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** The part `mapping` of the request. */
export function saidOf(draft: Draft): object {
  return {
    kind: draft.kind,
    sheet: draft.sheet,
    sheets: draft.alone && draft.sheet ? [draft.sheet] : null,
    headerRows: draft.headerRows,
    columns: draft.columns,
    constants: draft.constants,
    period: draft.period || null,
    cumulative: draft.cumulative,
    year: draft.year ? Number(draft.year) : null,
    source: draft.source || null,
    villages: draft.villages,
    indicators: draft.indicators,
    saveAs: draft.keep ? slug(draft.name) || null : null,
  };
}

/** The same of a file whose sheet or header was changed: the columns are to be proposed anew. */
export function askedAnew(draft: Draft, change: Partial<Draft>): Draft {
  return { ...draft, ...change, columns: {} };
}

/** How much a proposal can be trusted. */
export type Certainty = 'sure' | 'likely' | 'unsure' | 'none';

export function certainty({ target, score, sure }: MappingColumn): Certainty {
  if (target === null) return 'none';
  if (sure) return 'sure';
  return (score ?? 0) >= 0.75 ? 'likely' : 'unsure';
}

/** Targets that more than one column bears. */
export function doubled(draft: Draft): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const target of Object.values(draft.columns)) {
    if (target === LEAVE_OUT) continue;
    if (seen.has(target)) twice.add(target);
    seen.add(target);
  }
  return twice;
}

/** Indicators that a file may bring, as targets of a column of their own. */
export function indicatorTargets(targets: MappingTarget[]): MappingTarget[] {
  return targets.filter(({ id }) => !BESIDE_ROWS.has(id) && !id.endsWith('.penyebut'));
}

/** Names that nobody has answered. */
export function unanswered(mapping: Mapping, draft: Draft): VillageQuestion[] {
  return mapping.villages.filter(({ text, code }) => !code && !draft.villages[text]);
}

/** Alike enough that one press may take it over for many names. */
const CLOSE = 0.8;
/** How far the second candidate has to be behind. */
const LEAD = 0.1;

/** Best candidates that stand out, by name; only of names without an answer. */
export function closeOnes(mapping: Mapping, draft: Draft): Record<string, string> {
  const close = unanswered(mapping, draft).flatMap(({ text, candidates: [first, second] }) => {
    const standsOut = first && first.score >= CLOSE && first.score - (second?.score ?? 0) >= LEAD;
    return standsOut ? [[text, first.code] as const] : [];
  });
  return Object.fromEntries(close);
}

/** A target of figures and the month that it is bound to, if any: `k4@2025-10`. */
export function parted(target: string): { figure: string; month: string | null } {
  const [figure, month] = target.split('@');
  return { figure: figure!, month: month ?? null };
}

/**
 * What a column of its own month may be taken for: figures keep the month of its heading, so that
 * nobody is asked for it again.
 */
export function datedTargets(
  { month }: MappingColumn,
  targets: MappingTarget[],
  language: 'id' | 'en',
): MappingTarget[] {
  if (month === null) return targets;
  return targets.map((target) =>
    BESIDE_ROWS.has(target.id)
      ? target
      : {
          ...target,
          id: `${target.id}@${month}`,
          label: {
            ...target.label,
            [language]: `${target.label[language]}, ${longMonth(month, language)}`,
          },
        },
  );
}

/** Columns whose meaning the server still asks, and of which a person has chosen none. */
export function openColumns(report: ImportReport, draft: Draft | null): MappingColumn[] {
  const asks = report.problems.some(({ code }) => code === 'column-unclear');
  if (!asks || !report.mapping) return [];
  const unsure = report.mapping.columns.filter(({ sure }) => !sure);
  const figures = unsure.filter(({ target }) => target !== LEAVE_OUT);
  // as the server asks: what probably holds no figures only where nothing else is open
  return (figures.length ? figures : unsure).filter(
    ({ id, target }) => (draft?.columns[id] ?? LEAVE_OUT) === (target ?? LEAVE_OUT),
  );
}

/** Groups of targets in their order, for a select. */
export function grouped(
  targets: MappingTarget[],
  language: 'id' | 'en',
): { label: string; targets: MappingTarget[] }[] {
  const groups = new Map<string, MappingTarget[]>();
  for (const target of targets) {
    const label = target.group[language];
    groups.set(label, [...(groups.get(label) ?? []), target]);
  }
  return [...groups].map(([label, members]) => ({ label, targets: members }));
}

/** Which fields beside the columns are needed, by what the columns say. */
export function neededFields(draft: Draft): Record<'period' | 'year' | 'source' | 'type', boolean> {
  const targets = Object.values(draft.columns);
  const counts = draft.kind === 'population';
  return {
    period:
      draft.kind === 'indicators' &&
      !targets.includes('periode') &&
      targets.some((target) => isFigure(target) && !target.includes('@')),
    year: counts && !targets.includes('tahun'),
    source: counts && !targets.includes('sumber'),
    type: draft.kind === 'facilities' && !targets.includes('jenis'),
  };
}

const BESIDE_FIGURES = new Set([
  LEAVE_OUT,
  'kode_desa',
  'nama_desa',
  'kecamatan',
  'puskesmas',
  'periode',
  'tahun',
  'kode_indikator',
  'status',
]);

const BESIDE_ROWS = new Set([...BESIDE_FIGURES, 'pembilang', 'penyebut']);

function isFigure(target: string): boolean {
  return !BESIDE_FIGURES.has(target);
}

/** Problems that the mapping step itself asks about. */
const ASKED_BELOW = [
  'unknown-columns',
  'not-recognised',
  'unsure-villages',
  'village-unsure',
  'indicator-unsure',
];
/** Those whose words say what is still to be chosen. */
const WANTED = [
  'needs-mapping',
  'column-unclear',
  'village-column',
  'no-figure-column',
  'period-missing',
];

/** What the server still wants to know, as it says it. */
export function wanted(report: ImportReport): string[] {
  return report.problems.filter((p) => WANTED.includes(p.code)).map((p) => p.reason);
}

/** How many columns of a file were not read; 0 of one that follows a template. */
export function unreadColumns({ mapping }: ImportReport): number {
  return mapping?.columns.filter(({ target }) => (target ?? LEAVE_OUT) === LEAVE_OUT).length ?? 0;
}

/** The report without what the mapping step asks already. */
export function withoutQuestions(report: ImportReport): ImportReport {
  if (!report.mapping?.asks) return report;
  const asked = [...ASKED_BELOW, ...WANTED];
  return { ...report, problems: report.problems.filter((p) => !asked.includes(p.code)) };
}

/**
 * What a file that was understood is read by.
 *
 * @param profile name of the saved mapping; null without one
 * @param said what a person answered; null where nothing was asked
 */
export function readBy(
  profile: string | null,
  said: Draft | null,
): 'Profile' | 'Said' | 'Headings' {
  if (profile) return 'Profile';
  return said ? 'Said' : 'Headings';
}
