import { expect, it } from 'vitest';
import { GUIDE_STEPS, nextStep, stepsDone } from '../src/logic/guide';
import { batch } from './makers';

it('an empty store begins with the boundaries', () => {
  expect(nextStep(stepsDone([], null))).toBe('boundaries');
});

it('a step is taken by a batch of its kind in the district, while it is not undone', () => {
  const imports = [
    batch({ kind: 'boundaries' }),
    batch({ kind: 'population', undone: true }),
    batch({ kind: 'facilities', districts: ['52.71'] }),
    batch({ kind: 'simulation' }),
  ];
  const done = stepsDone(imports, '11.01');
  expect([...done]).toEqual(['boundaries']);
  expect(nextStep(done)).toBe('population');
});

it('after all steps there is none left', () => {
  const imports = GUIDE_STEPS.map((kind) => batch({ kind }));
  expect(nextStep(stepsDone(imports, '11.01'))).toBeNull();
});
