import type { App, Component } from '../app';
import { listedOf } from '../state';
import { labelIn } from '../text';
import { apply, changeGuard, fill, h } from './dom';
import './indicator-chips.css';

/** The indicators on a phone: a row to scroll, and a way to the whole list. */
export function indicatorChips(app: App): Component {
  const all = h('button', { type: 'button', class: 'chip chip-all', onClick: () => open(true) });
  const row = h('div', { class: 'chips-row' });
  const close = h(
    'button',
    { type: 'button', class: 'list-close', onClick: () => open(false) },
    '✕',
  );
  const root = h('div', { class: 'chips' }, all, row, close);
  const chips = new Map<string, HTMLElement>();
  const structureChanged = changeGuard();
  const choiceChanged = changeGuard();

  function open(shown: boolean): void {
    root.parentElement?.querySelector('.list')?.classList.toggle('open', shown);
    root.classList.toggle('list-open', shown);
    if (shown) close.focus();
    else all.focus();
  }
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') open(false);
  });

  return {
    root,
    update() {
      const { view } = app.state;
      const catalogue = listedOf(app.state);
      if (structureChanged(catalogue, view.language)) {
        chips.clear();
        root.setAttribute('role', 'group');
        root.ariaLabel = app.t('list.label');
        all.textContent = app.t('list.allShort');
        all.ariaLabel = app.t('list.all');
        close.ariaLabel = app.t('nav.close');
        for (const indicator of catalogue?.indicators ?? []) {
          const go = () => app.go({ indicator: indicator.code });
          const chip = h(
            'button',
            { type: 'button', class: 'chip', onClick: go },
            labelIn(app.language(), indicator),
          );
          chips.set(indicator.code, chip);
        }
        fill(row, ...chips.values());
      }
      if (choiceChanged(view.indicator, catalogue, view.language)) {
        for (const [code, chip] of chips)
          apply(chip, { 'aria-current': code === view.indicator && 'true' });
        const chosen = chips.get(view.indicator ?? '');
        if (chosen) row.scrollTo({ left: chosen.offsetLeft - row.offsetLeft - 8 });
        if (root.classList.contains('list-open')) open(false);
      }
    },
  };
}
