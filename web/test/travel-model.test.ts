import { describe, expect, it } from 'vitest';
import type { ModelRow, ModelRules } from '../src/data/travel-types';
import {
  cellText,
  differs,
  kindsOf,
  linesOf,
  monthsOfSeasons,
  readCell,
  refusedRow,
  rowOf,
  seasonsOfMonths,
} from '../src/logic/travel-model';

const row = (change: Partial<ModelRow>): ModelRow => ({
  layer: 'roads',
  class: '*/tanah',
  mode: 'motor',
  season: null,
  kmh: 15,
  barrier: false,
  note: '',
  source: 'bawaan',
  ...change,
});
const RULES: ModelRules = {
  cellMetres: 100,
  neighbours: 8,
  boatKm: { kemarau: 10, hujan: 5, ombak: 2 },
  seasonMonths: { kemarau: [4, 5, 6, 7, 8, 9, 10], hujan: [3, 11], ombak: [1, 2, 12] },
  outside: 'auto',
  nearRoadsAndCoast: false,
};
const WORDS = { barrier: 'tutup', beneath: 'bawah' };

describe('a travel model as a table', () => {
  it('has a line for each class and mode, and a cell for each season, lowest layer first', () => {
    const lines = linesOf([
      row({}),
      row({ layer: 'land', class: '*', mode: 'kaki', kmh: 4 }),
      row({ season: 'hujan', kmh: 8 }),
    ]);
    expect(lines.map(({ layer, kind, mode }) => `${layer} ${kind} ${mode}`)).toEqual([
      'land * kaki',
      'roads */tanah motor',
    ]);
    expect(lines[1].rows.all?.kmh).toBe(15);
    expect(lines[1].rows.hujan?.kmh).toBe(8);
    expect(lines[1].rows.ombak).toBeUndefined();
  });

  it('offers the classes that the server knows, of roads also every class of a surface', () => {
    const known = {
      classes: [
        { layer: 'roads', classes: ['tol', 'lokal'] },
        { layer: 'sea', classes: [] },
      ],
      surfaces: ['tanah'],
    };
    expect(kindsOf(known, 'roads')).toEqual(['*', '*/tanah', 'tol', 'lokal']);
    expect(kindsOf(known, 'sea')).toEqual(['*']);
  });

  it('reads back what it shows', () => {
    for (const stored of [
      row({ kmh: 7.5 }),
      row({ kmh: null, barrier: true }),
      row({ kmh: null }),
    ]) {
      const cell = readCell(cellText(stored, ',', WORDS));
      expect(rowOf(linesOf([stored])[0], 'all', cell, 'lain')).toBe(stored);
    }
    expect(readCell(cellText(undefined, ',', WORDS))).toEqual({ kind: 'none' });
  });

  it('tells a closed way from an empty cell, and neither from a speed', () => {
    expect(readCell(' ')).toEqual({ kind: 'none' });
    expect(readCell('Tutup')).toEqual({ kind: 'barrier' });
    expect(readCell('0')).toEqual({ kind: 'barrier' });
    expect(readCell('bawah')).toEqual({ kind: 'beneath' });
    expect(readCell('7,5')).toEqual({ kind: 'speed', kmh: 7.5 });
    for (const text of ['cepat', '-4', '201', '4 km'])
      expect(readCell(text)).toEqual({ kind: 'unreadable', text });
  });

  it('gives a changed cell the note of the change as its source, and keeps the other sources', () => {
    const [line] = linesOf([row({}), row({ season: 'hujan', kmh: 8 })]);
    const changed = rowOf(line, 'hujan', readCell('5'), 'survei 2026');
    expect(changed).toMatchObject({ season: 'hujan', kmh: 5, source: 'survei 2026' });
    expect(rowOf(line, 'all', readCell('15'), 'survei 2026')?.source).toBe('bawaan');
    expect(rowOf(line, 'ombak', readCell(''), 'survei 2026')).toBeNull();
  });

  it('is the same model in whatever order its rows, seasons and months stand', () => {
    const rows = [row({}), row({ season: 'hujan', kmh: 8 })];
    expect(differs({ rows, rules: RULES }, [...rows].reverse(), RULES)).toBe(false);
    const { kemarau, hujan, ombak } = RULES.seasonMonths;
    const turned = {
      ...RULES,
      boatKm: { ombak: 2, hujan: 5, kemarau: 10 },
      seasonMonths: { ombak: [...ombak].reverse(), hujan, kemarau },
    };
    expect(differs({ rows, rules: RULES }, rows, turned)).toBe(false);
    expect(differs({ rows, rules: RULES }, rows.slice(1), RULES)).toBe(true);
    expect(differs({ rows, rules: RULES }, rows, { ...RULES, cellMetres: 200 })).toBe(true);
  });

  it('gives every month exactly one season', () => {
    const months = seasonsOfMonths(RULES.seasonMonths);
    expect(months).toHaveLength(12);
    expect(monthsOfSeasons(months)).toEqual(RULES.seasonMonths);
  });

  it('finds the row that the server refuses', () => {
    expect(refusedRow('rows[12].kmh')).toBe(12);
    expect(refusedRow('rows.3')).toBe(3);
    expect(refusedRow('cellMetres')).toBeNull();
  });
});
