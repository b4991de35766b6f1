/** Which posts are shown and what their marks tell; stands in the page's address. */
import type { Condition, Post, PostType, Staffing } from '../data/posts';

/** What the marks tell: type and service, building, staff, or integrated primary care. */
export const MODES = ['jenis', 'kondisi', 'tenaga', 'ilp'] as const;
export type Mode = (typeof MODES)[number];

/** Types that are shown and filtered together. */
export const KINDS = [
  'puskesmas',
  'pustu',
  'poskesdes',
  'polindes',
  'posyandu',
  'pusling',
  'rumah-sakit',
  'klinik',
] as const;
export type Kind = (typeof KINDS)[number];

export type Unknown = 'tidak-diketahui';
export type IlpState = 'ya' | 'tidak';

export const CONDITIONS: (Condition | Unknown)[] = [
  'baik',
  'rusak-ringan',
  'rusak-sedang',
  'rusak-berat',
  'rusak-total',
  'tidak-diketahui',
];
export const STAFFINGS: (Staffing | Unknown)[] = [
  'lengkap',
  'belum-lengkap',
  'kosong',
  'tidak-diketahui',
];
const ILP_STATES: (IlpState | Unknown)[] = ['ya', 'tidak', 'tidak-diketahui'];

/** The values that each mode tells apart, in the order they are listed. */
export const VALUES: Record<Mode, readonly string[]> = {
  jenis: KINDS,
  kondisi: CONDITIONS,
  tenaga: STAFFINGS,
  ilp: ILP_STATES,
};

export interface PostChoice {
  /** False: no post is drawn. */
  shown: boolean;
  mode: Mode;
  /** Values of each mode that are kept; null keeps all of them. */
  kept: Record<Mode, string[] | null>;
  /** Code of the puskesmas whose posts are kept; null keeps all. */
  puskesmas: string | null;
  /** Only posts that lie in the part of the map on the screen. */
  onScreen: boolean;
  /** Column of the table, with "-" before it from the last to the first. */
  sort: string;
}

export const FIRST_CHOICE: PostChoice = {
  shown: true,
  mode: 'jenis',
  kept: { jenis: null, kondisi: null, tenaga: null, ilp: null },
  puskesmas: null,
  onScreen: false,
  sort: 'urgency',
};

const KEPT_NAMES: Record<Mode, string> = {
  jenis: 'post-types',
  kondisi: 'post-conditions',
  tenaga: 'post-staffing',
  ilp: 'post-ilp',
};

export function parseChoice(query: URLSearchParams): PostChoice {
  const posts = query.get('posts');
  const kept = (mode: Mode) => {
    const known = (query.get(KEPT_NAMES[mode]) ?? '')
      .split(',')
      .filter((v) => VALUES[mode].includes(v));
    return known.length ? known : null;
  };
  return {
    shown: posts !== 'tidak',
    mode: MODES.find((mode) => mode === posts) ?? FIRST_CHOICE.mode,
    kept: {
      jenis: kept('jenis'),
      kondisi: kept('kondisi'),
      tenaga: kept('tenaga'),
      ilp: kept('ilp'),
    },
    puskesmas: query.get('post-puskesmas'),
    onScreen: query.get('post-screen') === 'ya',
    sort: query.get('post-sort') ?? FIRST_CHOICE.sort,
  };
}

/** Names and values for the address; defaults are null. */
export function choiceParts(choice: PostChoice): [string, string | null][] {
  const mode = choice.mode === FIRST_CHOICE.mode ? null : choice.mode;
  return [
    ['posts', choice.shown ? mode : 'tidak'],
    ...MODES.map((m): [string, string | null] => [
      KEPT_NAMES[m],
      choice.kept[m] && choice.kept[m].join(','),
    ]),
    ['post-puskesmas', choice.puskesmas],
    ['post-screen', choice.onScreen ? 'ya' : null],
    ['post-sort', choice.sort === FIRST_CHOICE.sort ? null : choice.sort],
  ];
}

/** Keeps or drops one value; all kept, or none, is the same as no choice. */
export function toggled(choice: PostChoice, mode: Mode, value: string): PostChoice {
  const all = VALUES[mode];
  const before = choice.kept[mode] ?? all;
  const after = all.filter((v) => (v === value) !== before.includes(v));
  const none = after.length === 0 || after.length === all.length;
  return { ...choice, kept: { ...choice.kept, [mode]: none ? null : after } };
}

export function kindOf(type: PostType): Kind {
  if (type.startsWith('puskesmas')) return 'puskesmas';
  if (type.startsWith('pusling')) return 'pusling';
  return type as Kind;
}

/** What a post is in a mode: its kind, its condition, … */
export function valueOf(post: Post, mode: Mode): string {
  if (mode === 'jenis') return kindOf(post.type);
  if (mode === 'kondisi') return post.condition ?? 'tidak-diketahui';
  if (mode === 'tenaga') return post.staffing ?? 'tidak-diketahui';
  return post.ilp === null ? 'tidak-diketahui' : post.ilp ? 'ya' : 'tidak';
}

/** The posts that the choice keeps, whether they have a place or not; `except` ignores one mode. */
export function chosenPosts(posts: Post[], choice: PostChoice, except?: Mode): Post[] {
  const { kept, puskesmas } = choice;
  const active = MODES.filter((mode) => mode !== except && kept[mode] !== null);
  return posts.filter(
    (post) =>
      (!puskesmas || post.puskesmas === puskesmas || post.code === puskesmas) &&
      active.every((mode) => kept[mode]!.includes(valueOf(post, mode))),
  );
}

/** How many posts each value of a mode has, among those that the other modes keep. */
export function countValues(posts: Post[], choice: PostChoice, mode: Mode): Map<string, number> {
  const counts = new Map<string, number>();
  for (const post of chosenPosts(posts, choice, mode)) {
    const value = valueOf(post, mode);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
