import { describe, expect, it } from 'vitest';
import type { DistrictPlan, FrontierStep } from '../src/data/plan-types';
import {
  differencesOf,
  inAll,
  kecamatanRows,
  limitRows,
  namedOptions,
} from '../src/logic/plan-compare';
import { frontierOf, isSameCurve, nextGain, pointAsked, pointAt } from '../src/logic/plan-frontier';

/** Another season alone gains more than the plan does: a point tells what was proved. */
const step = (
  count: number,
  gained: number,
  proved = true,
  feasible: boolean | null = true,
): FrontierStep => ({
  count,
  budget: null,
  feasible,
  value: feasible ? gained : null,
  gained: feasible ? gained : null,
  people: feasible ? [gained, gained + 7] : [],
  cost: null,
  proved,
  options: [],
});

/** As much of an answer as is compared. */
function plan(of: { ids?: string[]; limit?: number; count?: number; before?: number } = {}) {
  const { ids = [], limit = 60, count = 3, before = 40 } = of;
  const season = { id: 'kemarau', weight: 6, people: 100, before, after: 90, unknown: 0 };
  const asked = { aim: 'orang', limit, period: '2025-12', seasons: ['kemarau'], judge: 'weighted' };
  return {
    asked: { ...asked, rule: {}, modes: ['kaki'], count, budget: null },
    prices: { building: 650e6 },
    seasons: [season],
    chosen: ids.map((id) => ({ option: { id, name: id } })),
    kecamatan: [
      { code: 'A', name: 'Barat', before: [10], after: [30] },
      { code: 'B', name: 'Timur', before: [10], after: [10] },
    ],
    limits: [{ minutes: limit, season: 'kemarau', before, after: 90 }],
    frontier: [],
  } as unknown as DistrictPlan;
}

describe('plans beside each other', () => {
  it('say in what they differ that should be alike', () => {
    expect(differencesOf([plan(), plan({ count: 5 })])).toEqual([]);
    expect(differencesOf([plan(), plan({ limit: 120 })])).toEqual(['limit']);
  });

  it('that answer one question from other people were made of other data', () => {
    expect(differencesOf([plan(), plan({ before: 50 })])).toEqual(['data']);
  });

  it('name first what all of them have', () => {
    const both = [plan({ ids: ['a', 'b'] }), plan({ ids: ['c', 'b'] })];
    expect(inAll(both)).toEqual(new Set(['b']));
    expect(namedOptions(both[0], inAll(both)).map(({ option }) => option.id)).toEqual(['b', 'a']);
  });

  it('gain in a kecamatan what their own seasons come to together', () => {
    const season = (id: string, after: number) => ({
      id,
      weight: 6,
      people: 100,
      before: 10,
      after,
    });
    const two = {
      ...plan(),
      seasons: [season('kemarau', 90), season('ombak', 50)],
      kecamatan: [{ code: 'A', name: 'Barat', before: [10, 0], after: [30, 10] }],
    } as unknown as DistrictPlan;
    const worst = { ...two, asked: { ...two.asked, judge: 'worst' as const } };
    expect(kecamatanRows([two, worst])[0].gained).toEqual([15, 10]);
  });

  it('list kecamatan that gain in one of them, and every limit that one was asked at', () => {
    expect(kecamatanRows([plan(), plan()])).toEqual([
      { code: 'A', name: 'Barat', gained: [20, 20] },
    ]);
    const rows = limitRows([plan(), plan({ limit: 30 })]);
    expect(rows.map(({ minutes, reach }) => [minutes, reach.map((one) => one !== null)])).toEqual([
      [60, [true, false]],
      [30, [false, true]],
    ]);
  });
});

describe('the curve', () => {
  const gains = [0, 50, 80, 90, 90, 90, 90, 90];
  const curved = (count: number) => ({
    ...plan({ count }),
    frontier: gains.map((people, i) => step(i + 1, people, i < 3, i > 0)),
  });

  it('leaves out what keeps to no rule, and the long tail without a gain', () => {
    const { by, points } = frontierOf(curved(3))!;
    expect(by).toBe('count');
    expect(points.map(({ at, people }) => [at, people])).toEqual([
      [2, 50],
      [3, 80],
      [4, 90],
      [5, 90],
      [6, 90],
    ]);
    expect(points.map(({ proved }) => proved)).toEqual([true, true, false, false, false]);
    expect(frontierOf(plan())).toBeNull();
  });

  it('tells for how many points nothing was found in time, apart from what is impossible', () => {
    const steps = [step(1, 0, false, false), step(2, 50), step(3, 0, false, null)];
    const curve = frontierOf({ ...plan(), frontier: steps })!;
    expect([curve.points.length, curve.open]).toEqual([1, 1]);
  });

  it('stands where it was asked, also far out', () => {
    const far = frontierOf(curved(8))!;
    expect(far.points[pointAsked(far, curved(8).asked)].at).toBe(8);
    expect(pointAsked(far, curved(1).asked)).toBe(0);
  });

  it('is slid along to the nearest point, and tells what one more brings', () => {
    const curve = frontierOf(curved(3))!;
    expect(curve.points[pointAt(curve, 0.49)].at).toBe(3);
    expect([pointAt(curve, -1), pointAt(curve, 2)]).toEqual([0, 4]);
    expect([nextGain(curve, 0), nextGain(curve, 4)]).toEqual([30, null]);
  });

  it('stays true while only the place on it changes', () => {
    const curve = frontierOf(curved(3))!;
    expect(isSameCurve(curve, plan({ count: 3 }).asked, plan({ count: 5 }).asked)).toBe(true);
    expect(isSameCurve(curve, plan().asked, plan({ limit: 30 }).asked)).toBe(false);
  });
});
