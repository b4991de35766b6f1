package id.petasehat.reach;

import java.util.Arrays;

/**
 * The minutes needed to cross each cell of a grid, whose first row is the northern one.
 *
 * <p>Cells are numbered with a border of two impassable cells around the grid, so that no step ever
 * leaves the arrays.
 */
public final class CrossingGrid {
  /** As far as a knight's move leads. */
  static final int BORDER = 2;

  /** The crossing of a cell that nobody can enter. */
  static final float IMPASSABLE = Float.POSITIVE_INFINITY;

  private final int columns;
  private final int rows;
  private final float[] minutes;

  /**
   * @param columns from the west
   * @param rows from the north
   * @param minutes of each cell, row by row; NaN, zero, negative and infinite are impassable
   * @throws IllegalArgumentException when there are more or fewer of them than cells
   */
  public CrossingGrid(int columns, int rows, float[] minutes) {
    if (minutes.length != columns * rows) {
      throw new IllegalArgumentException(minutes.length + " cells, not " + columns + " × " + rows);
    }
    this.columns = columns;
    this.rows = rows;
    this.minutes = new float[stride() * (rows + 2 * BORDER)];
    Arrays.fill(this.minutes, IMPASSABLE);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        set(cell(column, row), minutes[row * columns + column]);
      }
    }
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** The number of a cell; columns from the west, rows from the north, both from 0. */
  public int cell(int column, int row) {
    return (row + BORDER) * stride() + column + BORDER;
  }

  public boolean holds(int column, int row) {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }

  public int column(int cell) {
    return cell % stride() - BORDER;
  }

  public int row(int cell) {
    return cell / stride() - BORDER;
  }

  public boolean passable(int cell) {
    return minutes[cell] != IMPASSABLE;
  }

  /** Minutes to cross a cell, infinite where nobody can. */
  public float minutes(int cell) {
    return minutes[cell];
  }

  void set(int cell, float crossing) {
    minutes[cell] = crossing > 0 ? crossing : IMPASSABLE;
  }

  int stride() {
    return columns + 2 * BORDER;
  }

  /** Of all cells, with the border. */
  float[] all() {
    return minutes;
  }
}
