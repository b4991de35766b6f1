import type * as L from 'leaflet';
import type { App } from '../app';
import { changeOf, type ReachItem } from '../logic/reach-marks';
import { withChange } from '../logic/reach-changes';
import { villageWords } from '../reach-names';
import { reachOf } from '../reach-state';
import { beside } from './beside';
import { fill, h } from './dom';
import { seenSize } from './map-fit';
import { changeWords, itemName } from './reach-words';

interface ReachCard {
  root: HTMLElement;
  isOpen(): boolean;
  close(): void;
  /** Tries what a click on a thing means, and says so with a way back. */
  change(item: ReachItem, at: { x: number; y: number }): void;
  /** Asks what to do at an empty place. */
  ask(area: string, event: L.LeafletMouseEvent): void;
  update(): void;
}

/** A small box beside what was clicked: what happened, or what can be done there. */
export function reachCard(app: App, map: L.Map): ReachCard {
  const root = h('div', { class: 'reach-card', role: 'dialog', hidden: true });
  let language = app.language();

  function open(at: { x: number; y: number }, ...parts: (Node | false | null)[]): void {
    root.hidden = false;
    language = app.language();
    const away = h(
      'button',
      {
        type: 'button',
        class: 'reach-card-close',
        'aria-label': app.t('nav.close'),
        onClick: close,
      },
      '✕',
    );
    root.ariaLabel = app.t('reach.card');
    fill(root, away, ...parts);
    beside(root, at, seenSize(map.getContainer()));
  }

  function close(): void {
    root.hidden = true;
  }
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    map.getContainer().focus();
  });
  map.on('movestart zoomstart', close);

  function button(words: string, kind: 'primary' | 'secondary', act: () => void): HTMLElement {
    const onClick = () => {
      close();
      act();
    };
    return h('button', { type: 'button', class: kind, onClick }, words);
  }

  return {
    root,
    close,
    isOpen: () => !root.hidden,
    change(item, at) {
      const change = changeOf(item);
      const before = app.state.view.reach.changes;
      const changes = withChange(before, change);
      const tried = changes.length > before.length;
      const name = itemName(app, item);
      const said = tried
        ? changeWords(app, change, changes.length)
        : app.t('reach.undone', { name });
      app.go(reachOf(app.state, { changes }));
      open(
        at,
        h('p', { role: 'status' }, said),
        button(app.t('reach.undo'), 'secondary', () =>
          app.go(reachOf(app.state, { changes: before })),
        ),
        item.kind === 'post' &&
          item.post.change !== 'added' &&
          button(app.t('reach.post.open.panel'), 'secondary', () =>
            app.go({ post: item.post.code }),
          ),
      );
    },
    ask(area, { latlng, containerPoint }) {
      const at = latlng.wrap();
      const name = villageWords(app.state, area);
      open(
        containerPoint,
        h('strong', {}, name ?? ''),
        button(app.t('reach.route'), 'primary', () =>
          app.go({ ...reachOf(app.state, { route: [at.lng, at.lat] }), village: null }),
        ),
        button(app.t('reach.openHere'), 'secondary', () => {
          const add = { kind: 'add' as const, lon: at.lng, lat: at.lat };
          const { changes } = app.state.view.reach;
          app.go(reachOf(app.state, { changes: withChange(changes, add) }));
        }),
        name !== null &&
          button(app.t('reach.village', { name }), 'secondary', () => app.go({ village: area })),
      );
      root.querySelector<HTMLElement>('.primary')?.focus();
    },
    update() {
      if (language !== app.language()) close();
    },
  };
}
