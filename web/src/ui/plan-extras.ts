import type { App, Component } from '../app';
import { h } from './dom';

/** Below the answer: the curve, and what people kept and hold beside each other. */
export function planExtras(_app: App): Component {
  return { root: h('div', { class: 'plan-extras' }), update() {} };
}

/** Opens what can be printed of the plan on the screen. */
export function openPapers(_app: App): void {}
