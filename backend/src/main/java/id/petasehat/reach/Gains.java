package id.petasehat.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

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
   */
  static Gains of(
      TravelTimes times, BitSet beyondUnknown, int[] places, int[] cells, double limitMinutes) {
    double furthest = furthest((float) limitMinutes);
    BitSet within = new BitSet(cells.length);
    BitSet unknown = new BitSet(cells.length);
    for (int i = 0; i < cells.length; i++) {
      within.set(i, times.minutes(cells[i]) <= furthest);
      unknown.set(i, beyondUnknown.get(cells[i]));
    }
    return new Gains(within, unknown, tryEach(times, furthest, places, cells));
  }

  /** The most minutes that a surface shows as no more than a limit. */
  private static double furthest(float limitMinutes) {
    double halfWay = ((double) limitMinutes + Math.nextUp(limitMinutes)) / 2;
    return (float) halfWay <= limitMinutes ? halfWay : Math.nextDown(halfWay);
  }

  private static List<int[]> tryEach(
      TravelTimes times, double furthest, int[] places, int[] cells) {
    int[][] byPlace = new int[places.length][];
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(ReachMemory.TRIALS_AT_ONCE, places.length))
        .parallel()
        .forEach(
            core -> {
              TrialStart trial = new TrialStart(times, furthest);
              for (int i = next.getAndIncrement(); i < places.length; i = next.getAndIncrement()) {
                byPlace[i] = places[i] < 0 ? new int[0] : numbers(trial.gained(places[i]), cells);
              }
            });
    return List.of(byPlace);
  }

  /** The numbers of those that are among the cells. */
  private static int[] numbers(int[] gained, int[] cells) {
    return Arrays.stream(gained)
        .map(cell -> Arrays.binarySearch(cells, cell))
        .filter(number -> number >= 0)
        .sorted()
        .toArray();
  }
}
