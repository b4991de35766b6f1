import type { App, Component } from '../app';
import type { District } from '../data/types';
import { number } from '../logic/format';
import { readPalette } from '../map/palette';
import { drawSilhouette } from '../map/silhouette';
import { TileStore } from '../map/tile-store';
import { changeGuard, fill, h } from './dom';
import './chooser.css';

/** The first visit with several districts: which one? */
export function chooser(app: App): Component {
  const root = h('main', { class: 'chooser' });
  const changed = changeGuard();
  const store = new TileStore();

  function card(district: District): HTMLElement {
    const shape = h('canvas', { class: 'card-shape', 'aria-hidden': 'true' });
    return h(
      'button',
      { type: 'button', class: 'card', onClick: () => app.go({ district: district.code }) },
      shape,
      h('strong', {}, district.name),
      h('span', {}, district.province),
      h('span', {}, factsOf(app, district)),
      district.simulated && h('span', { class: 'badge' }, app.t('app.simulated')),
    );
  }

  async function drawShapes(districts: District[]): Promise<void> {
    const palette = readPalette();
    const version = app.state.status!.boundaryVersion;
    const canvases = [...root.querySelectorAll('canvas')];
    for (const [i, district] of districts.entries()) {
      await drawSilhouette(canvases[i], store, version, district, palette);
    }
  }

  return {
    root,
    update() {
      const { status, view } = app.state;
      if (root.hidden || !status || !changed(status, view.language)) return;
      fill(
        root,
        h('h1', {}, app.t('chooser.title')),
        h('p', {}, app.t('chooser.lead')),
        h('div', { class: 'chooser-cards' }, ...status.districts.map(card)),
      );
      void drawShapes(status.districts);
    },
  };
}

function factsOf(app: App, district: District): string {
  return app.t('chooser.facts', {
    kecamatan: number(district.kecamatan, app.language()),
    villages: number(district.villages, app.language()),
    term: district.term,
  });
}
