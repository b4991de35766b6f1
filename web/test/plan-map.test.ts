import { describe, expect, it } from 'vitest';
import type { ChosenOption, DistrictPlan, OptionLine } from '../src/data/plan-types';
import { typedMillions } from '../src/logic/money';
import { countPlanClasses, mostlyBeyond, planClass } from '../src/logic/plan-colours';
import { changesOf } from '../src/logic/plan-reach';
import { canMove, movedTo, spotsOf, spotWith } from '../src/logic/plan-spots';
import { FIRST_PLAN } from '../src/logic/plan-view';
import { whyNot } from '../src/logic/plan-why';

const NO_WISHES = { forced: [], forbidden: [], drawn: [], costs: {} };
const DRAWN = {
  id: 'drawn:1',
  name: 'Simpang',
  lon: 1.5,
  lat: 2.5,
  post: null,
  cost: null,
  land: null,
};

function option(id: string, of: Partial<OptionLine> = {}): OptionLine {
  const [kind, rest] = id.split(':') as [OptionLine['kind'], string];
  return {
    id,
    kind,
    name: id,
    post: kind === 'build' ? null : rest,
    village: null,
    villageName: null,
    kecamatan: null,
    kecamatanName: null,
    lon: 1,
    lat: 2,
    cost: 650e6,
    costPercent: null,
    bidan: 1,
    perawat: 0,
    staffKnown: true,
    staffYear: null,
    condition: null,
    land: null,
    origin: 'register',
    people: [100],
    villages: [],
    problem: null,
    ...of,
  };
}

/** As much of an answer as the map reads. */
const answered = (set: ChosenOption[], others: OptionLine[] = []) => ({ chosen: set, others });

function chosen(order: number, line: OptionLine): ChosenOption {
  const { people } = line;
  return { order, option: line, people, onlyBy: people, rupiahPerPerson: null, villages: [] };
}

describe('colours of a village', () => {
  const village = (people: number | null, before: number, after: number) =>
    planClass({ people, before: [before], after: [after] }, 0, 'after');

  it('follow where most of its people are', () => {
    expect(village(100, 90, 100)).toBe('served');
    expect(village(100, 10, 90)).toBe('gained');
    expect(village(100, 10, 30)).toBe('part');
    expect(village(100, 10, 10)).toBe('beyond');
  });

  it('never take unknown people for none', () => {
    expect(planClass({ people: null, before: [], after: [] }, 0, 'after')).toBe('unknown');
    expect(village(0, 0, 0)).toBe('nobody');
  });

  it('count villages of which most stay beyond, not those of which somebody does', () => {
    const few = { people: 100, before: [90], after: [95] };
    const part = { people: 100, before: [10], after: [30] };
    const none = { people: 100, before: [10], after: [10] };
    expect(mostlyBeyond([few, part, none], 0)).toBe(2);
  });

  it('know no gain before the plan', () => {
    const area = { people: 100, before: [10, 60], after: [90, 60] };
    expect(planClass(area, 0, 'before')).toBe('beyond');
    expect(planClass(area, 1, 'before')).toBe('served');
    expect(countPlanClasses([area, area], 0, 'after')).toEqual(new Map([['gained', 2]]));
  });
});

