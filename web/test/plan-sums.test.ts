import { describe, expect, it } from 'vitest';
import type { DistrictPlan, OptionLine, PlanSeason } from '../src/data/plan-types';
import {
  countKinds,
  mean,
  gainOf,
  isAllForced,
  notesByCode,
  rupiahPerPerson,
  sliderTop,
  together,
  valueInPeople,
  type Judged,
} from '../src/logic/plan-sums';

const season = (id: 'kemarau' | 'ombak', weight: number, after: number): PlanSeason => ({
  id,
  weight,
  people: 1000,
  before: 400,
  after,
  unknown: 0,
});
const SEASONS = [season('kemarau', 9, 800), season('ombak', 3, 600)];
const weighted: Judged = { seasons: SEASONS, asked: { judge: 'weighted' } };
const worst: Judged = { seasons: SEASONS, asked: { judge: 'worst' } };

describe('seasons', () => {
  it('are put together by their months', () => {
    expect(together([400, 200], weighted)).toBe(350);
  });

  it('are judged by the one with the fewest people', () => {
    expect(together([400, 200], worst)).toBe(200);
    expect(mean([400, 200], worst.seasons)).toBe(350);
  });

  it('gain what the server says, which need not be what any one season gains', () => {
    // 100 to 500 in one season, 90 to 600 in the other: the fewest are 90 before and 500 after
    expect(gainOf({ headline: { people: 1000, before: 90, after: 500 } })).toBe(410);
  });

  it('share the cost by the people of the mean season, as the table has it', () => {
    expect(rupiahPerPerson(700e6, [400, 200], SEASONS)).toBe(2e6);
    expect(rupiahPerPerson(700e6, [0, 0], SEASONS)).toBeNull();
    expect(rupiahPerPerson(null, [400, 200], SEASONS)).toBeNull();
  });

  it('without known months count alike', () => {
    const seasons = SEASONS.map((one) => ({ ...one, weight: 0 }));
    expect(together([400, 200], { ...weighted, seasons })).toBe(300);
  });

  it('make a value of people times months only where several are weighted', () => {
    expect(valueInPeople(weighted, 4200)).toBe(350);
    expect(valueInPeople(worst, 200)).toBe(200);
    expect(valueInPeople({ ...weighted, seasons: SEASONS.slice(0, 1) }, 400)).toBe(400);
  });
});

const option = (kind: OptionLine['kind'], cost: number | null, people = 5): OptionLine =>
  ({ kind, cost, people: [people], problem: null }) as OptionLine;

it('kinds count what can be chosen and serves somebody', () => {
  const shut = { ...option('staff', 1), problem: { id: 'x', en: 'x' } };
  const options = [option('rebuild', 1), option('rebuild', null), option('build', 1, 0), shut];
  expect([...countKinds(options)]).toEqual([['rebuild', 2]]);
});

it('the slider ends at what fifteen costly options come to, on a whole step', () => {
  const many = Array.from({ length: 40 }, () => option('build', 130_000_000));
  expect(sliderTop(many, null)).toBe(1_950_000_000);
  expect(sliderTop(many, 9_010_000_000)).toBe(9_050_000_000);
  expect(sliderTop([], null)).toBe(1_000_000_000);
});

it('a set that somebody chose as a whole is not one that was proved best', () => {
  const set = (forced: string[], ids: string[]) =>
    ({ asked: { forced }, chosen: ids.map((id) => ({ option: { id } })) }) as DistrictPlan;
  expect(isAllForced(set(['a', 'b'], ['b', 'a']))).toBe(true);
  expect(isAllForced(set(['a'], ['b', 'a']))).toBe(false);
  expect(isAllForced(set([], []))).toBe(false);
});

it('notes of one code stand together', () => {
  const note = (code: string, place: string) => ({ code, place }) as never;
  const groups = notesByCode([note('a', '1'), note('b', '2'), note('a', '3')]);
  expect(groups.map((group) => group.map(({ place }) => place))).toEqual([['1', '3'], ['2']]);
});
