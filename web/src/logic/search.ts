/** Finding a village or kecamatan by its name or code. */
import type { Area } from '../data/types';

const MARKS = /\p{Diacritic}/gu;

/** The best `limit` areas: names that begin so, then words that do, then any that contain it. */
export function findAreas(areas: Area[], query: string, limit = 8): Area[] {
  const wanted = plain(query);
  if (!wanted) return [];
  return areas
    .map((area) => ({ area, score: score(area, wanted) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || a.area.name.localeCompare(b.area.name))
    .slice(0, limit)
    .map((hit) => hit.area);
}

function score(area: Area, wanted: string): number {
  const digits = wanted.replaceAll('.', '');
  if (/^\d{4,}$/.test(digits)) {
    const code = area.code.replaceAll('.', '');
    return code === digits ? 5 : code.startsWith(digits) ? 4 : 0;
  }
  const name = plain(area.name);
  if (name.startsWith(wanted)) return 3;
  if (name.split(' ').some((word) => word.startsWith(wanted))) return 2;
  return name.includes(wanted) ? 1 : 0;
}

/** Lower case, no accents, no apostrophes, single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/['’`-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