describe('spots on the map', () => {
  const rebuild = option('rebuild:P1');
  const repair = option('repair:P1', { people: [300] });
  const build = option('build:3,4', { lon: 3, lat: 4 });

  it('hold all that can be done for one post', () => {
    const spots = spotsOf([rebuild, repair, build], null, NO_WISHES);
    expect(spots.map(({ key }) => key)).toEqual(['post:P1', 'build:3,4']);
    expect(spots[0].options.map(({ id }) => id)).toEqual(['repair:P1', 'rebuild:P1']);
    expect(spotWith(spots, 'rebuild:P1')).toBe(spots[0]);
  });

  it('are drawn with the first of the plan on top', () => {
    const answer = answered([chosen(1, rebuild), chosen(2, build)]);
    const spots = spotsOf([option('staff:P9'), build, rebuild], answer, NO_WISHES);
    expect(spots.map((spot) => spot.chosen?.order)).toEqual([undefined, 2, 1]);
  });

  it('cost what somebody knows better', () => {
    const costs = { 'rebuild:P1': 700e6 };
    const [{ options }] = spotsOf([rebuild, repair], null, { ...NO_WISHES, costs });
    expect(options.map(({ cost }) => cost)).toEqual([650e6, 700e6]);
  });

  it('say of an option what the answer knows of it, also where it is not chosen', () => {
    const problem = { id: 'Di atas batas rehab', en: 'Above the cap' };
    const others = [option('repair:P1', { problem, cost: 700e6 })];
    const [{ options }] = spotsOf([repair], answered([], others), NO_WISHES);
    expect(options).toEqual(others);
  });

  it('without a place are not on the map', () => {
    expect(spotsOf([option('repair:P2', { lon: null, lat: null })], null, NO_WISHES)).toEqual([]);
  });

  it('show a drawn place at once, and no longer once it is taken away', () => {
    const wishes = { ...NO_WISHES, drawn: [DRAWN] };
    const [spot] = spotsOf([], null, wishes);
    expect([spot.key, spot.options, spot.drawn]).toEqual(['drawn:1', [], DRAWN]);
    const old = option('drawn:1', { origin: 'drawn', kind: 'build', post: null });
    expect(spotsOf([], answered([chosen(1, old)]), NO_WISHES)).toEqual([]);
  });

  it('are forbidden only when everything there is', () => {
    const standOf = (forbidden: string[]) =>
      spotsOf([rebuild, repair], null, { ...NO_WISHES, forbidden })[0].stand;
    expect(standOf(['rebuild:P1'])).toBe('free');
    expect(standOf(['rebuild:P1', 'repair:P1'])).toBe('forbidden');
  });

  it('that are dragged become a drawn place: a post moves, a drawn one keeps its name', () => {
    const [post] = spotsOf([rebuild], answered([chosen(1, rebuild)]), NO_WISHES);
    expect(canMove(post)).toBe(true);
    expect(movedTo(post, 'drawn:2', 7, 8)).toMatchObject({ id: 'drawn:2', post: 'P1', lon: 7 });
    const [drawn] = spotsOf([], null, { ...NO_WISHES, drawn: [DRAWN] });
    expect(movedTo(drawn, 'drawn:2', 7, 8)).toEqual({ ...DRAWN, lon: 7, lat: 8 });
    expect(canMove(spotsOf([repair], answered([chosen(1, repair)]), NO_WISHES)[0])).toBe(false);
  });
});

describe('why an option is not chosen', () => {
  const asked = { ...FIRST_PLAN, budget: 500e6 };
  const why = (
    line: OptionLine,
    wishes: Partial<typeof asked> = {},
    set: OptionLine[] = [],
    proved = true,
  ) =>
    whyNot(
      line,
      { chosen: null },
      {
        chosen: set.map((one, i) => chosen(i + 1, one)),
        leftOut: ['build:3,4'],
        outcome: { proved } as DistrictPlan['outcome'],
      },
      { ...asked, ...wishes },
    );

  it('is told by the first reason that holds', () => {
    const problem = { id: 'Tanah belum ada', en: 'No land' };
    expect(why(option('rebuild:P1', { problem }))).toBe('problem');
    expect(why(option('rebuild:P1'), { forbidden: ['rebuild:P1'] })).toBe('forbidden');
    expect(why(option('rebuild:P1'), { kinds: ['build'] })).toBe('kind');
    expect(why(option('rebuild:P1', { people: [0] }))).toBe('nobody');
    expect(why(option('rebuild:P1'), {}, [option('repair:P1')])).toBe('sibling');
    expect(why(option('rebuild:P1'))).toBe('cost');
    expect(why(option('rebuild:P1', { cost: null }), { bidan: 0 })).toBe('staff');
    expect(why(option('rebuild:P1', { cost: 400e6 }))).toBe('better');
  });

  it('is never that others are better where nobody proved it, or a rule left it out', () => {
    expect(why(option('rebuild:P1', { cost: 400e6 }), {}, [], false)).toBe('unproved');
    expect(why(option('build:3,4'))).toBe('mendFirst');
    expect(why(option('build:3,4'), { forbidden: ['build:3,4'] })).toBe('forbidden');
  });
});

it('a plan is tried on the map of minutes: posts open, new places are added', () => {
  const moved = option('move:P2@3,4', { post: 'P2', lon: 3, lat: 4 });
  expect(changesOf([option('repair:P1'), option('build:5,6', { lon: 5, lat: 6 }), moved])).toEqual([
    { kind: 'open', code: 'P1' },
    { kind: 'add', lon: 5, lat: 6 },
    { kind: 'add', lon: 3, lat: 4 },
  ]);
});

it('a cost is typed in millions, and is above zero or left to the unit prices', () => {
  expect(typedMillions('650', 'id')).toEqual({ rupiah: 650e6 });
  expect(typedMillions('1.250,5', 'id')).toEqual({ rupiah: 1250.5e6 });
  expect(typedMillions('1,250.5', 'en')).toEqual({ rupiah: 1250.5e6 });
  expect(typedMillions(' ', 'id')).toBe('empty');
  expect(typedMillions('0', 'id')).toBe('notPositive');
  expect(typedMillions('-5', 'id')).toBe('notPositive');
  expect(typedMillions('lima', 'id')).toBe('unreadable');
});
