import type { ImportReport, Match, ReportProblem } from '../src/data/import-types';
import type { Post } from '../src/data/posts';
import type {
  Area,
  ImportBatch,
  Indicator,
  PwsStatus,
  ReportState,
  Values,
} from '../src/data/types';

/** A percent indicator summed over the year, higher is better, target 95; change what matters. */
export function indicator(change: Partial<Indicator> = {}): Indicator {
  return {
    code: 'linfas',
    nameId: 'Persalinan di fasyankes',
    nameEn: 'Deliveries in a health facility',
    cluster: '2',
    stage: 'H',
    numerator: 'persalinan di fasilitas',
    denominator: 'ibu bersalin',
    unit: '%',
    direction: 'up',
    periodType: 'C',
    target: 95,
    privacy: 'P',
    family: false,
    ...change,
  };
}

export interface Row {
  n?: number | null;
  s?: number | null;
  value?: number | null;
  state?: ReportState;
  status?: PwsStatus | null;
  monthly?: number | null;
  before?: number | null;
  /** People behind the line of the month. */
  behind?: number | null;
  /** People not yet served; left out where the page works them out itself. */
  left?: number | null;
  through?: string | null;
}

/** Villages A, B, C … with one row each. */
export function values(expected: number | null, rows: Row[]): Values {
  const column = <T>(of: (row: Row) => T) => rows.map(of);
  return {
    indicator: 'linfas',
    period: '2025-09',
    level: 'desa',
    version: 1,
    expected,
    target: expected,
    code: rows.map((_, i) => String.fromCharCode(65 + i)),
    numerator: column((r) => r.n ?? null),
    denominator: column((r) => r.s ?? null),
    value: column((r) => r.value ?? null),
    state: column((r) => r.state ?? 'reported'),
    status: column((r) => r.status ?? null),
    through: column((r) => r.through ?? null),
    trend: column(() => null),
    reporting: column(() => [1, 1]),
    monthly: column((r) => r.monthly ?? null),
    monthlyPrevious: column((r) => r.before ?? null),
    peopleBehind: column((r) => r.behind ?? null),
    peopleNotServed: column((r) => r.left ?? null),
    simulated: false,
  };
}

export function area(code: string, name: string, point: [number, number] = [0, 0]): Area {
  const bbox: Area['bbox'] = [point[0], point[1], point[0], point[1]];
  return { code, name, level: 'desa', parent: '', term: 'ohoi', population: 100, bbox, point };
}

/** A pustu of which nothing but its name is known; change what matters. */
export function post(change: Partial<Post> = {}): Post {
  return {
    code: 'PST1',
    codes: ['PST1'],
    name: 'Pustu',
    type: 'pustu',
    point: null,
    village: null,
    villageName: null,
    district: null,
    puskesmas: null,
    status: null,
    condition: null,
    conditionOn: null,
    midwives: null,
    nurses: null,
    doctors: null,
    otherStaff: null,
    cadres: null,
    trainedCadres: null,
    power: null,
    water: null,
    internet: null,
    equipmentPercent: null,
    staffHouse: null,
    vehicles: null,
    boats: null,
    yearBuilt: null,
    yearRehab: null,
    owner: null,
    land: null,
    openDays: null,
    ilp: null,
    ilpOn: null,
    active: null,
    dusun: null,
    address: null,
    surveyedOn: null,
    assessor: null,
    working: null,
    staffing: null,
    placeIssue: null,
    simulated: false,
    ...change,
  };
}

/** A file of three accepted rows without any problem; change what matters. */
export function report(change: Partial<ImportReport> = {}): ImportReport {
  return {
    kind: 'facilities',
    file: 'faskes.csv',
    dryRun: true,
    batch: null,
    recognised: { kind: 'facilities', profile: null, sentence: 'Ini tampaknya daftar faskes.' },
    accepted: 3,
    unchanged: 0,
    warned: 0,
    rejected: 0,
    problems: [],
    districts: ['11.01'],
    preview: null,
    matches: [],
    mapping: null,
    dataVersion: 1,
    ...change,
  };
}

export function problem(change: Partial<ReportProblem> = {}): ReportProblem {
  return {
    severity: 'rejected',
    place: 'baris 2',
    row: 2,
    code: 'bad-row',
    reason: 'Baris ini keliru.',
    fix: 'Perbaiki.',
    ...change,
  };
}

/** Row 4 of a file may be the stored post P1. */
export function match(change: Partial<Match> = {}): Match {
  return {
    row: 4,
    name: 'PKM Samadua',
    code: null,
    candidates: [{ code: 'P1', name: 'Puskesmas Samadua' }],
    score: 0.9,
    sure: false,
    refuses: false,
    ...change,
  };
}

export function batch(change: Partial<ImportBatch> = {}): ImportBatch {
  return {
    id: 1,
    kind: 'boundaries',
    file: 'batas.geojson',
    sha256: 'ab'.repeat(32),
    importedAt: '2026-11-22T01:00:00Z',
    received: null,
    simulated: false,
    undone: false,
    accepted: 3,
    unchanged: 0,
    warned: 0,
    districts: ['11.01'],
    ...change,
  };
}
