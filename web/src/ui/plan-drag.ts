import * as L from 'leaflet';
import { canMove, type PlanSpot } from '../logic/plan-spots';

/** CSS pixels that a pointer moves before it drags. */
const SLACK = 6;

export interface Dragged {
  spot: PlanSpot;
  place: L.LatLng;
}

/**
 * Drags spots of the plan to another place of the map; the map itself stands still meanwhile.
 *
 * @param at the spot under a point of the map's frame
 * @param show called with every move, and with null when it ends
 * @param drop called where it ends
 * @return whether the pointer dragged a spot when it last went down: the click that follows is none
 */
export function planDrag(
  map: L.Map,
  at: (point: L.Point) => PlanSpot | null,
  show: (dragged: Dragged | null) => void,
  drop: (dragged: Dragged) => void,
): () => boolean {
  const ground = map.getContainer();
  let held: { spot: PlanSpot; from: L.Point; pointer: number } | null = null;
  let dragged: Dragged | null = null;
  let isDrag = false;

  function pointOf(event: PointerEvent): L.Point {
    const { left, top } = ground.getBoundingClientRect();
    return L.point(event.clientX - left, event.clientY - top);
  }

  function down(event: PointerEvent): void {
    isDrag = false;
    const spot = event.isPrimary && event.button === 0 ? at(pointOf(event)) : null;
    if (!spot || !canMove(spot)) return;
    held = { spot, from: pointOf(event), pointer: event.pointerId };
    map.dragging.disable();
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== held?.pointer) return;
    const point = pointOf(event);
    if (!dragged && point.distanceTo(held.from) < SLACK) return;
    dragged = { spot: held.spot, place: map.containerPointToLatLng(point) };
    show(dragged);
  }

  function end(keep: boolean): void {
    if (!held) return;
    const done = dragged;
    held = dragged = null;
    map.dragging.enable();
    if (!done) return;
    isDrag = true;
    show(null);
    if (keep) drop(done);
  }

  // before the map takes the pointer for itself
  ground.addEventListener('pointerdown', down, { capture: true });
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', (event) => end(event.pointerId === held?.pointer));
  window.addEventListener('pointercancel', (event) => {
    if (event.pointerId === held?.pointer) end(false);
  });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !dragged) return;
      event.stopPropagation();
      end(false);
    },
    { capture: true },
  );
  return () => isDrag;
}
