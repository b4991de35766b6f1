import { describe, expect, it } from 'vitest';
import type { ReachChoices, ReachStart, ReachSurface } from '../src/data/reach-types';
import { FIRST_VIEW } from '../src/logic/address';
import {
  bandOfMinutes,
  BANDS,
  bandsOf,
  bordersOf,
  minutesOfByte,
  minutesOfTenths,
  SHIFTS,
  shiftOf,
  shiftsOf,
} from '../src/logic/reach-bytes';
import { catchmentColours } from '../src/logic/reach-colours';
import { parseChanges } from '../src/logic/reach-changes';
import { changeOf, farFromLine, fillingOf } from '../src/logic/reach-marks';
import { FIRST_REACH } from '../src/logic/reach-view';
import { worstFirst, type VillageReach } from '../src/logic/reach-villages';
import { reachLinks } from '../src/reach-state';
import { emptyState, NO_REACH } from '../src/state';

describe('a byte of minutes', () => {
  it.each([
    [0, null],
    [1, 0],
    [31, 30],
    [121, 120],
    [122, 130],
    [252, 1430],
    [253, null],
    [254, Infinity],
    [255, Infinity],
  ])('%i stands for %s', (byte, minutes) => {
    expect(minutesOfByte(byte)).toBe(minutes);
  });

  it.each([
    [0, null],
    [1, 0],
    [306, 30.5],
    [1471, 147],
    [65532, 6553.1],
    [65533, null],
    [65534, Infinity],
    [65535, Infinity],
  ])('%i of tenths stands for %s', (tenths, minutes) => {
    expect(minutesOfTenths(tenths)).toBe(minutes);
  });

  it('lies in the band that its minutes are in, the limits on the near side', () => {
    const bytes = Uint8Array.from([1, 31, 32, 61, 62, 121, 122, 255, 253]);
    expect([...bandsOf(bytes)].map((band) => BANDS[band])).toEqual([
      'le30',
      'le30',
      '31to60',
      '31to60',
      '61to120',
      '61to120',
      'gt120',
      'unreachable',
      'unknown',
    ]);
    expect(bandOfMinutes(30.5)).toBe('31to60');
  });
});

describe('another season', () => {
  it.each([
    [20, 26, '6to15'],
    [20, 25, 'same'],
    [20, 14, 'faster'],
    [20, 15, 'same'],
    [20, 51, '31to60'],
    [20, 81, 'gt60'],
    [130, 135, 'same'],
    [131, 139, '6to15'],
    [130, 150, '16to30'],
    [20, Infinity, 'cut'],
    [Infinity, 20, 'opened'],
    [Infinity, Infinity, 'neither'],
    [null, 20, 'unknown'],
  ])('from %s to %s minutes is %s', (dry, wet, shift) => {
    expect(shiftOf(dry, wet)).toBe(shift);
  });

  it('is compared pixel by pixel', () => {
    const shifts = shiftsOf(
      Uint16Array.from([101, 101, 1301, 65535]),
      Uint16Array.from([101, 401, 1381, 65535]),
    );
    expect([...shifts].map((shift) => SHIFTS[shift])).toEqual([
      'same',
      '16to30',
      '6to15',
      'neither',
    ]);
  });
});

it('a line runs where a pixel differs from the one to its right or below it', () => {
  const classes = [0, 0, 1, 0, 0, 1, 2, 2, 2];
  expect([...bordersOf(classes, 3)]).toEqual([0, 1, 0, 1, 1, 1, 0, 0, 0]);
});

function start(number: number, lon: number, lat: number): ReachStart {
  const post = { code: `P${number}`, name: `Pustu ${number}`, type: 'pustu' as const };
  const staff = { midwives: 1, nurses: 1, lacks: [] };
  return { ...post, ...staff, number, lon, lat, verdict: 'open', change: null };
}

