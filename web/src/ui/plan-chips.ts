import type { App, Component } from '../app';
import { money } from '../logic/money';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import './indicator-chips.css';
import './plan.css';

/** What is asked in a few words on a phone; each leads to all choices. */
export function planChips(app: App): Component {
  const all = h('button', { type: 'button', class: 'chip chip-all', onClick: () => open(true) });
  const row = h('div', { class: 'chips-row' });
  const close = h(
    'button',
    { type: 'button', class: 'list-close', onClick: () => open(false) },
    '✕',
  );
  const root = h('div', { class: 'chips plan-chips', role: 'group' }, all, row, close);
  const changed = changeGuard();

  function open(isOpen: boolean): void {
    root.parentElement?.querySelector('.plan-list')?.classList.toggle('open', isOpen);
    root.classList.toggle('list-open', isOpen);
    if (isOpen) close.focus();
    else all.focus();
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && root.classList.contains('list-open')) open(false);
  });

  // what lies elsewhere is led to by a button that leaves the list
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.plan-list .leads-away')) open(false);
  });

  function chip(name: string, words: string): HTMLElement {
    return h(
      'button',
      { type: 'button', class: 'chip', 'data-facet': `chip.${name}`, onClick: () => open(true) },
      words,
    );
  }

  function chips(): HTMLElement[] {
    const { budget, count, limit, seasons, aim, fair } = app.state.view.plan;
    const much =
      budget !== null ? money(budget, app.language()) : app.t('plan.posts', { n: count ?? 0 });
    const whom = aim.split(':')[0] as 'orang' | 'belum' | 'kelompok';
    return [
      chip('much', much),
      chip('limit', app.t('reach.minutes', { n: limit })),
      chip('seasons', seasons.map((id) => app.t(`reach.season.${id}`)).join(', ')),
      ...(whom === 'orang' ? [] : [chip('aim', app.t(`plan.aim.${whom}`))]),
      ...(fair ? [chip('fair', app.t('plan.rule.fair'))] : []),
    ];
  }

  return {
    root,
    update() {
      const { view } = app.state;
      const wide = isWide(app.state);
      if (!changed(view.plan, view.language, wide)) return;
      root.ariaLabel = app.t('plan.label');
      all.textContent = app.t('reach.choose');
      close.ariaLabel = app.t('nav.close');
      all.hidden = wide;
      keepingFocus(row, () => fill(row, ...(wide ? [] : chips())));
    },
  };
}
