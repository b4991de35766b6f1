/** Which mark a post gets: its shape says what it is, its filling says how it is. */
import type { Post } from '../data/posts';
import { kindOf, type Kind, type Mode } from './post-choice';

/**
 * full: as it should be; twoThirds, third: the building's damage rises; half: staff incomplete;
 * empty: not (yet), a plain outline; out: out of service, red outline with a cross; ruin: red with a
 * white cross; unknown: a grey broken outline, never like one that works.
 */
export type Filling =
  'full' | 'twoThirds' | 'third' | 'half' | 'empty' | 'out' | 'ruin' | 'unknown';

export interface Mark {
  kind: Kind;
  filling: Filling;
  /** A small tick: integrated primary care. */
  tick: boolean;
}

const BY_CONDITION: Record<string, Filling> = {
  baik: 'full',
  'rusak-ringan': 'twoThirds',
  'rusak-sedang': 'third',
  'rusak-berat': 'out',
  'rusak-total': 'ruin',
};
const BY_STAFFING: Record<string, Filling> = {
  lengkap: 'full',
  'belum-lengkap': 'half',
  kosong: 'out',
};

export function markOf(post: Post, mode: Mode): Mark {
  return {
    kind: kindOf(post.type),
    filling: fillingOf(post, mode),
    tick: mode === 'ilp' && post.ilp === true,
  };
}

/** The mark that a line of the legend shows for a value of a mode. */
export function markOfValue(mode: Mode, value: string): Mark {
  if (mode === 'jenis') return { kind: value as Kind, filling: 'full', tick: false };
  const filling =
    mode === 'kondisi'
      ? BY_CONDITION[value]
      : mode === 'tenaga'
        ? BY_STAFFING[value]
        : value === 'ya'
          ? 'full'
          : value === 'tidak'
            ? 'empty'
            : undefined;
  return { kind: 'pustu', filling: filling ?? 'unknown', tick: mode === 'ilp' && value === 'ya' };
}

function fillingOf(post: Post, mode: Mode): Filling {
  if (mode === 'kondisi') return BY_CONDITION[post.condition ?? ''] ?? 'unknown';
  if (mode === 'tenaga') return BY_STAFFING[post.staffing ?? ''] ?? 'unknown';
  if (mode === 'ilp') return post.ilp === null ? 'unknown' : post.ilp ? 'full' : 'empty';
  return serviceFilling(post);
}

/** Out of service before incomplete staff, incomplete staff before not known. */
function serviceFilling(post: Post): Filling {
  const serves = servesPeople(post);
  if (serves === false) return 'out';
  if (post.staffing === 'belum-lengkap') return 'half';
  return serves === null ? 'unknown' : 'full';
}

/** A posyandu serves where it is active, every other post where it works. */
export function servesPeople(post: Post): boolean | null {
  return post.type === 'posyandu' ? post.active : post.working;
}

/** Half the width of a mark in CSS pixels. */
export const RADIUS: Record<Kind, number> = {
  puskesmas: 8.5,
  pustu: 5,
  poskesdes: 6,
  polindes: 6,
  posyandu: 3.5,
  pusling: 5.5,
  'rumah-sakit': 8,
  klinik: 5.5,
};

/** Posyandu are drawn from this zoom on. */
export const POSYANDU_ZOOM = 12;
