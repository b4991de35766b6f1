import { describe, expect, it } from 'vitest';
import type { Bridge, ReachChoices } from '../src/data/reach-types';
import type { Area } from '../src/data/types';
import { FIRST_VIEW } from '../src/logic/address';
import { bridgeNames } from '../src/logic/apart';
import { bridgeWords, kecamatanApart, villageWords } from '../src/reach-names';
import { emptyState, NO_REACH, type State } from '../src/state';

function area(code: string, name: string): [string, Area] {
  return [code, { code, name, parent: code.slice(0, 8) } as Area];
}

function bridge(id: number, name: string, village: string | null): Bridge {
  return { id, name, lon: 133, lat: -5.6, village };
}

/** Hoko of Kei Besar, Hoko of Kei Kecil, and Werka. */
function district(bridges: Bridge[] = []): State {
  return {
    ...emptyState(FIRST_VIEW),
    villages: new Map([
      area('81.02.01.2001', 'Hoko'),
      area('81.02.03.2001', 'HOKO'),
      area('81.02.03.2002', 'Werka'),
    ]),
    kecamatan: new Map([area('81.02.01', 'Kei Kecil'), area('81.02.03', 'Kei Besar')]),
    reach: { ...NO_REACH, choices: { bridges } as ReachChoices },
  };
}

describe('villages of one name', () => {
  it('are told with their kecamatan, others without', () => {
    const state = district();
    expect(villageWords(state, '81.02.01.2001')).toBe('Hoko (Kei Kecil)');
    expect(villageWords(state, '81.02.03.2001')).toBe('HOKO (Kei Besar)');
    expect(villageWords(state, '81.02.03.2002')).toBe('Werka');
    expect(kecamatanApart(state, '81.02.03.2001')).toBe('Kei Besar');
    expect(kecamatanApart(state, '81.02.03.2002')).toBeNull();
    expect(villageWords(state, '81.02.99.2001')).toBeNull();
  });
});

describe('bridges', () => {
  const named = (bridges: Bridge[]) => [
    ...bridgeNames(bridges, 'tanpa nama', (name, village) => `${name} di ${village}`).values(),
  ];

  it('go by their name, without one by their village, and are counted where that is not enough', () => {
    expect(
      named([
        bridge(1, 'Elat', 'Werka'),
        bridge(2, '', 'Werka'),
        bridge(3, '', 'Nerong'),
        bridge(4, '', 'Nerong'),
        bridge(5, '', null),
      ]),
    ).toEqual([
      'Elat',
      'tanpa nama di Werka',
      'tanpa nama di Nerong (1)',
      'tanpa nama di Nerong (2)',
      'tanpa nama',
    ]);
  });

  it('of one road lie in different villages', () => {
    const road = [bridge(1, 'Jalan Trans', 'Werka'), bridge(2, 'Jalan Trans', 'Nerong')];
    expect(named(road)).toEqual(['Jalan Trans di Werka', 'Jalan Trans di Nerong']);
  });

  it('say which of two villages of one name', () => {
    const state = district([bridge(9, '', '81.02.01.2001')]);
    expect([...bridgeWords(state)]).toEqual([[9, 'Jembatan tanpa nama di Hoko (Kei Kecil)']]);
  });
});
