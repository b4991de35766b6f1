/** The way from an empty store to a working map: which files, and which of them have come in. */
import type { ImportKind } from '../data/import-types';
import type { ImportBatch } from '../data/types';

/** In the order in which they make sense; boundaries carry everything else. */
export const GUIDE_STEPS = [
  'boundaries',
  'population',
  'facilities',
  'posyandu',
  'work-areas',
  'indicators',
] as const satisfies ImportKind[];
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** Steps that a batch which still counts has taken; `district` null asks for any district. */
export function stepsDone(imports: ImportBatch[], district: string | null): Set<GuideStep> {
  const counts = (batch: ImportBatch) =>
    !batch.undone && (district === null || batch.districts.includes(district));
  const kinds = new Set(imports.filter(counts).map((batch) => batch.kind));
  return new Set(GUIDE_STEPS.filter((step) => kinds.has(step)));
}

/** The step to take now; null when all are taken. */
export function nextStep(done: Set<GuideStep>): GuideStep | null {
  return GUIDE_STEPS.find((step) => !done.has(step)) ?? null;
}
