interface Point {
  x: number;
  y: number;
}

/** Upper left corner of a box of a size beside a point, on the side where there is room; CSS pixels. */
export function cornerBeside(size: Point, at: Point, room: Point): Point {
  const right = at.x + size.x + 20 > room.x;
  const low = at.y + size.y + 20 > room.y;
  return {
    x: right ? Math.max(4, at.x - size.x - 12) : at.x + 14,
    y: low ? Math.max(4, at.y - size.y - 12) : at.y + 14,
  };
}

/**
 * Puts a box that floats over the map beside a point of it.
 *
 * @param room what is to be seen of the map from its upper left corner, CSS pixels
 */
export function beside(box: HTMLElement, at: Point, room: Point): void {
  const { x, y } = cornerBeside({ x: box.offsetWidth, y: box.offsetHeight }, at, room);
  box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
