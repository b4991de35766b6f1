package id.petasehat.tile;

/**
 * Where a tile belongs.
 *
 * @param layer the {@link TileLayer#id()} of what it shows
 * @param zoom 0 is the whole world in one tile
 * @param x column, 0 at longitude -180, to the east
 * @param y row, 0 in the north, to the south
 */
public record TileAddress(String layer, int zoom, int x, int y) {
  public TileAddress {
    int tiles = 1 << zoom;
    if (x < 0 || y < 0 || x >= tiles || y >= tiles) {
      throw new IllegalArgumentException("no tile %d/%d/%d".formatted(zoom, x, y));
    }
  }
}
