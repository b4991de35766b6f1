import type { Post, PostType, WorkArea } from '../data/posts';

const PUSKESMAS: PostType[] = ['puskesmas', 'puskesmas-rawat-inap', 'puskesmas-non-rawat-inap'];

/** Which posts an indicator that follows from their register looks at, by its code. */
const COUNTED: Record<string, PostType[]> = {
  'posyandu-ilp': ['posyandu'],
  'posyandu-aktif': ['posyandu'],
  'kader-latih': ['posyandu'],
  'pustu-ilp': ['pustu'],
  'pustu-sdm': ['pustu'],
  'pustu-rb': ['pustu'],
  'pkm-ilp': PUSKESMAS,
};

/** Posts that an indicator would count, but of which no village is known; none for others. */
export function postsWithoutVillage(posts: Post[], indicator: string): Post[] {
  const types = COUNTED[indicator] ?? [];
  return posts.filter((post) => types.includes(post.type) && post.village === null);
}

/** Puskesmas that no village belongs to: they have no figures of their own. */
export function puskesmasWithoutVillages(
  posts: Post[],
  workAreas: ReadonlyMap<string, WorkArea>,
): Post[] {
  const served = new Set([...workAreas.values()].map((area) => area.puskesmas));
  return posts.filter((post) => PUSKESMAS.includes(post.type) && !served.has(post.code));
}
