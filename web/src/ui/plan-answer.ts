import type { App, Component } from '../app';
import { isWide } from '../state';
import { fill, h } from './dom';
import { planExtras } from './plan-extras';
import './plan.css';

/** So what: which posts, how many people they bring back, and whether that is proved. */
export function planAnswer(app: App): Component {
  const title = h('h1', {});
  const body = h('div', { class: 'plan-body' });
  const extras = planExtras(app);
  const root = h(
    'section',
    { class: 'answer plan-answer', id: 'jawaban', tabindex: -1 },
    h('div', { class: 'answer-head' }, title),
    body,
    extras.root,
  );
  return {
    root,
    update() {
      extras.update();
      const { view } = app.state;
      root.hidden = view.village !== null;
      root.ariaLabel = app.t('answer.label');
      title.textContent = app.t(isWide(app.state) ? 'plan.chooseDistrict' : 'plan.loading');
      fill(body);
    },
  };
}
