import { expect, it } from 'vitest';
import { cornerBeside } from '../src/ui/beside';

const CARD = { x: 232, y: 150 };
/** Of a phone's map, what the sheet leaves. */
const ROOM = { x: 390, y: 340 };

it('a box beside a point stays on the map that is to be seen, wherever the point lies', () => {
  for (let x = 0; x <= ROOM.x; x += 13) {
    for (let y = 170; y <= ROOM.y; y += 10) {
      const corner = cornerBeside(CARD, { x, y }, ROOM);
      expect(corner.y, `${x} ${y}`).toBeGreaterThanOrEqual(0);
      expect(corner.y + CARD.y, `${x} ${y}`).toBeLessThanOrEqual(ROOM.y);
      expect(corner.x, `${x} ${y}`).toBeGreaterThanOrEqual(0);
      expect(corner.x + CARD.x, `${x} ${y}`).toBeLessThanOrEqual(ROOM.x);
    }
  }
});

it('it leaves the point itself free where there is room on one of its sides', () => {
  expect(cornerBeside(CARD, { x: 40, y: 40 }, ROOM)).toEqual({ x: 54, y: 54 });
  expect(cornerBeside(CARD, { x: 300, y: 320 }, ROOM)).toEqual({ x: 56, y: 158 });
});
