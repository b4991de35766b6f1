import type { App, Component } from '../app';
import { h } from './dom';

/** People by number of posts or by budget, to slide along. */
export function planFrontier(_app: App): Component {
  const root = h('section', { hidden: true });
  return { root, update() {} };
}