it('posts side by side have other colours, and always the same ones', () => {
  const grid = Array.from({ length: 36 }, (_, i) => start(i + 1, i % 6, Math.floor(i / 6)));
  const colours = catchmentColours(grid, 8);
  const alike = grid.flatMap((a) =>
    grid.filter(
      (b) =>
        a.number < b.number &&
        Math.hypot(a.lon - b.lon, a.lat - b.lat) < 1.5 &&
        colours.get(a.number) === colours.get(b.number),
    ),
  );
  expect(alike).toEqual([]);
  expect(catchmentColours(grid, 8)).toEqual(colours);
});

describe('a click', () => {
  const link = {
    id: 3,
    from: 'A',
    to: 'B',
    mode: 'perahu' as const,
    minutes: null,
    wait: null,
    daysPerWeek: null,
    closedMonths: [12, 1],
    coordinates: [
      [0, 0],
      [1, 1],
    ] as [[number, number], [number, number]],
  };

  it('closes a post that works, opens one that does not, and takes a new one away', () => {
    const open = start(1, 0, 0);
    const closed = { ...open, number: null, verdict: 'closed' as const, change: null };
    const added = { ...open, code: 'add:132.7,-5.6', change: 'added' as const };
    expect(changeOf({ kind: 'post', post: open })).toEqual({ kind: 'close', code: 'P1' });
    expect(changeOf({ kind: 'post', post: closed })).toEqual({ kind: 'open', code: 'P1' });
    expect(changeOf({ kind: 'post', post: added })).toEqual({ kind: 'add', lon: 132.7, lat: -5.6 });
    expect(fillingOf({ ...open, verdict: 'half' })).toBe('half');
    expect(fillingOf(closed)).toBe('out');
  });

  it('cuts a crossing, whether it runs or not', () => {
    for (const running of [true, false]) {
      const item = { kind: 'link' as const, link, cut: false, running };
      expect(changeOf(item)).toEqual({ kind: 'cut', what: 'link', id: 3 });
    }
  });

  it('meets crossings of which only the server knows whether the minutes use them', () => {
    const state = emptyState(FIRST_VIEW);
    const cut = { ...FIRST_REACH, changes: parseChanges('cut:link:3') };
    state.view = { ...FIRST_VIEW, reach: cut };
    state.reach = { ...NO_REACH, choices: { links: [link, { ...link, id: 4 }] } as ReachChoices };
    const told = () => reachLinks(state).map(({ cut, running }) => [cut, running]);
    expect(told()).toEqual([
      [true, true],
      [false, true],
    ]);
    const links = [
      { id: 3, running: true },
      { id: 4, running: false },
    ];
    state.reach = { ...state.reach, surface: { links } as ReachSurface };
    expect(told()).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('finds a line by how far it is, also beyond its ends', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(farFromLine({ x: 5, y: 3 }, a, b)).toBe(3);
    expect(farFromLine({ x: 13, y: 4 }, a, b)).toBe(5);
    expect(farFromLine({ x: 3, y: 4 }, a, a)).toBe(5);
  });
});

it('the worst villages reach nothing or are farthest; what is not known comes last, never as 0', () => {
  const village = (code: string, middle: number | null, byBand: number[]): VillageReach => ({
    code,
    name: code,
    population: byBand.reduce((sum, n) => sum + n, 0),
    byBand,
    within60: null,
    middle,
    nearest: null,
  });
  const rows = worstFirst([
    village('near', 20, [50, 0, 0, 0, 0, 0]),
    village('far', 130, [0, 0, 10, 40, 0, 0]),
    village('unknown', null, [0, 0, 0, 0, 0, 70]),
    village('cut off', null, [0, 0, 0, 0, 30, 0]),
    village('farther', 150, [0, 0, 0, 5, 0, 0]),
    { ...village('uncounted', null, [0, 0, 0, 0, 0, 0]), population: null },
  ]);
  expect(rows.map(({ code }) => code)).toEqual([
    'cut off',
    'farther',
    'far',
    'unknown',
    'uncounted',
  ]);
  expect(rows.map(({ known }) => known)).toEqual([true, true, true, false, false]);
});
