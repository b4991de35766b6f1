import { expect, it } from 'vitest';
import type { DistrictPlan, PlanAsked } from '../src/data/plan-types';
import { WORK_KINDS } from '../src/logic/plan-view';
import { hasRules } from '../src/ui/plan-proof';

const FREE: Partial<PlanAsked> = {
  forced: [],
  forbidden: [],
  kinds: WORK_KINDS,
  bidan: null,
  perawat: null,
  leastPerKecamatan: null,
  rebuildBeforeNew: true,
};
const ruled = (asked: Partial<PlanAsked>, leftOut: string[] = []) =>
  hasRules({ asked: { ...FREE, ...asked }, leftOut } as DistrictPlan);

it('a proof says that it holds under rules only where rules kept something out', () => {
  expect(ruled({})).toBe(false);
  expect(ruled({ forbidden: ['rebuild:A'] })).toBe(true);
  expect(ruled({ bidan: 0 })).toBe(true);
});

it('a place that the rule to mend first left out is one that might have done better', () => {
  expect(ruled({}, ['build:1,2'])).toBe(true);
});
