package id.petasehat.reach;

import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;

/** Finds the cell for what lies a little off, as a post drawn in the sea. */
final class NearCell {
  private NearCell() {}

  /** Whether a cell will do. */
  @FunctionalInterface
  interface Fit {
    boolean is(int column, int row);
  }

  /**
   * The cell around a place if it fits, else the fitting one with the nearest middle.
   *
   * @param place in metres of the frame's zone
   * @param metres how far the middle may be
   * @return {@code row * columns + column}
   */
  static OptionalInt of(GridFrame frame, Coordinate place, double metres, Fit fit) {
    int column = frame.column(place.x);
    int row = frame.row(place.y);
    if (frame.holds(column, row) && fit.is(column, row)) {
      return OptionalInt.of(frame.index(column, row));
    }
    int radius = (int) Math.ceil(metres / frame.cellMetres());
    int nearest = -1;
    double least = metres;
    for (int r = row - radius; r <= row + radius; r++) {
      for (int c = column - radius; c <= column + radius; c++) {
        double away = Math.hypot(frame.x(c) - place.x, frame.y(r) - place.y);
        if (away <= least && frame.holds(c, r) && fit.is(c, r)) {
          least = away;
          nearest = frame.index(c, r);
        }
      }
    }
    return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
  }
}
