import type { App, Component } from '../app';
import { checkList } from './check-list';
import { dataParts } from './data-parts';
import { dropZone } from './data-drop';
import { guide } from './data-guide';
import { history } from './data-history';
import { modeBanner } from './data-mode';
import { savedMappings } from './data-profiles';
import { fileQueue } from './data-queue';
import { templates } from './data-templates';
import { districtOf } from '../state';
import { changeGuard, h } from './dom';
import { rulesPlace } from './rules-place';
import { travelPlace } from './travel-place';
import './data-place.css';

/** Where files come in, what came in, and a way to take it out again. */
export function dataPlace(app: App): Component {
  const heading = h('h1', {});
  const lead = h('p', { class: 'data-lead' });
  const banner = modeBanner(app);
  const choice = dataParts(app);
  const rules = rulesPlace(app);
  const travel = travelPlace(app);
  const parts = [dropZone(app), fileQueue(app), checkList(app), history(app)];
  const beside = [guide(app), templates(app), savedMappings(app)];
  const columns = h(
    'div',
    { class: 'data-columns' },
    h('div', { class: 'data-main' }, ...parts.map((part) => part.root)),
    h('div', { class: 'data-beside' }, ...beside.map((part) => part.root)),
  );
  const inner = h(
    'div',
    { class: 'data-inner' },
    heading,
    lead,
    banner.root,
    choice.root,
    columns,
    rules.root,
    travel.root,
  );
  const root = h('main', { class: 'data' }, inner);
  const changed = changeGuard();
  return {
    root,
    update() {
      const { status, view } = app.state;
      for (const part of [banner, choice, ...parts, ...beside]) part.update();
      const isEmpty = status?.districts.length === 0;
      const isRules = view.part === 'aturan' && !isEmpty;
      const isTravel = view.part === 'perjalanan' && !isEmpty;
      columns.hidden = isRules || isTravel;
      rules.root.hidden = !isRules;
      travel.root.hidden = !isTravel;
      if (isRules) rules.update();
      if (isTravel) travel.update();
      const district = districtOf(app.state)?.name ?? '';
      if (!changed(isEmpty, view.part, district, app.language())) return;
      root.classList.toggle('data-empty', isEmpty);
      // what comes first: on the demo where one is, on an empty store the files
      inner.insertBefore(banner.root, isEmpty ? null : choice.root);
      const words = isRules ? 'rules' : isTravel ? 'travel' : isEmpty ? 'empty' : 'data';
      heading.textContent = app.t(`${words}.title`, { district });
      lead.textContent = app.t(`${words}.lead`);
    },
  };
}
