import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';
import './reach.css';

/** Why villages are not served: no post in reach, post closed, in reach but not served, not reported. */
export function reachGaps(app: App): Component {
  const root = h('section', { class: 'reach-gaps' });
  const changed = changeGuard();
  return {
    root,
    update() {
      if (!changed(app.state.reach, app.state.view.reach, app.language())) return;
      fill(root);
    },
  };
}
