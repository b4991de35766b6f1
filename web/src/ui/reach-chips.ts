import type { App, Component } from '../app';
import { REACH_SHOWS, type ReachShow } from '../logic/reach-view';
import { reachOf } from '../reach-state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { seasonSegments } from './reach-controls';
import './indicator-chips.css';
import './reach.css';

/** The common choices on a phone, and a way to all of them. */
export function reachChips(app: App): Component {
  const all = h('button', { type: 'button', class: 'chip chip-all', onClick: () => open(true) });
  const row = h('div', { class: 'chips-row' });
  const close = h(
    'button',
    { type: 'button', class: 'list-close', onClick: () => open(false) },
    '✕',
  );
  const root = h('div', { class: 'chips reach-chips', role: 'group' }, all, row, close);
  const changed = changeGuard();
  const shown = changeGuard();

  function open(isOpen: boolean): void {
    root.parentElement?.querySelector('.reach-list')?.classList.toggle('open', isOpen);
    root.classList.toggle('list-open', isOpen);
    if (isOpen) close.focus();
    else all.focus();
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && root.classList.contains('list-open')) open(false);
  });

  // what is chosen in the list may be told below the map: a button there leads out of it
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.list-done')) open(false);
  });

  function chip(show: ReachShow): HTMLElement {
    return h(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-facet': `show.${show}`,
        'aria-current': show === app.state.view.reach.show && 'true',
        onClick: () => app.go(reachOf(app.state, { show })),
      },
      app.t(`reach.show.${show}`),
    );
  }

  return {
    root,
    update() {
      const { view, reach } = app.state;
      if (!changed(view.reach, reach.choices, view.language, view.district)) return;
      root.ariaLabel = app.t('reach.label');
      all.textContent = app.t('reach.choose');
      close.ariaLabel = app.t('nav.close');
      const wide = view.district === null;
      all.hidden = wide;
      keepingFocus(row, () =>
        fill(row, ...(wide ? [] : [seasonSegments(app), ...REACH_SHOWS.map(chip)])),
      );
      // the first one stands beside the seasons; the others are beyond the edge
      if (shown(view.reach.show, wide) && view.reach.show !== REACH_SHOWS[0])
        row.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    },
  };
}
