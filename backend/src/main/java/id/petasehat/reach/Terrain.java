package id.petasehat.reach;

import java.util.Arrays;

/**
 * Heights of the cells of a grid, and what a slope does to the minutes of a walk.
 *
 * <p>Tobler's hiking function (W. Tobler, "Three presentations on geographical analysis and
 * modeling", NCGIA technical report 93-1, 1993): {@code 6 exp(-3.5 |s + 0.05|)} km/h on a slope
 * {@code s} (rise over run, in the direction of the walk), 5.04 km/h on level ground. Here only its
 * ratio to level ground counts; the speed on level ground is in the crossings.
 */
public final class Terrain {
  private static final double STEEPNESS = 3.5;
  private static final double EASIEST = 0.05;

  private final float[] metres;
  private final double cellMetres;

  /**
   * @param grid whose cells these are
   * @param metres above sea level, row by row; NaN counts as level with every neighbour
   * @param cellMetres side of a cell
   */
  public Terrain(CrossingGrid grid, float[] metres, double cellMetres) {
    this.metres = new float[grid.all().length];
    this.cellMetres = cellMetres;
    Arrays.fill(this.metres, Float.NaN);
    for (int row = 0; row < grid.rows(); row++) {
      System.arraycopy(
          metres, row * grid.columns(), this.metres, grid.cell(0, row), grid.columns());
    }
  }

  /** As it was given, NaN where not known or outside the grid. */
  float metres(int cell) {
    return metres[cell];
  }

  /** Gives a cell another height; minutes counted over it are to be counted again. */
  void set(int cell, float newMetres) {
    metres[cell] = newMetres;
  }

  /**
   * How many times as long as on level ground a walk takes.
   *
   * @param lengthCells of the walk
   */
  double delay(int from, int to, double lengthCells) {
    double slope = (metres[to] - metres[from]) / (lengthCells * cellMetres);
    return Double.isNaN(slope) ? 1 : delay(slope);
  }

  /** How many times as long as on level ground a walk takes on a slope (rise over run). */
  static double delay(double slope) {
    return Math.exp(STEEPNESS * (Math.abs(slope + EASIEST) - EASIEST));
  }
}
