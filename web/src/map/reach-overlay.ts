/**
 * What the map paints over the land while reach is shown: bands of minutes, catchments, or what
 * another season changes. Made of tiles of bytes in the browser; no geometry is fetched again.
 */
import type { ReachStart } from '../data/reach-types';
import {
  BANDS,
  bandsOf,
  bordersOf,
  minutesOfByte,
  SHIFTS,
  shiftsOf,
  TILE_SIDE,
  type Shift,
} from '../logic/reach-bytes';
import { catchmentColours } from '../logic/reach-colours';
import type { Band } from '../data/reach-types';
import type { Overlay, OverlayPiece } from './overlay';
import type { Palette } from './palette';
import { ReachTiles, type TilePlace, type TileSource } from './reach-tiles';

/** Finest tiles of bytes that are asked for: some five pixels to a cell of 100 m. Closer zooms enlarge them. */
const DEEPEST = 13;
/** A painted tile is 256 kB; a large screen shows some forty. */
const MOST_PAINTED = 64;
/** CSS pixels from line to line of a hatch, and their width. */
const HATCH = { period: 6, width: 2 };

export type ReachPicture =
  | { kind: 'minutes'; source: TileSource }
  | { kind: 'catchments'; source: TileSource; starts: ReachStart[] }
  | { kind: 'shift'; dry: TileSource; wet: TileSource };

/** A plain colour, or lines or dots of one on another. */
interface Paint {
  ground: string;
  line?: string;
  dot?: string;
}

export const BAND_PAINTS: Record<Band, Paint> = {
  le30: { ground: '--reach-1' },
  '31to60': { ground: '--reach-2' },
  '61to120': { ground: '--reach-3' },
  gt120: { ground: '--reach-4' },
  unreachable: { ground: '--hatch-ground', line: '--reach-none' },
  unknown: { ground: '--hatch-ground', dot: '--dot' },
};
export const SHIFT_PAINTS: Record<Shift, Paint> = {
  opened: { ground: '--shift-opened', line: '--shift-faster' },
  faster: { ground: '--shift-faster', line: '--shift-opened' },
  same: { ground: '--shift-same' },
  '6to15': { ground: '--shift-1' },
  '16to30': { ground: '--shift-2' },
  '31to60': { ground: '--shift-3' },
  gt60: { ground: '--shift-4' },
  cut: { ground: '--shift-cut' },
  neither: { ground: '--hatch-ground', line: '--reach-none' },
  unknown: { ground: '--hatch-ground', dot: '--dot' },
};
/** Colours of catchments: those of disease groups, told apart by colour-blind eyes; not the grey of what is not known. */
export const CATCHMENT_TOKENS = [6, 3, 1, 4, 7, 2, 5, 8].map((n) => `--dx-${n}`);
const CATCHMENT_PAINTS: Paint[] = [
  { ground: '--hatch-ground', line: '--reach-none' },
  ...CATCHMENT_TOKENS.map((ground) => ({ ground })),
];

export class ReachOverlay implements Overlay {
  readonly tiles = new ReachTiles();
  private picture: ReachPicture | null = null;
  private colours = new Map<number, number>();
  private readonly painted = new Map<string, HTMLCanvasElement | null>();
  private readonly probe = document.createElement('canvas').getContext('2d', {
    willReadFrequently: true,
  })!;

  constructor(
    private readonly palette: Palette,
    readonly covers: (code: string) => boolean,
    /** Told when a tile that scrolled into sight cannot be had: its land stays plain. */
    private readonly failed: () => void,
  ) {}

  /** Fetches a picture for the places on the screen, then shows it at once: never half of it. */
  async show(picture: ReachPicture, places: TilePlace[], current: () => boolean): Promise<boolean> {
    await Promise.all(places.map((place) => this.fetch(picture, placeOf(place).place)));
    if (!current()) return false;
    this.picture = picture;
    this.painted.clear();
    if (picture.kind === 'catchments')
      this.colours = catchmentColours(picture.starts, CATCHMENT_TOKENS.length);
    return true;
  }

  hide(): void {
    this.picture = null;
    this.painted.clear();
  }

  async load(place: TilePlace): Promise<void> {
    let fetched: ReachPicture | null = null;
    // another picture may come while the bytes of this one are under way
    while (this.picture !== fetched) {
      fetched = this.picture;
      if (fetched) await this.fetch(fetched, placeOf(place).place).catch(this.failed);
    }
  }

  piece(place: TilePlace): OverlayPiece | null {
    const { place: source, parts } = placeOf(place);
    const image = this.imageAt(source);
    const side = TILE_SIDE / parts;
    return image && { image, x: (place.x % parts) * side, y: (place.y % parts) * side, side };
  }

  /** Minutes and number of the nearest post at a place, in pixels of the world at zoom 0; null outside. */
  at(
    source: TileSource,
    x: number,
    y: number,
    zoom: number,
  ): { minutes: number; nearest: number } | null {
    const z = Math.min(DEEPEST, zoom);
    const [left, top] = [x * 2 ** z, y * 2 ** z];
    const place = { z, x: Math.floor(left / TILE_SIDE), y: Math.floor(top / TILE_SIDE) };
    const pixel = Math.floor(top % TILE_SIDE) * TILE_SIDE + Math.floor(left % TILE_SIDE);
    const byte = this.tiles.minutes(source, place)?.[pixel];
    const minutes = byte === undefined ? null : minutesOfByte(byte);
    return minutes === null
      ? null
      : { minutes, nearest: this.tiles.nearest(source, place)?.[pixel] ?? 0 };
  }

