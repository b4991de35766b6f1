import { describe, expect, it } from 'vitest';
import type { DiseaseColumns, Diseases, Receipt, ReportCounts } from '../src/data/disease-types';
import {
  byChance,
  countDominant,
  diseaseClasses,
  diseaseTokens,
  dominantOf,
  placeOf,
  quietClass,
  signalsOf,
  standardOf,
  unnamed,
} from '../src/logic/diseases';
import {
  isProvisional,
  isReported,
  monthSpokenOf,
  mostMissingFirst,
  silentFirst,
} from '../src/logic/reports';

const COUGH = 'J00-J06';
const SKIN = 'L20-L30';

/**
 * Five villages: A coughs most and has unusually much skin disease, B coughs, C too little to tell,
 * D reported none, E did not report.
 */
const diseases: Diseases = {
  period: '2025-09',
  from: '2024-10',
  level: 'desa',
  within: '81.02',
  version: 1,
  simulated: false,
  confidence: '95',
  standardised: null,
  withAges: [0, 5],
  ageYears: [],
  populationYear: 2025,
  comparisons: 3,
  groups: [
    { code: COUGH, nameId: 'ISPA', nameEn: 'Cough' },
    { code: SKIN, nameId: 'Dermatitis', nameEn: 'Skin' },
  ],
  excluded: {},
  code: ['A', 'B', 'C', 'D', 'E'],
  population: [1000, 1000, 1000, 1000, 1000],
  reporting: [
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
    [0, 1],
  ],
  months: [
    [12, 12],
    [9, 12],
    [12, 12],
    [12, 12],
    [0, 12],
  ],
  state: ['reported', 'reported', 'suppressed', 'zero', 'not-reported'],
  mostCases: [[COUGH, SKIN], [COUGH], [], [], []],
  highestRate: [[COUGH, SKIN], [COUGH], [], [], []],
  mostExcess: [[SKIN, COUGH], [COUGH], [], [], []],
  figures: {
    [COUGH]: columns({
      state: ['reported', 'reported', 'suppressed', 'zero', 'not-reported'],
      cases: [60, 40, null, 0, null],
      rate: [60, 40, null, null, null],
      expected: [50, 50, null, null, null],
      smr: [1.2, 0.8, null, null, null],
      lower: [0.9, 0.6, null, null, null],
      upper: [1.5, 1.1, null, null, null],
      standsOut: [false, false, null, null, null],
    }),
    [SKIN]: columns({
      state: ['reported', 'suppressed', 'suppressed', 'zero', 'not-reported'],
      cases: [18, null, null, 0, null],
      rate: [18, null, null, null, null],
      expected: [9.6, null, null, null, null],
      smr: [1.88, null, null, null, null],
      lower: [1.11, null, null, null, null],
      upper: [2.96, null, null, null, null],
      standsOut: [true, null, null, null, null],
      byAge: [true, null, null, null, null],
    }),
  },
};

function columns(of: Partial<DiseaseColumns>): DiseaseColumns {
  const none = [null, null, null, null, null];
  return {
    state: [],
    cases: none,
    months: [12, 9, 12, 12, 0],
    rate: none,
    expected: none,
    smr: none,
    lower: none,
    upper: none,
    standsOut: none,
    byAge: none,
    quotient: none,
    ...of,
  };
}

describe('whether ratios are standardised by age', () => {
  it('is said of each area by its own ratios', () => {
    expect(standardOf(diseases, 0)).toBe('age');
    expect(standardOf(diseases, 1)).toBeNull();
    const mixed = {
      ...diseases.figures,
      [COUGH]: columns({ byAge: [false, null, null, null, null] }),
    };
    expect(standardOf({ ...diseases, figures: mixed }, 0)).toBe('partly');
  });
});

describe('the disease an area is coloured by', () => {
  it('is the most common by count and by rate', () => {
    expect(dominantOf(diseases, 0, 'cases')).toBe(COUGH);
    expect(dominantOf(diseases, 0, 'rate')).toBe(COUGH);
  });

  it('is one that stands out where the unusual is asked for', () => {
    expect(dominantOf(diseases, 0, 'excess')).toBe(SKIN);
    expect(dominantOf(diseases, 1, 'excess')).toBeNull();
  });

  it('tells no report from none reported, from too few, from nothing unusual', () => {
    const quiet = [1, 2, 3, 4].map((row) => quietClass(diseases, row, 'excess'));
    expect(quiet).toEqual(['usual', 'few', 'zero', 'not-reported']);
    expect(quietClass(diseases, 2, 'cases')).toBe('few');
  });

  it('gives each area one token, never a plain colour without a report', () => {
    const tokens = diseaseTokens(diseases, diseaseClasses(diseases), 'cases');
    expect(tokens.get('A')).toBe(tokens.get('B'));
    expect([tokens.get('C'), tokens.get('D'), tokens.get('E')]).toEqual(['dots', 'empty', 'hatch']);
  });
});

