import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../src/data/import-types';
import { ALL, commentOn, doubtsIn, saidOn, uncommented } from '../src/logic/doubts';

const figure = { village: '81.02.03.2001', indicator: 'k4', period: '2025-07', asks: true };
const KEY = '81.02.03.2001 k4 2025-07';

function problem(over: object) {
  return {
    severity: 'warned' as const,
    place: 'baris 2',
    row: 2,
    code: 'outlier',
    reason: 'K4 di Werka: 210',
    fix: '',
    figure,
    ...over,
  };
}

const report = {
  problems: [
    problem({}),
    problem({ code: 'above-related', reason: 'lebih banyak dari K1' }),
    problem({ code: 'over-100', figure: { ...figure, period: '2025-08', asks: false } }),
    problem({ code: 'repeated-row', figure: null }),
    problem({ figure: { ...figure, indicator: 'k6' }, place: 'baris 3' }),
  ],
} as unknown as ImportReport;

describe('figures of a file that may be wrong', () => {
  test('each is asked about once, with all that is said of it', () => {
    expect(
      doubtsIn(report).map(({ place, indicator, reasons }) => [place, indicator, reasons]),
    ).toEqual([
      ['baris 2', 'k4', ['K4 di Werka: 210', 'lebih banyak dari K1']],
      ['baris 3', 'k6', ['K4 di Werka: 210']],
    ]);
  });

  test('a comment for all stands where a figure has none of its own; blanks say nothing', () => {
    expect(commentOn({ [KEY]: { text: '  ', hold: true } }, KEY)).toBeNull();
    const comments = {
      [ALL]: { text: 'Pekan imunisasi', hold: false },
      [KEY]: { text: '', hold: true },
    };
    expect(commentOn(comments, KEY)).toEqual({ text: 'Pekan imunisasi', hold: true });
    expect(uncommented(report, comments)).toEqual([]);
  });

  test('what goes with the file names the figure, its words and whether it is held', () => {
    const comments = { [KEY]: { text: ' Tunggu register ', hold: true } };
    expect(uncommented(report, comments).map(({ indicator }) => indicator)).toEqual(['k6']);
    expect(saidOn(report, comments)).toEqual([
      {
        village: '81.02.03.2001',
        indicator: 'k4',
        period: '2025-07',
        text: 'Tunggu register',
        hold: true,
      },
    ]);
  });

  test('a file without a report asks nothing', () => {
    expect(doubtsIn(null)).toEqual([]);
  });
});
