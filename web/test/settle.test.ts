import { describe, expect, it } from 'vitest';
import type { Catalogue, Status } from '../src/data/types';
import { FIRST_VIEW, type View } from '../src/logic/address';
import { forgotten, settled, withFirstReports } from '../src/logic/settle';
import { indicator } from './makers';

const CATALOGUE = { indicators: [indicator(), indicator({ code: 'k1' })] } as Catalogue;

/** A store of districts with the months of their last reports. */
function store(districts: Record<string, string | null>): Status {
  const all = Object.entries(districts).map(([code, lastPeriod]) => ({
    code,
    firstPeriod: lastPeriod,
    lastPeriod,
  }));
  return {
    defaultIndicator: 'k1',
    districts: all,
    lastPeriod: all.map((d) => d.lastPeriod).sort()[0],
  } as Status;
}

function view(change: Partial<View>): View {
  return { ...FIRST_VIEW, ...change };
}

const last = (district: string, within: string | null = null) => ({ district, within });

describe('what the address leaves open', () => {
  it('is the only district, its last month with a report and the usual indicator', () => {
    const filled = settled(view({}), store({ '81.02': '2025-09' }), CATALOGUE, null);
    expect(filled).toMatchObject({ district: '81.02', period: '2025-09', indicator: 'k1' });
  });

  it('is the district of the last visit among several, unless it has gone', () => {
    const two = store({ '81.02': '2025-09', '81.72': '2025-08' });
    expect(settled(view({}), two, CATALOGUE, last('81.72')).district).toBe('81.72');
    expect(settled(view({}), two, CATALOGUE, last('11.01')).district).toBeNull();
  });

  it('begins where the last visit to it was narrowed to', () => {
    const kept = last('81.02', 'pkm:P1');
    const one = store({ '81.02': '2025-09' });
    expect(settled(view({}), one, CATALOGUE, kept).within).toBe('pkm:P1');
    expect(settled(view({ district: '81.02' }), one, CATALOGUE, kept).within).toBeNull();
    expect(settled(view({}), one, CATALOGUE, last('11.01', 'pkm:P1')).within).toBeNull();
  });

  it('drops a village when its district is not stored', () => {
    const asked = view({ district: '11.01', village: '11.01.01.2001' });
    const filled = settled(asked, store({ '81.02': null }), CATALOGUE, null);
    expect(filled).toMatchObject({ district: '81.02', village: null });
  });

  it('never replaces what the address says', () => {
    const asked = view({ district: '81.72', indicator: 'linfas', period: '2024-01' });
    const two = store({ '81.02': '2025-09', '81.72': '2025-08' });
    expect(settled(asked, two, CATALOGUE, last('81.02', '81.02.01'))).toEqual(asked);
  });
});

describe('a view that gives way to another', () => {
  it('moves to the last reported month once the first reports are in', () => {
    const asked = view({ district: '81.02', period: '2026-11' });
    const [before, now] = [store({ '81.02': null }), store({ '81.02': '2025-09' })];
    expect(withFirstReports(asked, before, now).period).toBe('2025-09');
    expect(withFirstReports(asked, now, now).period).toBe('2026-11');
  });

  it('takes the figures of the country with it, but keeps those of a district until others come', () => {
    const district = view({ district: '81.02' });
    expect(forgotten(view({}), district)).toMatchObject({ values: null, profile: null });
    expect(forgotten(district, view({ district: '81.72' }))).not.toHaveProperty('values');
  });

  it('closes the panel of another village', () => {
    const [one, other] = [view({ village: 'A' }), view({ village: 'B' })];
    expect(forgotten(one, other)).toEqual({ villageProfile: null });
    expect(forgotten(one, one)).toEqual({});
  });
});
