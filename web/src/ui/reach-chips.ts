import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';
import './reach.css';

/** The common choices on a phone, and a way to all of them. */
export function reachChips(app: App): Component {
  const root = h('div', { class: 'chips reach-chips' });
  const changed = changeGuard();
  return {
    root,
    update() {
      if (!changed(app.state.reach, app.state.view.reach, app.language())) return;
      fill(root);
    },
  };
}
