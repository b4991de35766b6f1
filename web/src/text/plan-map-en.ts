import type { planMapId } from './plan-map-id';

/** Words about the map of a plan, its frontier, and kept plans, in English. */
export const planMapEn: Record<keyof typeof planMapId, string> = {
  'plan.kind.rebuild': 'Rebuild',
  'plan.kind.repair': 'Repair the building',
  'plan.kind.staff': 'Staff it',
  'plan.kind.house': 'Repair the staff house',
  'plan.kind.upgrade': 'Upgrade to pustu',
  'plan.kind.build': 'Build new',
  'plan.kind.move': 'Move',
  'planMap.card': 'Option on the map',
};
