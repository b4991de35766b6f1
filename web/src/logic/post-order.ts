/** The order of the table "Bangunan dan tenaga", and the counts of its sentence. */
import type { Post } from '../data/posts';
import { CONDITIONS, KINDS, kindOf, STAFFINGS, type Kind } from './post-choice';
import { servesPeople } from './marks';

export const COLUMNS = [
  'name',
  'village',
  'status',
  'condition',
  'midwives',
  'nurses',
  'staffing',
  'staffHouse',
  'power',
  'water',
  'internet',
  'ilp',
] as const;
export type Column = (typeof COLUMNS)[number];

type Key = string | number | null;

const STATUSES = ['beroperasi', 'sementara-tutup', 'tidak-beroperasi', 'rencana'];

const KEYS: Record<Column | 'urgency', (post: Post) => Key> = {
  urgency,
  name: (p) => p.name,
  village: (p) => p.villageName,
  status: (p) => place(STATUSES, p.status),
  condition: (p) => place(CONDITIONS, p.condition),
  midwives: (p) => p.midwives,
  nurses: (p) => p.nurses,
  staffing: (p) => place(STAFFINGS, p.staffing),
  staffHouse: (p) => place([...CONDITIONS, 'tidak-ada'], p.staffHouse),
  power: (p) => p.power,
  water: (p) => p.water,
  internet: (p) => (p.internet === null ? null : Number(p.internet)),
  ilp: (p) => (p.ilp === null ? null : Number(p.ilp)),
};

/** Sorted by "condition", or by "-condition" from the last to the first; what is not known comes last. */
export function inOrder(posts: Post[], sort: string, language: string): Post[] {
  const down = sort.startsWith('-');
  const name = sort.replace('-', '');
  const key = name in KEYS ? KEYS[name as Column] : KEYS.urgency;
  const words = new Intl.Collator(language, { numeric: true });
  const keyed = posts.map((post) => ({ post, key: key(post) }));
  keyed.sort(
    (a, b) =>
      compare(a.key, b.key, words) * (down && a.key !== null && b.key !== null ? -1 : 1) ||
      words.compare(a.post.name, b.post.name),
  );
  return keyed.map(({ post }) => post);
}

function compare(a: Key, b: Key, words: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'string' && typeof b === 'string'
    ? words.compare(a, b)
    : Number(a) - Number(b);
}

function place(order: readonly string[], value: string | null): number | null {
  return value === null ? null : order.indexOf(value);
}

/** Out of service first, then incomplete staff, then what nobody knows; larger posts before smaller. */
function urgency(post: Post): number {
  const serves = servesPeople(post);
  const need =
    serves === false ? 0 : post.staffing === 'belum-lengkap' ? 1 : serves === null ? 2 : 3;
  return need * KINDS.length + KINDS.indexOf(kindOf(post.type));
}

export interface ServiceCount {
  kind: Kind;
  all: number;
  out: number;
  /** Of these nobody knows whether they serve. */
  unknown: number;
}

/** How many posts of each kind are out of service; kinds without a post are left out. */
export function countService(posts: Post[]): ServiceCount[] {
  return KINDS.map((kind) => {
    const ofKind = posts.filter((post) => kindOf(post.type) === kind);
    return {
      kind,
      all: ofKind.length,
      out: ofKind.filter((post) => servesPeople(post) === false).length,
      unknown: ofKind.filter((post) => servesPeople(post) === null).length,
    };
  }).filter(({ all }) => all > 0);
}
