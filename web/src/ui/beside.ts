/** Puts a box that floats over the map beside a point of it, on the side where there is room; CSS pixels. */
export function beside(
  box: HTMLElement,
  at: { x: number; y: number },
  map: { x: number; y: number },
): void {
  const right = at.x + box.offsetWidth + 20 > map.x;
  const low = at.y + box.offsetHeight + 20 > map.y;
  const x = right ? Math.max(4, at.x - box.offsetWidth - 12) : at.x + 14;
  const y = low ? Math.max(4, at.y - box.offsetHeight - 12) : at.y + 14;
  box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
