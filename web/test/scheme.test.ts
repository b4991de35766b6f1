import { describe, expect, it } from 'vitest';
import { countClasses, readableQuantiles, schemeFor } from '../src/logic/scheme';
import { indicator, values } from './makers';

const limitsOf = (scheme: ReturnType<typeof schemeFor>) =>
  scheme.classes.filter((c) => c.key.startsWith('step-')).map((c) => [c.token, c.from, c.to]);

describe('an indicator summed over the year with a target', () => {
  const scheme = schemeFor(indicator(), values(71.25, []));

  it('takes the PWS status of the village', () => {
    expect(scheme.kind).toBe('status');
    expect(scheme.classOf(66.7, 'reported', 'CUKUP')).toBe('CUKUP');
  });

  it('is unrated when a month in between is missing', () => {
    expect(scheme.classOf(66.7, 'reported', null)).toBe('unrated');
  });

  it('counts a late report like any other', () => {
    expect(scheme.classOf(66.7, 'late', 'JELEK')).toBe('JELEK');
  });
});

describe('the same coloured by coverage', () => {
  const scheme = schemeFor(indicator(), values(71.25, []), true);

  it('has classes around the expected value', () => {
    expect(scheme.kind).toBe('around');
    expect(
      scheme.classes.find((c) => c.key === scheme.classOf(71.25, 'reported', 'JELEK')),
    ).toEqual({ key: 'step-3', token: '--around-4', from: 71.25, to: 80.83 });
  });
});

describe('what has no figure', () => {
  const scheme = schemeFor(indicator(), values(71.25, []));

  it.each([
    ['not-reported', 'not-reported'],
    ['held', 'not-reported'],
    ['suppressed', 'suppressed'],
    ['not-applicable', 'not-applicable'],
  ] as const)('%s is never a plain colour', (state, key) => {
    expect(scheme.classOf(50, state, 'BAIK')).toBe(key);
  });

  it('stays hatched although an older figure is known', () => {
    expect(scheme.classOf(40, 'not-reported', null)).toBe('not-reported');
  });
});

describe('an indicator compared with its target', () => {
  it('has three classes on each side of 85, and 85 itself is as expected', () => {
    const scheme = schemeFor(indicator({ periodType: 'M', target: 85 }), values(85, []));
    // 0,7 × 85 = 59,5; 0,85 × 85 = 72,25; (100 − 85) / 3 = 5
    expect(limitsOf(scheme)).toEqual([
      ['--around-6', 95, null],
      ['--around-5', 90, 95],
      ['--around-4', 85, 90],
      ['--around-3', 72.25, 85],
      ['--around-2', 59.5, 72.25],
      ['--around-1', null, 59.5],
    ]);
    expect(scheme.classOf(85, 'reported', null)).toBe('step-3');
    expect(scheme.classOf(84.999, 'reported', null)).toBe('step-2');
  });

  it('turns round where lower is better, and the target itself is still good', () => {
    const stunting = indicator({ periodType: 'M', direction: 'down', target: 18 });
    const scheme = schemeFor(stunting, values(18, []));
    expect(limitsOf(scheme)).toEqual([
      ['--around-6', null, 6],
      ['--around-5', 6, 12],
      ['--around-4', 12, 18],
      ['--around-3', 18, 27],
      ['--around-2', 27, 36],
      ['--around-1', 36, null],
    ]);
    expect(scheme.classOf(18, 'reported', null)).toBe('step-2');
    expect(scheme.classOf(18.01, 'reported', null)).toBe('step-3');
  });

  it('keeps zero apart where none is expected', () => {
    const deaths = indicator({ unit: '#', periodType: 'M', direction: 'down', target: 0 });
    const scheme = schemeFor(deaths, values(0, [{ value: 0 }, { value: 1 }, { value: 3 }]));
    const zero = scheme.classes.find((c) => c.key === scheme.classOf(0, 'zero', null))!;
    expect(zero.token).toBe('--around-4');
    const one = scheme.classes.find((c) => c.key === scheme.classOf(1, 'reported', null))!;
    expect(['--around-1', '--around-2', '--around-3']).toContain(one.token);
  });
});

describe('an indicator without a target', () => {
  const data = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((value) => ({ value }));

  it('is darkest where the least is covered', () => {
    const scheme = schemeFor(indicator({ periodType: 'L', target: null }), values(null, data));
    const darkest = scheme.classes.find((c) => c.token === '--plain-5')!;
    expect(darkest.from).toBeNull();
    expect(darkest.key).toBe(scheme.classOf(10, 'reported', null));
  });

  it('is darkest where most are affected', () => {
    const anaemia = indicator({ periodType: 'M', direction: 'down', target: null });
    const scheme = schemeFor(anaemia, values(null, data));
    expect(scheme.classes.find((c) => c.token === '--plain-5')!.to).toBeNull();
  });

  it('puts equal figures in one class', () => {
    const same = values(null, [{ value: 5 }, { value: 5 }]);
    const scheme = schemeFor(indicator({ periodType: 'L', target: null }), same);
    expect(scheme.classes.filter((c) => c.key.startsWith('step-'))).toHaveLength(1);
  });
});

it('quantiles are rounded to what their spread allows', () => {
  expect(readableQuantiles([1.23, 11.98, 22.4, 33.1, 44.7, 55.2, 66.6, 77.7], 4)).toEqual([
    20, 40, 70,
  ]);
});

it('counts each village once', () => {
  const columns = values(71.25, [
    { value: 80, status: 'BAIK' },
    { value: 75, status: 'BAIK' },
    { value: 20, status: 'JELEK' },
    { state: 'not-reported' },
  ]);
  const counts = countClasses(schemeFor(indicator(), columns), columns);
  expect([...counts]).toEqual([
    ['BAIK', 2],
    ['JELEK', 1],
    ['not-reported', 1],
  ]);
});
