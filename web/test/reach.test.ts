import { describe, expect, it } from 'vitest';
import { formatChanges, parseChanges, withChange, type Change } from '../src/logic/reach-changes';
import type { ReachChoices, ReachSurface } from '../src/data/reach-types';
import { movedBetween } from '../src/logic/reach-villages';
import { seasonPair, seasonSources } from '../src/reach-state';
import { NO_REACH, type ReachData } from '../src/state';
import { FIRST_VIEW, formatAddress } from '../src/logic/address';
import { scenarioQuery } from '../src/logic/reach-scenarios';
import {
  FIRST_REACH,
  otherSeason,
  parseReach,
  reachParts,
  reachQuery,
} from '../src/logic/reach-view';

const CLOSE: Change = { kind: 'close', code: 'P-1:a' };
const OPEN: Change = { kind: 'open', code: 'P-1:a' };
const ADD: Change = { kind: 'add', lon: 132.750123, lat: -5.65 };
const CUT: Change = { kind: 'cut', what: 'link', id: 12 };

describe('changes', () => {
  it('are written as the API reads them, and read back', () => {
    const text = formatChanges([CLOSE, ADD, CUT]);
    expect(text).toBe('close:P-1%3Aa;add:132.75012,-5.65;cut:link:12');
    expect(formatChanges(parseChanges(text))).toBe(text);
  });

  it('keep every letter of a code, through the API, an address and a kept scenario', () => {
    const codes = ['a;b', 'c,d', 'e:f', ' g h ', '5%', '%41', 'i+j&k=l#m', 'Ohoi Ũ', 'add:1,2'];
    const changes = codes.map((code): Change => ({ kind: 'close', code }));
    expect(parseChanges(formatChanges(changes))).toEqual(changes);
    const reach = { ...FIRST_REACH, changes };
    const address = new URLSearchParams(formatAddress({ ...FIRST_VIEW, reach }));
    expect(parseReach(address).changes).toEqual(changes);
    expect(parseReach(new URLSearchParams(scenarioQuery(reach))).changes).toEqual(changes);
  });

  it('that make no sense are left out, and of two of one thing the later counts', () => {
    const text = 'close:;add:132;add:x,y;cut:road:3;cut:link:x;close:A;open:A;close:%zz;nonsense';
    expect(parseChanges(text)).toEqual([{ kind: 'open', code: 'A' }]);
    expect(parseChanges(null)).toEqual([]);
  });

  it('are taken back by their opposite and by themselves', () => {
    expect(withChange([CUT], CLOSE)).toEqual([CUT, CLOSE]);
    expect(withChange([CUT, CLOSE], OPEN)).toEqual([CUT]);
    expect(withChange([CUT, CLOSE], CUT)).toEqual([CLOSE]);
  });
});

it('the first choice leaves nothing in the address, and asks for nothing but place and month', () => {
  expect(reachParts(FIRST_REACH, true).filter(([, value]) => value !== null)).toEqual([]);
  expect(reachQuery('81.02', '2025-09', FIRST_REACH)).toEqual({
    within: '81.02',
    period: '2025-09',
  });
});

it('the dry season is held against the rainy one, every other against the dry one', () => {
  expect(['kemarau', 'hujan', 'ombak'].map((s) => otherSeason(s as 'hujan'))).toEqual([
    'hujan',
    'kemarau',
    'kemarau',
  ]);
});

describe('another season', () => {
  const villages = (code: string[], byBand: number[][]) => ({ code, byBand });
  const dry = { version: 'dry' } as ReachSurface;
  const wet = { version: 'wet' } as ReachSurface;
  const query = { within: '81.02', period: '2025-09', modes: 'kaki' };
  const reach = (change: Partial<ReachData>): { reach: ReachData } => ({
    reach: {
      ...NO_REACH,
      surface: wet,
      query: { ...query, season: 'ombak' },
      other: dry,
      otherQuery: { ...query, season: 'kemarau' },
      choices: { seasonOfPeriod: 'hujan' } as ReachChoices,
      ...change,
    },
  });
  const held = (change: Partial<ReachData>) => seasonPair(reach(change));

  it('moves people of villages beyond 60 minutes and back; whom nobody knows of it does not move', () => {
    const before = villages(
      ['A', 'B', 'C', 'D'],
      [
        [9, 0, 1, 0, 0, 0],
        [0, 5, 0, 0, 0, 0],
        [0, 0, 2, 0, 0, 0],
        [3, 0, 0, 0, 0, 0],
      ],
    );
    const after = villages(
      ['A', 'B', 'C', 'D'],
      [
        [0, 9, 1, 0, 0, 0],
        [0, 0, 0, 1, 4, 0],
        [2, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 3],
      ],
    );
    expect(movedBetween(before, after)).toEqual([
      { code: 'B', by: -5 },
      { code: 'C', by: 2 },
    ]);
  });

  it('is held against the dry one once both have come, alike in all else', () => {
    expect(held({})).toEqual({ dry, wet, season: 'ombak' });
    expect(held({ query, otherQuery: { ...query, season: 'kemarau' } })).toEqual({
      dry,
      wet,
      season: 'hujan',
    });
    expect(held({ otherQuery: { ...query, season: 'ombak' } })).toBeNull();
    expect(held({ otherQuery: { ...query, modes: 'kaki,motor', season: 'kemarau' } })).toBeNull();
    expect(held({ other: null })).toBeNull();
    const turned = {
      query: { ...query, season: 'kemarau' },
      otherQuery: { ...query, season: 'hujan' },
    };
    expect(held(turned)).toEqual({ dry: wet, wet: dry, season: 'hujan' });
  });

  it('is drawn from the minutes of both, and never from one season against itself', () => {
    const [waves, drought] = ['ombak', 'kemarau'].map((season) => ({ ...query, season }));
    expect(seasonSources(reach({}))).toEqual({
      dry: { query: drought, version: 'dry' },
      wet: { query: waves, version: 'wet' },
    });
    // the dry season was chosen, and has come before what it is now held against
    expect(seasonSources(reach({ surface: dry, query: drought }))).toBeNull();
  });
});
