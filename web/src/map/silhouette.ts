/** The outline of a district, small enough for a card. */
import type { Box } from '../data/types';
import type { Palette } from './palette';
import type { TileStore } from './tile-store';

/** Kabupaten tiles exist in these zooms. */
const ZOOMS = { least: 4, most: 9 };

/** Fills the district's shape in the middle of the canvas; draws nothing where tiles are missing. */
export async function drawSilhouette(
  canvas: HTMLCanvasElement,
  store: TileStore,
  version: number,
  district: { code: string; bbox: Box },
  palette: Palette,
): Promise<void> {
  const [left, top, right, bottom] = worldBox(district.bbox);
  const span = Math.max(right - left, bottom - top);
  const z = Math.max(ZOOMS.least, Math.min(ZOOMS.most, Math.floor(-Math.log2(span))));
  const tiles = 2 ** z;
  const ratio = window.devicePixelRatio;
  const [width, height] = [canvas.clientWidth * ratio, canvas.clientHeight * ratio];
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  /** Device pixels for one tile. */
  const side = (0.9 * Math.min(width / (right - left), height / (bottom - top))) / tiles;
  const originX = width / 2 - ((left + right) / 2) * tiles * side;
  const originY = height / 2 - ((top + bottom) / 2) * tiles * side;
  context.fillStyle = palette.colour('--baik');
  for (let x = Math.floor(left * tiles); x <= Math.floor(right * tiles); x++) {
    for (let y = Math.floor(top * tiles); y <= Math.floor(bottom * tiles); y++) {
      const tile = await store.get({ level: 'kabupaten', version, z, x, y });
      const shape = tile?.shapes.find((s) => s.code === district.code);
      if (!tile || !shape) continue;
      const scale = side / tile.extent;
      context.setTransform(scale, 0, 0, scale, originX + x * side, originY + y * side);
      context.fill(shape.path, 'evenodd');
    }
  }
}

/** Left, top, right, bottom in Web Mercator, the world being one unit wide, north-west 0,0. */
function worldBox([west, south, east, north]: Box): [number, number, number, number] {
  return [worldX(west), worldY(north), worldX(east), worldY(south)];
}

function worldX(lng: number): number {
  return lng / 360 + 0.5;
}

function worldY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
