import type * as L from 'leaflet';
import type { App, Component } from '../app';
import type { AreaTiles } from '../map/area-tiles';
import type { Palette } from '../map/palette';
import { showsPlan } from '../plan-state';
import { h } from './dom';

interface PlanMap extends Component {
  /** Tokens of the areas; null while something else is shown. */
  lookup(): ((code: string) => string | undefined) | null;
  /** Shows what is known of a point of the map; the area below it, if any. */
  point(event: L.LeafletMouseEvent | null, area: string | null): void;
  /** Opens what lies there. */
  click(event: L.LeafletMouseEvent, area: string | null): void;
}

/** Where to rebuild on the map: villages before and after, and the places that can be chosen. */
export function planMap(
  app: App,
  _map: L.Map,
  _palette: Palette,
  _tiles: AreaTiles,
  _repaint: () => void,
): PlanMap {
  const root = h('div', { class: 'plan-map' });
  return {
    root,
    lookup: () => (showsPlan(app.state) ? () => undefined : null),
    point() {},
    click(_event, area) {
      app.go({ village: area });
    },
    update() {
      root.hidden = !showsPlan(app.state) || app.state.view.district === null;
    },
  };
}
