/** What of travel is drawn on the map as marks and lines, and what a click on it changes. */
import type { Bridge, ClosedPost, ReachStart, TravelLink } from '../data/reach-types';
import type { Filling } from './marks';
import { isSame, parseChanges, type Change } from './reach-changes';

export type ReachPost = ReachStart | ClosedPost;

/** Something on the map that a click changes. */
export type ReachItem =
  | { kind: 'post'; post: ReachPost }
  | { kind: 'link'; link: TravelLink; cut: boolean; running: boolean }
  | { kind: 'bridge'; bridge: Bridge; cut: boolean };

/** A post that people travel to, as against one that counts as closed. */
export function isStart(post: ReachPost): post is ReachStart {
  return post.number !== null;
}

export function fillingOf(post: ReachPost): Filling {
  if (!isStart(post)) return 'out';
  if (post.verdict === 'half') return 'half';
  return post.verdict === 'unknown' ? 'unknown' : 'full';
}

/** What a click tries: the opposite of how a thing is; on what is tried already, taking it back. */
export function changeOf(item: ReachItem): Change {
  if (item.kind === 'link') return { kind: 'cut', what: 'link', id: item.link.id };
  if (item.kind === 'bridge') return { kind: 'cut', what: 'bridge', id: item.bridge.id };
  const { post } = item;
  // a new post is not in the register: what was tried is its code
  const [added] = isStart(post) && post.change === 'added' ? parseChanges(post.code) : [];
  if (added) return added;
  return { kind: isStart(post) ? 'close' : 'open', code: post.code };
}

export function isCut(changes: Change[], what: 'link' | 'bridge', id: number): boolean {
  return changes.some((change) => isSame(change, { kind: 'cut', what, id }));
}

/** How far a point lies from a line between two others, in their unit. */
export function farFromLine(
  point: { x: number; y: number },
  a: { x: number; y: number },
  b: { x: number; y: number },
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
