import type { App, Component } from '../app';
import { districtOf } from '../state';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { travelForm } from './travel-form';
import { travelLayers } from './travel-layers';
import { travelVersions } from './travel-versions';
import './rules.css';
import './travel.css';

/** What travel times in a district are made of: layers, speeds, rules, and who changed them. */
export function travelPlace(app: App): Component {
  const state = h('div', { class: 'rules-state', role: 'status' });
  const parts = [travelLayers(app), travelForm(app)];
  const versions = travelVersions(app);
  const columns = h(
    'div',
    { class: 'data-columns' },
    h('div', { class: 'data-main' }, ...parts.map((part) => part.root)),
    h('div', { class: 'data-beside' }, versions.root),
  );
  const root = h('div', { class: 'rules travel' }, state, columns);
  const told = changeGuard();

  return {
    root,
    update() {
      const { travel, travelFailure, view } = app.state;
      const district = districtOf(app.state);
      const isFresh = travel !== null && travel.district === view.district;
      columns.hidden = !isFresh;
      root.setAttribute('aria-busy', String(district !== null && !isFresh && !travelFailure));
      if (told(district === null, isFresh, travelFailure, view.language)) {
        fill(state, ...stateWords(app, district === null, isFresh));
      }
      if (!isFresh) return;
      for (const part of [...parts, versions]) part.update();
    },
  };
}

/** What stands in the place of the model while it is not there. */
function stateWords(app: App, isNowhere: boolean, isFresh: boolean): HTMLElement[] {
  const { travelFailure } = app.state;
  if (isNowhere) return [h('p', { class: 'rules-none' }, app.t('travel.noDistrict'))];
  if (travelFailure) {
    const retry = { type: 'button', class: 'secondary', onClick: () => app.retry() };
    return [
      failureLine(app, travelFailure, app.t('travel.failed')),
      h('button', retry, app.t('travel.retry')),
    ];
  }
  if (isFresh) return [];
  return [
    h('p', { class: 'visually-hidden' }, app.t('travel.loading')),
    h('div', { class: 'bone rules-bone' }),
    h('div', { class: 'bone rules-bone' }),
  ];
}
