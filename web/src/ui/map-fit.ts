/** Where the map stands: all of an area beside the legend, or one place in it. */
import * as L from 'leaflet';
import type { Area, Box } from '../data/types';
import type { MapPosition } from '../logic/address';
import { VILLAGES_FROM } from '../logic/zooms';
import type { legend } from './legend';

export function boundsOf([west, south, east, north]: Box): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}

/** How much smaller the district may become so that the legend covers none of it. */
const ZOOM_FOR_LEGEND = 0.75;

/** Shows the whole district, beside or above the legend where that costs little. */
export function fitWhole(
  map: L.Map,
  bounds: L.LatLngBounds,
  root: HTMLElement,
  key: ReturnType<typeof legend>,
): void {
  const plain = fitPadding(root);
  const fit = (paddingBottomRight: [number, number]) =>
    map.fitBounds(bounds, { animate: false, ...plain, paddingBottomRight });
  fit(plain.paddingBottomRight);
  const way = onPhone(root) ? null : key.inTheWay();
  const least = map.getZoom() - ZOOM_FOR_LEGEND;
  const free = (way ? paddingsFor(way, plain.paddingBottomRight) : []).find((padding) => {
    fit(padding);
    return map.getZoom() >= least && key.inTheWay() === null;
  });
  if (way && !free) fit(plain.paddingBottomRight);
  key.reposition();
}

/** More and more room beside and above the legend, the least first. */
function paddingsFor(legend: { width: number; height: number }, [right, bottom]: [number, number]) {
  return [0.25, 0.5, 0.75, 1].flatMap((share): [number, number][] => [
    [right + share * legend.width, bottom],
    [right, bottom + share * legend.height],
  ]);
}

function onPhone(root: HTMLElement): boolean {
  return coveredShare(root) > 0;
}

function coveredShare(root: HTMLElement): number {
  return Number(getComputedStyle(root).getPropertyValue('--covered')) || 0;
}

/** The part of the map that no sheet covers, CSS pixels from its upper left corner. */
export function seenSize(root: HTMLElement): { x: number; y: number } {
  return { x: root.clientWidth, y: root.clientHeight * (1 - coveredShare(root)) };
}

/** Height of the row of zoom buttons on a phone with its margins, CSS pixels. */
const ZOOM_ROW = 64;

/** Room around the district; on a phone the sheet covers the lower part of the map. */
export function fitPadding(root: HTMLElement): {
  paddingTopLeft: [number, number];
  paddingBottomRight: [number, number];
} {
  const below = root.clientHeight * coveredShare(root);
  const above = onPhone(root) ? ZOOM_ROW : 24;
  // buttons above the sheet
  const foot = Number(getComputedStyle(root).getPropertyValue('--foot')) || 24;
  return { paddingTopLeft: [24, above], paddingBottomRight: [24, foot + below] };
}

export function positionOf(map: L.Map): MapPosition {
  const { lat, lng } = map.getCenter();
  return { zoom: Number(map.getZoom().toFixed(2)), lat, lng };
}

/** Further apart than what rounding in the address and half a pixel explain. */
export function isElsewhere(now: MapPosition, then: MapPosition | null): boolean {
  if (!then) return false;
  const near = Math.abs(now.lat - then.lat) < 1e-3 && Math.abs(now.lng - then.lng) < 1e-3;
  return !near || Math.abs(now.zoom - then.zoom) > 0.02;
}

/** Pans only when the village or post is outside the screen, and zooms only from the larger units. */
export function reveal(
  map: L.Map,
  { point: [lng, lat] }: Pick<Area, 'point'>,
  root: HTMLElement,
): void {
  const point = L.latLng(lat, lng);
  if (map.getZoom() < VILLAGES_FROM) map.setView(point, VILLAGES_FROM + 2);
  else map.panInside(point, fitPadding(root));
}
