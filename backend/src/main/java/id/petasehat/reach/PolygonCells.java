package id.petasehat.reach;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/**
 * The cells whose middle lies in an area, row by row, by the even-odd rule over all of its rings.
 * Areas that share a border share no cell and leave none out between them: an edge is measured from
 * its lower end, whichever way a ring runs.
 */
final class PolygonCells {
  private final GridFrame frame;

  /** Eastings at which each row is entered or left; unsorted until read. */
  private final double[][] crossings;

  private final int[] counts;
  private int firstRow = Integer.MAX_VALUE;
  private int lastRow = -1;

  /** A run of cells of one row. */
  @FunctionalInterface
  interface Run {
    void of(int row, int firstColumn, int endColumn);
  }

  PolygonCells(GridFrame frame) {
    this.frame = frame;
    this.crossings = new double[frame.rows()][];
    this.counts = new int[frame.rows()];
  }

  /** Adds a closed ring, in metres of the frame's zone. */
  void ring(Coordinate[] ring) {
    for (int i = 1; i < ring.length; i++) {
      Coordinate a = ring[i - 1];
      Coordinate b = ring[i];
      boolean upward = a.y < b.y || a.y == b.y && a.x < b.x;
      edge(upward ? a : b, upward ? b : a);
    }
  }

  private void edge(Coordinate low, Coordinate high) {
    int from = Math.max(0, rowsAbove(high.y));
    int to = Math.min(frame.rows(), rowsAbove(low.y));
    for (int row = from; row < to; row++) {
      double share = (frame.y(row) - low.y) / (high.y - low.y);
      cross(row, low.x + share * (high.x - low.x));
    }
  }

  /** How many rows have their middle at or above a northing. */
  private int rowsAbove(double y) {
    double rows = Math.floor((frame.north() - y) / frame.cellMetres() - 0.5) + 1;
    return (int) Math.max(0, Math.min(frame.rows(), rows));
  }

  private void cross(int row, double x) {
    double[] known = crossings[row];
    if (known == null) {
      known = new double[4];
    } else if (counts[row] == known.length) {
      known = Arrays.copyOf(known, known.length * 2);
    }
    known[counts[row]++] = x;
    crossings[row] = known;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
  }

  /** Tells every run of cells inside the rings added so far, and forgets the rings. */
  void fill(Run run) {
    for (int row = firstRow; row <= lastRow; row++) {
      int count = counts[row];
      if (count > 0) {
        Arrays.sort(crossings[row], 0, count);
        for (int i = 0; i + 1 < count; i += 2) {
          int first = columnsBefore(crossings[row][i]);
          int end = columnsBefore(crossings[row][i + 1]);
          if (first < end) {
            run.of(row, first, end);
          }
        }
        counts[row] = 0;
      }
    }
    firstRow = Integer.MAX_VALUE;
    lastRow = -1;
  }

  /** How many columns have their middle before an easting. */
  private int columnsBefore(double x) {
    double columns = Math.ceil((x - frame.west()) / frame.cellMetres() - 0.5);
    return (int) Math.max(0, Math.min(frame.columns(), columns));
  }
}
