import * as L from 'leaflet';
import type { App, Component } from '../app';
import type { Area, Box } from '../data/types';
import type { MapPosition } from '../logic/address';
import { withVillage } from '../logic/assigning';
import { nearest, neighbourTowards, type Direction } from '../logic/neighbours';
import { around, districtCode, districtsIn } from '../logic/scope';
import { VILLAGES_FROM } from '../logic/zooms';
import { AreaTiles, drawnLevel } from '../map/area-tiles';
import { Labels } from '../map/labels';
import type { Style } from '../map/painter';
import { readPalette } from '../map/palette';
import { diseasesShown, showsDiseases } from '../disease-state';
import { assigningOf } from '../post-state';
import { showsPlan } from '../plan-state';
import { showsReach, showsTravel } from '../reach-state';
import {
  areasOf,
  districtOf,
  isWide,
  levelOf,
  openedOf,
  regionsOf,
  schemeOf,
  withinOf,
  type State,
} from '../state';
import { changeGuard, h } from './dom';
import { legend } from './legend';
import { lettersOf, proposedOf, tokenLookup } from './area-tokens';
import { boundsOf, fitPadding, fitWhole, isElsewhere, positionOf, reveal } from './map-fit';
import { marksDrawn } from './post-legend';
import { postMap } from './post-map';
import { planMap } from './plan-map';
import { reachMap } from './reach-map';
import { savePicture } from './save-picture';
import { tooltip } from './tooltip';
import './map-view.css';

/** Room for the map on a printed page, beside the answer: A4 landscape in CSS pixels. */
const PAGE = { width: 700, height: 640 };

/** Names of provinces below this zoom, of districts from it on. */
const DISTRICT_NAMES_FROM = 5.5;

