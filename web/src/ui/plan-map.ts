import type * as L from 'leaflet';
import type { App, Component } from '../app';
import type { DrawnPlace } from '../data/plan-types';
import { movedTo, spotWith, type PlanSpot } from '../logic/plan-spots';
import { MOST_DRAWN, nextDrawnId, withDrawn } from '../logic/plan-view';
import type { AreaTiles } from '../map/area-tiles';
import type { Palette } from '../map/palette';
import { PlanLayer } from '../map/plan-layer';
import { PostLayer } from '../map/post-layer';
import { planPosts, planSpots, planTokens } from '../plan-map-state';
import { asking, isPlanBehind, showing, showsPlan } from '../plan-state';
import { postsOf } from '../post-state';
import { changeGuard, h } from './dom';
import { planCard } from './plan-card';
import { planDrag, type Dragged } from './plan-drag';
import { planPlacing } from './plan-placing';
import { planSwitch } from './plan-switch';
import { planTip } from './plan-tip';
import './plan-map.css';
import './reach-map.css';

interface PlanMap extends Component {
  /** Tokens of the areas; null while something else is shown. */
  lookup(): ((code: string) => string | undefined) | null;
  /** Shows what is known of a point of the map; the area below it, if any. */
  point(event: L.LeafletMouseEvent | null, area: string | null): void;
  /** Opens what lies there. */
  click(event: L.LeafletMouseEvent, area: string | null): void;
}

/** A finger is less exact than a pointer, CSS pixels. */
const TOUCH = matchMedia('(pointer: coarse)').matches;
const REACH = TOUCH ? 14 : 4;

