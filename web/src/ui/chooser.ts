import type { App, Component } from '../app';
import type { District } from '../data/types';
import { number } from '../logic/format';
import { changeGuard, fill, h } from './dom';
import './chooser.css';

/** The first visit with several districts: which one? */
export function chooser(app: App): Component {
  const root = h('main', { class: 'chooser' });
  const changed = changeGuard();
  return {
    root,
    update() {
      const { status, view } = app.state;
      if (!changed(status, view.language)) return;
      const byProvince = provinces(status?.districts ?? []);
      fill(
        root,
        h('h1', {}, app.t('chooser.title')),
        h('p', {}, app.t('chooser.lead')),
        ...[...byProvince].map(([province, districts]) =>
          h(
            'section',
            {},
            h('h2', {}, province),
            h('div', { class: 'chooser-cards' }, ...districts.map((d) => card(app, d))),
          ),
        ),
      );
    },
  };
}

function card(app: App, district: District): HTMLElement {
  const facts = app.t('chooser.facts', {
    kecamatan: number(district.kecamatan, app.language()),
    villages: number(district.villages, app.language()),
    term: district.term,
  });
  return h(
    'button',
    { type: 'button', class: 'card', onClick: () => app.go({ district: district.code }) },
    h('strong', {}, district.name),
    h('span', {}, facts),
    h('span', { class: 'card-code' }, district.code),
    district.simulated && h('span', { class: 'badge' }, app.t('app.simulated')),
  );
}

function provinces(districts: District[]): Map<string, District[]> {
  const found = new Map<string, District[]>();
  for (const d of districts) found.set(d.province, [...(found.get(d.province) ?? []), d]);
  return found;
}
