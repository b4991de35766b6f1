import { describe, expect, it } from 'vitest';
import type { PlanAsked } from '../src/data/plan-types';
import { FIRST_REACH } from '../src/logic/reach-view';
import {
  FIRST_PLAN,
  nextDrawnId,
  optionsQuery,
  parsePlan,
  planParts,
  planRequest,
  viewOfAsked,
  withDrawn,
  withoutDrawn,
  withStand,
  type PlanView,
} from '../src/logic/plan-view';

const parsed = (address: string) => parsePlan(new URLSearchParams(address));
const DRAWN = { name: 'A', lon: 132.75, lat: -5.65, post: null, cost: null, land: null };

describe('the address of a plan', () => {
  it('tells what a drawn place was moved away from', () => {
    const moved = { ...DRAWN, id: 'drawn:1', instead: 'build:133.0040,-5.6450' };
    const [, titik] = planParts({ ...FIRST_PLAN, drawn: [moved] }, true).find(
      ([n]) => n === 'titik',
    )!;
    expect(parsed(`titik=${encodeURIComponent(titik!)}`).drawn).toEqual([moved]);
  });

  it('of the first choice is empty', () => {
    expect(planParts(FIRST_PLAN, true).filter(([, value]) => value !== null)).toEqual([]);
    expect(parsed('')).toEqual(FIRST_PLAN);
  });

  it('counts money or posts, and three posts without either', () => {
    expect(parsed('anggaran=900')).toMatchObject({ budget: 900, count: null });
    expect(parsed('anggaran=900&jumlah=2')).toMatchObject({ budget: 900, count: 2 });
    expect(parsed('anggaran=0')).toMatchObject({ budget: null, count: 3 });
    expect(parsed('jumlah=500').count).toBe(50);
  });

  it('with what makes no sense keeps the defaults', () => {
    const address =
      'tujuan=x:&batas=45&musim=salju&nilai=baik&anggaran=-1&jumlah=0&jenis=tidur&titik=a,b,c;drawn:1&biaya==5;a=x&simpan=x';
    expect(parsed(address)).toEqual(FIRST_PLAN);
  });

  it('with an encoding that is broken takes it as it stands', () => {
    expect(parsed(`wajib=${encodeURIComponent('file:5%')}`).forced).toEqual(['file:5%']);
  });

  it('that names every kind leaves none out', () => {
    expect(parsed('jenis=rebuild,repair,staff,house,upgrade,build,move').kinds).toBeNull();
  });
});

describe('what is asked', () => {
  it('carries the modes and the rule of the place Jangkauan', () => {
    const reach = { ...FIRST_REACH, modes: ['kaki' as const], rule: { days: 5 } };
    const asked = planRequest('81.02', '2025-09', FIRST_PLAN, reach);
    expect(asked).toMatchObject({ modes: ['kaki'], rule: { days: '5' }, count: 3, budget: null });
    const query = optionsQuery('81.02', '2025-09', FIRST_PLAN, reach);
    expect(query).toMatchObject({ modes: 'kaki', days: '5', seasons: 'kemarau', limit: '60' });
  });

  it('asks for one in each kecamatan only when that is wished', () => {
    const least = (fair: boolean) =>
      planRequest('81.02', '2025-09', { ...FIRST_PLAN, fair }, FIRST_REACH).leastPerKecamatan;
    expect([least(true), least(false)]).toEqual([1, null]);
  });

  it('comes back from an answer that repeats it', () => {
    const view: PlanView = { ...FIRST_PLAN, fair: true, forced: ['rebuild:P1'], count: 2 };
    const asked = {
      ...planRequest('81.02', '2025-09', view, FIRST_REACH),
      kinds: ['build', 'move', 'rebuild', 'repair', 'staff', 'house', 'upgrade'],
    } as PlanAsked;
    expect({ ...FIRST_PLAN, ...viewOfAsked(asked) }).toEqual(view);
  });
});

it('an option is forced, forbidden or neither', () => {
  const forced = { ...FIRST_PLAN, ...withStand(FIRST_PLAN, 'a', 'forced') };
  expect(forced.forced).toEqual(['a']);
  expect(withStand(forced, 'a', 'forbidden')).toEqual({ forced: [], forbidden: ['a'] });
  expect(withStand(forced, 'a', 'free')).toEqual({ forced: [], forbidden: [] });
});

it('a chosen place that is dragged moves: the old one is forbidden until the new one is taken away', () => {
  const moved = { ...DRAWN, id: 'drawn:1', instead: 'build:133.0040,-5.6450' };
  const plan = { ...FIRST_PLAN, forced: [moved.instead] };
  const after = { ...plan, ...withDrawn(plan, moved) };
  expect([after.forced, after.forbidden]).toEqual([['drawn:1'], [moved.instead]]);
  const dragged = { ...after, ...withDrawn(after, { ...moved, lon: 1 }) };
  expect({ ...dragged, drawn: [] }).toEqual({ ...after, drawn: [] });
  expect({ ...dragged, ...withoutDrawn(dragged, 'drawn:1') }).toEqual(FIRST_PLAN);
  expect(planRequest('81.02', '2026-11', after, { modes: null, rule: {} }).extra?.[0]).toEqual({
    ...DRAWN,
    id: 'drawn:1',
  });
});

it('a drawn place gets a number that was not used, and leaves nothing behind', () => {
  const drawn = [{ ...DRAWN, id: 'drawn:4' }];
  expect(nextDrawnId({ drawn })).toBe('drawn:5');
  expect(nextDrawnId(FIRST_PLAN)).toBe('drawn:1');
  const plan = { ...FIRST_PLAN, drawn, costs: { 'drawn:4': 7 }, forced: ['drawn:4'] };
  expect({ ...plan, ...withoutDrawn(plan, 'drawn:4') }).toEqual(FIRST_PLAN);
});
