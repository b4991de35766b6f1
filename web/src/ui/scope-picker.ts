import type { App, Component } from '../app';
import type { Area } from '../data/types';
import { shortName } from '../logic/scope';
import { districtOf, withinOf } from '../state';
import { changeGuard, fill, h } from './dom';
import './scope-picker.css';

/** What a view that is narrowed to another area, or to none, forgets. */
const FORGOTTEN = { village: null, unit: null, level: null, map: null };

/** Narrows the whole page to a puskesmas, a kecamatan or a village; null widens it again. */
export function narrow(app: App, within: string | null): void {
  app.go({ ...FORGOTTEN, within });
}

/** One choice that narrows map, list, statuses, graph and files, with a way back to the whole. */
export function scopePicker(app: App): Component {
  const name = h('span', {});
  const select = h('select', { onChange: () => narrow(app, select.value || null) });
  const widen = h('button', { type: 'button', class: 'secondary', hidden: true }, '✕');
  widen.addEventListener('click', () => {
    narrow(app, null);
    select.focus();
  });
  const root = h('div', { class: 'scope', hidden: true }, h('label', {}, name, select), widen);
  const changed = changeGuard();

  return {
    root,
    update() {
      const { puskesmas, kecamatan, villages, view } = app.state;
      const district = districtOf(app.state);
      root.hidden = !district || kecamatan.size + puskesmas.size === 0;
      const areas = [puskesmas, kecamatan, villages];
      if (!district || !changed(...areas, district, view.language, view.within)) return;
      name.textContent = app.t('within.label');
      const of = { district: shortName(district.name) };
      fill(
        select,
        h('option', { value: '' }, app.t('within.all', of)),
        group(app.t('within.puskesmas'), [...puskesmas.values()]),
        group(app.t('within.kecamatan'), [...kecamatan.values()]),
        ...villageGroups(app),
      );
      select.value = withinOf(app.state)?.code ?? '';
      widen.hidden = view.within === null;
      widen.ariaLabel = widen.title = app.t('within.widen', of);
      root.classList.toggle('narrowed', view.within !== null);
    },
  };
}

/** The villages, each under its kecamatan, in the order of names. */
function villageGroups(app: App): (HTMLElement | null)[] {
  const { kecamatan, villages } = app.state;
  return byName([...kecamatan.values()]).map(({ code, name }) =>
    group(
      app.t('within.villages', { kecamatan: name }),
      [...villages.values()].filter(({ parent }) => parent === code),
    ),
  );
}

function group(label: string, areas: Area[]): HTMLElement | null {
  if (areas.length === 0) return null;
  const options = byName(areas).map(({ code, name }) => h('option', { value: code }, name));
  return h('optgroup', { label }, ...options);
}

function byName(areas: Area[]): Area[] {
  return areas.sort((a, b) => a.name.localeCompare(b.name));
}
