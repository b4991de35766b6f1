import type { App, Component } from '../app';
import { h } from './dom';

/** Up to four kept plans side by side. */
export function planCompare(_app: App): Component {
  const root = h('section', { hidden: true });
  return { root, update() {} };
}
