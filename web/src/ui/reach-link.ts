import type { App } from '../app';
import { fill, h } from './dom';

/**
 * A button that copies a link; where the browser does not let it, the link stands there to be
 * copied by hand.
 *
 * @param told where it says what came of it
 */
export function linkButton(
  app: App,
  words: string,
  label: string,
  linkOf: () => string,
  told: HTMLElement,
): HTMLElement {
  const copy = async () => {
    const link = linkOf();
    try {
      await navigator.clipboard.writeText(link);
      fill(told, h('p', {}, app.t('scenario.copied')));
    } catch {
      // no clipboard outside https and localhost, or the reader forbade it
      const field = h('input', { type: 'text', readonly: true, value: link });
      const name = h('span', {}, app.t('scenario.copyByHand'));
      fill(told, h('label', { class: 'field' }, name, field));
      field.select();
    }
  };
  return h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': label, onClick: () => void copy() },
    words,
  );
}

/** The page's own address with another query. */
export function linkTo(query: string): string {
  return `${location.origin}${location.pathname}${query}`;
}
