/** Address of the figures on the page as a file, with the same choice as the page. */
import type { Level } from '../data/types';

export interface ShownValues {
  indicator: string;
  period: string;
  level: Level;
  /** Area or puskesmas that the view is narrowed to, else the district. */
  within: string;
}

export function valuesAddress(format: string, shown: ShownValues): string {
  const { indicator, period, level, within } = shown;
  return `/api/v1/export/values.${format}?${new URLSearchParams({ indicator, period, level, within })}`;
}
