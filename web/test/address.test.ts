import { expect, it } from 'vitest';
import { FIRST_PLAN } from '../src/logic/plan-view';
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
  plan: {
    aim: 'belum:k4',
    limit: 90,
    seasons: ['kemarau', 'ombak'],
    judge: 'worst',
    budget: 2_400_000_000,
    count: null,
    bidan: 2,
    perawat: 0,
    fair: true,
    except: ['81.02.01'],
    forced: ['rebuild:P1', 'build:132.7500,-5.6500'],
    forbidden: ['file:50% a;b'],
    kinds: ['rebuild', 'staff'],
    rebuildBeforeNew: false,
    drawn: [
      {
        id: 'drawn:2',
        name: 'Dekat, gereja',
        lon: 132.75,
        lat: -5.65,
        post: null,
        cost: 780_000_000,
        land: 'hibah; desa',
      },
      {
        id: 'drawn:3',
        name: 'drawn:3',
        lon: 132.7,
        lat: -5.6,
        post: 'P,1',
        cost: null,
        land: null,
      },
    ],
    costs: { 'build:132.7500,-5.6500': 900_000_000 },
    option: 'rebuild:P1',
    kept: 4,
    compare: [],
  },
  sort: 'points',
  grouping: 'stage',
  language: 'en',
  map: { zoom: 9.25, lat: -5.6501, lng: 132.7372 },
};

it('a view comes back from its address', () => {
  expect(parseAddress(formatAddress(FULL))).toEqual(FULL);
});

it('of two places that hold things beside each other the address tells the one shown', () => {
  const plan = { ...FIRST_PLAN, compare: [3, 5] };
  const view: View = { ...FULL, place: 'rencana', plan };
  const back = parseAddress(formatAddress(view));
  expect(back.plan.compare).toEqual([3, 5]);
  expect(back.reach.compare).toEqual([]);
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
