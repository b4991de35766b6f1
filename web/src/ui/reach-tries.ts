import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';
import './reach.css';

/** What is tried on the map, to take back one by one, and the posts as a list with the same buttons. */
export function reachTries(app: App): Component {
  const root = h('section', { class: 'reach-tries' });
  const changed = changeGuard();
  return {
    root,
    update() {
      if (!changed(app.state.reach, app.state.view.reach, app.language())) return;
      fill(root);
    },
  };
}
