package id.petasehat.reach;

import org.locationtech.jts.geom.Coordinate;

/**
 * Longitudes and latitudes along a row of a frame: exact at every sixteenth column, straight in
 * between, which leaves the projection by less than a metre over cells of a kilometre.
 */
final class RowDegrees {
  private static final int APART = 16;

  private final double[] longitudes;
  private final double[] latitudes;

  /**
   * @param row may be between two
   */
  RowDegrees(GridFrame frame, double row) {
    int nodes = frame.columns() / APART + 2;
    this.longitudes = new double[nodes];
    this.latitudes = new double[nodes];
    double y = frame.north() - row * frame.cellMetres();
    for (int node = 0; node < nodes; node++) {
      Coordinate degrees =
          frame.utm().toDegrees(frame.west() + node * APART * frame.cellMetres(), y);
      longitudes[node] = degrees.x;
      latitudes[node] = degrees.y;
    }
  }

  /**
   * @param column 0 is the western edge of the first one
   */
  double lon(double column) {
    return between(longitudes, column);
  }

  double lat(double column) {
    return between(latitudes, column);
  }

  private static double between(double[] nodes, double column) {
    int node = (int) (column / APART);
    double share = column / APART - node;
    return nodes[node] + share * (nodes[node + 1] - nodes[node]);
  }
}
