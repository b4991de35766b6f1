import type { App, Component } from '../app';
import { h } from './dom';

/** A village in the plan. */
export function planVillage(app: App): Component {
  const back = h('button', { type: 'button', class: 'village-back' });
  const title = h('h1', {});
  const root = h('section', { class: 'village plan-village' }, back, title);
  back.addEventListener('click', () => app.go({ village: null }));
  return {
    root,
    update() {
      const { view, villages } = app.state;
      root.hidden = view.village === null;
      back.textContent = `‹ ${app.t('plan.back')}`;
      title.textContent = villages.get(view.village ?? '')?.name ?? '';
    },
  };
}
