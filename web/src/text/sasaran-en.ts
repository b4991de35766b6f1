import type { sasaranId } from './sasaran-id';

/** Words of the target populations, in English. */
export const sasaranEn: Record<keyof typeof sasaranId, string> = {
  'sasaran.title': 'Target populations {year}: what counts and what stands beside it',
  'sasaran.none':
    'No target populations for this {term} yet. Import a population file on the Data page.',
  'sasaran.rule': 'The newest import counts; without one the estimate from the birth rate.',
  'sasaran.chosen': 'The health office chose {basis}: {note} ({date}).',
  'sasaran.told': '{n} {basis}, {source}, {year} (imported {date})',
  'sasaran.unknown': 'not known',
  'sasaran.estimated':
    '{n} estimated: {factor} × {population} people in {year} × {rate} births per 1000 ({source}).',
  'sasaran.scaled': 'Scaled to the district’s official {official}: {n}.',
  'sasaran.basis.riil': 'counted',
  'sasaran.basis.proyeksi': 'projected',
  'sasaran.basis.estimasi': 'estimated',
  'sasaran.basis.tercatat': 'recorded',
  'sasaran.basis.terbaru': 'the newest import',
  'sasaran.kind.penduduk': 'Population',
  'sasaran.kind.bumil': 'Pregnant women',
  'sasaran.kind.bersalin': 'Women giving birth',
  'sasaran.kind.bayi': 'Infants',
  'sasaran.kind.baduta': 'Children under 2',
  'sasaran.kind.balita': 'Children under 5',
  'sasaran.kind.usdik': 'Basic school age',
  'sasaran.kind.usprod': 'Aged 15–59',
  'sasaran.kind.lansia': 'Aged 60 and over',
  'sasaran.kind.pus': 'Couples of fertile age',
  'sasaran.kind.kk': 'Households',
  'sasaran.kind.ht': 'People with hypertension',
  'sasaran.kind.dm': 'People with diabetes',
  'sasaran.kind.odgj': 'People with severe mental disorders',
  'sasaran.kind.tb_terduga': 'Presumptive TB',
  'sasaran.kind.risiko_hiv': 'At risk of HIV',
};
