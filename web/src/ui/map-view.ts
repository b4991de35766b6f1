import * as L from 'leaflet';
import { VILLAGE_ZOOM, type App, type Component } from '../app';
import type { Area, Box, Values } from '../data/types';
import type { MapPosition } from '../logic/address';
import { withVillage } from '../logic/assigning';
import { nearest, neighbourTowards, type Direction } from '../logic/neighbours';
import { AreaTiles } from '../map/area-tiles';
import { Labels } from '../map/labels';
import type { Style } from '../map/painter';
import { readPalette } from '../map/palette';
import { assigningOf } from '../post-state';
import { districtOf, schemeOf, type State } from '../state';
import type { Scheme } from '../logic/scheme';
import { changeGuard, h } from './dom';
import { legend } from './legend';
import { assignTokens } from './assign-panel';
import { postMap } from './post-map';
import { tooltip } from './tooltip';
import './map-view.css';

/** Room for the map on a printed page, beside the answer: A4 landscape in CSS pixels. */
const PAGE = { width: 700, height: 640 };

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
  const posts = postMap(app, map, palette, (post) => reveal(map, post, root));
  const root = h(
    'section',
    { class: 'map' },
    h(
      'div',
      { class: 'map-frame' },
      ground,
      key.root,
      controls.root,
      posts.control,
      busy,
      tip.root,
      posts.root,
      said,
    ),
    posts.legend,
  );

  function showWhole(): void {
    const district = districtOf(app.state);
    if (district) fitWhole(map, boundsOf(district.bbox), root, key);
  }

  function style(): Style {
    const { hovered, view } = app.state;
    return { tokenOf: tokenLookup(app.state), hovered, selected: view.village, palette };
  }

  /** Where the map stands when it shows the whole district; the address leaves that out. */
  let home: MapPosition | null = null;
  let placing = false;

  function place(): void {
    const district = districtOf(app.state);
    if (!district || ground.clientHeight === 0 || app.state.villages.size === 0) return;
    placing = true;
    map.invalidateSize({ animate: false, pan: false });
    map.setMinZoom(2);
    map.setMaxBounds(L.latLngBounds([-90, -360], [90, 360]));
    const bounds = boundsOf(district.bbox);
    fitWhole(map, bounds, root, key);
    home = positionOf(map);
    const homeBounds = map.getBounds();
    const wanted = app.state.view.map;
    if (wanted) map.setView([wanted.lat, wanted.lng], wanted.zoom, { animate: false });
    map.setMinZoom(Math.max(3, Math.min(VILLAGE_ZOOM, home.zoom) - 2));
    // the home view too: on a phone the sheet below pushes it beyond the padded district
    map.setMaxBounds(bounds.pad(1.5).extend(homeBounds.pad(0.1)));
    tiles.addTo(map);
    placing = false;
  }

  map.on('moveend', () => {
    key.reposition();
    if (placing || !home) return;
    const now = positionOf(map);
    app.go({ map: isElsewhere(now, home) ? now : null }, 'replace');
  });
  map.on('mousemove', (event: L.LeafletMouseEvent) => {
    const code = posts.point(event.containerPoint) ? null : tiles.areaAt(event.latlng);
    app.hover(code);
    tip.follow(code, event.containerPoint, map.getSize());
    ground.classList.toggle('on-area', code !== null || app.state.hoveredPost !== null);
  });
  map.on('mouseout movestart', () => {
    posts.point(null);
    app.hover(null);
    tip.follow(null);
  });
  map.on('click', (event: L.LeafletMouseEvent) => {
    if (!posts.open(event.containerPoint)) open(tiles.areaAt(event.latlng));
  });

  function open(code: string | null): void {
    const { villages, kecamatan, view, workAreas } = app.state;
    const assigning = assigningOf(app.state);
    tip.follow(null);
    const larger = code ? kecamatan.get(code) : undefined;
    if (code && villages.has(code)) {
      if (assigning) app.assign(withVillage(assigning, code, workAreas.get(code)));
      else app.go({ village: code, post: null });
    } else if (larger) map.fitBounds(boundsOf(larger.bbox), { ...fitPadding(root) });
    else if (code === null && !assigning && (view.village || view.post))
      app.go({ village: null, post: null });
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
    const { villages, hovered, view } = app.state;
    const from = villages.get(hovered ?? view.village ?? '');
    const { lat, lng } = map.getCenter();
    const to = from
      ? neighbourTowards(from, villages.values(), direction)
      : nearest(villages.values(), lng, lat);
    if (!to) return;
    app.hover(to.code);
    reveal(map, to, root);
    tip.follow(to.code, map.latLngToContainerPoint([to.point[1], to.point[0]]), map.getSize());
    said.textContent = tip.words(to.code);
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
      if (status && view.district) {
        tiles.useVersion(status.boundaryVersion);
        basemap(map, status.basemap);
      }
      const moved = positionChanged(view.map);
      if (districtChanged(view.district, status?.boundaryVersion, state.villages)) place();
      else if (moved && isElsewhere(positionOf(map), view.map ?? home)) place();
      if (reached(state.stale) && !state.stale) tiles.redraw();
      const { values, kecamatanValues, catalogue, workAreas } = state;
      const assigning = assigningOf(state);
      root.classList.toggle('assigning', assigning !== null);
      const work = assigning && workAreas;
      if (
        figuresChanged(values, kecamatanValues, catalogue, view.language, assigning?.villages, work)
      ) {
        performance.mark('repaint-start');
        tiles.repaint(style());
        performance.measure('repaint', 'repaint-start');
        labels.setLetters(lettersOf(state));
      }
      if (markChanged(state.hovered, view.village)) {
        tiles.repaintAreas(style(), [...marked, state.hovered, view.village]);
        marked = [state.hovered, view.village];
      }
      if (namesChanged(state.villages)) labels.show(state.villages.values());
      if (villageChanged(view.village, state.villages)) {
        const village = state.villages.get(view.village ?? '');
        if (village) reveal(map, village, root);
      }
      busy.textContent = state.slow ? app.t('map.loading') : '';
      controls.update();
      posts.update();
      key.update();
      tip.update();
    },
  };
}

