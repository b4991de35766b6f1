package id.petasehat.reach;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How far cells lie from the nearest of some cells, middle to middle, exactly (A. Meijster and
 * others, "A general algorithm for computing distance transforms in linear time", 2000).
 */
final class CellDistance {
  private static final short FAR = Short.MAX_VALUE;

  private CellDistance() {}

  /**
   * Cells from each cell to the nearest of some, rounded up; {@link Short#MAX_VALUE} where it is
   * further, or there is none.
   *
   * @param near by {@code row * columns + column}
   */
  static short[] to(BitSet near, int columns, int rows) {
    short[] down = down(near, columns, rows);
    short[] distances = new short[down.length];
    IntStream.range(0, rows)
        .parallel()
        .forEach(row -> across(down, row * columns, columns, distances));
    return distances;
  }

  /** Along columns only. */
  private static short[] down(BitSet near, int columns, int rows) {
    short[] down = new short[columns * rows];
    for (int cell = 0; cell < down.length; cell++) {
      down[cell] = near.get(cell) ? 0 : cell < columns ? FAR : further(down[cell - columns]);
    }
    for (int cell = down.length - columns - 1; cell >= 0; cell--) {
      down[cell] = (short) Math.min(down[cell], further(down[cell + columns]));
    }
    return down;
  }

  private static short further(short cells) {
    return cells == FAR ? FAR : (short) (cells + 1);
  }

  private static void across(short[] down, int start, int columns, short[] distances) {
    Hull hull = new Hull(down, start, columns);
    for (int column = 0; column < columns; column++) {
      if (down[start + column] != FAR) {
        hull.add(column);
      }
    }
    hull.tell(distances);
  }

  /** The lower hull of the parabolas that stand on each column of a row. */
  private static final class Hull {
    private final short[] down;
    private final int start;
    private final int columns;

    /** Columns on which the parabolas of the hull stand, from the west. */
    private final int[] middles;

    /** The first column that each of them is the lowest in. */
    private final int[] from;

    private int top = -1;

    Hull(short[] down, int start, int columns) {
      this.down = down;
      this.start = start;
      this.columns = columns;
      this.middles = new int[columns];
      this.from = new int[columns];
    }

    void add(int column) {
      while (top >= 0 && square(middles[top], from[top]) > square(column, from[top])) {
        top--;
      }
      int begins = top < 0 ? 0 : 1 + meet(middles[top], column);
      if (begins < columns) {
        top++;
        middles[top] = column;
        from[top] = Math.max(0, begins);
      }
    }

    void tell(short[] distances) {
      for (int column = columns - 1; column >= 0; column--) {
        distances[start + column] = top < 0 ? FAR : distance(column);
        if (top >= 0 && column == from[top]) {
          top--;
        }
      }
    }

    private short distance(int column) {
      return (short) Math.min(FAR, Math.ceil(Math.sqrt(square(middles[top], column))));
    }

    private long square(int middle, int column) {
      long along = column - middle;
      long above = down[start + middle];
      return along * along + above * above;
    }

    /** The last column that is nearer to the left one of two columns. */
    private int meet(int left, int right) {
      long a = down[start + left];
      long b = down[start + right];
      long twice = (long) right * right - (long) left * left + b * b - a * a;
      return (int) Math.min(Integer.MAX_VALUE - 1, Math.floorDiv(twice, 2L * (right - left)));
    }
  }
}
