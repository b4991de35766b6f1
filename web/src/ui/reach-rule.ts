import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';
import './reach.css';

/** The whole rule of which posts count as open, below its common choices. */
export function reachRule(app: App): Component {
  const root = h('div', { class: 'reach-rule' });
  const changed = changeGuard();
  return {
    root,
    update() {
      if (!changed(app.state.reach, app.state.view.reach, app.language())) return;
      fill(root);
    },
  };
}
