import { describe, expect, it } from 'vitest';
import type { ModelRow, ModelRules } from '../src/data/travel-types';
import {
  differencesOf,
  fateOf,
  onTop,
  versionsSince,
  type ModelContent,
} from '../src/logic/travel-merge';
import { differs, saysSame } from '../src/logic/travel-model';

/** Speeds on foot by season, as `{all: 4, hujan: 3}`; 0 is closed. */
function speeds(kmh: Partial<Record<'all' | 'hujan' | 'ombak', number>>, source = ''): ModelRow[] {
  return Object.entries(kmh).map(([season, speed]) => ({
    layer: 'land',
    class: '*',
    mode: 'kaki',
    season: season === 'all' ? null : (season as 'hujan' | 'ombak'),
    kmh: speed || null,
    barrier: speed === 0,
    note: '',
    source,
  }));
}

const RULES: ModelRules = {
  cellMetres: 100,
  neighbours: 16,
  boatKm: { kemarau: 10, hujan: 5, ombak: 2 },
  seasonMonths: { kemarau: [3, 4, 5, 6, 7, 8, 9], hujan: [10, 11, 12], ombak: [1, 2] },
  outside: 'auto',
  nearRoadsAndCoast: false,
  posts: { types: ['pustu', 'puskesmas'], worst: 'baik', staff: 'one', days: 0, unknown: 'open' },
};

const model = (rows: ModelRow[], change: Partial<ModelRules> = {}): ModelContent => ({
  rows,
  rules: { ...RULES, ...change },
});

const BEFORE = model(speeds({ all: 4, hujan: 3 }));

describe('two people changing one travel model', () => {
  it('lists where they say different things, what both changed first', () => {
    const theirs = model(speeds({ all: 5, hujan: 2 }), { cellMetres: 200 });
    const mine = model(speeds({ all: 4, hujan: 1, ombak: 0 }));

    const { cells, rules } = differencesOf(BEFORE, theirs, mine);

    expect(cells.map(({ key, clashes }) => [key, clashes])).toEqual([
      ['land * kaki hujan', true],
      ['land * kaki all', false],
      ['land * kaki ombak', false],
    ]);
    expect(cells[0]).toMatchObject({ before: { kmh: 3 }, theirs: { kmh: 2 }, mine: { kmh: 1 } });
    expect(cells[2]).toMatchObject({ before: undefined, theirs: undefined });
    expect(rules).toEqual([
      { key: 'cellMetres', before: 100, theirs: 200, mine: 100, clashes: false },
    ]);
  });

  it('says nothing of what both changed to the same, whatever their sources', () => {
    const theirs = model(speeds({ all: 4, hujan: 2 }, 'rapat'));
    const mine = model(speeds({ all: 4, hujan: 2 }));
    expect(differencesOf(BEFORE, theirs, mine)).toEqual({ cells: [], rules: [] });
  });

  it('puts only what I changed on top of theirs: a speed, an emptied cell, a month, a rule', () => {
    const theirs = model(speeds({ all: 5, hujan: 3 }, 'rapat'), {
      boatKm: { ...RULES.boatKm, ombak: 0 },
      seasonMonths: { kemarau: [3, 4, 5, 6, 7, 8], hujan: [9, 10, 11, 12], ombak: [1, 2] },
    });
    const mine = model(speeds({ all: 4, ombak: 0 }), {
      boatKm: { ...RULES.boatKm, hujan: 4 },
      seasonMonths: { kemarau: [3, 4, 5, 6, 7, 8, 9], hujan: [10, 11], ombak: [1, 2, 12] },
      posts: { ...RULES.posts!, types: ['puskesmas'] },
    });

    const { rows, rules } = onTop(BEFORE, theirs, mine);

    expect(rows).toEqual([...speeds({ all: 5 }, 'rapat'), ...speeds({ ombak: 0 })]);
    expect(rules.boatKm).toEqual({ kemarau: 10, hujan: 4, ombak: 0 });
    expect(rules.seasonMonths).toEqual({
      kemarau: [3, 4, 5, 6, 7, 8],
      hujan: [9, 10, 11],
      ombak: [1, 2, 12],
    });
    expect(rules.posts).toEqual({ ...RULES.posts, types: ['puskesmas'] });
  });

  it('is mine where nobody else changed anything, and theirs where I did not', () => {
    const other = model(speeds({ all: 6, ombak: 0 }), { outside: 'sea' });
    const isOther = ({ rows, rules }: ModelContent) => !differs(other, rows, rules);
    expect(isOther(onTop(BEFORE, BEFORE, other))).toBe(true);
    expect(isOther(onTop(BEFORE, other, BEFORE))).toBe(true);
  });

  it('keeps a draft only where it would be lost', () => {
    const stored = model(speeds({ all: 5, hujan: 3 }));
    const typed = model(speeds({ all: 4, hujan: 1 }));
    expect(fateOf(BEFORE, stored, typed)).toBe('overtaken');
    expect(fateOf(BEFORE, stored, BEFORE)).toBe('untouched');
    expect(fateOf(BEFORE, stored, stored)).toBe('stored');
    const turned = { ...RULES.posts!, types: [...RULES.posts!.types].reverse() };
    expect(fateOf(BEFORE, stored, model(BEFORE.rows, { posts: turned }))).toBe('untouched');
  });

  it('names every version stored meanwhile', () => {
    const versions = [4, 3, 2].map((version) => ({
      version,
      note: `v${version}`,
      changedAt: null,
    }));
    expect(versionsSince({ versions }, 2).map(({ note }) => note)).toEqual(['v4', 'v3']);
  });

  it('tells an empty cell from one that is as what lies beneath', () => {
    const beneath = { ...speeds({ all: 1 })[0], kmh: null };
    expect(saysSame(undefined, beneath)).toBe(false);
    expect(saysSame(undefined, undefined)).toBe(true);
    expect(saysSame(beneath, { ...beneath, source: 'survei' })).toBe(true);
  });
});
