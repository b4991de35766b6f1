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
   * The cell around a place if it fits, else the fitting one with the nearest middle, on whichever
   * bank.
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
    int rings = (int) Math.ceil(metres / frame.cellMetres());
    Nearest nearest = new Nearest(frame, place, metres, fit);
    for (int ring = 0; ring <= rings && nearest.mayBeIn(ring); ring++) {
      nearest.lookAround(column, row, ring);
    }
    return nearest.cell < 0 ? OptionalInt.empty() : OptionalInt.of(nearest.cell);
  }

  /** Looks outward; of two cells as near as each other the later one counts. */
  private static final class Nearest {
    private final GridFrame frame;
    private final Coordinate place;
    private final Fit fit;
    private double leastMetres;
    private int cell = -1;

    Nearest(GridFrame frame, Coordinate place, double metres, Fit fit) {
      this.frame = frame;
      this.place = place;
      this.fit = fit;
      this.leastMetres = metres;
    }

    /** No middle of a ring is nearer than the ring less half a cell. */
    boolean mayBeIn(int ring) {
      return (ring - 0.5) * frame.cellMetres() <= leastMetres;
    }

    void lookAround(int column, int row, int ring) {
      for (int r = row - ring; r <= row + ring; r++) {
        int apart = ring == 0 || Math.abs(r - row) == ring ? 1 : 2 * ring;
        for (int c = column - ring; c <= column + ring; c += apart) {
          look(c, r);
        }
      }
    }

    private void look(int column, int row) {
      double away = Math.hypot(frame.x(column) - place.x, frame.y(row) - place.y);
      boolean nearer = away < leastMetres || away == leastMetres && frame.index(column, row) > cell;
      if (nearer && frame.holds(column, row) && fit.is(column, row)) {
        leastMetres = away;
        cell = frame.index(column, row);
      }
    }
  }
}
