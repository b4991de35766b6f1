package id.petasehat.reach;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the pixels of a map tile (Web Mercator, 256 × 256) lie on a grid of cells.
 *
 * <p>Pixels are projected on a lattice of at most 10 km and 32 pixels; between its nodes columns
 * and rows are interpolated, which is right to 1/20 of a cell of 30 m anywhere in Indonesia. Nodes
 * stand on the tile's borders, and neighbouring tiles compute them alike.
 *
 * @param z zoom, 0 to 24
 * @param x of the tile, from the west
 * @param y of the tile, from the north
 */
public record TilePixels(GridFrame frame, int z, int x, int y) {
  public static final int SIZE = 256;

  private static final int WIDEST_STEP = 32;
  private static final double WIDEST_METRES = 10_000;
  private static final double EQUATOR_METRES = 2 * Math.PI * 6_378_137;

  /** Takes a pixel that lies on the grid. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * @param pixel row by row from the north-western one
     * @param column in cells from the grid's western edge, a fraction; 0.5 is the first one's
     *     middle
     * @param row in cells from the grid's northern edge
     */
    void at(int pixel, double column, double row);
  }

  /** Visits the middles of all pixels that lie on the grid. */
  public void each(Visitor visitor) {
    int step = step();
    int nodes = SIZE / step + 1;
    int[] window = window(step);
    Coordinate[] above = nodes(window[1], step, nodes, window);
    for (int j = window[1]; j <= window[3]; j++) {
      Coordinate[] below = nodes(j + 1, step, nodes, window);
      for (int i = window[0]; i <= window[2]; i++) {
        block(i, j, step, above, below, visitor);
      }
      above = below;
    }
  }

  /** Whether the tile has a pixel on the grid. */
  public boolean touchesGrid() {
    boolean[] touched = new boolean[1];
    each((pixel, column, row) -> touched[0] = true);
    return touched[0];
  }

  /** Pixels from one node of the lattice to the next, a power of two. */
  int step() {
    double pixelMetres = EQUATOR_METRES / SIZE / Math.pow(2, z);
    int step = WIDEST_STEP;
    while (step > 1 && step * pixelMetres > WIDEST_METRES) {
      step /= 2;
    }
    return step;
  }

  /** The blocks between nodes that the grid can touch: first and last column, row. */
  private int[] window(int step) {
    Envelope box = new Envelope();
    int parts = 8;
    for (int i = 0; i <= parts; i++) {
      for (int j = 0; j <= parts; j++) {
        double east = frame.west() + frame.columns() * frame.cellMetres() * i / parts;
        double south = frame.north() - frame.rows() * frame.cellMetres() * j / parts;
        box.expandToInclude(pixel(frame.utm().toDegrees(east, south)));
      }
    }
    int last = SIZE / step - 1;
    return new int[] {
      Math.max(0, (int) Math.floor(box.getMinX() / step) - 1),
      Math.max(0, (int) Math.floor(box.getMinY() / step) - 1),
      Math.min(last, (int) Math.floor(box.getMaxX() / step) + 1),
      Math.min(last, (int) Math.floor(box.getMaxY() / step) + 1)
    };
  }

  /** A place in degrees in pixels of this tile. */
  private Coordinate pixel(Coordinate degrees) {
    double tiles = Math.pow(2, z);
    double sine = Math.sin(Math.toRadians(degrees.y));
    double across = (degrees.x + 180) / 360 * tiles - x;
    double down = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles - y;
    return new Coordinate(across * SIZE, down * SIZE);
  }

  private Coordinate[] nodes(int j, int step, int count, int[] window) {
    Coordinate[] row = new Coordinate[count];
    for (int i = window[0]; i <= window[2] + 1; i++) {
      row[i] = cellAt(i * step, j * step);
    }
    return row;
  }

  /** Column and row, in cells from the grid's edges, of a place in pixels of this tile: exact. */
  Coordinate cellAt(double across, double down) {
    double tiles = Math.pow(2, z);
    double lon = ((double) x * SIZE + across) / SIZE / tiles * 360 - 180;
    double mercator = Math.PI * (1 - 2 * (((double) y * SIZE + down) / SIZE / tiles));
    double lat = Math.toDegrees(Math.atan(Math.sinh(mercator)));
    Coordinate metres = frame.utm().toMetres(lon, lat);
    return new Coordinate(
        (metres.x - frame.west()) / frame.cellMetres(),
        (frame.north() - metres.y) / frame.cellMetres());
  }

  private void block(
      int i, int j, int step, Coordinate[] above, Coordinate[] below, Visitor visitor) {
    for (int down = 0; down < step; down++) {
      double south = (down + 0.5) / step;
      double westColumn = between(above[i].x, below[i].x, south);
      double westRow = between(above[i].y, below[i].y, south);
      double eastColumn = between(above[i + 1].x, below[i + 1].x, south);
      double eastRow = between(above[i + 1].y, below[i + 1].y, south);
      int first = (j * step + down) * SIZE + i * step;
      for (int across = 0; across < step; across++) {
        double east = (across + 0.5) / step;
        double column = between(westColumn, eastColumn, east);
        double row = between(westRow, eastRow, east);
        if (column >= 0 && row >= 0 && column < frame.columns() && row < frame.rows()) {
          visitor.at(first + across, column, row);
        }
      }
    }
  }

  private static double between(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
