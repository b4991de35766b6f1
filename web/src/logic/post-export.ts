/** Addresses of the posts as files, with the same choice as the table. */
import type { PostType } from '../data/posts';
import { kindOf, type PostChoice } from './post-choice';

export const EXPORT_FORMATS = [
  { format: 'xlsx', name: 'XLSX' },
  { format: 'csv', name: 'CSV' },
  { format: 'geojson', name: 'GeoJSON' },
  { format: 'gpkg', name: 'GeoPackage' },
] as const;

const TYPES: PostType[] = [
  'puskesmas',
  'puskesmas-rawat-inap',
  'puskesmas-non-rawat-inap',
  'pustu',
  'poskesdes',
  'polindes',
  'posyandu',
  'pusling-darat',
  'pusling-air',
  'rumah-sakit',
  'klinik',
];

export function exportAddress(
  format: string,
  district: string,
  period: string | null,
  { kept, puskesmas }: PostChoice,
): string {
  const query = new URLSearchParams({ within: puskesmas ? `pkm:${puskesmas}` : district });
  for (const type of TYPES) if (kept.jenis?.includes(kindOf(type))) query.append('type', type);
  for (const condition of kept.kondisi ?? []) query.append('condition', condition);
  for (const staffing of kept.tenaga ?? []) query.append('staffing', staffing);
  for (const ilp of kept.ilp ?? []) query.append('ilp', ilp);
  if (period) query.set('period', period);
  return `/api/v1/export/facilities.${format}?${query}`;
}
