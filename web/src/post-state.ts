/** What the parts of the page that show posts read from the state. */
import type { Post } from './data/posts';
import type { Assigning } from './logic/assigning';
import { chosenPosts, KINDS, kindOf } from './logic/post-choice';
import { askedOf } from './logic/scope';
import { remembered, type State } from './state';

const NONE: Post[] = [];

/** All posts of the chosen district, or of what it is narrowed to; null until they came. */
export function postsOf(state: State): Post[] | null {
  return state.posts?.district === askedOf(state.view) ? state.posts.posts : null;
}

export const postByCode = remembered(
  (state: State) => new Map((postsOf(state) ?? NONE).map((post) => [post.code, post])),
  (state) => [state.posts, askedOf(state.view)],
);

/** The open post; null where none is open or it is not known. */
export function openPost(state: State): Post | null {
  return postByCode(state).get(state.view.post ?? '') ?? null;
}

/** The posts that the reader's choice keeps, with and without a place. */
export const chosenOf = remembered(
  (state: State): Post[] => chosenPosts(postsOf(state) ?? NONE, state.view.posts),
  (state) => [state.posts, askedOf(state.view), state.view.posts],
);

/** Posts of one village, puskesmas first, then by name. */
export function postsIn(state: State, village: string): Post[] {
  return inPanelOrder((postsOf(state) ?? NONE).filter((post) => post.village === village));
}

/** Posts of a puskesmas, `pkm:CODE`, or of a kecamatan, in the same order. */
export function postsWithin(state: State, unit: string): Post[] {
  const puskesmas = unit.startsWith('pkm:') ? unit.slice('pkm:'.length) : null;
  const isWithin = (post: Post) =>
    puskesmas
      ? post.puskesmas === puskesmas || post.code === puskesmas
      : state.villages.get(post.village ?? '')?.parent === unit;
  return inPanelOrder((postsOf(state) ?? NONE).filter(isWithin));
}

function inPanelOrder(posts: Post[]): Post[] {
  return [...posts].sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name));
}

function rankOf(post: Post): number {
  return KINDS.indexOf(kindOf(post.type));
}

/** Villages are given away only while the panel of the puskesmas that gets them is the one open. */
export function assigningOf({ assigning, view }: State): Assigning | null {
  const here = view.place === 'situasi' && view.post === assigning?.puskesmas;
  return here ? assigning : null;
}
