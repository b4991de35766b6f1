/** What the colours of a plan on the map mean. */
import type { App } from '../app';
import type { MarkLine } from './post-legend';

/** Title and rows of the legend while a plan is shown; no rows while there is no answer. */
export function planLegend(_app: App): { title: string; rows: Node[] } {
  return { title: '', rows: [] };
}

/** What the marks of a plan mean; drawn again when one of `planMarkInputs` changes. */
export function planMarkLines(_app: App): MarkLine[] {
  return [];
}
