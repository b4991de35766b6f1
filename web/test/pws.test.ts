import { describe, expect, it } from 'vitest';
import type { ProfileFigure } from '../src/data/types';
import { pwsGraph, strips, totalColumn } from '../src/logic/pws';
import { area, values } from './makers';

const areas = new Map(['A', 'B', 'C', 'D', 'E'].map((c) => [c, area(c, `Ohoi ${c}`)]));
// expected 71,25: B leads, A and C are equal, D is silent since June, E has nobody to serve
const columns = values(71.25, [
  { n: 80, s: 120, value: 66.7, status: 'CUKUP', monthly: 12, before: 9, through: '2025-09' },
  { n: 60, s: 50, value: 120, status: 'BAIK', monthly: 6, before: 6, through: '2025-09' },
  { n: 40, s: 60, value: 66.7, monthly: 3, before: null, through: '2025-09' },
  { n: 48, s: 100, value: 48, state: 'not-reported', through: '2025-06' },
  { state: 'not-applicable' },
]);

describe('the PWS graph', () => {
  const graph = pwsGraph(areas, columns, null, null);

  it('ranks areas by cumulative coverage, equal ones by name', () => {
    expect(graph.ranked.map((c) => c.code)).toEqual(['B', 'A', 'C']);
  });

  it('keeps apart who did not report or has nobody to serve', () => {
    expect(graph.apart.map((c) => [c.code, c.value, c.through])).toEqual([
      ['D', 48, '2025-06'],
      ['E', null, null],
    ]);
  });

  it('says a month in percent of the sasaran of the year', () => {
    const [b, a, c] = graph.ranked;
    expect([a.month, a.before]).toEqual([10, 7.5]);
    expect([b.month, b.before]).toEqual([12, 12]);
    expect(c.before).toBeNull();
  });

  it('is as high as its highest bar, and never lower than 100', () => {
    expect(graph.top).toBe(120);
    expect(pwsGraph(areas, columns, new Set(['A', 'D']), null).top).toBe(100);
  });

  it('draws only the villages of the place it is narrowed to', () => {
    const inside = pwsGraph(areas, columns, new Set(['A', 'D']), null);
    expect([...inside.ranked, ...inside.apart].map((c) => c.code)).toEqual(['A', 'D']);
  });
});

it('the total is a column of its own', () => {
  const figure = { value: 75, monthly: 30, monthlyPrevious: 20, denominator: 400 };
  const total = totalColumn('', 'Puskesmas Elat', figure as ProfileFigure);
  expect(total).toMatchObject({ name: 'Puskesmas Elat', month: 7.5, before: 5, sasaran: 400 });
});

it('paper gets strips of columns', () => {
  expect(strips([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(strips([], 2)).toEqual([]);
});
