import { describe, expect, it } from 'vitest';
import { bareFigure, figure, limit, number, shortFigure } from '../src/logic/format';
import {
  isPeriod,
  longMonth,
  monthWindow,
  monthsBetween,
  shift,
  shortMonth,
} from '../src/logic/period';

describe('months', () => {
  it('cross the year', () => {
    expect(shift('2025-12', 1)).toBe('2026-01');
    expect(shift('2025-01', -13)).toBe('2023-12');
    expect(monthsBetween('2024-11', '2025-02')).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
  });

  it('are shown for three calendar years at most', () => {
    const window = monthWindow('2019-03', '2025-09');
    expect([window[0], window.at(-1), window.length]).toEqual(['2023-01', '2025-12', 36]);
  });

  it('are not shown for years before the first report', () => {
    expect(monthWindow('2025-04', '2025-09')).toHaveLength(12);
  });

  it('are named in both languages', () => {
    expect(longMonth('2025-05', 'id')).toBe('Mei 2025');
    expect(longMonth('2025-05', 'en')).toBe('May 2025');
    expect(shortMonth('2025-09', 'id')).toBe('Sep 2025');
  });

  it.each([
    ['2025-09', true],
    ['2025-9', false],
    ['2025-00', false],
    [null, false],
  ] as const)('%s is a month: %s', (text, sound) => expect(isPeriod(text)).toBe(sound));
});

describe('figures', () => {
  it('are written the Indonesian way', () => {
    expect(figure(66.1234, '%', 'id')).toBe('66,1%');
    expect(figure(66, '%', 'id')).toBe('66,0%');
    expect(number(1234, 'id')).toBe('1.234');
  });

  it('are written the English way', () => {
    expect(figure(66.1234, '%', 'en')).toBe('66.1%');
    expect(number(1234, 'en')).toBe('1,234');
  });

  it('are a dash when nothing is known, and zero when it is zero', () => {
    expect(figure(null, '%', 'id')).toBe('–');
    expect(figure(0, '%', 'id')).toBe('0,0%');
    expect(bareFigure(null, '#', 'id')).toBe('–');
  });

  it('are short in the list', () => {
    expect(shortFigure(66.1, '%', 'id')).toBe('66%');
    expect(shortFigure(3.25, '‰', 'id')).toBe('3,3‰');
    expect(shortFigure(1200, '#', 'id')).toBe('1.200');
  });

  it('are limits without needless decimals', () => {
    expect([limit(85, 'id'), limit(72.25, 'id')]).toEqual(['85', '72,3']);
  });
});
