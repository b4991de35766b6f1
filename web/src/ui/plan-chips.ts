import type { App, Component } from '../app';
import { h } from './dom';

/** The common choices on a phone, and a way to all of them. */
export function planChips(_app: App): Component {
  const root = h('div', { class: 'chips plan-chips', role: 'group' });
  return { root, update() {} };
}
