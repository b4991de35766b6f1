import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';
import './reach.css';

/** Saves what is tried under a name, and lists what was saved. */
export function reachScenarios(app: App): Component {
  const root = h('div', { class: 'reach-scenarios' });
  const changed = changeGuard();
  return {
    root,
    update() {
      if (!changed(app.state.reach, app.state.view.reach, app.language())) return;
      fill(root);
    },
  };
}
