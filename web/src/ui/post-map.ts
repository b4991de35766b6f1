import * as L from 'leaflet';
import type { App, Component } from '../app';
import type { Post } from '../data/posts';
import { number } from '../logic/format';
import { servesPeople } from '../logic/marks';
import type { Palette } from '../map/palette';
import { PostLayer, type Found } from '../map/post-layer';
import { showsDiseases } from '../disease-state';
import { showsTravel } from '../reach-state';
import { assigningOf, chosenOf, openPost, postsOf } from '../post-state';
import { beside } from './beside';
import { changeGuard, fill, h } from './dom';
import { postControl } from './post-control';
import { postLegend } from './post-legend';
import { stateWord, typeWord } from './post-words';
import './post-map.css';

interface PostMap extends Component {
  control: HTMLElement;
  /** What the marks mean, in one line below the map. */
  legend: HTMLElement;
  /** Shows what is known of the posts at a point of the map; false where there are none. */
  point(at: L.Point | null): boolean;
  /** Opens the post there, or comes closer to several; false where there are none. */
  open(at: L.Point): boolean;
}

/** From here on several posts at one point cannot be told apart by coming closer. */
const CLOSEST = 15;
/** A finger is less exact than a pointer, CSS pixels. */
const REACH = matchMedia('(pointer: coarse)').matches ? 18 : 8;

/** The posts on the map: their marks, what the pointer finds, and how to choose among them. */
export function postMap(
  app: App,
  map: L.Map,
  palette: Palette,
  reveal: (post: { point: [number, number] }) => void,
): PostMap {
  map.createPane('posts');
  const layer = new PostLayer(palette).addTo(map);
  const tip = h('div', { class: 'tooltip', hidden: true, 'aria-hidden': 'true' });
  const control = postControl(app, map);
  const legend = postLegend(app, map);
  const drawnChanged = changeGuard();
  const openChanged = changeGuard();
  const boxWanted = changeGuard();

  function point(at: L.Point | null): boolean {
    const found = at && !assigningOf(app.state) ? layer.at(at, REACH) : null;
    app.hoverPost(found?.length === 1 ? found[0].code : null);
    tip.hidden = !found;
    if (at && found) {
      fill(tip, ...tipLines(app, found));
      beside(tip, at, map.getSize());
    }
    return found !== null;
  }

  function open(at: L.Point): boolean {
    const found = layer.at(at, REACH);
    if (!found || assigningOf(app.state)) return false;
    tip.hidden = true;
    const bounds = L.latLngBounds(found.map(({ point }) => [point![1], point![0]]));
    const apart = bounds.getSouthWest().distanceTo(bounds.getNorthEast()) > 1;
    if (found.length > 1 && apart && map.getZoom() < CLOSEST) {
      map.fitBounds(bounds.pad(0.3), { maxZoom: map.getZoom() + 3 });
    } else {
      app.go({ post: found[0].code });
    }
    return true;
  }

  /** Later than the map's own event, which may come while the page is being drawn. */
  function tellBox(): void {
    if (app.state.view.place !== 'bangunan' || !app.state.view.posts.onScreen) return;
    window.setTimeout(() => {
      const bounds = map.getBounds();
      app.seeBox([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    });
  }
  map.on('moveend', tellBox);

  return {
    root: tip,
    control: control.root,
    legend: legend.root,
    point,
    open,
    update() {
      const { view, hoveredPost } = app.state;
      // marks would lie on the letters of diseases
      const sick = showsDiseases(app.state) && view.place !== 'bangunan';
      // reach draws the posts by whether they count as open
      const bare = sick || showsTravel(app.state);
      const posts = view.posts.shown && !bare ? chosenOf(app.state) : NONE;
      if (drawnChanged(posts, view.posts.mode, view.post, hoveredPost)) {
        const { mode } = view.posts;
        layer.show({ posts, mode, selected: view.post, hovered: hoveredPost });
      }
      if (openChanged(view.post, postsOf(app.state) !== null)) {
        const place = openPost(app.state)?.point;
        if (place) reveal({ point: place });
      }
      if (boxWanted(view.place, view.posts.onScreen)) tellBox();
      control.update();
      legend.update();
    },
  };
}

const NONE: Post[] = [];

function tipLines(app: App, found: Found): HTMLElement[] {
  if (found.length === 1) {
    const [post] = found;
    return [
      h('strong', {}, post.name),
      h('span', {}, `${typeWord(app, post)} · ${stateWord(app, post)}`),
    ];
  }
  const out = found.filter((post) => servesPeople(post) === false).length;
  const n = (value: number) => number(value, app.language());
  return [
    h('strong', {}, app.t('posts.many', { n: n(found.length) })),
    h(
      'span',
      {},
      [out ? app.t('posts.manyOut', { n: n(out) }) : '', app.t('posts.manyOpen')]
        .filter(Boolean)
        .join(' · '),
    ),
  ];
}
