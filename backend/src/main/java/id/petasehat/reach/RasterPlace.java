package id.petasehat.reach;

/**
 * Where a raster lies that stays in its own CRS: the position in the raster of each node of a
 * coarse mesh of longitudes and latitudes, EPSG:4326. In between it is interpolated, which over a
 * twentieth of a degree leaves map projections by less than a metre; so whoever reads the raster
 * needs no projection.
 *
 * @param columns of the raster, from the west
 * @param rows of the raster, from the north
 * @param west longitude of the first node
 * @param south latitude of the first node
 * @param step between nodes, degrees
 * @param nodesEast number of nodes along a latitude, at least 2
 * @param nodesNorth number of nodes along a longitude, at least 2
 * @param column fractional columns by node, row of nodes by row of nodes from the south-west; 0 is
 *     the western edge of the first cell
 * @param row fractional rows in the same order; 0 is the northern edge of the first cell
 */
public record RasterPlace(
    int columns,
    int rows,
    double west,
    double south,
    double step,
    int nodesEast,
    int nodesNorth,
    double[] column,
    double[] row) {

  /** Between the nodes of a mesh, in degrees. */
  public static final double STEP = 0.05;

  public RasterPlace {
    if (columns < 1 || rows < 1 || nodesEast < 2 || nodesNorth < 2 || !(step > 0)) {
      throw new IllegalArgumentException("a raster without cells, or a mesh without room");
    }
    if (column.length != nodesEast * nodesNorth || row.length != column.length) {
      throw new IllegalArgumentException("not one position for each node");
    }
  }

  /** The fractional column of a place; NaN outside the mesh. */
  public double columnOf(double lon, double lat) {
    return between(column, lon, lat);
  }

  /** The fractional row of a place; NaN outside the mesh. */
  public double rowOf(double lon, double lat) {
    return between(row, lon, lat);
  }

  /** The cell that holds a place, row by row from the north-west; -1 outside the raster. */
  public int cellOf(double lon, double lat) {
    double x = columnOf(lon, lat);
    double y = rowOf(lon, lat);
    boolean inside = x >= 0 && x < columns && y >= 0 && y < rows;
    return inside ? (int) y * columns + (int) x : -1;
  }

  private double between(double[] known, double lon, double lat) {
    double east = (lon - west) / step;
    double north = (lat - south) / step;
    if (!(east >= 0 && north >= 0 && east <= nodesEast - 1 && north <= nodesNorth - 1)) {
      return Double.NaN;
    }
    int i = Math.min((int) east, nodesEast - 2);
    int j = Math.min((int) north, nodesNorth - 2);
    int node = j * nodesEast + i;
    double below = mix(known[node], known[node + 1], east - i);
    double above = mix(known[node + nodesEast], known[node + nodesEast + 1], east - i);
    return mix(below, above, north - j);
  }

  private static double mix(double first, double second, double share) {
    return first + share * (second - first);
  }
}
