/** Numbers as the reader writes them: 66,1% and 1.234 in Indonesian, 66.1% and 1,234 in English. */
import type { Indicator } from '../data/types';
import type { Language } from '../text';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const cache = new Map<string, Intl.NumberFormat>();

/** At most `digits` decimals; exactly that many when `fixed`. */
export function number(n: number, language: Language, digits = 0, fixed = false): string {
  const key = `${language}${digits}${fixed}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], {
      maximumFractionDigits: digits,
      minimumFractionDigits: fixed ? digits : 0,
    });
    cache.set(key, format);
  }
  return format.format(n);
}

/** A figure with its unit: "66,1%", "3,2‰", "12"; a dash where nothing is known. */
export function figure(value: number | null, unit: Indicator['unit'], language: Language): string {
  if (value === null) return '–';
  return unit === '#'
    ? number(value, language)
    : number(value, language, digitsFor(value), true) + unit;
}

/** One decimal, but never so few that something looks like nothing: two cases are not "0,0‰". */
function digitsFor(value: number): number {
  return value > 0 && value < 0.05 ? 2 : 1;
}

/** A figure for a narrow list: "66%", "3,2‰", "12". */
export function shortFigure(value: number | null, unit: Indicator['unit'], language: Language) {
  if (value === null) return '–';
  return unit === '‰' ? figure(value, unit, language) : number(value, language) + suffix(unit);
}

/** A figure in a column whose heading names the unit: "66,1". */
export function bareFigure(value: number | null, unit: Indicator['unit'], language: Language) {
  if (value === null) return '–';
  return unit === '#' ? number(value, language) : number(value, language, digitsFor(value), true);
}

/** A class limit: no more decimals than it needs. */
export function limit(value: number, language: Language): string {
  return number(value, language, 1);
}

/** "20 November 2026, 08.14" in the reader's own time zone. */
export function moment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

/** "10 Januari 2026" of a date without a time, `YYYY-MM-DD`. */
export function day(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

function suffix(unit: Indicator['unit']): string {
  return unit === '#' ? '' : unit;
}
