package id.petasehat.reach;

import java.util.BitSet;
import java.util.List;

/**
 * Which of some cells are within a limit of a start, and which more would be with one more start at
 * each of some places. Cells are told by their numbers in the list that was asked for, places too.
 * Minutes count as a {@link Surface} shows them, so that maps and sums agree.
 *
 * @param within the cells that are now
 * @param unknown of the others those of which nobody knows how far they are
 * @param byPlace the cells that a start at each place would bring within, ascending
 */
public record Gains(BitSet within, BitSet unknown, List<int[]> byPlace) {

  /**
   * Tries each place.
   *
   * @param beyondUnknown cells of the grid that are reached over ways of unknown minutes alone
   * @param places cells of the grid; below 0 for nowhere
   * @param cells of the grid, ascending
   * @param trials of this limit and these cells
   */
  static Gains of(
      TravelTimes times,
      BitSet beyondUnknown,
      int[] places,
      int[] cells,
      double furthest,
      PlaceTrials trials) {
    BitSet within = new BitSet(cells.length);
    BitSet unknown = new BitSet(cells.length);
    for (int i = 0; i < cells.length; i++) {
      within.set(i, times.minutes(cells[i]) <= furthest);
      unknown.set(i, beyondUnknown.get(cells[i]));
    }
    return new Gains(within, unknown, trials.gained(times, places));
  }

  /** The most minutes that a surface shows as no more than a limit. */
  static double furthest(float limitMinutes) {
    double halfWay = ((double) limitMinutes + Math.nextUp(limitMinutes)) / 2;
    return (float) halfWay <= limitMinutes ? halfWay : Math.nextDown(halfWay);
  }
}
