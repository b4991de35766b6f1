import type { App, Component } from '../app';
import type { Area } from '../data/types';
import { findAreas } from '../logic/search';
import { apply, changeGuard, fill, h } from './dom';
import './search-box.css';

/** Finds a village or kecamatan while typing: a combobox after the ARIA pattern. */
export function searchBox(app: App): Component {
  const input = h('input', {
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-hits',
  });
  const list = h('ul', { id: 'search-hits', class: 'search-hits', role: 'listbox', hidden: true });
  const none = h('p', { class: 'search-none', hidden: true, role: 'status' });
  const root = h('div', { class: 'search', role: 'search' }, input, list, none);
  let hits: Area[] = [];
  let active = -1;

  function show(): void {
    const query = input.value;
    const { villages, kecamatan } = app.state;
    hits = findAreas([...villages.values(), ...kecamatan.values()], query);
    active = hits.length ? 0 : -1;
    list.hidden = hits.length === 0;
    none.hidden = hits.length > 0 || query.trim() === '';
    none.textContent = app.t('search.none', { query: query.trim() });
    fill(list, ...hits.map(option));
    mark();
  }

  function option(area: Area, i: number): HTMLElement {
    const within =
      area.level === 'kecamatan'
        ? app.t('search.kecamatan')
        : (app.state.kecamatan.get(area.parent)?.name ?? '');
    return h(
      'li',
      {
        id: `search-hit-${i}`,
        role: 'option',
        onPointerdown: (e) => e.preventDefault(),
        onClick: () => choose(area),
      },
      h('span', {}, area.name),
      h('span', { class: 'search-within' }, `${within} · ${area.code}`),
    );
  }

  function mark(): void {
    [...list.children].forEach((li, i) => apply(li, { 'aria-selected': String(i === active) }));
    apply(input, {
      'aria-expanded': String(!list.hidden),
      'aria-activedescendant': active >= 0 && `search-hit-${active}`,
    });
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    list.hidden = none.hidden = true;
    active = -1;
    mark();
  }

  function choose(area: Area): void {
    input.value = '';
    close();
    if (area.level === 'desa') {
      app.go({ village: area.code, place: 'situasi' });
      return;
    }
    const [west, south, east, north] = area.bbox;
    const zoom = Math.min(12, Math.log2(180 / Math.max(east - west, north - south)) + 1);
    const map = {
      zoom: Math.round(zoom * 4) / 4,
      lat: (south + north) / 2,
      lng: (west + east) / 2,
    };
    app.go({ map, village: null, place: 'situasi' });
  }

  input.addEventListener('input', show);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      active = (active + step + hits.length) % hits.length;
      mark();
    } else if (event.key === 'Enter' && hits[active] && !list.hidden) choose(hits[active]);
    else if (event.key === 'Escape') {
      input.value = '';
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const changed = changeGuard();
  return {
    root,
    update() {
      const { view, status, villages } = app.state;
      if (!changed(view.language, view.district, status, villages)) return;
      root.hidden = villages.size === 0;
      input.ariaLabel = list.ariaLabel = app.t('search.label');
      input.placeholder = app.t('search.placeholder');
    },
  };
}
