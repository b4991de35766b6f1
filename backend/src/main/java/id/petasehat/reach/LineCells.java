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
    Walk walk = new Walk(from, to);
    tell(walk.column, walk.row, cells);
    while (walk.columnsLeft + walk.rowsLeft > 0) {
      walk.go();
      tell(walk.column, walk.row, cells);
    }
  }

  /** On the way along a segment, from cell to cell over the side that it leaves by. */
  private final class Walk {
    private final int east;
    private final int south;
    private final double perColumn;
    private final double perRow;
    private double nextColumn;
    private double nextRow;
    private int column;
    private int row;
    private int columnsLeft;
    private int rowsLeft;

    Walk(Coordinate from, Coordinate to) {
      double cell = frame.cellMetres();
      column = frame.column(from.x);
      row = frame.row(from.y);
      columnsLeft = Math.abs(frame.column(to.x) - column);
      rowsLeft = Math.abs(frame.row(to.y) - row);
      east = to.x > from.x ? 1 : -1;
      south = to.y < from.y ? 1 : -1;
      perColumn = cell / Math.abs(to.x - from.x);
      perRow = cell / Math.abs(to.y - from.y);
      nextColumn = share(from.x, to.x, frame.x(column) + east * cell / 2);
      nextRow = share(from.y, to.y, frame.y(row) - south * cell / 2);
    }

    void go() {
      if (columnsLeft > 0 && (nextColumn < nextRow || rowsLeft == 0)) {
        column += east;
        nextColumn += perColumn;
        columnsLeft--;
      } else {
        row += south;
        nextRow += perRow;
        rowsLeft--;
      }
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
