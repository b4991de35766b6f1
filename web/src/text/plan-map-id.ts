/** Words about the map of a plan, its frontier, and kept plans, in Indonesian. */
export const planMapId = {
  'planMap.card': 'Pilihan di peta',
};
