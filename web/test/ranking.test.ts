import { describe, expect, it } from 'vitest';
import { ofStatus, peopleBehind, rank, summarise, summariseStatus } from '../src/logic/ranking';
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

describe('one status', () => {
  // A is 6 behind and has 40 left; a village above 100% has nobody left whatever its sasaran says
  const judged = values(71.25, [
    { n: 80, s: 120, value: 66.7, status: 'JELEK', behind: 6, left: 40 },
    { n: 60, s: 50, value: 120, status: 'BAIK', behind: 0, left: 0 },
    { n: 20, s: 100, value: 20, status: 'JELEK', behind: 52, left: 80 },
    { n: 5, s: 50, value: 10, state: 'not-reported', behind: 3, left: 45 },
  ]);

  it('has its areas and the people who are behind in them', () => {
    const rows = rank(areas, indicator(), judged, 'behind');
    expect(ofStatus(rows, 'JELEK').map((r) => r.code)).toEqual(['C', 'A']);
    expect(summariseStatus(rows, 'JELEK')).toEqual({ areas: 2, behind: 58, people: 120 });
    expect(summariseStatus(rows, 'CUKUP')).toEqual({ areas: 0, behind: 0, people: 0 });
  });

  it('is all areas when none is chosen', () => {
    expect(ofStatus(rank(areas, indicator(), judged, 'people'), null)).toHaveLength(4);
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
