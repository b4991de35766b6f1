import { describe, expect, it } from 'vitest';
import { peopleBehind, rank, summarise } from '../src/logic/ranking';
import { area, indicator, values } from './makers';

const areas = new Map(['A', 'B', 'C', 'D'].map((c) => [c, area(c, `Ohoi ${c}`)]));
// expected 71,25: A 90/120 = 75% above; B 57/80 = 71,25% exactly there; C 20/100 = 20% far below
const columns = values(71.25, [
  { n: 90, s: 120, value: 75 },
  { n: 57, s: 80, value: 71.25 },
  { n: 20, s: 100, value: 20 },
  { n: 5, s: 50, value: 10, state: 'not-reported' },
]);

describe('the ranking', () => {
  it('puts the most people not served first', () => {
    const rows = rank(areas, indicator(), columns, 'people');
    expect(rows.map((r) => [r.code, r.people])).toEqual([
      ['C', 80],
      ['A', 30],
      ['B', 23],
      ['D', null],
    ]);
  });

  it('puts the furthest below the expected value first when asked for points', () => {
    const rows = rank(areas, indicator(), columns, 'points');
    expect(rows.map((r) => r.code)).toEqual(['C', 'B', 'A', 'D']);
  });

  it('never ranks a village on an old figure', () => {
    const last = rank(areas, indicator(), columns, 'points').at(-1)!;
    expect(last.code).toBe('D');
    expect(last.points).toBeNull();
  });
});

it('the summary counts villages strictly below the line and the people in them', () => {
  expect(summarise(rank(areas, indicator(), columns, 'people'), 71.25)).toEqual({
    people: 133,
    villagesBehind: 1,
    peopleInVillagesBehind: 80,
    reported: 3,
    villages: 4,
  });
});

it('without a target no village is behind', () => {
  const rows = rank(areas, indicator({ target: null }), { ...columns, expected: null }, 'people');
  expect(summarise(rows, null).villagesBehind).toBeNull();
});

describe('people behind', () => {
  it('are those affected where lower is better', () => {
    expect(peopleBehind(indicator({ direction: 'down' }), 12, 80)).toBe(12);
  });

  it('are never fewer than none when more were served than expected', () => {
    expect(peopleBehind(indicator(), 130, 120)).toBe(0);
  });

  it('are unknown without figures', () => {
    expect(peopleBehind(indicator(), null, 120)).toBeNull();
    expect(peopleBehind(indicator(), 12, null)).toBeNull();
  });
});
