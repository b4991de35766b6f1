import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';
import './reach.css';

/** One village: minutes of its people, and the post most of them are nearest to. */
export function reachPanel(app: App): Component {
  const root = h('section', { class: 'village reach-panel' });
  const changed = changeGuard();
  return {
    root,
    update() {
      if (!changed(app.state.reach, app.state.view.reach, app.language())) return;
      fill(root);
    },
  };
}
