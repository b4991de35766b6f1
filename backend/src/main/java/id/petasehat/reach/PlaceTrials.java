package id.petasehat.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Which cells one more start at each of some places brings within a limit, kept from one situation
 * to the next: a place is tried anew only where its last trial came near a cell whose minutes
 * changed since. What comes out is the same as of trying all places, bit for bit.
 *
 * <p>Why: a trial goes on from a cell only while it brings that cell nearer. Until it comes to the
 * first cell whose minutes changed it therefore goes as the last one did, so that the last one came
 * to a cell from which a step or link leads there. Cells beyond the limit, before and after, are
 * alike to it.
 */
final class PlaceTrials {
  /** Cells that lie beside each other in a row and are noted as one. */
  private static final int BLOCK_CELLS = 64;

  private final double furthest;
  private final int[] cells;
  private final Map<Integer, Trial> kept = new HashMap<>();

  /** Of all cells when the kept trials were made; null before the first. */
  private double[] minutes;

  /**
   * @param gained numbers of cells, ascending
   * @param blocks that it came into
   */
  private record Trial(int[] gained, BitSet blocks) {}

  /**
   * @param furthest minutes that are still within the limit
   * @param cells of the grid that are looked at, ascending
   */
  PlaceTrials(double furthest, int[] cells) {
    this.furthest = furthest;
    this.cells = cells;
  }

  /** Whether its trials are of this limit and these cells. */
  boolean areOf(double otherFurthest, int[] otherCells) {
    return furthest == otherFurthest && Arrays.equals(cells, otherCells);
  }

  /**
   * The numbers of the cells that a start at each place brings within the limit, ascending.
   *
   * @param times over the same crossings and links as before
   * @param places cells of the grid; below 0 for nowhere
   */
  List<int[]> gained(TravelTimes times, int[] places) {
    double[] now = times.allMinutes();
    if (minutes != null) {
      BitSet near = nearChanged(times, now);
      kept.values().removeIf(trial -> trial.blocks.intersects(near));
    }
    minutes = now;
    Map<Integer, Trial> all = new HashMap<>(kept);
    all.putAll(tried(times, Arrays.stream(places).filter(one -> !kept.containsKey(one)).toArray()));
    keep(all, places);
    return Arrays.stream(places)
        .mapToObj(place -> place < 0 ? new int[0] : all.get(place).gained)
        .toList();
  }

  /** How many places are kept. */
  int size() {
    return kept.size();
  }

  /** The blocks of changed cells, and of cells from which a step or link leads to one. */
  private BitSet nearChanged(TravelTimes times, double[] now) {
    BitSet near = new BitSet();
    Steps steps = times.steps();
    for (int cell = 0; cell < now.length; cell++) {
      boolean differs =
          now[cell] != minutes[cell] && (now[cell] <= furthest || minutes[cell] <= furthest);
      if (differs) {
        near.set(cell / BLOCK_CELLS);
        for (int step = 0; step < steps.count(); step++) {
          near.set(steps.from(cell, step) / BLOCK_CELLS);
        }
        times.links().arriving(cell).forEach(link -> near.set(link.from() / BLOCK_CELLS));
      }
    }
    return near;
  }

  private Map<Integer, Trial> tried(TravelTimes times, int[] places) {
    int[] missing = Arrays.stream(places).filter(place -> place >= 0).distinct().toArray();
    Trial[] trials = new Trial[missing.length];
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(ReachMemory.TRIALS_AT_ONCE, missing.length))
        .parallel()
        .forEach(
            core -> {
              TrialStart trial = new TrialStart(times, furthest);
              for (int i = next.getAndIncrement(); i < missing.length; i = next.getAndIncrement()) {
                BitSet blocks = new BitSet();
                blocks.set(missing[i] / BLOCK_CELLS);
                int[] gained = trial.gained(missing[i], cell -> blocks.set(cell / BLOCK_CELLS));
                trials[i] = new Trial(numbers(gained), blocks);
              }
            });
    Map<Integer, Trial> made = new HashMap<>();
    for (int i = 0; i < missing.length; i++) {
      made.put(missing[i], trials[i]);
    }
    return made;
  }

  /** The numbers of those that are looked at. */
  private int[] numbers(int[] gained) {
    return Arrays.stream(gained)
        .map(cell -> Arrays.binarySearch(cells, cell))
        .filter(number -> number >= 0)
        .sorted()
        .toArray();
  }

  /**
   * No more numbers than twice the cells of the grid, so that memory can be reckoned by the cell.
   */
  private void keep(Map<Integer, Trial> all, int[] places) {
    kept.clear();
    long room = 2L * minutes.length;
    for (int place : places) {
      Trial trial = all.get(place);
      if (trial != null && !kept.containsKey(place)) {
        room -= trial.gained.length + trial.blocks.size() / Integer.SIZE;
        if (room < 0) {
          return;
        }
        kept.put(place, trial);
      }
    }
  }
}