/** Where to rebuild on the map: villages before and after, and the places that can be chosen. */
export function planMap(
  app: App,
  map: L.Map,
  palette: Palette,
  tiles: AreaTiles,
  repaint: () => void,
): PlanMap {
  const posts = new PostLayer(palette, true);
  const layer = new PlanLayer(palette);
  const tip = planTip(app);
  const placing = planPlacing(app, map);
  const card = planCard(app, map, moveByKeys, edit);
  const bar = planSwitch(app, startPlacing);
  const root = h('div', { class: 'plan-map' }, bar.root, tip.root, card.root, placing.root);
  const painted = changeGuard();
  const drawn = changeGuard();
  const opened = changeGuard();
  let hovered: string | null = null;
  let dragged: Dragged | null = null;

  const isOn = () => showsPlan(app.state) && app.state.view.district !== null;
  const spotAt = (at: L.Point) => (isOn() && !placing.isOn() ? layer.at(at, REACH) : null);
  const wasDragged = planDrag(map, spotAt, showDragged, ({ spot, place }) => put(spot, place));
  map.on('move zoomend', card.place);
  map.on('contextmenu', ({ latlng }) => isOn() && draw(latlng.wrap()));

  function showDragged(now: Dragged | null): void {
    dragged = now;
    tip.hide();
    drawMarks();
  }

  function drawMarks(): void {
    const { moment } = app.state.planSeen;
    const spots = planSpots(app.state);
    const before = () => spots.map((spot) => ({ ...spot, chosen: null }));
    layer.show({
      spots: moment === 'after' ? spots : before(),
      open: spotWith(spots, app.state.view.plan.option)?.key ?? null,
      hovered,
      dragged: dragged && { key: dragged.spot.key, place: dragged.place },
    });
  }

  function startPlacing(): void {
    card.close();
    placing.start(app.t(TOUCH ? 'planMap.placingTouch' : 'planMap.placing'), draw);
  }

  function moveByKeys(spot: PlanSpot): void {
    card.close();
    const words = TOUCH ? 'planMap.movingTouch' : 'planMap.moving';
    placing.start(app.t(words, { name: spot.name }), (place) => put(spot, place));
  }

  /** Name of the village at a place of the district; null elsewhere. */
  function villageAt(place: L.LatLng): string | null {
    const code = tiles.areaAt(place);
    const { villages, kecamatan } = app.state;
    return (villages.get(code ?? '') ?? kecamatan.get(code ?? ''))?.name ?? null;
  }

  /** A new place: it counts once it has a name. */
  function draw({ lat, lng: lon }: L.LatLng): void {
    if (app.state.view.plan.drawn.length >= MOST_DRAWN)
      return bar.tell(app.t('planMap.tooManyDrawn', { n: MOST_DRAWN }));
    const village = villageAt({ lat, lng: lon } as L.LatLng);
    if (!village) return placing.start(app.t('planMap.outside'), draw);
    const id = nextDrawnId(app.state.view.plan);
    const name = app.t('planMap.place.called', { village });
    askFor({ id, name, lon, lat, post: null, cost: null, land: null }, true);
  }

  function edit(place: DrawnPlace): void {
    askFor(place, false);
  }

  function askFor(place: DrawnPlace, isNew: boolean): void {
    bar.tell('');
    card.ask(place, isNew, (said) => {
      if (said) keep(said);
      else opened();
      update();
    });
  }

  /** A place is called after the village that it lies in, unless somebody gave it a name. */
  function nameAt({ post, drawn, name, lat, lon }: PlanSpot, village: string): string {
    const moved = postsOf(app.state)?.find(({ code }) => code === post);
    const called = (where: string) =>
      moved
        ? app.t('planMap.place.moved', { post: moved.name, village: where })
        : app.t('planMap.place.called', { village: where });
    const before = villageAt({ lat, lng: lon } as L.LatLng) ?? '';
    return drawn && name !== called(before) ? name : called(village);
  }

  /** Puts a spot elsewhere. */
  function put(spot: PlanSpot, place: L.LatLng): void {
    const { lat, lng } = place.wrap();
    const village = villageAt(place);
    if (!village) return bar.tell(app.t('planMap.outside'));
    bar.tell('');
    const moved = { ...spot, name: nameAt(spot, village) };
    keep(movedTo(moved, nextDrawnId(app.state.view.plan), lng, lat));
  }

  function keep(place: DrawnPlace): void {
    const change = withDrawn(app.state.view.plan, place);
    if (change.drawn!.length > MOST_DRAWN)
      return bar.tell(app.t('planMap.tooManyDrawn', { n: MOST_DRAWN }));
    app.go(asking(app.state, { ...change, option: place.id }));
  }

  function leave(): void {
    layer.remove();
    posts.remove();
    card.close();
    placing.stop();
    tip.hide();
  }

  function showCard(): void {
    if (card.isAsking()) return;
    const spot = spotWith(planSpots(app.state), app.state.view.plan.option);
    if (!spot) return card.close();
    const isSeen = map.getBounds().contains([spot.lat, spot.lon]);
    if (!isSeen) map.panTo([spot.lat, spot.lon], { animate: false });
    card.show(spot);
  }

  function update(): void {
    const { view, plan, planSeen } = app.state;
    const on = isOn();
    root.hidden = !on;
    // map and legend of an answer to something else are not to be taken for one
    map.getContainer().classList.toggle('plan-behind', on && isPlanBehind(app.state));
    if (!on) {
      if (map.hasLayer(layer)) leave();
      return;
    }
    if (!map.hasLayer(layer)) {
      posts.addTo(map);
      layer.addTo(map);
    }
    bar.update();
    const all = planPosts(app.state);
    if (painted(plan.plan, planSeen, view.place)) repaint();
    if (drawn(planSpots(app.state), planSeen, view.plan.option, all)) {
      posts.show({ posts: all, mode: 'jenis', selected: null, hovered: null });
      drawMarks();
    }
    const current = [plan.plan, plan.options, plan.solving, planSeen, view.language];
    if (opened(view.plan, ...current)) showCard();
  }

  return {
    root,
    lookup() {
      if (!isOn()) return null;
      const tokens = planTokens(app.state);
      const { district } = app.state.view;
      return (code) => (code.startsWith(district!) ? (tokens.get(code) ?? '--land') : undefined);
    },
    point(event, area) {
      const spot = event && spotAt(event.containerPoint);
      if ((spot?.key ?? null) !== hovered) {
        hovered = spot?.key ?? null;
        drawMarks();
      }
      map.getContainer().classList.toggle('on-item', spot !== null);
      if (!event || dragged || placing.isOn()) return tip.hide();
      if (spot) return tip.showSpot(spot, event.containerPoint, map.getSize());
      if (!area) return tip.hide();
      tip.showArea(area, event.containerPoint, map.getSize());
    },
    click(event, area) {
      tip.hide();
      if (wasDragged()) return;
      bar.tell('');
      if (placing.click(event.latlng)) return;
      const spot = spotAt(event.containerPoint);
      const post = spot ? null : posts.at(event.containerPoint, REACH)?.[0];
      const option = spot && (spot.options[0]?.id ?? spot.key);
      if (option) app.go({ ...showing(app.state, { option }), village: null, post: null });
      else if (post) app.go({ ...showing(app.state, { option: null }), post: post.code });
      else if (app.state.view.plan.option) app.go(showing(app.state, { option: null }));
      else app.go({ village: app.state.villages.has(area ?? '') ? area : null, post: null });
    },
    update,
  };
}
