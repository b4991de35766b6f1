import { ApiError } from './data/api';
import type { Loader } from './loader';
import type { View } from './logic/address';
import { askedOf } from './logic/scope';
import type { State } from './state';

/**
 * Brings the posts of the month and who looks after which village. Where they cannot be had the
 * figures stand all the same: the failure is kept for the parts of the page that show posts.
 */
export async function bringPosts(
  loader: Loader,
  view: View,
  take: (change: Partial<State>) => void,
): Promise<void> {
  const { district, period } = view;
  if (!district || !period) return;
  try {
    await Promise.all([
      loader.posts(askedOf(view)!, period).then((posts) => take({ posts, postsFailure: null })),
      loader.workAreas(district).then((workAreas) => take({ workAreas })),
    ]);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    take({ postsFailure: error });
  }
}
