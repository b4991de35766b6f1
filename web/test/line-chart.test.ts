import { beforeAll, expect, it } from 'vitest';
import type { App } from '../src/app';
import { lineChart } from '../src/ui/line-chart';
import { useFakeDom, type FakeElement } from './fake-dom';
import { indicator } from './makers';

beforeAll(useFakeDom);

const app = { t: (key: string) => key, language: () => 'id' } as unknown as App;
const vaccination = indicator({ periodType: 'C' });
const year = Array.from({ length: 12 }, (_, m) => `2025-${String(m + 1).padStart(2, '0')}`);

/** Heights of the drawn points above the lowest of them, in parts of the highest. */
function heights(path: FakeElement): number[] {
  const y = [...path.attributes.get('d')!.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map((at) => +at[1]);
  const span = Math.max(...y) - Math.min(...y);
  return y.map((one) => (Math.max(...y) - one) / span);
}

it('the expected line is the series of the server, which knows weights of months, not twelfths', () => {
  // half in February, half in August
  const expected = [0, 45, 45, 45, 45, 45, 45, 90, 90, 90, 90, 90];
  const values = year.map((_, m) => 5 * m);

  const drawn = lineChart(app, vaccination, year, values, expected) as unknown as FakeElement;

  const [line, ...others] = drawn.ofClass('line-expected');
  expect(others).toEqual([]);
  expect(heights(line).map((h) => Math.round(20 * h) / 20)).toEqual([
    0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1, 1,
  ]);
});

it('months of a year without a target have no expected line', () => {
  const expected = year.map((_, m) => (m < 6 ? null : 10 * m));

  const drawn = lineChart(app, vaccination, year, [], expected) as unknown as FakeElement;
  const without = lineChart(app, vaccination, year, [], []) as unknown as FakeElement;

  expect(drawn.ofClass('line-expected').map((one) => heights(one).length)).toEqual([6]);
  expect(without.ofClass('line-expected')).toEqual([]);
  expect(without.ofClass('key-expected')).toEqual([]);
});