/** Token of each area of the chosen district by its class; undefined for areas elsewhere. */
function tokenLookup(state: State): (code: string) => string | undefined {
  const assigned = assignTokens(state);
  if (assigned) return assigned;
  const tokens = new Map<string, string>();
  const scheme = schemeOf(state);
  if (state.values && scheme) addTokens(tokens, state.values, scheme);
  const larger = state.kecamatanValues;
  if (larger && scheme && larger.indicator === state.values?.indicator)
    addTokens(tokens, larger, scheme);
  return (code) => tokens.get(code);
}

function addTokens(tokens: Map<string, string>, values: Values, scheme: Scheme): void {
  const byClass = new Map(scheme.classes.map((c) => [c.key, c.token]));
  values.code.forEach((code, i) => {
    const key = scheme.classOf(values.value[i], values.state[i], values.status[i]);
    tokens.set(code, byClass.get(key)!);
  });
}

function lettersOf(state: State) {
  if (!state.values || schemeOf(state)?.kind !== 'status') return [];
  const { code, status } = state.values;
  return code.flatMap((c, i) => {
    const point = state.villages.get(c)?.point;
    const letter = status[i]?.charAt(0);
    return point && letter ? [{ text: letter, point }] : [];
  });
}

function boundsOf([west, south, east, north]: Box): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}

/** How much smaller the district may become so that the legend covers none of it. */
const ZOOM_FOR_LEGEND = 0.75;

/** Shows the whole district, beside or above the legend where that costs little. */
function fitWhole(
  map: L.Map,
  bounds: L.LatLngBounds,
  root: HTMLElement,
  key: ReturnType<typeof legend>,
): void {
  const plain = fitPadding(root);
  const fit = (paddingBottomRight: [number, number]) =>
    map.fitBounds(bounds, { animate: false, ...plain, paddingBottomRight });
  fit(plain.paddingBottomRight);
  const way = onPhone(root) ? null : key.inTheWay();
  const least = map.getZoom() - ZOOM_FOR_LEGEND;
  const free = (way ? paddingsFor(way, plain.paddingBottomRight) : []).find((padding) => {
    fit(padding);
    return map.getZoom() >= least && key.inTheWay() === null;
  });
  if (way && !free) fit(plain.paddingBottomRight);
  key.reposition();
}

/** More and more room beside and above the legend, the least first. */
function paddingsFor(legend: { width: number; height: number }, [right, bottom]: [number, number]) {
  return [0.25, 0.5, 0.75, 1].flatMap((share): [number, number][] => [
    [right + share * legend.width, bottom],
    [right, bottom + share * legend.height],
  ]);
}

function onPhone(root: HTMLElement): boolean {
  return coveredShare(root) > 0;
}

function coveredShare(root: HTMLElement): number {
  return Number(getComputedStyle(root).getPropertyValue('--covered')) || 0;
}

/** Height of the row of zoom buttons on a phone with its margins, CSS pixels. */
const ZOOM_ROW = 64;

/** Room around the district; on a phone the sheet covers the lower part of the map. */
function fitPadding(root: HTMLElement): {
  paddingTopLeft: [number, number];
  paddingBottomRight: [number, number];
} {
  const below = root.clientHeight * coveredShare(root);
  const above = onPhone(root) ? ZOOM_ROW : 24;
  return { paddingTopLeft: [24, above], paddingBottomRight: [24, 24 + below] };
}

function positionOf(map: L.Map): MapPosition {
  const { lat, lng } = map.getCenter();
  return { zoom: Number(map.getZoom().toFixed(2)), lat, lng };
}

/** Further apart than what rounding in the address and half a pixel explain. */
function isElsewhere(now: MapPosition, then: MapPosition | null): boolean {
  if (!then) return false;
  const near = Math.abs(now.lat - then.lat) < 1e-3 && Math.abs(now.lng - then.lng) < 1e-3;
  return !near || Math.abs(now.zoom - then.zoom) > 0.02;
}

/** Pans only when the village or post is outside the screen, and zooms only from the larger units. */
function reveal(map: L.Map, { point: [lng, lat] }: Pick<Area, 'point'>, root: HTMLElement): void {
  const point = L.latLng(lat, lng);
  if (map.getZoom() < VILLAGE_ZOOM) map.setView(point, VILLAGE_ZOOM + 2);
  else map.panInside(point, fitPadding(root));
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
