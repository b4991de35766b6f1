/** Months as the API writes them, `YYYY-MM`, and their names. */
import type { Language } from '../text';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isPeriod(text: string | null): text is string {
  return text !== null && PERIOD.test(text);
}

/** Months since year 0; differences count months. */
function monthIndex(period: string): number {
  const [year, month] = period.split('-').map(Number);
  return year * 12 + month - 1;
}

function periodAt(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function shift(period: string, months: number): string {
  return periodAt(monthIndex(period) + months);
}

/** All months from the first to the last, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const start = monthIndex(first);
  return Array.from({ length: monthIndex(last) - start + 1 }, (_, i) => periodAt(start + i));
}

/**
 * The months drawn below the map: three calendar years that end with the year of the last report,
 * but none before the year of the first.
 */
export function monthWindow(firstReport: string, lastReport: string): string[] {
  const lastYear = Number(lastReport.slice(0, 4));
  const firstYear = Math.max(Number(firstReport.slice(0, 4)), lastYear - 2);
  return monthsBetween(`${firstYear}-01`, `${lastYear}-12`);
}

/** "September 2025" */
export function longMonth(period: string, language: Language): string {
  return formatted(period, language, { month: 'long', year: 'numeric' });
}

/** "Sep 2025" */
export function shortMonth(period: string, language: Language): string {
  return formatted(period, language, { month: 'short', year: 'numeric' });
}

/** "Sep" */
export function monthName(period: string, language: Language): string {
  return formatted(period, language, { month: 'short' });
}

function formatted(period: string, language: Language, options: Intl.DateTimeFormatOptions) {
  const [year, month] = period.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, 15));
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(date);
}