  /** Which post is the nearest, for the pointer: after the picture, in no hurry. */
  async prepare(source: TileSource, places: TilePlace[]): Promise<void> {
    const asked = places.map((place) => placeOf(place).place);
    await Promise.allSettled(
      asked.flatMap((place) => [
        this.tiles.load('minutes', source, place),
        this.tiles.load('nearest', source, place),
      ]),
    );
  }

  private async fetch(picture: ReachPicture, place: TilePlace): Promise<void> {
    const { tiles } = this;
    if (picture.kind === 'minutes') await tiles.load('minutes', picture.source, place);
    else if (picture.kind === 'catchments') await tiles.load('nearest', picture.source, place);
    else
      await Promise.all([
        tiles.load('tenths', picture.dry, place),
        tiles.load('tenths', picture.wet, place),
      ]);
  }

  private imageAt(place: TilePlace): HTMLCanvasElement | null {
    const key = `${place.z}/${place.x}/${place.y}`;
    let image = this.painted.get(key);
    if (image === undefined) {
      const classes = this.classesAt(place);
      if (classes === undefined) return null;
      image = classes && this.paint(place, classes);
      this.painted.set(key, image);
      if (this.painted.size > MOST_PAINTED) this.painted.delete(this.painted.keys().next().value!);
    }
    return image;
  }

  /** What each pixel is painted in and where borders run; null outside the grid, undefined while unknown. */
  private classesAt(place: TilePlace): Classes | null | undefined {
    const { picture, tiles } = this;
    if (!picture) return null;
    if (picture.kind === 'minutes') {
      const bytes = tiles.minutes(picture.source, place);
      const bands = bytes && bandsOf(bytes);
      return (
        bands &&
        classesOf(
          bands,
          bands,
          BANDS.map((band) => BAND_PAINTS[band]),
        )
      );
    }
    if (picture.kind === 'catchments') {
      const numbers = tiles.nearest(picture.source, place);
      if (!numbers) return numbers;
      const colours = Uint8Array.from(numbers, (n) => (n ? this.colours.get(n)! + 1 : 0));
      return classesOf(colours, numbers, CATCHMENT_PAINTS);
    }
    const dry = tiles.tenths(picture.dry, place);
    const wet = tiles.tenths(picture.wet, place);
    if (!dry || !wet) return dry === null || wet === null ? null : undefined;
    const shifts = shiftsOf(dry, wet);
    return classesOf(
      shifts,
      null,
      SHIFTS.map((shift) => SHIFT_PAINTS[shift]),
    );
  }

  private paint(place: TilePlace, { numbers, borders, paints }: Classes): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = TILE_SIDE;
    const context = canvas.getContext('2d')!;
    const image = context.createImageData(TILE_SIDE, TILE_SIDE);
    const pixels = new Uint32Array(image.data.buffer);
    const grounds = paints.map(({ ground }) => this.bytesOf(ground));
    const marks = paints.map(({ line, dot }) => this.bytesOf(line ?? dot ?? '--white'));
    const edge = this.bytesOf('--reach-line');
    const [left, top] = [place.x * TILE_SIDE, place.y * TILE_SIDE];
    for (let i = 0; i < pixels.length; i++) {
      const of = numbers[i];
      const [x, y] = [left + (i % TILE_SIDE), top + Math.floor(i / TILE_SIDE)];
      pixels[i] = borders?.[i] ? edge : isMarked(paints[of], x, y) ? marks[of] : grounds[of];
    }
    context.putImageData(image, 0, 0);
    return canvas;
  }

  /** A token's colour as canvas keeps it in memory. */
  private bytesOf(token: string): number {
    this.probe.clearRect(0, 0, 1, 1);
    this.probe.fillStyle = this.palette.colour(token);
    this.probe.fillRect(0, 0, 1, 1);
    return new Uint32Array(this.probe.getImageData(0, 0, 1, 1).data.buffer)[0];
  }
}

/** Whether a line or dot of a pattern lies on a pixel of the world: patterns meet across tiles. */
function isMarked({ line, dot }: Paint, x: number, y: number): boolean {
  const { period, width } = HATCH;
  if (line) return (x + y) % period < width;
  return dot !== undefined && x % period < width && y % period < width;
}

interface Classes {
  /** Place of each pixel's paint. */
  numbers: Uint8Array;
  borders: Uint8Array | null;
  paints: Paint[];
}

function classesOf(
  numbers: Uint8Array,
  bordered: ArrayLike<number> | null,
  paints: Paint[],
): Classes {
  return { numbers, borders: bordered && bordersOf(bordered, TILE_SIDE), paints };
}

/** The tile of bytes in which a tile of the map lies, and how many of those it holds along a side. */
function placeOf({ z, x, y }: TilePlace): { place: TilePlace; parts: number } {
  const source = Math.min(DEEPEST, z);
  const parts = 2 ** (z - source);
  return { place: { z: source, x: Math.floor(x / parts), y: Math.floor(y / parts) }, parts };
}
