import { expect, it } from 'vitest';
import { FIRST_VIEW, formatAddress, parseAddress, type View } from '../src/logic/address';

const FULL: View = {
  place: 'data',
  part: 'aturan',
  ruleYear: 2026,
  show: 'penyakit',
  diseaseRank: 'excess',
  limits: '99',
  report: 'k4',
  district: '81.02',
  province: null,
  level: 'puskesmas',
  unit: 'pkm:P81020101',
  within: '81.02.01',
  chart: true,
  coverage: true,
  status: 'JELEK',
  check: 'held',
  span: 'year',
  indicator: 'belum-layan:k4',
  period: '2025-09',
  village: '81.02.01.2014',
  post: '11.01-pustu-lawe',
  posts: {
    shown: true,
    mode: 'kondisi',
    kept: { jenis: ['pustu', 'posyandu'], kondisi: ['rusak-berat'], tenaga: null, ilp: ['ya'] },
    puskesmas: 'P1101010201',
    onScreen: true,
    sort: '-condition',
  },
  reach: {
    show: 'wilayah',
    season: 'ombak',
    modes: ['kaki', 'perahu'],
    rule: { types: ['pustu'], worst: 'rusak-berat', staff: 'none', days: 3, unknown: 'closed' },
    changes: [
      { kind: 'close', code: 'P1' },
      { kind: 'add', lon: 132.75, lat: -5.65 },
      { kind: 'cut', what: 'bridge', id: 4 },
    ],
    scenario: 7,
    compare: [7, 9],
    route: [132.7, -5.6],
  },
  sort: 'points',
  grouping: 'stage',
  language: 'en',
  map: { zoom: 9.25, lat: -5.6501, lng: 132.7372 },
};

it('a view comes back from its address', () => {
  expect(parseAddress(formatAddress(FULL))).toEqual(FULL);
});

it('an empty address is the first view', () => {
  expect(parseAddress('')).toEqual(FIRST_VIEW);
});

it('defaults are left out', () => {
  const address = formatAddress({ ...FIRST_VIEW, district: '81.02', indicator: 'linfas' });
  expect(address).toBe('?area=81.02&indicator=linfas&lang=id');
});

it.each([
  '?period=2025-13',
  '?period=September',
  '?map=abc',
  '?map=9',
  '?sort=x',
  '?lang=fr',
  '?view=x',
])('%s makes no sense and changes nothing', (address) => {
  expect(parseAddress(address)).toEqual(FIRST_VIEW);
});

it('a language that was remembered stands unless the address names one', () => {
  const remembered: View = { ...FIRST_VIEW, language: 'en' };
  expect(parseAddress('', remembered).language).toBe('en');
  expect(parseAddress('?lang=id', remembered).language).toBe('id');
});