const ARROW_KEYS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The map: paints the state's figures, tells the state what the pointer and keys point at. */
export function mapView(app: App): Component {
  const ground = h('div', { class: 'map-ground', tabindex: 0, role: 'application' });
  const map = L.map(ground, {
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    fadeAnimation: false,
    zoomSnap: 0.25,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 100,
    maxZoom: 16,
    minZoom: 2,
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    maxBoundsViscosity: 0.6,
  });
  map.setView([-2.5, 118], 5);
  const tiles = new AreaTiles({ updateWhenZooming: false, keepBuffer: 2 });
  const labels = new Labels(map);
  const palette = readPalette();
  const key = legend(app, map);
  const tip = tooltip(app);
  const said = h('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  const busy = h('p', { class: 'map-busy', role: 'status' });
  const controls = zoomControls(app, map, showWhole);
  const save = h('button', { type: 'button', class: 'map-save', onClick: takePicture }, '⤓');
  const posts = postMap(app, map, palette, (post) => reveal(map, post, root));
  const reach = reachMap(app, map, palette, tiles, () => tiles.repaint(style()));
  const plan = planMap(app, map, palette, tiles, () => tiles.repaint(style()));
  const root = h(
    'section',
    { class: 'map' },
    h(
      'div',
      { class: 'map-frame' },
      ground,
      key.root,
      controls.root,
      save,
      posts.control,
      busy,
      tip.root,
      posts.root,
      reach.root,
      plan.root,
      said,
    ),
    posts.legend,
  );

  /** The part that the pointer speaks to instead of the figures: minutes or a plan. */
  function travelOf() {
    if (app.state.view.district === null) return null;
    return showsReach(app.state) ? reach : showsPlan(app.state) ? plan : null;
  }

  function showWhole(): void {
    const box = scopeBox(app.state);
    if (box) fitWhole(map, boundsOf(box), root, key);
  }

  function style(): Style {
    const { hovered, view } = app.state;
    const selected = openedOf(view);
    const members = new Set(app.state.members.keys());
    const proposed = proposedOf(app.state);
    const tokenOf = reach.lookup() ?? plan.lookup() ?? tokenLookup(app.state);
    return { tokenOf, hovered, selected, members, proposed, palette };
  }

  function takePicture(): void {
    const toFrame = ([lng, lat]: [number, number]) => map.latLngToContainerPoint([lat, lng]);
    const frame = root.querySelector<HTMLElement>('.map-frame')!;
    const marks = marksDrawn(app, map.getZoom());
    savePicture({ app, frame, tiles, palette, marks, toFrame }).catch((reason: Error) => {
      busy.textContent = app.t('tools.failed');
      console.error(reason);
    });
  }

  /** Where the map stands when it shows the whole district; the address leaves that out. */
  let home: MapPosition | null = null;
  let placing = false;

  function place(): void {
    const box = scopeBox(app.state);
    const wide = isWide(app.state);
    if (!box || ground.clientHeight === 0) return;
    // figures come before the many tiles of a first view; the map of the country needs no list
    if (!wide && !map.hasLayer(tiles) && app.state.villages.size === 0) return;
    placing = true;
    map.invalidateSize({ animate: false, pan: false });
    map.setMinZoom(2);
    map.setMaxBounds(L.latLngBounds([-90, -360], [90, 360]));
    const bounds = boundsOf(box);
    fitWhole(map, bounds, root, key);
    home = positionOf(map);
    const homeBounds = map.getBounds();
    const wanted = app.state.view.map;
    if (wanted) map.setView([wanted.lat, wanted.lng], wanted.zoom, { animate: false });
    map.setMinZoom(
      wide ? Math.max(2, home.zoom - 0.5) : Math.max(3, Math.min(VILLAGES_FROM, home.zoom) - 2),
    );
    // the home view too: on a phone the sheet below pushes it beyond the padded district
    map.setMaxBounds(bounds.pad(wide ? 0.3 : 1.5).extend(homeBounds.pad(0.1)));
    tiles.addTo(map);
    placing = false;
    tellLook();
  }

  function tellLook(): void {
    const b = map.getBounds();
    app.look([b.getWest(), b.getSouth(), b.getEast(), b.getNorth()], Math.round(map.getZoom()));
    nameRegions();
  }

  /** In the country and a province: names of provinces, closer those of districts. */
  function nameRegions(): void {
    if (!isWide(app.state)) return;
    const level = map.getZoom() < DISTRICT_NAMES_FROM ? 'provinsi' : 'kabupaten';
    const named = [...regionsOf(app.state).values()].filter((area) => area.level === level);
    labels.show(named, 0);
  }

  map.on('moveend', () => {
    key.reposition();
    if (placing || !home) return;
    tellLook();
    const now = positionOf(map);
    app.go({ map: isElsewhere(now, home) ? now : null }, 'replace');
  });
  map.on('mousemove', (event: L.LeafletMouseEvent) => {
    const code = posts.point(event.containerPoint) ? null : tiles.areaAt(event.latlng);
    app.hover(code);
    const travel = travelOf();
    if (travel) travel.point(event, code);
    else tip.follow(code, event.containerPoint, map.getSize());
    ground.classList.toggle('on-area', code !== null || app.state.hoveredPost !== null);
  });
  map.on('mouseout movestart', () => {
    posts.point(null);
    travelOf()?.point(null, null);
    app.hover(null);
    tip.follow(null);
  });
  map.on('click', (event: L.LeafletMouseEvent) => {
    const area = tiles.areaAt(event.latlng);
    tip.follow(null);
    const travel = travelOf();
    if (travel) travel.click(event, area);
    else if (!posts.open(event.containerPoint)) open(area);
  });

  function open(code: string | null): void {
    const { villages, kecamatan, view, workAreas } = app.state;
    const assigning = assigningOf(app.state);
    tip.follow(null);
    if (isWide(app.state)) return code ? enter(code) : undefined;
    const compared = code ? areasOf(app.state).get(code) : undefined;
    const larger = code ? kecamatan.get(code) : undefined;
    if (code && villages.has(code)) {
      if (assigning) app.assign(withVillage(assigning, code, workAreas.get(code)));
      else app.go({ village: code, post: null });
    } else if (compared) app.go({ unit: compared.code, village: null, post: null });
    else if (larger) map.fitBounds(boundsOf(larger.bbox), { ...fitPadding(root) });
    else if (code === null && !assigning && (openedOf(view) || view.post))
      app.go({ village: null, unit: null, post: null });
  }

  /** From the country or a province to the district that was clicked, closer if it was close. */
  function enter(code: string): void {
    const level = drawnLevel(map.getZoom(), levelOf(app.state));
    if (level === 'provinsi') return app.go({ province: code, map: null });
    const close = level === 'kabupaten' ? null : positionOf(map);
    app.enter(districtCode(code), { village: level === 'desa' ? code : null, map: close });
  }

  ground.addEventListener('keydown', (event) => {
    const direction = ARROW_KEYS[event.key];
    if (direction) walk(direction);
    else if (event.key === 'Enter' && app.state.hovered) open(app.state.hovered);
    else if (event.key === '+' || event.key === '=') map.zoomIn();
    else if (event.key === '-') map.zoomOut();
    else return;
    event.preventDefault();
  });

  function walk(direction: Direction): void {
    const { hovered, view } = app.state;
    const areas = walkable();
    const from = areas.find(({ code }) => code === (hovered ?? openedOf(view)));
    const { lat, lng } = map.getCenter();
    const to = from ? neighbourTowards(from, areas, direction) : nearest(areas, lng, lat);
    if (!to) return;
    app.hover(to.code);
    if (isWide(app.state)) map.panInside([to.point[1], to.point[0]], fitPadding(root));
    else reveal(map, to, root);
    tip.follow(to.code, map.latLngToContainerPoint([to.point[1], to.point[0]]), map.getSize());
    said.textContent = tip.words(to.code);
  }

  /** What the arrow keys reach: the compared areas; in the country those that are drawn. */
  function walkable(): Area[] {
    const areas = [...(isWide(app.state) ? regionsOf(app.state) : areasOf(app.state)).values()];
    const provinces = drawnLevel(map.getZoom(), levelOf(app.state)) === 'provinsi';
    const level = provinces ? 'provinsi' : 'kabupaten';
    return isWide(app.state) ? areas.filter((area) => area.level === level) : areas;
  }

  window.addEventListener('beforeprint', () => {
    const { clientWidth: width, clientHeight: height } = root;
    const scale = Math.min(1, PAGE.width / width, PAGE.height / height);
    root.style.setProperty('--print-scale', String(scale));
    root.style.setProperty('--print-width', `${width}px`);
    root.style.setProperty('--print-height', `${height}px`);
  });

  const districtChanged = changeGuard();
  const positionChanged = changeGuard();
  const figuresChanged = changeGuard();
  const markChanged = changeGuard();
  const membersChanged = changeGuard();
  const namesChanged = changeGuard();
  const villageChanged = changeGuard();
  const reached = changeGuard();
  let marked: (string | null)[] = [];
  new ResizeObserver(() => {
    if (app.state.view.map) map.invalidateSize({ animate: false, pan: false });
    else place();
  }).observe(ground);

  return {
    root,
    update() {
      const { state } = app;
      const { view, status } = state;
      ground.setAttribute('aria-label', app.t('map.label'));
      if (status?.districts.length) {
        // villages are given to a puskesmas one by one
        const level = assigningOf(state) ? 'desa' : levelOf(state);
        tiles.use(status.boundaryVersion, level === 'kabupaten' ? 'desa' : level);
        basemap(map, status.basemap);
      }
      const moved = positionChanged(view.map);
      const wide = isWide(state);
      if (
        districtChanged(
          view.district,
          view.province,
          withinOf(state)?.code,
          wide,
          status?.boundaryVersion,
          state.villages,
        )
      )
        place();
      else if (moved && isElsewhere(positionOf(map), view.map ?? home)) place();
      if (reached(state.stale) && !state.stale) tiles.redraw();
      reach.update();
      plan.update();
      const { values, besides, catalogue, workAreas } = state;
      const assigning = assigningOf(state);
      root.classList.toggle('assigning', assigning !== null);
      const work = assigning && workAreas;
      const looks = [schemeOf(state), view.status, view.language, assigning?.villages, work];
      const others = [areasOf(state), diseasesShown(state), view.diseaseRank, view.place];
      if (figuresChanged(values, besides, catalogue, ...looks, ...others)) {
        performance.mark('repaint-start');
        tiles.repaint(style());
        performance.measure('repaint', 'repaint-start');
        const letters = showsTravel(state) ? [] : lettersOf(state);
        labels.setLetters(letters, showsDiseases(state));
      }
      if (membersChanged(state.members, proposedOf(state))) tiles.repaint(style());
      if (markChanged(state.hovered, openedOf(view))) {
        tiles.repaintAreas(style(), [...marked, state.hovered, openedOf(view)]);
        marked = [state.hovered, openedOf(view)];
      }
      if (namesChanged(areasOf(state), wide)) {
        if (wide) nameRegions();
        else labels.show(areasOf(state).values(), levelOf(state) === 'desa' ? undefined : 0);
      }
      if (villageChanged(view.village, state.villages)) {
        const village = state.villages.get(view.village ?? '');
        if (village && !wide) reveal(map, village, root);
      }
      busy.textContent = state.slow ? app.t('map.loading') : '';
      controls.update();
      save.ariaLabel = save.title = app.t('tools.picture');
      save.hidden = !values || showsTravel(state);
      posts.update();
      key.update();
      tip.update();
    },
  };
}

/** Box of what is narrowed to, the district, the province or the country; null while none is known. */
function scopeBox(state: State): Box | null {
  const district = districtOf(state);
  if (district) return withinOf(state)?.bbox ?? district.bbox;
  if (!isWide(state)) return null;
  const boxes = districtsIn(state.status!, state.view.province).map((d) => d.bbox);
  return boxes.length ? boxes.reduce(around) : null;
}

let shown: L.TileLayer | null = null;

/** The background a setting names; without it, sea and land are enough. */
function basemap(map: L.Map, wanted: { url: string; attribution: string } | null): void {
  if (!wanted || shown) return;
  shown = L.tileLayer(wanted.url, { attribution: wanted.attribution, zIndex: 0 }).addTo(map);
  L.control.attribution({ prefix: false }).addTo(map);
}

function zoomControls(app: App, map: L.Map, showWhole: () => void): Component {
  const closer = h('button', { type: 'button', onClick: () => map.zoomIn() }, '+');
  const wider = h('button', { type: 'button', onClick: () => map.zoomOut() }, '−');
  const whole = h('button', { type: 'button', onClick: showWhole }, '⤢');
  return {
    root: h('div', { class: 'map-zoom' }, closer, wider, whole),
    update() {
      closer.ariaLabel = closer.title = app.t('map.zoomIn');
      wider.ariaLabel = wider.title = app.t('map.zoomOut');
      whole.ariaLabel = whole.title = app.t('map.whole');
    },
  };
}
