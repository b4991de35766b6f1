import type { App, Component } from '../app';
import type { Post } from '../data/posts';
import { number } from '../logic/format';
import { postsWithoutVillage, puskesmasWithoutVillages } from '../logic/left-out';
import { levelOf } from '../state';
import { changeGuard, fill, h } from './dom';
import './left-out.css';

/** Names told before the rest is only counted. */
const NAMES = 3;

/** What the ranking cannot hold, so that its numbers and those of the posts can be reconciled. */
export function leftOut(app: App): Component {
  const list = h('ul', {});
  const toTable = h('button', { type: 'button', class: 'link' });
  toTable.addEventListener('click', () => app.go({ place: 'bangunan' }));
  const root = h('aside', { class: 'left-out', hidden: true }, list, toTable);
  const changed = changeGuard();

  function sentence(key: 'rank.leftOut' | 'rank.noVillages', posts: Post[]): string {
    const names = posts.slice(0, NAMES).map(({ name }) => name);
    const n = (count: number) => number(count, app.language());
    const more = posts.length - names.length;
    if (more > 0) names.push(app.t('rank.more', { n: n(more) }));
    return app.t(key, { n: n(posts.length), names: names.join(', ') });
  }

  function draw(): void {
    const { posts, workAreas, values } = app.state;
    const all = posts?.posts ?? [];
    const unplaced = postsWithoutVillage(all, values?.indicator ?? '');
    const idle =
      levelOf(app.state) === 'puskesmas' && workAreas.size
        ? puskesmasWithoutVillages(all, workAreas)
        : [];
    const told = [
      ...(unplaced.length ? [sentence('rank.leftOut', unplaced)] : []),
      ...(idle.length ? [sentence('rank.noVillages', idle)] : []),
    ];
    root.hidden = told.length === 0;
    fill(list, ...told.map((text) => h('li', {}, text)));
    toTable.textContent = app.t('rank.toTable');
  }

  return {
    root,
    update() {
      const { posts, workAreas, values, view } = app.state;
      if (changed(posts, workAreas, values, levelOf(app.state), view.language)) draw();
    },
  };
}
