import type { App, Component } from '../app';
import { openedOf } from '../state';
import { changeGuard, fill, h } from './dom';
import { reachGaps } from './reach-gaps';
import './reach.css';

/** So what: how many people cannot reach a post in time, in which bands, and in which villages. */
export function reachAnswer(app: App): Component {
  const title = h('h1', {});
  const body = h('div', { class: 'reach-body' });
  const gaps = reachGaps(app);
  const root = h(
    'section',
    { class: 'answer reach-answer', id: 'jawaban', tabindex: -1 },
    title,
    body,
    gaps.root,
  );
  const changed = changeGuard();

  return {
    root,
    update() {
      const { view, reach } = app.state;
      gaps.update();
      root.hidden = openedOf(view) !== null || view.post !== null;
      root.ariaLabel = app.t('answer.label');
      root.setAttribute('aria-busy', String(reach.surface === null));
      if (!changed(reach, view.language)) return;
      title.textContent = app.t('reach.loading');
      fill(body);
    },
  };
}
