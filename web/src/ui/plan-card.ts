import type * as L from 'leaflet';
import type { App } from '../app';
import type { DrawnPlace } from '../data/plan-types';
import { canMove, type PlanSpot } from '../logic/plan-spots';
import { withoutDrawn } from '../logic/plan-view';
import { asking, isPlanCurrent, showing } from '../plan-state';
import { beside } from './beside';
import { fill, h } from './dom';
import { seenSize } from './map-fit';
import { planOption, standButtons } from './plan-option';
import { placeForm } from './plan-place-form';
import { keepingFocus } from './post-facets';
import './reach-map.css';
import './plan-card.css';

interface PlanCard {
  root: HTMLElement;
  /** What can be done at a spot. */
  show(spot: PlanSpot): void;
  /** Asks what a place that was just drawn, or is to be changed, is called and costs. */
  ask(place: DrawnPlace, isNew: boolean, done: (said: DrawnPlace | null) => void): void;
  /** Whether it asks just now. */
  isAsking(): boolean;
  close(): void;
  /** The map has moved. */
  place(): void;
}

/** A box beside a spot of the plan: what can be done there, and what somebody decides on it. */
export function planCard(
  app: App,
  map: L.Map,
  move: (spot: PlanSpot) => void,
  edit: (place: DrawnPlace) => void,
): PlanCard {
  const body = h('div', { class: 'plan-card-body' });
  const away = h('button', { type: 'button', class: 'reach-card-close', onClick: dismiss }, '✕');
  const root = h(
    'div',
    { class: 'reach-card plan-card', role: 'dialog', tabindex: -1, hidden: true },
    away,
    body,
  );
  let at: { lon: number; lat: number } | null = null;
  let key: string | null = null;
  let cancel: (() => void) | null = null;

  function open(of: { lon: number; lat: number }, name: string): void {
    at = of;
    root.hidden = false;
    root.ariaLabel = name;
    away.ariaLabel = app.t('nav.close');
    place();
  }

  function place(): void {
    if (!at || root.hidden) return;
    beside(root, map.latLngToContainerPoint([at.lat, at.lon]), seenSize(map.getContainer()));
  }

  function close(): void {
    if (root.contains(document.activeElement)) map.getContainer().focus();
    root.hidden = true;
    at = key = cancel = null;
  }

  function dismiss(): void {
    if (cancel) return cancel();
    close();
    app.go(showing(app.state, { option: null }), 'replace');
  }

  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dismiss();
  });

  return {
    root,
    close,
    place,
    isAsking: () => cancel !== null,
    show(spot) {
      cancel = null;
      const scrolled = key === spot.key ? root.scrollTop : 0;
      const isOther = key !== spot.key;
      key = spot.key;
      keepingFocus(root, () => fill(body, ...content(app, spot, move, edit)));
      open(spot, spot.name);
      root.scrollTop = scrolled;
      if (isOther) root.focus({ preventScroll: true });
    },
    ask(drawn, isNew, done) {
      key = null;
      cancel = () => {
        close();
        done(null);
      };
      const form = placeForm(app, drawn, isNew, (said) => {
        close();
        done(said);
      });
      const heading = h('h2', {}, app.t(isNew ? 'planMap.place.new' : 'planMap.place.change'));
      fill(body, heading, form);
      open(drawn, heading.textContent!);
      form.querySelector('input')!.select();
    },
  };
}

function content(
  app: App,
  spot: PlanSpot,
  move: (spot: PlanSpot) => void,
  edit: (place: DrawnPlace) => void,
): (Node | null)[] {
  const { drawn, post, options, name } = spot;
  const where = options.find(({ villageName }) => villageName !== null);
  const place = where && [where.villageName, where.kecamatanName].filter(Boolean).join(', ');
  const button = (words: string, facet: string, onClick: () => void) =>
    h('button', { type: 'button', class: 'quiet', 'data-facet': facet, onClick }, words);
  return [
    h('h2', {}, name),
    place ? h('p', { class: 'plan-card-where' }, place) : null,
    drawn && options.length === 0 ? uncounted(app, drawn) : null,
    ...options.map((option) => planOption(app, spot, option)),
    h(
      'div',
      { class: 'plan-card-do' },
      canMove(spot) && button(app.t('planMap.moveIt'), 'move', () => move(spot)),
      drawn && button(app.t('planMap.place.change'), 'edit', () => edit(drawn)),
      drawn && button(app.t('planMap.place.remove'), 'remove', () => remove(app, drawn)),
      post !== null && button(app.t('planMap.openPost'), 'post', () => app.go({ post })),
    ),
  ];
}

/** No answer tells of it yet. */
function uncounted(app: App, { id }: DrawnPlace): HTMLElement {
  return h(
    'section',
    { class: 'plan-option' },
    h(
      'p',
      { class: 'plan-option-why' },
      app.t(isPlanCurrent(app.state) ? 'planMap.place.uncounted' : 'planMap.solving'),
    ),
    standButtons(app, id),
  );
}

function remove(app: App, { id }: DrawnPlace): void {
  app.go(asking(app.state, { ...withoutDrawn(app.state.view.plan, id), option: null }));
}
