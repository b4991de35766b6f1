import type { planMapId } from './plan-map-id';

/** Words about the map of a plan, its frontier, and kept plans, in English. */
export const planMapEn: Record<keyof typeof planMapId, string> = {
  'planMap.card': 'Option on the map',
};
