package id.petasehat.reach;

import java.util.function.IntConsumer;

/**
 * One more start on trial, here and there: which cells it would bring within a limit. Each trial is
 * taken back, and it visits only the cells that would get nearer, for what is no nearer leads to
 * nothing nearer. Its arrays are its own, so that several can try at once while the travel times
 * they began from stay as they are.
 */
final class TrialStart {
  /** Behind every other start, so that of like minutes theirs count. */
  private static final int NUMBER = Integer.MAX_VALUE;

  private final double limit;
  private final double[] minutes;
  private final int[] nearest;
  private final Undo undo = new Undo();
  private final Strip strip;

  TrialStart(TravelTimes times, double limitMinutes) {
    limit = limitMinutes;
    minutes = times.allMinutes();
    nearest = times.allNearest();
    strip = times.strip(limit, minutes, nearest);
    strip.noteIn(undo);
  }

  /**
   * The minutes to each cell with starts on some cells more, all of them together; those further
   * than a limit are as without them.
   */
  static double[] minutesWith(TravelTimes times, double limitMinutes, int[] starts) {
    double[] minutes = times.allMinutes();
    Strip strip = times.strip(limitMinutes, minutes, times.allNearest());
    for (int cell : starts) {
      strip.offer(cell, 0, NUMBER);
    }
    strip.spread(Long.MAX_VALUE);
    return minutes;
  }

  /**
   * The cells beyond the limit that a start on some cell would bring within it, each once, in no
   * order.
   *
   * @param visited told every cell that would get nearer
   */
  int[] gained(int cell, IntConsumer visited) {
    strip.offer(cell, 0, NUMBER);
    strip.spread(Long.MAX_VALUE);
    int[] gained = undo.cellsBeyond(limit);
    undo.eachCell(visited);
    undo.takeBack(minutes, nearest);
    return gained;
  }
}
