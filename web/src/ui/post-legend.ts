import type { Map as LeafletMap } from 'leaflet';
import type { App, Component } from '../app';
import type { Post } from '../data/posts';
import { markOf, markOfValue, POSYANDU_ZOOM, type Filling, type Mark } from '../logic/marks';
import { KINDS, kindOf, valueOf, VALUES, type Kind } from '../logic/post-choice';
import { chosenOf, postsOf } from '../post-state';
import { showsPlan } from '../plan-state';
import { showsReach } from '../reach-state';
import { changeGuard, fill, h } from './dom';
import { markIcon } from './mark';
import { planMarkLines, planSigns } from './plan-legend';
import { reachMarkLines, reachSigns } from './reach-legend';
import { valueWord } from './post-facets';
import { kindWord } from './post-words';
import './post-legend.css';

const COMMON: Kind[] = ['puskesmas', 'pustu', 'posyandu'];

export interface MarkLine {
  mark: Mark;
  word: string;
}

/** What the marks that the map draws at its zoom mean. */
export function postLegend(app: App, map: LeafletMap): Component {
  const list = h('ul', {});
  const note = h('p', {});
  const root = h('div', { class: 'post-legend' }, list, note);
  const changed = changeGuard();
  map.on('zoomend', () => update());

  function update(): void {
    const { posts, language, district } = app.state.view;
    const reaching = showsReach(app.state);
    const planning = showsPlan(app.state);
    const close = map.getZoom() >= POSYANDU_ZOOM;
    const { postsFailure } = app.state;
    const inputs = [
      posts,
      chosenOf(app.state),
      language,
      close,
      postsFailure,
      district,
      reaching && app.state.reach,
      planning && app.state.plan,
      planning && app.state.view.plan,
      planning && app.state.posts,
    ];
    if (!changed(...inputs)) return;
    const lines = planning
      ? planMarkLines(app)
      : reaching
        ? reachMarkLines(app)
        : marksDrawn(app, map.getZoom());
    root.hidden = district === null || ((reaching || planning) && lines.length === 0);
    note.textContent = lines.length ? '' : nothingWords(app);
    list.hidden = lines.length === 0;
    list.ariaLabel = app.t('posts.legend');
    const signs = reaching ? reachSigns(app) : planning ? planSigns(app) : [];
    fill(list, ...markItems(lines), ...signs);
  }

  return { root, update };
}

/** What the marks mean that are drawn at a zoom; none while posts are hidden. */
export function marksDrawn(app: App, zoom: number): MarkLine[] {
  if (!app.state.view.posts.shown) return [];
  const close = zoom >= POSYANDU_ZOOM;
  return linesOf(
    app,
    chosenOf(app.state).filter((post) => post.point && (close || post.type !== 'posyandu')),
  );
}

/** Why no mark is drawn; nothing while the posts are on their way. */
function nothingWords(app: App): string {
  const all = postsOf(app.state);
  if (!all) return app.state.postsFailure ? app.t('table.failed') : '';
  if (!all.length) return app.t('table.empty');
  return app.t(app.state.view.posts.shown ? 'table.none' : 'posts.buttonHidden');
}

function linesOf(app: App, posts: Post[]): MarkLine[] {
  const { mode } = app.state.view.posts;
  if (mode !== 'jenis') {
    const present = new Set(posts.map((post) => valueOf(post, mode)));
    return VALUES[mode]
      .filter((value) => present.has(value))
      .map((value) => ({
        mark: markOfValue(mode, value),
        word: valueWord(app, mode, value),
      }));
  }
  const kinds = new Set(posts.map((post) => kindOf(post.type)));
  const fillings = new Set(posts.map((post) => markOf(post, mode).filling));
  const ofKind = KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
    mark: markOfValue(mode, kind),
    word: kindWord(app, kind),
  }));
  const ofState = stateLines(app).filter(({ mark }) => fillings.has(mark.filling));
  // what may not fit into the line comes last
  const common = (line: MarkLine) => COMMON.includes(line.mark.kind);
  return [...ofKind.filter(common), ...ofState, ...ofKind.filter((line) => !common(line))];
}

/** What the filling of a mark says, whatever its shape. */
export function stateLines(app: App): MarkLine[] {
  const line = (filling: Filling, word: string): MarkLine => ({
    mark: { kind: 'pustu', filling, tick: false },
    word,
  });
  return [
    line('out', app.t('posts.legendOut')),
    line('half', app.t('posts.legendHalf')),
    line('unknown', app.t('posts.legendUnknown')),
  ];
}

export function markItems(lines: MarkLine[]): HTMLElement[] {
  return lines.map(({ mark, word }) => h('li', {}, markIcon(mark), word));
}
