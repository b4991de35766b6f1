import { expect, it } from 'vitest';
import type { UnitPrices } from '../src/data/plan-types';
import { onTopOf, pricesDiffer, readPrices, typedPrices } from '../src/logic/plan-prices';

const PRICES: UnitPrices = {
  version: 2,
  building: 750_000_000,
  house: null,
  equipment: 150_500_000,
  staffYear: 48_000_000,
  lightPercent: 30,
  mediumPercent: 45,
  heavyPercent: 65,
  source: 'SK Bupati 12/2026',
  note: 'lama',
};
const typed = typedPrices(PRICES, ',');
const read = (change: Partial<typeof typed>) => readPrices({ ...typed, ...change });

it('prices come back as they were stored, but for the note of the change', () => {
  const { version: _, ...stored } = PRICES;
  expect(typed).toMatchObject({ house: '', equipment: '150,5', note: '' });
  expect(read({})).toEqual({ ...stored, note: '' });
  expect(pricesDiffer({ ...typed }, typed)).toBe(false);
  expect(pricesDiffer({ ...typed, note: 'x' }, typed)).toBe(true);
});

it('what somebody else stored meanwhile stays where nothing else was typed', () => {
  const theirs = { ...typed, building: '900', house: '5' };
  const merged = onTopOf(theirs, typed, { ...typed, house: '210' });
  expect(merged).toMatchObject({ building: '900', house: '210', equipment: '150,5' });
});

it('what is empty is not known, and never 0', () => {
  expect(read({ building: ' ' })).toMatchObject({ building: null });
  expect(read({ building: '0' })).toEqual({ field: 'building', why: 'number' });
});

it.each([
  ['1.250', 1_250_000_000],
  ['1,250', 1_250_000_000],
  ['12,5', 12_500_000],
  ['12.5', 12_500_000],
])('%s million', (text, rupiah) => {
  expect(read({ building: text })).toMatchObject({ building: rupiah });
});

it.each([
  [{ staffYear: 'mahal' }, 'staffYear', 'number'],
  [{ house: '-4' }, 'house', 'number'],
  [{ lightPercent: '' }, 'lightPercent', 'percent'],
  [{ heavyPercent: '120' }, 'heavyPercent', 'percent'],
  [{ mediumPercent: '20' }, 'mediumPercent', 'rising'],
  [{ source: ' ' }, 'source', 'source'],
])('%o is refused', (change, field, why) => {
  expect(read(change)).toEqual({ field, why });
});
