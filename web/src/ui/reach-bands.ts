import type { App } from '../app';
import { BANDS } from '../logic/reach-bytes';
import { BAND_PAINTS } from '../map/reach-overlay';
import { h } from './dom';
import { paintToken } from './reach-legend';
import { bandWord, count } from './reach-words';
import { paintSwatch, swatch } from './swatch';

/** People by band: one bar, and below it each band with its colour or pattern and its people. */
export function bandBar(app: App, people: number[]): HTMLElement {
  return h(
    'div',
    { class: 'reach-bands' },
    bandStrip(app, people),
    h(
      'ul',
      {},
      ...bandsOf(app, people).map(({ token, words, people: n }) =>
        h('li', {}, swatch(token), h('span', {}, words), h('b', {}, count(app, n))),
      ),
    ),
  );
}

/** The bar alone; its figures are read out. */
export function bandStrip(app: App, people: number[]): HTMLElement {
  const bands = bandsOf(app, people);
  const said = bands.map(({ words, people: n }) => `${words}: ${count(app, n)}`);
  return h(
    'div',
    {
      class: 'spread',
      role: 'img',
      'aria-label': app.t('reach.bands', { list: said.join(', ') }),
    },
    ...bands.map(({ token, people: n }, i) => {
      const part = h('span', { title: said[i], style: `flex-grow:${n}` });
      paintSwatch(part, token);
      return part;
    }),
  );
}

function bandsOf(app: App, people: number[]) {
  return BANDS.map((band, i) => ({
    token: paintToken(BAND_PAINTS[band]),
    words: bandWord(app, band),
    people: people[i],
  })).filter(({ people: n }) => n > 0);
}
