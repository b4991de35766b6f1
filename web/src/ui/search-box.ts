import type { App, Component } from '../app';
import type { Area, Hit } from '../data/types';
import { findAreas } from '../logic/search';
import { districtCode } from '../logic/scope';
import { apply, changeGuard, fill, h } from './dom';
import './search-box.css';

/** The server is asked when typing rests for so long. */
const REST_MILLIS = 150;
const MOST_HITS = 8;

type Found = Pick<Hit, 'code' | 'name' | 'level' | 'within' | 'bbox'>;

/** Finds an area while typing, in the district at once, in the whole store a moment later. */
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
  let hits: Found[] = [];
  let active = -1;
  let rest: number | undefined;
  let asking: AbortController | null = null;

  /** One district is held whole; several are searched by the server. */
  const several = () => (app.state.status?.districts.length ?? 0) > 1;

  function seek(): void {
    const { villages, kecamatan, puskesmas } = app.state;
    const query = input.value.trim();
    const near = [...villages.values(), ...kecamatan.values(), ...puskesmas.values()];
    const known = app.state.view.district ? findAreas(near, query).map(withinDistrict) : [];
    window.clearTimeout(rest);
    asking?.abort();
    if (!several() || !query) return show(known, query !== '');
    show(known, false);
    rest = window.setTimeout(() => void seekEverywhere(query, known), REST_MILLIS);
  }

  async function seekEverywhere(query: string, known: Found[]): Promise<void> {
    const mine = (asking = new AbortController());
    try {
      const found = await app.api.search(query, mine.signal);
      if (mine.signal.aborted) return;
      const codes = new Set(known.map(({ code }) => code));
      show([...known, ...found.filter(({ code }) => !codes.has(code))].slice(0, MOST_HITS), true);
    } catch {
      if (mine.signal.aborted) return;
      none.hidden = known.length > 0;
      none.textContent = app.t('search.failed');
    }
  }

  function withinDistrict(area: Area): Found {
    const parent = app.state.kecamatan.get(area.parent)?.name ?? '';
    return { ...area, within: area.level === 'desa' ? parent : app.t(`unit.${area.level}`) };
  }

  function show(found: Found[], complete: boolean): void {
    hits = found;
    active = hits.length ? 0 : -1;
    list.hidden = hits.length === 0;
    none.hidden = hits.length > 0 || !complete;
    const words = several() ? 'search.noneWide' : 'search.none';
    none.textContent = app.t(words, { query: input.value.trim() });
    fill(list, ...hits.map(option));
    mark();
  }

  function option(area: Found, i: number): HTMLElement {
    const within = area.within || app.t('unit.provinsi');
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
    window.clearTimeout(rest);
    asking?.abort();
    list.hidden = none.hidden = true;
    active = -1;
    mark();
  }

  function choose(area: Found): void {
    input.value = '';
    close();
    const place = 'situasi' as const;
    const { code, level } = area;
    const district = level === 'puskesmas' ? app.state.view.district! : districtCode(code);
    const here = district === app.state.view.district;
    if (level === 'provinsi')
      app.go({ place, province: code, district: null, village: null, unit: null, map: null });
    else if (level === 'kabupaten') app.enter(code, { place });
    else if (level === 'puskesmas') app.go({ place, unit: code, village: null });
    else if (level === 'desa' && here) app.go({ place, village: code });
    else if (level === 'desa') app.enter(district, { place, village: code });
    else app.enter(district, { place, map: around(area) });
  }

  input.addEventListener('input', seek);
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
      root.hidden = villages.size === 0 && !several();
      input.ariaLabel = list.ariaLabel = app.t(several() ? 'search.labelWide' : 'search.label');
      const words = several() ? 'search.placeholderWide' : 'search.placeholder';
      input.placeholder = app.t(words);
    },
  };
}

/** A map position that shows a kecamatan with room around it. */
function around({ bbox: [west, south, east, north] }: Found) {
  const zoom = Math.min(12, Math.log2(180 / Math.max(east - west, north - south)) + 1);
  return {
    zoom: Math.round(zoom * 4) / 4,
    lat: (south + north) / 2,
    lng: (west + east) / 2,
  };
}
