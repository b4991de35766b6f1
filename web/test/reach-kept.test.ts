import { describe, expect, it } from 'vitest';
import type { ReachGaps, Scenario } from '../src/data/reach-kept-types';
import type { ReachSurface } from '../src/data/reach-types';
import { gapClasses } from '../src/logic/reach-gaps';
import {
  inSeason,
  isPlain,
  opened,
  outcomeOf,
  scenarioQuery,
  shows,
  toggledCompare,
  villagesCompared,
  withoutChanges,
} from '../src/logic/reach-scenarios';
import { FIRST_REACH, reachParts, type ReachView } from '../src/logic/reach-view';

const TRIED: ReachView = {
  ...FIRST_REACH,
  show: 'desa',
  season: 'ombak',
  modes: ['kaki', 'perahu'],
  rule: { staff: 'minimum' },
  changes: [
    { kind: 'close', code: 'P1' },
    { kind: 'add', lon: 132.5, lat: -5.5 },
  ],
};
const kept = (query: string): Scenario => ({
  id: 7,
  within: '81.02',
  name: 'Ombak',
  note: '',
  query,
  madeAt: null,
});

/** People by band ≤30, 31–60, 61–120, >120, unreachable, unknown of villages A, B, … */
function surface(...byBand: number[][]): ReachSurface {
  const sum = (place: number) => byBand.reduce((all, bands) => all + bands[place], 0);
  const code = byBand.map((_, i) => String.fromCharCode(65 + i));
  return {
    people: [0, 1, 2, 3, 4, 5].map(sum),
    villages: { code, name: code, byBand },
  } as unknown as ReachSurface;
}

describe('a scenario', () => {
  it('opens as it was kept, and leaves what is shown', () => {
    const scenario = kept(scenarioQuery(TRIED));
    const view = opened({ ...FIRST_REACH, show: 'wilayah', route: [132, -5] }, scenario);
    expect(view).toEqual({ ...TRIED, show: 'wilayah', scenario: 7 });
    expect(shows(view, scenario, null)).toBe(true);
    expect(shows({ ...view, season: 'hujan' }, scenario, null)).toBe(false);
  });

  it('keeps codes of posts whatever letters they have', () => {
    const changes: ReachView['changes'] = [{ kind: 'close', code: 'P+1 & 2%#' }];
    const query = scenarioQuery({ ...FIRST_REACH, changes });
    expect(opened(FIRST_REACH, kept(query)).changes).toEqual(changes);
  });

  it('is of one season, the one of its month where none was chosen', () => {
    const query = scenarioQuery(inSeason({ ...TRIED, season: null }, 'kemarau'));
    const view = opened(FIRST_REACH, kept(query));
    expect(view.season).toBe('kemarau');
    expect(shows({ ...view, season: null }, kept(query), 'kemarau')).toBe(true);
    expect(shows({ ...view, season: null }, kept(query), 'ombak')).toBe(false);
  });

  it('keeps neither the place shown nor the way drawn', () => {
    expect(scenarioQuery({ ...FIRST_REACH, show: 'celah', route: [132, -5] })).toBe('');
    expect(isPlain({ ...FIRST_REACH, compare: [1] })).toBe(true);
  });

  it('is no longer named in the address once all of it is taken back', () => {
    const named = (view: ReachView) => new Map(reachParts(view, true)).get('skenario');
    const view = opened(FIRST_REACH, kept('changes=close:P1'));
    expect(named(view)).toBe('7');
    expect(named({ ...view, changes: [] })).toBeNull();
  });

  it('stands beside three at most, the one chosen first making way', () => {
    expect([1, 2, 3, 4].reduce(toggledCompare, [] as number[])).toEqual([2, 3, 4]);
    expect(toggledCompare([2, 3], 2)).toEqual([3]);
  });

  it('is held against the same choices without changes', () => {
    expect(withoutChanges(TRIED)).toEqual({ ...TRIED, changes: [] });
  });
});

describe('a comparison', () => {
  const before = surface([5, 5, 0, 0, 0, 0], [0, 0, 8, 0, 2, 0], [0, 0, 0, 0, 0, 9]);
  const after = surface([0, 4, 6, 0, 0, 0], [7, 0, 3, 0, 0, 0], [0, 0, 0, 0, 0, 9]);

  it('counts lost and regained people village by village', () => {
    expect(outcomeOf(after, before)).toEqual({
      near: 11,
      far: 9,
      unknown: 9,
      percent: (100 * 11) / 29,
      lost: 6,
      regained: 7,
    });
  });

  it('holds people within 60 minutes against everybody, unless of nobody anything is known', () => {
    expect(outcomeOf(before, before)).toMatchObject({ near: 10, far: 10, unknown: 9 });
    expect(outcomeOf(surface([0, 0, 0, 0, 0, 4]), before).percent).toBeNull();
  });

  it('lists villages that differ, the most first; where none does those with most far away', () => {
    expect(villagesCompared([before, after], 9)).toEqual([
      { code: 'B', name: 'B', far: [10, 3] },
      { code: 'A', name: 'A', far: [0, 6] },
    ]);
    expect(villagesCompared([before, before], 9).map(({ code }) => code)).toEqual(['B']);
  });
});

it('villages of a class stand with the most unserved first, unknown ones last', () => {
  const gaps: ReachGaps = {
    version: '1',
    classes: ['no-post', 'served'],
    people: [30, 5],
    unserved: [9, 0],
    villages: {
      code: ['A', 'B', 'C', 'D'],
      class: ['no-post', 'no-post', 'served', 'no-post'],
      people: [10, null, 5, 20],
      unserved: [2, null, 0, 7],
    },
    notes: [],
  };
  const [none, served] = gapClasses(gaps);
  expect(none.villages.map(({ code }) => code)).toEqual(['D', 'A', 'B']);
  expect(none).toMatchObject({ cause: 'no-post', people: 30, unserved: 9 });
  expect(served.villages).toEqual([{ code: 'C', people: 5, unserved: 0 }]);
});
