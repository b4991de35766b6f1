import { expect, it } from 'vitest';
import { flowed, pictureName, wrapped } from '../src/logic/picture';
import { valuesAddress } from '../src/logic/value-export';

/** Every letter is 10 wide. */
const measure = (text: string) => 10 * text.length;

it('a title is broken between words, and a long word stands alone', () => {
  expect(wrapped('Kunjungan nifas lengkap', 160, measure)).toEqual(['Kunjungan nifas', 'lengkap']);
  expect(wrapped('Imunisasi', 50, measure)).toEqual(['Imunisasi']);
});

it('legend rows flow into lines that fit', () => {
  expect(flowed([50, 50, 80, 20], 110, 10)).toEqual([
    { left: 0, row: 0 },
    { left: 60, row: 0 },
    { left: 0, row: 1 },
    { left: 90, row: 1 },
  ]);
});

it('a picture is named by what it shows', () => {
  expect(pictureName('belum-layan:k4', '2025-09', 'pkm:P81020101')).toBe(
    'petasehat_belum-layan-k4_2025-09_pkm-P81020101.png',
  );
});

it('a file holds what the page is narrowed to', () => {
  const shown = {
    indicator: 'k4',
    period: '2025-09',
    level: 'desa' as const,
    within: 'pkm:P81020101',
  };
  expect(valuesAddress('xlsx', shown)).toBe(
    '/api/v1/export/values.xlsx?indicator=k4&period=2025-09&level=desa&within=pkm%3AP81020101',
  );
});
