package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import java.util.List;

/**
 * What a cut made.
 *
 * @param tiles in the order of zoom, layer (largest areas first), x, y; tiles without any area are
 *     not among them, so the store forgets those of the region first
 * @param tooSmall villages that a zoom cannot show
 */
public record CutTiles(List<CutTile> tiles, List<TooSmall> tooSmall) {
  public CutTiles {
    tiles = List.copyOf(tiles);
    tooSmall = List.copyOf(tooSmall);
  }

  /**
   * A tile.
   *
   * @param gzippedMvt as it is stored and sent; not copied, not to be changed
   */
  public record CutTile(TileAddress address, byte[] gzippedMvt) {}

  /**
   * An area smaller than one square unit at a zoom: it may be missing there, and is to be reached
   * by search.
   *
   * @param squareUnits its true size, above 0, below 1
   */
  public record TooSmall(AreaCode code, int zoom, double squareUnits) {}
}
