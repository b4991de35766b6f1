/** Words about travel to posts, in Indonesian. */
export const reachId = {
  'nav.jangkauan': 'Jangkauan',
  'reach.label': 'Pilihan jangkauan',
  'reach.loading': 'Waktu tempuh sedang dihitung',
  'reach.season': 'Musim',
  'reach.season.kemarau': 'Kemarau',
  'reach.season.hujan': 'Hujan',
  'reach.season.ombak': 'Ombak',
  'reach.modes': 'Cara bepergian',
  'reach.mode.kaki': 'Jalan kaki',
  'reach.mode.motor': 'Sepeda motor',
  'reach.mode.perahu': 'Perahu',
} as const;
