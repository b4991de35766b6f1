import { expect, it } from 'vitest';
import type { PlanFinding } from '../src/data/plan-types';
import { exceptAll, remediesOf } from '../src/logic/plan-remedies';
import { FIRST_PLAN, type PlanView } from '../src/logic/plan-view';

const finding = (code: string, place = '', least: number | null = null): PlanFinding => ({
  place,
  code,
  reason: { id: '', en: '' },
  remedy: { id: '', en: '' },
  least,
});
const KNOWN = new Map([
  ['rebuild:A', { post: 'A' }],
  ['move:A@1,2', { post: 'A' }],
  ['build:1,2', { post: null }],
]);
const mended = (found: PlanFinding, plan: Partial<PlanView> = {}) =>
  remediesOf(found, { ...FIRST_PLAN, ...plan }, KNOWN)[0];

it('a kecamatan that cannot be met is left out of the promise', () => {
  const found = finding('kecamatan-cannot-be-met', '81.02.03');
  expect(mended(found, { except: ['81.02.01'] })?.change).toEqual({
    except: ['81.02.01', '81.02.03'],
  });
});

it('several such kecamatan are left out at once', () => {
  const found = ['1', '2'].map((code) => finding('kecamatan-cannot-be-met', code));
  expect(exceptAll(found, { ...FIRST_PLAN, except: ['1'] })?.change).toEqual({
    except: ['1', '2'],
  });
  expect(exceptAll(found.slice(1), FIRST_PLAN)).toBeNull();
});

it('a limit is raised to the least that would do as the server says it, money to a round figure', () => {
  expect(mended(finding('budget-too-small', 'budget', 1_348_000_000))?.change).toEqual({
    budget: 1_350_000_000,
  });
  expect(mended(finding('bidan-too-small-together', 'bidan', 4))?.change).toEqual({
    bidan: 4,
  });
});

it('a limit that is too small can also be asked for less', () => {
  const found = finding('budget-too-small', 'budget', 900);
  const plan = { ...FIRST_PLAN, fair: true, forced: ['rebuild:A'] };
  const kinds = remediesOf(found, plan, KNOWN).map(({ kind }) => kind);
  expect(kinds).toEqual(['budget', 'unfair', 'unforceAll']);
  const cheapest = finding('budget-below-cheapest', 'budget', 900);
  expect(remediesOf(cheapest, plan, KNOWN).map(({ kind }) => kind)).toEqual(['budget']);
});

it('a limit of which no least number is known is left to the reader', () => {
  expect(mended(finding('budget-too-small', 'budget'))).toBeUndefined();
});

it('options that are not there any more are neither forced nor forbidden', () => {
  const plan = { forced: ['rebuild:A', 'rebuild:X'], forbidden: ['build:9,9'] };
  expect(mended(finding('unknown-option', 'forced'), plan)).toMatchObject({
    n: 2,
    change: { forced: ['rebuild:A'], forbidden: [] },
  });
});

it('the cost of a move that is not there under another limit is dropped with what else is gone', () => {
  const drawn = [{ id: 'drawn:1', name: '', lon: 1, lat: 2, post: null, cost: null, land: null }];
  const costs = { 'move:P@1,2': 9e8, 'rebuild:A': 5e8, 'drawn:1': 4e8 };
  expect(mended(finding('unknown-option', 'move:P@1,2'), { drawn, costs })).toMatchObject({
    n: 1,
    change: { costs: { 'rebuild:A': 5e8, 'drawn:1': 4e8 } },
  });
});

it('while the list of options is on its way only the one that is named is let go', () => {
  const plan = { ...FIRST_PLAN, forced: ['rebuild:A', 'rebuild:X'] };
  const [remedy] = remediesOf(finding('unknown-option', 'rebuild:X'), plan, new Map());
  expect(remedy.change).toEqual({ forced: ['rebuild:A'], forbidden: [], costs: {} });
});

it('of two forced options of one post the later one stays', () => {
  const forced = ['rebuild:A', 'build:1,2', 'move:A@1,2'];
  expect(mended(finding('forced-exclusive', 'forced'), { forced })?.change).toEqual({
    forced: ['build:1,2', 'move:A@1,2'],
  });
});

it('what is both forced and forbidden stays forced', () => {
  const plan = { forced: ['a'], forbidden: ['a', 'b'] };
  expect(mended(finding('forced-and-forbidden'), plan)?.change).toEqual({ forbidden: ['b'] });
});

it('the promise to kecamatan is dropped where it conflicts, if it was made', () => {
  expect(mended(finding('rules-conflict'), { fair: true })?.change).toEqual({ fair: false });
  expect(mended(finding('rules-conflict'))).toBeUndefined();
});
