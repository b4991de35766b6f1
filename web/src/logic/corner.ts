/** Where the legend stands: in the corner of the map with the least land below it. */

export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
/** Left, top, right, bottom in CSS pixels of the map. */
export type PixelBox = [number, number, number, number];

/** What the zoom buttons take of the upper left corner, and a bar on the map of both upper ones, CSS pixels. */
const ZOOM_BUTTONS = 44;
const BAR = 44;

const CORNERS: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];

/** Also says how many square pixels of land it covers even there. Ties go to the first of bottom right, bottom left, top right, top left. */
export function quietCorner(
  land: PixelBox[],
  map: { width: number; height: number },
  legend: { width: number; height: number },
  margin: number,
  belowBar = false,
): { corner: Corner; covered: number } {
  let best = CORNERS[0];
  let least = Infinity;
  for (const corner of CORNERS) {
    const covered = coveredArea(land, cornerBox(corner, map, legend, margin, belowBar));
    if (covered < least) [best, least] = [corner, covered];
  }
  return { corner: best, covered: least };
}

function cornerBox(
  corner: Corner,
  map: { width: number; height: number },
  legend: { width: number; height: number },
  margin: number,
  belowBar: boolean,
): PixelBox {
  const besideButtons = corner === 'top-left' ? ZOOM_BUTTONS : 0;
  const below = belowBar || corner === 'top-left' ? BAR : 0;
  const left = corner.endsWith('left') ? margin + besideButtons : map.width - margin - legend.width;
  const top = corner.startsWith('top') ? margin + below : map.height - margin - legend.height;
  return [left, top, left + legend.width, top + legend.height];
}

function coveredArea(land: PixelBox[], box: PixelBox): number {
  return land.reduce((sum, l) => {
    const width = Math.min(l[2], box[2]) - Math.max(l[0], box[0]);
    const height = Math.min(l[3], box[3]) - Math.max(l[1], box[1]);
    return width > 0 && height > 0 ? sum + width * height : sum;
  }, 0);
}
