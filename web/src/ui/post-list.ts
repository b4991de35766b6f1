import type { App } from '../app';
import type { Post } from '../data/posts';
import { markOf } from '../logic/marks';
import { h } from './dom';
import { markIcon } from './mark';
import { stateWord } from './post-words';
import './post-list.css';

/** Posts to choose from, each with its mark. */
export function postList(app: App, posts: Post[]): HTMLElement {
  return h(
    'ul',
    { class: 'post-list' },
    ...posts.map((post) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            onClick: () => app.go({ post: post.code }),
            onPointerenter: () => app.hoverPost(post.code),
            onPointerleave: () => app.hoverPost(null),
          },
          markIcon(markOf(post, 'jenis')),
          h('span', { class: 'post-list-name' }, post.name),
          h('span', { class: 'post-list-state' }, stateWord(app, post)),
        ),
      ),
    ),
  );
}
