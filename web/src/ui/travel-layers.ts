import type { App, Component } from '../app';
import type { GroundLayer } from '../data/reach-types';
import { day, number } from '../logic/format';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';

/** The layers that people can bring, in the order in which they help most. */
const LAYERS = [
  'roads',
  'links',
  'settlements',
  'rivers',
  'bridges',
  'landcover',
  'elevation',
] as const;
type LayerName = (typeof LAYERS)[number];

/** Templates of the layers that are tables. */
const TEMPLATES: Partial<Record<LayerName, string>> = {
  links: 'tautan_perjalanan',
  settlements: 'permukiman',
};

/** Which layers a district has, where they come from, and what a missing one would improve. */
export function travelLayers(app: App): Component {
  const heading = h('h2', {});
  const lead = h('p', { class: 'data-note' });
  const list = h('ul', { class: 'travel-layers' });
  const bring = h('button', {
    type: 'button',
    class: 'secondary',
    onClick: () => app.go({ part: 'berkas' }),
  });
  const root = h('section', { class: 'data-section rules-card' }, heading, lead, list, bring);
  const changed = changeGuard();
  return {
    root,
    update() {
      const { travel, view } = app.state;
      if (!changed(travel, view.language)) return;
      const { layers, layersFailure } = travel!;
      heading.textContent = app.t('travel.layers');
      bring.textContent = app.t('travel.bring');
      if (!layers) {
        lead.textContent = layersFailure ? '' : app.t('travel.layersWaiting');
        return fill(
          list,
          layersFailure && h('li', {}, failureLine(app, layersFailure, app.t('travel.failed'))),
        );
      }
      const told = new Map(layers.map((layer) => [layer.layer, layer]));
      const here = LAYERS.filter((name) => told.get(name)?.present).length;
      const n = (count: number) => number(count, app.language());
      lead.textContent = app.t('travel.layersLead', { n: n(here), all: n(LAYERS.length) });
      fill(list, ...LAYERS.map((name) => item(app, name, told.get(name) ?? null)));
    },
  };
}

function item(app: App, name: LayerName, layer: GroundLayer | null): HTMLElement {
  const present = layer?.present ?? false;
  const words = app.t(`travel.layer.${name}`);
  return h(
    'li',
    { class: present ? 'travel-layer here' : 'travel-layer' },
    h('span', { class: 'travel-mark', 'aria-hidden': 'true' }, present ? '✓' : '–'),
    h(
      'div',
      {},
      h('strong', {}, words),
      ' ',
      h('span', { class: 'travel-state' }, app.t(present ? 'travel.present' : 'travel.missing')),
      layer?.simulated && h('span', { class: 'badge' }, app.t('app.simulated')),
      h('p', {}, present ? factsOf(app, layer!) : app.t(`travel.why.${name}`)),
      !present && h('p', { class: 'travel-from' }, app.t(`travel.from.${name}`)),
    ),
    templateLinks(app, name, words),
  );
}

/** "1.204 obyek · jalan_osm.geojson · per 10 Januari 2026" */
function factsOf(app: App, { features, source, date }: GroundLayer): string {
  const language = app.language();
  return [
    features !== null && features > 0
      ? app.t('travel.features', { n: number(features, language) })
      : '',
    source ?? '',
    date ? app.t('travel.asOf', { date: day(date.slice(0, 10), language) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function templateLinks(app: App, name: LayerName, words: string): HTMLElement | null {
  const template = TEMPLATES[name];
  const { district } = app.state.view;
  if (!template || !district) return null;
  const link = (format: string) =>
    h(
      'a',
      {
        class: 'quiet',
        href: `/api/v1/templates/${template}.${format}?within=${encodeURIComponent(district)}`,
        download: `${template}-${district}.${format}`,
        'aria-label': app.t('travel.template', { name: words, format: format.toUpperCase() }),
      },
      format.toUpperCase(),
    );
  return h('span', { class: 'template-links' }, link('csv'), link('xlsx'));
}
