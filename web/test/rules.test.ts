import { describe, expect, it } from 'vitest';
import type { RuleEntry, Rules } from '../src/data/rules';
import {
  again,
  countsNow,
  isEmpty,
  lineOf,
  numberSaid,
  plainNumber,
  ruleYears,
  targetChange,
  targetForm,
  weightsSaid,
  weightsTyped,
  wholeSaid,
} from '../src/logic/rules';

const EMPTY = Array.from({ length: 12 }, () => '');
/** Eight weeks' work in February and August. */
const CAMPAIGNS = ['', '50', '', '', '', '', '', '50', '', '', '', ''];

const RULES: Rules = {
  code: '81.02',
  year: 2025,
  everywhere: false,
  deadlineDay: 5,
  deadlineDefault: 5,
  indicator: {
    code: 'k4',
    target: 95,
    catalogueTarget: 95,
    catalogueSource: 'SPM',
    own: false,
    weighable: true,
    weights: [],
    line: [],
  },
  log: [],
};

function entry(change: Partial<RuleEntry>): RuleEntry {
  const of = { kind: 'target', subject: 'k4', district: null, year: 2025, said: '90' } as const;
  return { ...of, source: '', note: 'SK', who: null, changedAt: null, ...change };
}

describe('weights of months', () => {
  it('are even while all boxes are empty, whatever twelve times 8.33 would be', () => {
    expect(weightsTyped(EMPTY)).toMatchObject({ even: true, sum: 0 });
    expect(weightsSaid(weightsTyped(EMPTY))).toEqual([]);
  });

  it('count an empty box as none once another one is filled', () => {
    const typed = weightsTyped(CAMPAIGNS);
    expect(typed).toMatchObject({ even: false, sum: 100, isWhole: true });
    expect(weightsSaid(typed)).toEqual(CAMPAIGNS.map((box) => (box ? '0.5' : '0')));
  });

  it('say how far they are from 100, in either language’s decimals', () => {
    const boxes: string[] = Array.from({ length: 12 }, (_, i) => (i % 2 ? '8,33' : '8.33'));
    expect(weightsTyped(boxes)).toMatchObject({ sum: 99.96, isWhole: false });
    boxes[11] = '8,37';
    expect(weightsTyped(boxes).isWhole).toBe(true);
    expect(weightsSaid(weightsTyped(boxes))[0]).toBe('0.0833');
  });

  it('are no weights where a box holds a word', () => {
    expect(weightsTyped(['dua', ...EMPTY.slice(1)])).toMatchObject({ sum: NaN, isWhole: false });
  });
});

describe('the expected line', () => {
  it('rises by twelfths without weights: 95 is 71.25 in September', () => {
    expect(lineOf(95, weightsTyped(EMPTY), true)[8]).toBeCloseTo(71.25, 10);
  });

  it('rises only in the months that weigh', () => {
    const line = lineOf(90, weightsTyped(CAMPAIGNS), true);
    expect([line[0], line[1], line[6], line[7], line[11]]).toEqual([0, 45, 45, 90, 90]);
  });

  it('is flat where nothing is summed, and none without a target or with half a set of weights', () => {
    expect(new Set(lineOf(14, weightsTyped(EMPTY), false))).toEqual(new Set([14]));
    expect(lineOf(null, weightsTyped(EMPTY), true)).toEqual([]);
    expect(lineOf(95, weightsTyped(['40', ...EMPTY.slice(1)]), true)).toEqual([]);
  });
});

describe('what a form changes', () => {
  it('is nothing while it says what is stored', () => {
    expect(isEmpty(targetChange(RULES, targetForm(RULES, ','), ','))).toBe(true);
  });

  it('is only the field that was typed in', () => {
    const form = { ...targetForm(RULES, ','), target: '92,5', note: ' SK Kadis ' };
    expect(targetChange(RULES, form, ',')).toEqual({
      year: 2025,
      note: 'SK Kadis',
      indicator: 'k4',
      target: '92.5',
    });
  });

  it('keeps a deadline that is no number as it was typed, so that nobody resets it unseen', () => {
    for (const deadline of ['lima', '5,', '5 Mei']) {
      const form = { ...targetForm(RULES, ','), deadline };
      expect(targetChange(RULES, form, ',').deadlineDay).toBe(deadline);
    }
    const form = { ...targetForm(RULES, ','), deadline: ' 7 ' };
    expect(targetChange(RULES, form, ',').deadlineDay).toBe(7);
  });

  it('takes an own rule back where its field is emptied', () => {
    const own: Rules = {
      ...RULES,
      deadlineDay: 10,
      indicator: {
        ...RULES.indicator!,
        own: true,
        target: 88.5,
        weights: [1, ...Array(11).fill(0)],
      },
    };
    const stored = targetForm(own, ',');
    expect(stored).toMatchObject({ target: '88,5', deadline: '10' });
    expect(stored.weights.slice(0, 2)).toEqual(['100', '0']);
    const emptied = { target: '', weights: EMPTY, deadline: '', note: 'x' };
    expect(targetChange(own, emptied, ',')).toMatchObject({
      target: null,
      weights: [],
      deadlineDay: null,
    });
  });
});

