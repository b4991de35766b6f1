import * as L from 'leaflet';
import type { App, Component } from '../app';
import { REACH_SHOWS, type ReachShow } from '../logic/reach-view';
import { isCut } from '../logic/reach-marks';
import type { AreaTiles } from '../map/area-tiles';
import type { Palette } from '../map/palette';
import { ReachLayer, type ReachMarks } from '../map/reach-layer';
import { ReachOverlay, type ReachPicture } from '../map/reach-overlay';
import { reachLinks, reachOf, reachPosts, seasonSources, showsReach } from '../reach-state';
import { changeGuard, fill, h } from './dom';
import { reachCard } from './reach-card';
import { reachTip } from './reach-tip';
import { reachTokens } from './reach-tokens';
import './reach-map.css';

interface ReachMap extends Component {
  /** Tokens of the areas below the picture; null while something else is shown. */
  lookup(): ((code: string) => string | undefined) | null;
  /** Shows what is known of a point of the map; the area below it, if any. */
  point(event: L.LeafletMouseEvent | null, area: string | null): void;
  /** Changes what lies there, or asks what to do at an empty place. */
  click(event: L.LeafletMouseEvent, area: string | null): void;
}

/** A finger is less exact than a pointer, CSS pixels. */
const REACH = matchMedia('(pointer: coarse)').matches ? 16 : 6;
const SLOW_MILLIS = 300;

/** Reach on the map: minutes over the land, posts and crossings above, and what a click on them does. */
export function reachMap(
  app: App,
  map: L.Map,
  palette: Palette,
  tiles: AreaTiles,
  repaint: () => void,
): ReachMap {
  const isInside = (code: string) => code.startsWith(app.state.view.district ?? '-');
  const overlay = new ReachOverlay(palette, isInside, () => tell('failed'));
  const layer = new ReachLayer(palette);
  const tip = reachTip(app);
  const card = reachCard(app, map);
  const busy = h('p', { class: 'map-busy', role: 'status' });
  const switcher = h('div', { class: 'segments reach-switch', role: 'group' });
  const root = h('div', { class: 'reach-map' }, switcher, busy, tip.root, card.root);
  const marksChanged = changeGuard();
  const pictureChanged = changeGuard();
  const askedChanged = changeGuard();
  const switchChanged = changeGuard();
  /** What is painted now: the choice may be ahead of it. */
  let shown: ReachShow | null = null;
  let run = 0;

  function tell(what: 'slow' | 'failed' | null): void {
    busy.textContent = what ? app.t(`reach.map.${what}`) : '';
  }

  async function draw(): Promise<void> {
    const { show } = app.state.view.reach;
    const mine = ++run;
    const picture = pictureOf(app);
    if (!picture && !villagesPainted(app)) return;
    const slow = window.setTimeout(() => mine === run && tell('slow'), SLOW_MILLIS);
    tiles.cover(overlay);
    try {
      if (picture) {
        if (!(await overlay.show(picture, tiles.places('seen'), () => mine === run))) return;
      } else overlay.hide();
      shown = show;
      repaint();
      tell(null);
      if (performance.getEntriesByName('reach-asked').length)
        performance.measure('reach', 'reach-asked');
      prepare();
      // those beyond the edge, and those whose land came while the picture was on its way
      await Promise.all(tiles.places('all').map((place) => overlay.load(place)));
      if (mine === run) repaint();
    } catch {
      // the server's failure: what was painted before stays
      if (mine === run) tell('failed');
    } finally {
      window.clearTimeout(slow);
    }
  }

  /** Once the picture is on the screen: what the pointer will ask for. */
  function prepare(): void {
    const { surface, query } = app.state.reach;
    if (!surface || !query || shown === null) return;
    void overlay.prepare({ query, version: surface.version }, tiles.places('seen'));
  }
  tiles.on('load', prepare);

  function leave(): void {
    run++;
    shown = null;
    overlay.hide();
    tiles.cover(null);
    layer.remove();
    tip.hide();
    card.close();
    tell(null);
  }

  function drawSwitch(): void {
    const { show } = app.state.view.reach;
    switcher.ariaLabel = app.t('reach.show');
    const focused = switcher.contains(document.activeElement);
    fill(
      switcher,
      ...REACH_SHOWS.map((one) =>
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(one === show),
            title: app.t(`reach.show.${one}Hint`),
            onClick: () => app.go(reachOf(app.state, { show: one })),
          },
          app.t(`reach.show.${one}`),
        ),
      ),
    );
    if (focused) switcher.querySelector<HTMLElement>("[aria-pressed='true']")?.focus();
  }

  return {
    root,
    lookup: () => (showsReach(app.state) ? reachTokens(app.state, shown) : null),
    point(event, area) {
      const { surface, query } = app.state.reach;
      if (!event || !surface || !query || card.isOpen()) return tip.hide();
      const item = layer.at(event.containerPoint, REACH);
      map.getContainer().classList.toggle('on-item', item !== null);
      if (item) return tip.showItem(item, event.containerPoint, map.getSize());
      const { x, y } = map.project(event.latlng, 0);
      const zoom = Math.round(map.getZoom());
      const of = area ? overlay.at({ query, version: surface.version }, x, y, zoom) : null;
      if (!area) return tip.hide();
      tip.showPlace(area, of, event.containerPoint, map.getSize());
    },
    click(event, area) {
      tip.hide();
      const item = layer.at(event.containerPoint, REACH);
      if (item) card.change(item, event.containerPoint);
      else if (area && isInside(area) && !card.isOpen()) card.ask(area, event);
      else card.close();
    },
    update() {
      const { state } = app;
      const { view, reach, reachKept } = state;
      const on = showsReach(state) && view.district !== null;
      root.hidden = !on;
      if (!on) {
        if (map.hasLayer(layer) || shown) leave();
        pictureChanged();
        return;
      }
      if (!map.hasLayer(layer)) layer.addTo(map);
      if (askedChanged(view.reach, view.period)) performance.mark('reach-asked');
      if (switchChanged(view.reach.show, view.language)) drawSwitch();
      if (marksChanged(reach.surface, reach.choices, reach.path, view.reach, view.period))
        layer.show(marksOf(app));
      if (pictureChanged(reach.surface, reach.other, reachKept.gaps, view.reach.show)) void draw();
      card.update();
    },
  };
}

/** Villages are painted by a figure of their own, and it has come. */
function villagesPainted({ state }: App): boolean {
  const { show } = state.view.reach;
  return show === 'celah'
    ? state.reachKept.gaps !== null
    : show === 'desa' && state.reach.surface !== null;
}

/** What is painted for what is chosen; null while it has not come, or for villages. */
function pictureOf(app: App): ReachPicture | null {
  const { surface, query } = app.state.reach;
  const { show } = app.state.view.reach;
  if (!surface || !query || show === 'desa' || show === 'celah') return null;
  const source = { query, version: surface.version };
  if (show === 'waktu') return { kind: 'minutes', source };
  if (show === 'wilayah') return { kind: 'catchments', source, starts: surface.starts };
  const seasons = seasonSources(app.state);
  return seasons && { kind: 'shift', ...seasons };
}

function marksOf(app: App): ReachMarks {
  const { reach, view } = app.state;
  const { bridges = [] } = reach.choices ?? {};
  const { changes } = view.reach;
  return {
    posts: reachPosts(app.state),
    links: reachLinks(app.state),
    bridges: bridges.map((bridge) => ({ bridge, cut: isCut(changes, 'bridge', bridge.id) })),
    legs: view.reach.route && reach.path && reach.path.minutes !== null ? reach.path.legs : [],
  };
}
