import type { App, Component } from '../app';
import { h } from './dom';
import './plan.css';

/** What is asked: whom to reach, in how many minutes, with how much money, under which rules. */
export function planControls(app: App): Component {
  const root = h('aside', { class: 'list plan-list' });
  return {
    root,
    update() {
      root.ariaLabel = app.t('plan.label');
    },
  };
}
