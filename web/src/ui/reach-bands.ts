import type { App } from '../app';
import { BANDS } from '../logic/reach-bytes';
import { BAND_PAINTS } from '../map/reach-overlay';
import { h } from './dom';
import { paintToken } from './reach-legend';
import { bandWord, count } from './reach-words';
import { paintSwatch, swatch } from './swatch';

/** People by band: one bar, and below it each band with its colour or pattern and its people. */
export function bandBar(app: App, people: number[]): HTMLElement {
  const bands = BANDS.map((band, i) => ({
    token: band === 'unknown' ? 'dots' : paintToken(BAND_PAINTS[band]),
    words: bandWord(app, band),
    people: people[i],
  })).filter(({ people: n }) => n > 0);
  const said = bands.map(({ words, people: n }) => `${words}: ${count(app, n)}`);
  return h(
    'div',
    { class: 'reach-bands' },
    h(
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
    ),
    h(
      'ul',
      {},
      ...bands.map(({ token, words, people: n }) =>
        h('li', {}, swatch(token), h('span', {}, words), h('b', {}, count(app, n))),
      ),
    ),
  );
}
