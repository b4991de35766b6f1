import type { App, Component } from '../app';
import { openedOf } from '../state';
import { changeGuard, h } from './dom';
import './sheet.css';

/** How much of the room below the chips the sheet covers at each stop. */
const STOPS = [0.3, 0.5, 0.94];

/** Months and answer. Beside the map on a wide screen; on a phone a sheet that slides over it. */
export function sheet(app: App, ...parts: HTMLElement[]): Component {
  const handle = h('button', { type: 'button', class: 'sheet-handle' });
  const scroll = h('div', { class: 'sheet-scroll' }, ...parts);
  const root = h('div', { class: 'sheet' }, handle, scroll);
  let stop = 1;
  const opened = changeGuard();
  opened(openedOf(app.state.view));

  function settle(next: number): void {
    stop = next;
    root.style.setProperty('--share', String(STOPS[stop]));
    root.dataset.stop = String(stop);
    handle.setAttribute('aria-expanded', String(stop > 0));
  }
  settle(stop);

  let from: { y: number; share: number } | null = null;
  let dragged = false;
  const room = () => root.parentElement!.clientHeight;
  handle.addEventListener('pointerdown', (event) => {
    from = { y: event.clientY, share: STOPS[stop] };
    dragged = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (!from) return;
    const moved = from.y - event.clientY;
    dragged = dragged || Math.abs(moved) > 6;
    root.classList.add('dragging');
    root.style.setProperty(
      '--share',
      String(Math.min(0.94, Math.max(0.12, from.share + moved / room()))),
    );
  });
  const release = () => {
    if (!from) return;
    from = null;
    root.classList.remove('dragging');
    if (dragged) settle(nearestStop(Number(root.style.getPropertyValue('--share'))));
  };
  handle.addEventListener('pointerup', release);
  handle.addEventListener('pointercancel', release);
  handle.addEventListener('click', () => {
    if (!dragged) settle((stop + 1) % STOPS.length);
  });

  return {
    root,
    update() {
      const panel = openedOf(app.state.view);
      handle.ariaLabel = app.t('sheet.handle');
      if (opened(panel)) {
        scroll.scrollTop = 0;
        if (panel && stop === 0) settle(1);
      }
    },
  };
}

function nearestStop(share: number): number {
  const distances = STOPS.map((s) => Math.abs(s - share));
  return distances.indexOf(Math.min(...distances));
}
