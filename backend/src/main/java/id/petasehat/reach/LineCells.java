package id.petasehat.reach;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Coordinate;

/** The cells of a frame along a line, in order; those outside the frame are left out. */
final class LineCells {
  private final GridFrame frame;

  LineCells(GridFrame frame) {
    this.frame = frame;
  }

  /**
   * Every cell that a segment goes through, each sharing a side with the one before (Amanatides and
   * Woo 1987): no step leads through between two of them. Through a corner it goes by one of the
   * cells beside.
   *
   * @param from in metres of the frame's zone
   * @param cells told {@code row * columns + column}
   */
  void touched(Coordinate from, Coordinate to, IntConsumer cells) {
    int column = frame.column(from.x);
    int row = frame.row(from.y);
    int steps = Math.abs(frame.column(to.x) - column) + Math.abs(frame.row(to.y) - row);
    int east = to.x > from.x ? 1 : -1;
    int south = to.y < from.y ? 1 : -1;
    double perColumn = frame.cellMetres() / Math.abs(to.x - from.x);
    double perRow = frame.cellMetres() / Math.abs(to.y - from.y);
    double nextColumn = share(from.x, to.x, frame.x(column) + east * frame.cellMetres() / 2);
    double nextRow = share(from.y, to.y, frame.y(row) - south * frame.cellMetres() / 2);
    tell(column, row, cells);
    int columnsLeft = Math.abs(frame.column(to.x) - column);
    for (int step = 0; step < steps; step++) {
      boolean across = columnsLeft > 0 && (nextColumn < nextRow || columnsLeft == steps - step);
      if (across) {
        column += east;
        nextColumn += perColumn;
        columnsLeft--;
      } else {
        row += south;
        nextRow += perRow;
      }
      tell(column, row, cells);
    }
  }

  /** The share of a way at which it crosses a line; infinite where it never does. */
  private static double share(double from, double to, double line) {
    return from == to ? Double.POSITIVE_INFINITY : (line - from) / (to - from);
  }

  private void tell(int column, int row, IntConsumer cells) {
    if (frame.holds(column, row)) {
      cells.accept(frame.index(column, row));
    }
  }
}
