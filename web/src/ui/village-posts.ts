import type { App } from '../app';
import type { Post } from '../data/posts';
import { number } from '../logic/format';
import { postByCode, postsIn, postsOf, postsWithin } from '../post-state';
import { h } from './dom';
import { postList } from './post-list';

/** In the panel of a village: its posts, and who is responsible for it. */
export function villagePosts(app: App, village: string): Node[] {
  const posts = postsIn(app.state, village);
  const known = postsOf(app.state) !== null;
  const puskesmas = responsibleFor(app, village);
  return [
    h('h3', {}, app.t('posts.inVillage')),
    ...(posts.length
      ? [postList(app, posts)]
      : [h('p', { class: 'village-people' }, known ? app.t('posts.noneInVillage') : '')]),
    ...(puskesmas ? [puskesmas] : []),
  ];
}

/** In the panel of a puskesmas or a kecamatan: its posts; posyandu, which are many, only counted. */
export function unitPosts(app: App, unit: string): Node[] {
  const posts = postsWithin(app.state, unit);
  if (!posts.length) return [];
  const large = posts.filter((post) => post.type !== 'posyandu');
  const posyandu = number(posts.length - large.length, app.language());
  return [
    h('h3', {}, app.t('posts.inUnit')),
    postList(app, large),
    ...(large.length < posts.length
      ? [h('p', { class: 'village-people' }, app.t('posts.andPosyandu', { n: posyandu }))]
      : []),
  ];
}

/** The puskesmas a post belongs to: that of its village where a work area says so, else its own. */
export function responsible(app: App, post: Post): HTMLElement | null {
  const ofVillage = post.village ? responsibleFor(app, post.village) : null;
  return ofVillage ?? (post.puskesmas ? puskesmasLine(app, post.puskesmas, false) : null);
}

function responsibleFor(app: App, village: string): HTMLElement | null {
  const area = app.state.workAreas.get(village);
  return area?.puskesmas ? puskesmasLine(app, area.puskesmas, area.proposed) : null;
}

function puskesmasLine(app: App, code: string, proposed: boolean): HTMLElement {
  const name = postByCode(app.state).get(code)?.name ?? code;
  return h(
    'p',
    { class: 'post-responsible' },
    `${app.t('post.puskesmasOf')}: `,
    h('button', { type: 'button', class: 'link', onClick: () => app.go({ post: code }) }, name),
    proposed &&
      h('span', { class: 'proposed', title: app.t('post.proposedHint') }, app.t('post.proposed')),
  );
}
