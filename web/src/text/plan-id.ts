/** Where to rebuild: words of the place Rencana. */
export const planId = {
  'nav.rencana': 'Rencana',
  'plan.label': 'Pilihan rencana',
  'plan.loading': 'Susunan terbaik sedang dicari',
  'plan.chooseDistrict': 'Pilih kabupaten atau kota dahulu',
  'plan.back': 'Rencana',
} as const;