describe('colours and letters', () => {
  it('stay the same whichever ranking is chosen', () => {
    const classes = diseaseClasses(diseases);
    expect(classes.get(COUGH)!.letter).toBe('A');
    expect(classes.get(SKIN)!.letter).toBe('B');
  });

  it('are for eight groups; the others share one', () => {
    const many = Array.from({ length: 10 }, (_, i) => `A0${i}`);
    const crowded = {
      ...diseases,
      code: [],
      groups: many.map((code) => ({ code, nameId: code, nameEn: code })),
    };
    const letters = [...diseaseClasses(crowded).values()].map((c) => c.letter);
    expect(letters.join('')).toBe('ABCDEFGHLL');
  });
});

it('counts the areas of each group and each reason for none', () => {
  const { groups, quiet } = countDominant(diseases, 'cases');
  expect([...groups]).toEqual([[COUGH, 2]]);
  expect([...quiet.keys()].sort()).toEqual(['few', 'not-reported', 'zero']);
});

describe('what stands out', () => {
  it('is listed with its numbers, in the areas asked for', () => {
    expect(signalsOf(diseases)).toEqual([
      { area: 'A', group: SKIN, cases: 18, expected: 9.6, smr: 1.88, lower: 1.11, upper: 2.96 },
    ]);
    expect(signalsOf(diseases, new Set(['B']))).toEqual([]);
  });

  it('is partly chance: one in forty comparisons at 95%, one in two hundred at 99%', () => {
    expect(byChance({ ...diseases, comparisons: 400 })).toBe(10);
    expect(byChance({ ...diseases, comparisons: 400, confidence: '99' })).toBe(2);
  });
});

it('a rate has its place among those that are shown', () => {
  expect(placeOf(diseases, 1, COUGH)).toEqual({ place: 2, of: 2 });
  expect(placeOf(diseases, 2, COUGH)).toBeNull();
});

it('says which groups are hidden and which were reported as none', () => {
  expect(unnamed(diseases, 1)).toEqual({ hidden: [SKIN], zero: [] });
  expect(unnamed(diseases, 3)).toEqual({ hidden: [], zero: [COUGH, SKIN] });
});

it('a sum is provisional below four fifths of the reports', () => {
  expect(isProvisional(79, 100)).toBe(true);
  expect(isProvisional(80, 100)).toBe(false);
  expect(isProvisional(0, 0)).toBe(false);
});

it('only what villages report themselves has reports of its own', () => {
  const codes = ['k4', 'dx-kasus:J00-J06', 'pustu-rb', 'lapor-lengkap', 'belum-layan:k4'];
  expect(codes.filter(isReported)).toEqual(['k4', 'dx-kasus:J00-J06']);
});

describe('who has not reported', () => {
  const counts = (name: string, due: number[], came: number[]): ReportCounts => ({
    code: name,
    name,
    villages: 2,
    due,
    came,
    late: due.map(() => 0),
    provisional: due.map(() => false),
  });
  const months = ['2025-11', '2025-12'];

  it('is asked of the chosen month, or of the latest that was due', () => {
    const total = counts('all', [2, 0], [1, 0]);
    expect(monthSpokenOf({ months, total }, '2025-11')).toBe(0);
    expect(monthSpokenOf({ months, total }, '2025-12')).toBe(0);
    expect(monthSpokenOf({ months, total: counts('all', [0, 0], [0, 0]) }, '2025-12')).toBe(-1);
  });

  it('stands first: the puskesmas that miss most, the others in their order', () => {
    const groups = [
      counts('whole', [2, 2], [0, 2]),
      counts('one', [2, 2], [2, 1]),
      counts('two', [2, 2], [2, 0]),
      counts('full', [2, 2], [2, 2]),
    ];
    const names = (month: number) => mostMissingFirst(groups, month).map(({ name }) => name);
    expect(names(1)).toEqual(['two', 'one', 'whole', 'full']);
    expect(names(0)).toEqual(['whole', 'one', 'two', 'full']);
    expect(names(-1)).toEqual(['whole', 'one', 'two', 'full']);
  });

  it('stands first: the villages that are silent, not those that are late', () => {
    const state: Receipt[][] = [
      ['missing', 'in-time'],
      ['in-time', 'late'],
      ['in-time', 'missing'],
      ['in-time', 'missing'],
    ];
    expect(silentFirst(state, 1)).toEqual([2, 3, 0, 1]);
    expect(silentFirst(state, -1)).toEqual([0, 1, 2, 3]);
  });
});
