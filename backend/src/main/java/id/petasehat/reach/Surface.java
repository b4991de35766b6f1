package id.petasehat.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Travel times as they were at one moment, 6 bytes a cell; nothing may change the arrays.
 *
 * @param columns of the grid, from the west
 * @param rows of the grid, from the north
 * @param minutes row by row from the north-western cell; infinite where no start is reached, NaN
 *     where one is reached only over a link whose minutes nobody knows
 * @param nearest the number of the nearest start, -1 where {@code minutes} is infinite or NaN
 */
public record Surface(int columns, int rows, float[] minutes, short[] nearest) {
  private static final short NONE = -1;

  /**
   * @param grid whose travel times these are
   * @param unknownLinks links that exist, but whose minutes are not known
   */
  static Surface of(CrossingGrid grid, TravelTimes times, Collection<Link> unknownLinks) {
    int columns = grid.columns();
    float[] minutes = new float[columns * grid.rows()];
    short[] nearest = new short[minutes.length];
    Arrays.fill(nearest, NONE);
    BitSet unknown = Beyond.reached(times, unknownLinks);
    for (int i = 0; i < minutes.length; i++) {
      int cell = grid.cell(i % columns, i / columns);
      OptionalInt start = times.nearest(cell);
      if (start.isPresent()) {
        minutes[i] = (float) times.minutes(cell);
        nearest[i] = (short) start.getAsInt();
      } else {
        minutes[i] = unknown.get(cell) ? Float.NaN : Float.POSITIVE_INFINITY;
      }
    }
    return new Surface(columns, grid.rows(), minutes, nearest);
  }

  public boolean holds(int column, int row) {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }

  /** Minutes to the nearest start; infinite, or NaN, as told above. */
  public float minutes(int column, int row) {
    return minutes[row * columns + column];
  }

  /** The number of the nearest start, or -1. */
  public int nearest(int column, int row) {
    return nearest[row * columns + column];
  }

  /** How many cells are reached in a known time. */
  public int reached() {
    int reached = 0;
    for (short start : nearest) {
      reached += start == NONE ? 0 : 1;
    }
    return reached;
  }
}
