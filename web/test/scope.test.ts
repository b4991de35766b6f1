import { describe, expect, it } from 'vitest';
import type { District, Status } from '../src/data/types';
import { FIRST_VIEW } from '../src/logic/address';
import {
  areasOfStatus,
  askedOf,
  heard,
  levelIn,
  touching,
  wholeOf,
  widened,
} from '../src/logic/scope';
import { values } from './makers';

const TENGGARA = district('81.02', 'Kabupaten Maluku Tenggara', 'Maluku', [132, -6, 134, -5]);
const TUAL = district('81.72', 'Kota Tual', 'Maluku', [131, -7, 133, -5]);
const MATARAM = district('52.71', 'Kota Mataram', 'Nusa Tenggara Barat', [116, -9, 117, -8]);

function district(
  code: string,
  name: string,
  province: string,
  bbox: District['bbox'],
  firstPeriod: string | null = null,
): District {
  const facts = { term: 'desa', kecamatan: 1, villages: 9, simulated: false };
  return { code, name, province, bbox, ...facts, firstPeriod, lastPeriod: firstPeriod };
}

function status(...districts: District[]): Status {
  return { districts } as Status;
}

describe('the level that is compared', () => {
  it('is the village in a district and the district in the country, unless chosen', () => {
    expect(levelIn({ district: '81.02', province: null, level: null }, TENGGARA)).toBe('desa');
    expect(levelIn({ district: null, province: null, level: null }, null)).toBe('kabupaten');
    expect(levelIn({ district: null, province: null, level: 'provinsi' }, null)).toBe('provinsi');
  });

  it('stays the village where no puskesmas is known, or where the scope lacks the level', () => {
    const view = { district: '81.02', province: null, level: 'puskesmas' as const };
    expect(levelIn(view, TENGGARA)).toBe('desa');
    expect(levelIn(view, { ...TENGGARA, puskesmas: 4 })).toBe('puskesmas');
    expect(levelIn({ ...view, level: 'provinsi' }, TENGGARA)).toBe('desa');
  });
});

describe('a view narrowed to a puskesmas or kecamatan', () => {
  const view = { ...FIRST_VIEW, district: '81.02', within: 'pkm:P1' };
  const workAreas = new Map([
    ['81.02.01.2001', { village: '81.02.01.2001', puskesmas: 'P1', pustu: null, proposed: false }],
    ['81.02.01.2002', { village: '81.02.01.2002', puskesmas: 'P2', pustu: null, proposed: false }],
  ]);

  it('asks for nothing else, and compares its villages', () => {
    expect(askedOf(view)).toBe('pkm:P1');
    expect(askedOf({ ...view, within: null })).toBe('81.02');
    expect(levelIn({ ...view, level: 'kecamatan' }, { ...TENGGARA, puskesmas: 4 })).toBe('desa');
  });

  it('stays narrow for a village inside, and gives way to one outside', () => {
    expect(widened({ ...view, village: '81.02.01.2001' }, workAreas).within).toBe('pkm:P1');
    expect(widened({ ...view, village: '81.02.01.2002' }, workAreas).within).toBeNull();
    expect(widened({ ...view, unit: '81.02.01' }, workAreas).within).toBeNull();
    const kecamatan = { ...view, within: '81.02.01', village: '81.02.01.2002' };
    expect(widened(kecamatan, workAreas).within).toBe('81.02.01');
    expect(widened(view, workAreas)).toBe(view);
  });
});

describe('areas made of the status', () => {
  const areas = areasOfStatus(status(TENGGARA, TUAL, MATARAM));

  it('are the districts, shortly named, and provinces around them', () => {
    expect([...areas.keys()].sort()).toEqual(['52', '52.71', '81', '81.02', '81.72']);
    expect(areas.get('81.02')?.name).toBe('Maluku Tenggara');
    expect(areas.get('81.72')?.name).toBe('Kota Tual');
    expect(areas.get('81')?.bbox).toEqual([131, -7, 134, -5]);
    expect(areas.get('81')?.level).toBe('provinsi');
  });
});

describe('figures of the country', () => {
  const all = {
    ...values(90, [{ n: 5, s: 10, value: 50 }, {}, {}]),
    code: ['81.02', '81.72', '52.71'],
  };

  it('leave out districts that never had any, so that those with reports can be seen', () => {
    const some = status({ ...TENGGARA, firstPeriod: '2025-01' }, TUAL, MATARAM);
    expect(heard(all, some, null).code).toEqual(['81.02']);
    expect(heard(all, some, '52').code).toEqual([]);
  });

  it('keep a district that reported before and is silent now', () => {
    const silent = status(TENGGARA, { ...TUAL, firstPeriod: '2025-01' }, MATARAM);
    const kept = heard(all, silent, null);
    expect(kept.code).toEqual(['81.02', '81.72']);
    expect(kept.value).toEqual([50, null]);
  });

  it('add up as sum over sum, never as a mean of percentages', () => {
    const two = values(90, [
      { n: 1, s: 10 },
      { n: 90, s: 90 },
      { n: null, s: 400 },
    ]);
    expect(wholeOf(two, '%')).toBe(91);
    expect(wholeOf(two, '#')).toBe(91);
  });

  it('have no sum where a part is hidden or nothing is known', () => {
    expect(wholeOf(values(90, [{ n: 1, s: 9 }, { state: 'suppressed' }]), '%')).toBeNull();
    expect(wholeOf(values(90, [{}]), '%')).toBeNull();
  });
});

it('districts on the screen are those whose box touches it', () => {
  const seen = touching([TENGGARA, TUAL, MATARAM], [133.5, -5.5, 140, -1]);
  expect(seen.map(({ code }) => code)).toEqual(['81.02']);
});
