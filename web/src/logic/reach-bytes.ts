/** What the bytes of the tiles of minutes mean, and the classes that the map paints them in. */
import type { Band } from '../data/reach-types';

/** No grid here, or nothing was asked. */
export const NO_GRID = 0;
/** A post is reached only over a crossing whose minutes nobody knows. */
export const UNKNOWN = 253;
/** Sea, and land, from where no post can be reached. */
export const SEA_UNREACHED = 254;
export const UNREACHED = 255;
/** The byte of 120 minutes: up to here a byte is a whole minute, above it ten. */
const LAST_MINUTE = 121;
const STEP = 10;

/** Beyond two hours a byte is ten minutes: too coarse to compare seasons, for which there are tenths. */
const TENTHS_OF_MINUTE = 10;
/** Added to the byte of what has no minutes, it is that of the tiles of tenths. */
const WIDE = 0xff00;

/** Side of a tile of bytes in pixels. */
export const TILE_SIDE = 256;

/** Minutes of a byte, rounded up; infinite where no post is reached, null where nothing is known. */
export function minutesOfByte(byte: number): number | null {
  if (byte === NO_GRID || byte === UNKNOWN) return null;
  if (byte >= SEA_UNREACHED) return Infinity;
  return byte <= LAST_MINUTE ? byte - 1 : LAST_MINUTE - 1 + (byte - LAST_MINUTE) * STEP;
}

/** Minutes of two bytes of tenths. */
export function minutesOfTenths(tenths: number): number | null {
  if (tenths >= WIDE + UNKNOWN) return minutesOfByte(tenths - WIDE);
  return tenths === NO_GRID ? null : (tenths - 1) / TENTHS_OF_MINUTE;
}

/** Bands in the order of their numbers in a painted tile. */
export const BANDS: Band[] = ['le30', '31to60', '61to120', 'gt120', 'unreachable', 'unknown'];

export function bandOfMinutes(minutes: number | null): Band {
  if (minutes === null) return 'unknown';
  if (minutes <= 30) return 'le30';
  if (minutes <= 60) return '31to60';
  if (minutes <= 120) return '61to120';
  return minutes < Infinity ? 'gt120' : 'unreachable';
}

/**
 * What another season changes, in minutes more than in the dry one. `cut`: no post is reached any
 * more; `opened`: one is reached only now; `neither`: in none of both.
 */
export type Shift =
  | 'opened'
  | 'faster'
  | 'same'
  | '6to15'
  | '16to30'
  | '31to60'
  | 'gt60'
  | 'cut'
  | 'neither'
  | 'unknown';
export const SHIFTS: Shift[] = [
  'opened',
  'faster',
  'same',
  '6to15',
  '16to30',
  '31to60',
  'gt60',
  'cut',
  'neither',
  'unknown',
];

export function shiftOf(dry: number | null, wet: number | null): Shift {
  if (dry === null || wet === null) return 'unknown';
  if (wet === Infinity) return dry === Infinity ? 'neither' : 'cut';
  if (dry === Infinity) return 'opened';
  const more = wet - dry;
  if (more < -5) return 'faster';
  if (more <= 5) return 'same';
  if (more <= 15) return '6to15';
  if (more <= 30) return '16to30';
  return more <= 60 ? '31to60' : 'gt60';
}

const BAND_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  BANDS.indexOf(bandOfMinutes(minutesOfByte(byte))),
);

/** Number of the band of each pixel. */
export function bandsOf(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => BAND_OF_BYTE[byte]);
}

/** Number of the shift of each pixel of tenths of minutes. */
export function shiftsOf(dry: Uint16Array, wet: Uint16Array): Uint8Array {
  return Uint8Array.from(dry, (tenths, i) =>
    SHIFTS.indexOf(shiftOf(minutesOfTenths(tenths), minutesOfTenths(wet[i]))),
  );
}

/** Whether a border runs right of or below each pixel of a square: 1 where it does. */
export function bordersOf(classes: ArrayLike<number>, side: number): Uint8Array {
  const borders = new Uint8Array(side * side);
  for (let i = 0; i < borders.length; i++) {
    const atRight = i % side === side - 1;
    const atBottom = i + side >= borders.length;
    const differs =
      (!atRight && classes[i] !== classes[i + 1]) ||
      (!atBottom && classes[i] !== classes[i + side]);
    if (differs) borders[i] = 1;
  }
  return borders;
}
