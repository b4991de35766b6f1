import type { App } from '../app';
import { h, svg } from './dom';
import './over-flag.css';

const FLAG = 'M1.5 .5v11M1.5 1H9L6.8 3.8 9 6.5H1.5z';

/**
 * The ⚑ at a figure above 100%, with its likely causes. Drawn, since many fonts lack the sign and
 * paper drops backgrounds; the words are for whoever listens.
 */
export function overFlag(app: App): HTMLElement {
  return h(
    'span',
    { class: 'over-flag', title: app.t('over.why') },
    svg('svg', { viewBox: '0 0 10 12', 'aria-hidden': 'true' }, svg('path', { d: FLAG })),
    h('span', { class: 'visually-hidden' }, ` (${app.t('over.flag')})`),
  );
}
