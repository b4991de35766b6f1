import type { App } from '../app';
import type { Post } from '../data/posts';
import { shortMonth } from '../logic/period';
import { markOf } from '../logic/marks';
import { h } from './dom';
import { markIcon } from './mark';
import { conditionWord, count, rowWords, stateSentence, wordOf, yesNo } from './post-words';

/** One post of the table; the whole row opens it. */
export function postRow(app: App, post: Post, index: number): HTMLElement {
  const kecamatan = app.state.kecamatan.get(
    app.state.villages.get(post.village ?? '')?.parent ?? '',
  );
  const isPustu = post.type === 'pustu';
  return h(
    'tr',
    {
      'data-code': post.code,
      'data-index': index,
      'aria-rowindex': index + 2,
      class: post.code === app.state.view.post ? 'chosen' : null,
      onClick: () => open(app, post),
      onPointerenter: () => app.hoverPost(post.code),
      onPointerleave: () => app.hoverPost(null),
    },
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        { type: 'button', 'aria-current': post.code === app.state.view.post && 'true' },
        markIcon(markOf(post, 'jenis')),
        h(
          'span',
          { class: 'row-name' },
          h('span', { title: post.name }, post.name),
          h('small', { title: stateSentence(app, post) }, rowWords(app, post)),
        ),
      ),
    ),
    cell(app, post.villageName, kecamatan?.name),
    cell(app, post.status && app.t(`post.status.${post.status}`)),
    cell(
      app,
      post.condition && conditionWord(app, post.condition),
      post.conditionOn && shortMonth(post.conditionOn.slice(0, 7), app.language()),
    ),
    cell(app, count(app, post.midwives), null, 'figure'),
    cell(app, count(app, post.nurses), null, 'figure'),
    // only a pustu has a minimum
    isPustu || post.staffing
      ? cell(app, post.staffing && app.t(`table.staffing.${post.staffing}`))
      : h('td', {}),
    cell(app, post.staffHouse && conditionWord(app, post.staffHouse)),
    cell(app, post.power && wordOf(app, 'post.power', post.power)),
    cell(app, post.water && wordOf(app, 'post.water', post.water)),
    cell(app, yesNo(app, post.internet)),
    cell(app, yesNo(app, post.ilp)),
  );
}

/** On a phone the table covers the map: the post is shown there instead. */
function open(app: App, post: Post): void {
  const phone = matchMedia('(max-width: 759px)').matches;
  app.go({ post: post.code, ...(phone ? { place: 'situasi' } : {}) });
}

/** A dash where nothing is known, spelled out for those who listen. */
function cell(
  app: App,
  value: string | null,
  below: string | null = null,
  className: string | null = null,
): HTMLElement {
  if (value !== null) {
    return h('td', { class: className, title: value }, value, below && h('small', {}, below));
  }
  return h(
    'td',
    { class: className, title: app.t('post.unknown') },
    h('span', { 'aria-hidden': 'true', class: 'post-none' }, '–'),
    h('span', { class: 'visually-hidden' }, app.t('post.unknown')),
  );
}
