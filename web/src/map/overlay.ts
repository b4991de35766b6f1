/** A picture that the layer of areas paints over their land, tile by tile. */

/** The square of a picture that covers one tile of the map. */
export interface OverlayPiece {
  image: HTMLCanvasElement;
  /** Left, top and side in pixels of the picture. */
  x: number;
  y: number;
  side: number;
}

export interface Overlay {
  /** Whether the picture covers an area; it is cut off at the shores of those it covers. */
  covers(code: string): boolean;
  /** Fetches what a tile needs. */
  load(place: { z: number; x: number; y: number }): Promise<void>;
  /** What there is for a tile; null where there is nothing. */
  piece(place: { z: number; x: number; y: number }): OverlayPiece | null;
}
