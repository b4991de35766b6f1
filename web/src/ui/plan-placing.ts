import * as L from 'leaflet';
import type { App } from '../app';
import { fill, h } from './dom';
import { seenSize } from './map-fit';

interface Placing {
  root: HTMLElement;
  isOn(): boolean;
  /** Waits for a place: a click, or Enter for the middle of the map; Esc leaves it. */
  start(words: string, take: (place: L.LatLng) => void): void;
  stop(): void;
  /** A click on the map; false while nothing is waited for. */
  click(place: L.LatLng): boolean;
}

const STEP = 60;
const PAN: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Waits until somebody points at a place of the map, with mouse, finger or keys. */
export function planPlacing(app: App, map: L.Map): Placing {
  const cross = h('div', { class: 'plan-cross', 'aria-hidden': 'true' });
  const said = h('p', { class: 'plan-placing-said', role: 'status' });
  const cancel = h('button', { type: 'button', class: 'secondary', onClick: stop });
  const bar = h('div', { class: 'plan-placing-bar' }, said, cancel);
  const root = h('div', { class: 'plan-placing', hidden: true }, cross, bar);
  const ground = map.getContainer();
  let waiting: ((place: L.LatLng) => void) | null = null;

  function middle(): L.Point {
    const { x, y } = seenSize(ground);
    return L.point(x / 2, y / 2);
  }

  function stop(): void {
    if (!waiting) return;
    waiting = null;
    root.hidden = true;
    ground.classList.remove('placing');
  }

  function take(place: L.LatLng): void {
    const given = waiting!;
    stop();
    given(place.wrap());
  }

  // before the map's own keys, which walk from village to village
  ground.addEventListener('keydown', (event) => onKey(event), { capture: true });
  cancel.addEventListener('keydown', (event) => event.key === 'Escape' && onKey(event));

  function onKey(event: KeyboardEvent): void {
    if (!waiting) return;
    const pan = PAN[event.key];
    if (pan) map.panBy(pan, { animate: false });
    else if (event.key === 'Enter') take(map.containerPointToLatLng(middle()));
    else if (event.key === 'Escape') stop();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  return {
    root,
    isOn: () => waiting !== null,
    start(words, given) {
      waiting = given;
      root.hidden = false;
      ground.classList.add('placing');
      const { x, y } = middle();
      cross.style.transform = `translate(${x}px, ${y}px)`;
      fill(cancel, app.t('planMap.cancel'));
      said.textContent = words;
      ground.focus();
    },
    stop,
    click(place) {
      if (!waiting) return false;
      take(place);
      return true;
    },
  };
}
