import type { App } from '../app';
import { fill, h } from './dom';

/** Fills a folded part once it is opened; what failed is asked for again by opening it again. */
export function loadWhenOpened(
  app: App,
  folded: HTMLDetailsElement,
  body: HTMLElement,
  load: () => Promise<HTMLElement[]>,
): void {
  let loaded = false;
  folded.addEventListener('toggle', async () => {
    if (!folded.open || loaded) return;
    loaded = true;
    try {
      fill(body, ...(await load()));
    } catch {
      loaded = false;
      fill(body, h('p', { role: 'alert' }, app.t('sources.failed')));
    }
  });
}
