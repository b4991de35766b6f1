/** Unit prices as somebody types them: millions of rupiah, empty where not known. */
import type { UnitPrices } from '../data/plan-types';

const MILLION = 1_000_000;

export const PRICE_FIELDS = ['building', 'house', 'equipment', 'staffYear'] as const;
export const PERCENT_FIELDS = ['lightPercent', 'mediumPercent', 'heavyPercent'] as const;
export const TEXT_FIELDS = ['source', 'note'] as const;
export type PriceField = (typeof PRICE_FIELDS)[number];
export type PercentField = (typeof PERCENT_FIELDS)[number];
export type AnyField = PriceField | PercentField | (typeof TEXT_FIELDS)[number];

export type TypedPrices = Record<AnyField, string>;

/** Why what is typed cannot be stored, and where. */
export interface PriceFault {
  field: AnyField;
  why: 'number' | 'percent' | 'rising' | 'source';
}

/** What stands in the fields for stored prices; decimals after a comma or a point. */
export function typedPrices(prices: UnitPrices, decimal: ',' | '.'): TypedPrices {
  const millions = (rupiah: number | null) =>
    rupiah === null ? '' : String(rupiah / MILLION).replace('.', decimal);
  const fields = PRICE_FIELDS.map((name) => [name, millions(prices[name])]);
  const percents = PERCENT_FIELDS.map((name) => [name, String(prices[name])]);
  return { ...Object.fromEntries([...fields, ...percents]), source: prices.source, note: '' };
}

/** The prices that are typed, or the first fault; what is empty is not known, never 0. */
export function readPrices(typed: TypedPrices): Omit<UnitPrices, 'version'> | PriceFault {
  const rupiah: Partial<Record<PriceField, number | null>> = {};
  for (const field of PRICE_FIELDS) {
    const value = readMillions(typed[field]);
    if (value === undefined) return { field, why: 'number' };
    rupiah[field] = value;
  }
  const percents: Partial<Record<PercentField, number>> = {};
  let least = 1;
  for (const field of PERCENT_FIELDS) {
    const percent = Number(typed[field].trim());
    if (!Number.isInteger(percent) || percent < 1 || percent > 100)
      return { field, why: 'percent' };
    if (percent < least) return { field, why: 'rising' };
    percents[field] = least = percent;
  }
  const source = typed.source.trim();
  if (source === '') return { field: 'source', why: 'source' };
  return {
    ...(rupiah as Record<PriceField, number | null>),
    ...(percents as Record<PercentField, number>),
    source,
    note: typed.note.trim(),
  };
}

/** What was changed stays as it is typed; the rest is what somebody else has stored since. */
export function onTopOf(theirs: TypedPrices, before: TypedPrices, typed: TypedPrices): TypedPrices {
  const kept = (Object.keys(before) as AnyField[]).map((field) => [
    field,
    typed[field] === before[field] ? theirs[field] : typed[field],
  ]);
  return Object.fromEntries(kept) as TypedPrices;
}

/** Whether what is typed is not what is stored. */
export function pricesDiffer(typed: TypedPrices, before: TypedPrices): boolean {
  return (Object.keys(before) as AnyField[]).some((field) => typed[field] !== before[field]);
}

/** Rupiah of millions with a comma or a point; null of nothing, undefined of what is no price. */
function readMillions(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  // 1.250 and 1,250 are thousands; 1,25 and 1.25 are decimals
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(bare)
    ? bare.replace(/[.,]/g, '')
    : bare.replace(',', '.');
  const rupiah = /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * MILLION) : 0;
  return rupiah >= 1 ? rupiah : undefined;
}
