/** Walking from village to village with the arrow keys. */
import type { Area } from '../data/types';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest area whose point lies in the quarter that the arrow names; null at the edge. */
export function neighbourTowards(from: Area, areas: Iterable<Area>, direction: Direction) {
  let best: Area | null = null;
  let least = Infinity;
  for (const area of areas) {
    const east = (area.point[0] - from.point[0]) * Math.cos((from.point[1] * Math.PI) / 180);
    const north = area.point[1] - from.point[1];
    const [ahead, aside] = along(direction, east, north);
    if (area === from || ahead <= 0 || Math.abs(aside) > ahead) continue;
    const distance = Math.hypot(ahead, aside);
    if (distance < least) [best, least] = [area, distance];
  }
  return best;
}

function along(direction: Direction, east: number, north: number): [number, number] {
  switch (direction) {
    case 'left':
      return [-east, north];
    case 'right':
      return [east, north];
    case 'up':
      return [north, east];
    case 'down':
      return [-north, east];
  }
}

/** The area nearest to a place in degrees; null without areas. */
export function nearest(areas: Iterable<Area>, lng: number, lat: number): Area | null {
  let best: Area | null = null;
  let least = Infinity;
  for (const area of areas) {
    const distance = (area.point[0] - lng) ** 2 + (area.point[1] - lat) ** 2;
    if (distance < least) [best, least] = [area, distance];
  }
  return best;
}
