import type { App, Component } from '../app';
import type { Area } from '../data/types';
import { shortName } from '../logic/scope';
import { districtOf, withinOf } from '../state';
import { changeGuard, fill, h } from './dom';
import './scope-picker.css';

/** One choice that narrows map, list, statuses, graph and files to a puskesmas or kecamatan. */
export function scopePicker(app: App): Component {
  const name = h('span', {});
  const select = h('select', {
    onChange: () =>
      app.go({ within: select.value || null, village: null, unit: null, level: null, map: null }),
  });
  const root = h('label', { class: 'scope', hidden: true }, name, select);
  const changed = changeGuard();

  function group(label: string, areas: Area[]): HTMLElement | null {
    if (areas.length === 0) return null;
    const sorted = [...areas].sort((a, b) => a.name.localeCompare(b.name));
    return h(
      'optgroup',
      { label },
      ...sorted.map(({ code, name }) => h('option', { value: code }, name)),
    );
  }

  return {
    root,
    update() {
      const { puskesmas, kecamatan, view } = app.state;
      const district = districtOf(app.state);
      root.hidden = !district || kecamatan.size + puskesmas.size === 0;
      if (!district || !changed(puskesmas, kecamatan, district, view.language, view.within)) return;
      name.textContent = app.t('within.label');
      const whole = app.t('within.all', { district: shortName(district.name) });
      fill(
        select,
        h('option', { value: '' }, whole),
        group(app.t('within.puskesmas'), [...puskesmas.values()]),
        group(app.t('within.kecamatan'), [...kecamatan.values()]),
      );
      select.value = withinOf(app.state)?.code ?? '';
      root.classList.toggle('narrowed', view.within !== null);
    },
  };
}
