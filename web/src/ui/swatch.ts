import { h } from './dom';
import './swatch.css';

/** A small field in the colour or pattern of a class. */
export function swatch(token: string, className = 'swatch'): HTMLElement {
  const element = h('span', { class: className, 'aria-hidden': 'true' });
  paintSwatch(element, token);
  return element;
}

/** Fills any element as the map fills an area of that class. */
export function paintSwatch(element: HTMLElement, token: string): void {
  const pattern = token.startsWith('--') ? null : token;
  element.style.background = pattern ? '' : `var(${token})`;
  element.dataset.pattern = pattern ?? '';
}

/** A bar of a figure that cannot be rated is a little darker than its track. */
export function barToken(token: string): string {
  return token === '--unrated' ? '--bar' : token;
}
