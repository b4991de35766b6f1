/** Which rows of a long table are near enough to the screen to be drawn. */
export interface RowWindow {
  /** First row drawn, and the one after the last. */
  from: number;
  to: number;
  /** Pixels that the rows above and below would take. */
  above: number;
  below: number;
}

/** Rows drawn beyond each side of the screen, so that a short scroll shows no gap. */
const BEYOND = 12;

/** All rows are `rowHeight` pixels high; `top` and `height` say which part of them is on the screen. */
export function rowWindow(rows: number, rowHeight: number, top: number, height: number): RowWindow {
  const first = Math.floor(top / rowHeight) - BEYOND;
  const from = Math.max(0, Math.min(first, rows - 1));
  const to = Math.min(rows, Math.max(0, Math.ceil((top + height) / rowHeight) + BEYOND));
  return {
    from: Math.min(from, to),
    to,
    above: Math.min(from, to) * rowHeight,
    below: (rows - to) * rowHeight,
  };
}
