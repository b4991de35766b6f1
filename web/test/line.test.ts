import { expect, it } from 'vitest';
import { axisTop, runs, yearlyRuns } from '../src/logic/line';

it('a month without a report cuts the line', () => {
  expect(runs([1, 2, null, 0, null, null, 5]).map((run) => run.map((p) => p.i))).toEqual([
    [0, 1],
    [3],
    [6],
  ]);
});

it('a reported zero is a point, not a gap', () => {
  expect(runs([0])).toEqual([[{ i: 0, value: 0 }]]);
});

it('figures summed over the year start anew in January', () => {
  const periods = ['2024-11', '2024-12', '2025-01', '2025-02'];
  expect(yearlyRuns([80, 90, 8, 16], periods).map((run) => run.length)).toEqual([2, 2]);
});

it.each([
  [0, 1],
  [3.1, 4],
  [18.8, 20],
  [100, 100],
  [101, 120],
])('an axis for %s ends at %s', (most, top) => {
  expect(axisTop(most)).toBeCloseTo(top);
});
