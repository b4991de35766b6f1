/** What the page is about: the country, a province or one district; and the areas it compares. */
import type { Area, Box, District, Level, Status, Values } from '../data/types';
import type { WorkArea } from '../data/posts';
import type { View } from './address';

export type Scope = 'country' | 'province' | 'district';

/** The area that figures are asked of: what the view is narrowed to, else the district. */
export function askedOf(view: Pick<View, 'district' | 'within'>): string | null {
  return view.within ?? view.district;
}

/** The level of a district or of a part of it, by its code. */
export function levelOfArea(code: string): Level {
  if (code.startsWith('pkm:')) return 'puskesmas';
  const parts: Level[] = ['provinsi', 'kabupaten', 'kecamatan', 'desa'];
  return parts[code.split('.').length - 1];
}

/** A view is narrowed only to an area that holds the village or the larger area it has open. */
export function widened(view: View, workAreas: ReadonlyMap<string, WorkArea>): View {
  const { within, village, unit } = view;
  const opened = village ?? unit;
  if (!within || !opened || opened === within || opened.startsWith(`${within}.`)) return view;
  const puskesmas = workAreas.get(opened)?.puskesmas;
  return puskesmas && within === `pkm:${puskesmas}` ? view : { ...view, within: null };
}

/** The levels that can be compared in a scope, smallest first; the first is the default. */
const LEVELS: Record<Scope, Level[]> = {
  district: ['desa', 'puskesmas', 'kecamatan'],
  province: ['kabupaten'],
  country: ['kabupaten', 'provinsi'],
};

export function scopeOf(view: Pick<View, 'district' | 'province'>): Scope {
  return view.district ? 'district' : view.province ? 'province' : 'country';
}

export function levelsOf(scope: Scope): Level[] {
  return LEVELS[scope];
}

/** The level that is compared; one that the scope does not have, or has nothing of, is its smallest. */
export function levelIn(
  view: Pick<View, 'district' | 'province' | 'level'> & Partial<Pick<View, 'within'>>,
  district: District | null,
): Level {
  const levels = levelsOf(scopeOf(view));
  // a puskesmas or kecamatan is made of villages, not of the other kind
  if (view.within) return levels[0];
  const known = view.level !== null && levels.includes(view.level);
  if (view.level === 'puskesmas' && !district?.puskesmas) return levels[0];
  return known ? view.level! : levels[0];
}

/** Whether an area is shown in the scope; all of the store are in the country. */
function isInside(code: string, province: string | null): boolean {
  return province === null || code === province || code.startsWith(`${province}.`);
}

/** The districts of the country or a province. */
export function districtsIn(status: Status, province: string | null): District[] {
  return status.districts.filter((district) => isInside(district.code, province));
}

/** Districts and provinces as areas, made of what the status says: no list of areas is fetched. */
export function areasOfStatus(status: Status): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const { code, name, term, bbox } of status.districts) {
    areas.set(code, areaOf(code, shortName(name), 'kabupaten', term, bbox));
  }
  for (const district of status.districts) {
    const code = provinceCode(district.code);
    if (areas.has(code)) continue;
    const inside = districtsIn(status, code);
    const box = inside.map((d) => d.bbox).reduce(around);
    areas.set(code, areaOf(code, district.province, 'provinsi', 'provinsi', box));
  }
  return areas;
}

/** "Maluku Tenggara" for "Kabupaten Maluku Tenggara", in lists and on the map; "Kota" stays. */
export function shortName(name: string): string {
  return name.replace(/^Kabupaten /, '');
}

function areaOf(code: string, name: string, level: Level, term: string, bbox: Box): Area {
  const [west, south, east, north] = bbox;
  const point: [number, number] = [(west + east) / 2, (south + north) / 2];
  const parent = level === 'kabupaten' ? provinceCode(code) : '';
  return { code, name, level, parent, term, population: null, bbox, point };
}

export function provinceCode(code: string): string {
  return code.slice(0, 2);
}

export function districtCode(code: string): string {
  return code.slice(0, 5);
}

export function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/**
 * The rows of areas inside the scope that ever had a figure: one of the few districts with reports
 * must not drown among those that only have boundaries.
 */
export function heard(values: Values, status: Status, province: string | null): Values {
  const reporting = new Set<string>();
  for (const { code, firstPeriod } of status.districts) {
    if (firstPeriod) reporting.add(code).add(provinceCode(code));
  }
  const kept = values.code.flatMap((code, i) =>
    isInside(code, province) && (reporting.has(code) || values.value[i] !== null) ? [i] : [],
  );
  return rowsOf(values, kept);
}

/** Columns with the rows of the given places only. */
export function rowsOf(values: Values, rows: number[]): Values {
  const pick = <T>(column: T[]) => rows.map((i) => column[i]);
  return {
    ...values,
    code: pick(values.code),
    numerator: pick(values.numerator),
    denominator: pick(values.denominator),
    value: pick(values.value),
    state: pick(values.state),
    status: pick(values.status),
    through: pick(values.through),
    trend: pick(values.trend),
    reporting: pick(values.reporting),
    monthly: pick(values.monthly),
    monthlyPrevious: pick(values.monthlyPrevious),
    peopleBehind: pick(values.peopleBehind),
    peopleNotServed: pick(values.peopleNotServed),
  };
}

/** The figure of all rows together: the sum over the sum, or the sum of counts; null if any is hidden. */
export function wholeOf(values: Values, unit: string): number | null {
  if (values.state.some((state) => state === 'suppressed')) return null;
  const rows = values.code.map((_, i) => i).filter((i) => values.numerator[i] !== null);
  if (rows.length === 0) return null;
  const sum = (column: (number | null)[]) => rows.reduce((total, i) => total + (column[i] ?? 0), 0);
  if (unit === '#') return sum(values.numerator);
  const below = sum(values.denominator);
  return below > 0 ? (sum(values.numerator) / below) * (unit === '‰' ? 1000 : 100) : null;
}

/** Districts whose box touches another box. */
export function touching(districts: District[], [west, south, east, north]: Box): District[] {
  return districts.filter(
    ({ bbox }) => bbox[0] <= east && bbox[2] >= west && bbox[1] <= north && bbox[3] >= south,
  );
}
