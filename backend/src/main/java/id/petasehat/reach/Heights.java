package id.petasehat.reach;

/**
 * Heights above the sea, cell by cell of a raster.
 *
 * @param metres row by row from the north-west, each of the middle of its cell; NaN where nothing
 *     is known
 */
public record Heights(RasterPlace place, float[] metres) {
  public Heights {
    if (metres.length != place.columns() * place.rows()) {
      throw new IllegalArgumentException("not one height for each cell");
    }
  }

  /**
   * The height at a place, EPSG:4326, between the middles of the four cells around it, of which at
   * an edge some are the same; that of the cell where one of the four is not known, NaN where
   * itself is not.
   */
  public float metresAt(double lon, double lat) {
    int cell = place.cellOf(lon, lat);
    if (cell < 0) {
      return Float.NaN;
    }
    double x = Math.max(0, place.columnOf(lon, lat) - 0.5);
    double y = Math.max(0, place.rowOf(lon, lat) - 0.5);
    int west = (int) x;
    int north = (int) y;
    int east = Math.min(west + 1, place.columns() - 1);
    int south = Math.min(north + 1, place.rows() - 1);
    double above = mix(at(west, north), at(east, north), x - west);
    double below = mix(at(west, south), at(east, south), x - west);
    double between = mix(above, below, y - north);
    return Double.isNaN(between) ? metres[cell] : (float) between;
  }

  private float at(int column, int row) {
    return metres[row * place.columns() + column];
  }

  private static double mix(double first, double second, double share) {
    return first + share * (second - first);
  }
}
