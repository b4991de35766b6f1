/** Words about the map of a plan, its frontier, and kept plans, in Indonesian. */
export const planMapId = {
  'plan.kind.rebuild': 'Bangun ulang',
  'plan.kind.repair': 'Perbaiki bangunan',
  'plan.kind.staff': 'Lengkapi tenaga',
  'plan.kind.house': 'Perbaiki rumah petugas',
  'plan.kind.upgrade': 'Tingkatkan jadi pustu',
  'plan.kind.build': 'Bangun baru',
  'plan.kind.move': 'Pindahkan',
  'planMap.card': 'Pilihan di peta',
};