describe('the log', () => {
  it('brings each kind of rule back as it was', () => {
    expect(again(entry({}), 2025, 'n')).toMatchObject({ indicator: 'k4', target: '90' });
    expect(again(entry({ said: '' }), 2025, 'n').target).toBeNull();
    expect(again(entry({ kind: 'weights', said: '0.5,0.5' }), 2025, 'n').weights).toHaveLength(2);
    expect(again(entry({ kind: 'weights', said: '' }), 2025, 'n').weights).toEqual([]);
    expect(again(entry({ kind: 'deadline', said: '' }), 2025, 'n').deadlineDay).toBeNull();
    expect(again(entry({ kind: 'sasaran', said: 'riil' }), 2025, 'n').prefer).toBe('riil');
    expect(
      again(entry({ kind: 'birth-rate', said: '20', source: 'BPS' }), 2025, 'n'),
    ).toMatchObject({
      birthRate: '20',
      birthRateSource: 'BPS',
    });
    expect(
      again(entry({ kind: 'official', subject: 'bumil', said: '330' }), 2025, 'n').official,
    ).toEqual({ bumil: 330 });
    expect(isEmpty(again(entry({}), 2025, 'n'))).toBe(false);
  });

  it('counts the newest of a kind and subject only', () => {
    const log = [entry({ said: '100' }), entry({ subject: 'linfas' }), entry({ said: '90' })];
    expect(log.map((one) => countsNow(log, one, new Map()))).toEqual([true, true, false]);
  });

  it('counts the official figure that is in force, not one whose import was undone', () => {
    const of = { kind: 'official', subject: 'bumil' } as const;
    const log = [entry({ ...of, said: '330' }), entry({ ...of, said: '300' })];
    const counting = (count: number, year = 2025) =>
      log.map((one) => countsNow(log, one, new Map([['bumil', { count, year, source: 'SK' }]])));
    expect(counting(330)).toEqual([true, false]);
    expect(counting(300)).toEqual([false, true]);
    expect(counting(280)).toEqual([false, false]);
    expect(counting(330, 2024)).toEqual([false, false]);
    expect(log.map((one) => countsNow(log, one, new Map()))).toEqual([false, false]);
  });
});

it('numbers are read in both languages, and nothing else is a number', () => {
  expect(['16,2', '16.2', ' 95 ', '1.000.000', '-3', '', '9%'].map(plainNumber)).toEqual([
    '16.2',
    '16.2',
    '95',
    null,
    null,
    null,
    null,
  ]);
});

it('a thousand is written in groups as its language does', () => {
  expect(['1.000', '1.000.000', '1.234,5', '92,5', '92.5'].map((n) => numberSaid(n, ','))).toEqual([
    '1000',
    '1000000',
    '1234.5',
    '92.5',
    '92.5',
  ]);
  expect(['1,000', '33.333', 'banyak'].map((n) => numberSaid(n, '.'))).toEqual([
    '1000',
    '33.333',
    'banyak',
  ]);
});

it('a count of people loses only the marks between its groups of three', () => {
  expect(['3000', '3.000', '3 000'].map((n) => wholeSaid(n, ','))).toEqual([3000, 3000, 3000]);
  expect(['300,0', '3.00', '3.0000', '3,000'].map((n) => wholeSaid(n, ','))).toEqual([
    '300,0',
    '3.00',
    '3.0000',
    '3,000',
  ]);
  expect(wholeSaid('3,000', '.')).toBe(3000);
});

it('the year after the last report can be ruled already', () => {
  expect(ruleYears('2023-01', '2025-09', 2025)).toEqual([2026, 2025, 2024, 2023]);
  expect(ruleYears(null, null, 2025)).toEqual([2026, 2025]);
});
