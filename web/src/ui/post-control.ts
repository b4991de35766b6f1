import type { Map as LeafletMap } from 'leaflet';
import type { App, Component } from '../app';
import { POSYANDU_ZOOM } from '../logic/marks';
import { kindOf, MODES } from '../logic/post-choice';
import { postsOf } from '../post-state';
import { showsTravel } from '../reach-state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus, postFacet } from './post-facets';
import { markItems, stateLines } from './post-legend';
import './post-control.css';

/** On the map: what the marks of posts tell, which are shown, and the way to their table. */
export function postControl(app: App, map: LeafletMap): Component {
  const button = h('button', { type: 'button', class: 'post-by', 'aria-expanded': 'false' });
  const table = h('button', {
    type: 'button',
    class: 'post-to-table',
    onClick: () => app.go({ place: app.state.view.place === 'bangunan' ? 'situasi' : 'bangunan' }),
  });
  const card = h('div', { class: 'post-card', role: 'group', hidden: true });
  const root = h('div', { class: 'post-control' }, button, table, card);
  const changed = changeGuard();

  function expand(open: boolean): void {
    card.hidden = !open;
    root.classList.toggle('open', open);
    button.setAttribute('aria-expanded', String(open));
  }
  button.addEventListener('click', () => expand(card.hidden === true));
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return;
    event.stopPropagation();
    expand(false);
    button.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!root.contains(event.target as Node)) expand(false);
  });
  map.on('zoomend', () => drawHint());

  const hint = h('p', { class: 'post-hint' });
  function drawHint(): void {
    const some = postsOf(app.state)?.some((post) => kindOf(post.type) === 'posyandu') ?? false;
    hint.hidden = !some || map.getZoom() >= POSYANDU_ZOOM;
    hint.textContent = app.t('posts.posyanduHint');
  }

  function draw(): void {
    const { posts } = app.state.view;
    const mode = app.t(`posts.mode.${posts.mode}`);
    fill(
      button,
      posts.shown ? h('span', { class: 'wide' }, `${app.t('posts.by')} `) : null,
      posts.shown ? h('span', { class: 'narrow' }, `${app.t('posts.button')}: `) : null,
      posts.shown ? h('b', {}, mode) : app.t('posts.buttonHidden'),
      h('span', { 'aria-hidden': 'true' }, ' ▾'),
    );
    const open = app.state.view.place === 'bangunan';
    table.textContent = app.t(open ? 'posts.closeTable' : 'posts.table');
    card.ariaLabel = app.t('posts.by');
    fill(
      card,
      h(
        'div',
        { class: 'segments', role: 'group', 'aria-label': app.t('posts.by') },
        ...MODES.map((m) =>
          h(
            'button',
            {
              type: 'button',
              'data-facet': `mode.${m}`,
              'aria-pressed': String(m === posts.mode),
              onClick: () => app.go({ posts: { ...posts, mode: m, shown: true } }, 'replace'),
            },
            app.t(`posts.mode.${m}`),
          ),
        ),
      ),
      postFacet(app, posts.mode),
      hint,
      posts.mode === 'jenis' && h('ul', { class: 'post-states' }, ...markItems(stateLines(app))),
      h(
        'label',
        { class: 'post-shown' },
        h('input', {
          type: 'checkbox',
          'data-facet': 'shown',
          checked: posts.shown,
          onChange: () => app.go({ posts: { ...posts, shown: !posts.shown } }, 'replace'),
        }),
        app.t('posts.show'),
      ),
    );
    drawHint();
  }

  return {
    root,
    update() {
      const { view, posts } = app.state;
      root.hidden = view.district === null || showsTravel(app.state);
      if (changed(view.posts, posts, view.place, view.language)) keepingFocus(card, draw);
    },
  };
}
