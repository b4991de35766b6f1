package id.petasehat.reach;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Some rows of a grid, over which one thread lets minutes spread. What leads to other rows waits in
 * an outbox until their own strip is asked.
 */
final class Strip {
  private static final int NONE = -1;

  private final int first;
  private final int end;
  private final Steps steps;
  private final Links links;
  private final double limit;
  private final double[] minutes;
  private final int[] nearest;
  private final CellQueue queue;

  /** Takes what is written over; null where nobody asks. */
  private Undo undo;

  private int[] outCells = new int[64];
  private double[] outArrivals = new double[64];
  private int[] outStarts = new int[64];
  private int outSize;

  /**
   * @param first its first cell
   * @param end the first cell after it
   * @param minutes of all cells; only those of the strip are written
   * @param nearest of all cells; only those of the strip are written
   */
  Strip(
      int first,
      int end,
      Steps steps,
      Links links,
      double limit,
      double[] minutes,
      int[] nearest,
      double bucketMinutes) {
    this.first = first;
    this.end = end;
    this.steps = steps;
    this.links = links;
    this.limit = limit;
    this.minutes = minutes;
    this.nearest = nearest;
    this.queue = new CellQueue(minutes, first, end, bucketMinutes);
  }

  /** Notes from now on what is written over. */
  void noteIn(Undo notes) {
    undo = notes;
  }

  boolean holds(int cell) {
    return cell >= first && cell < end;
  }

  /** Whether anything waits to be gone on from. */
  boolean hasWork() {
    return !queue.isEmpty();
  }

  /** Goes on from a cell that is reached, as it is. */
  void revisit(int cell) {
    queue.add(cell, Double.POSITIVE_INFINITY);
  }

  /**
   * Takes a way to a cell if it is the best one so far. Minutes of other strips are read while
   * their own threads let them fall: one that is beaten already stays beaten.
   */
  void offer(int cell, double arrival, int start) {
    if (!(arrival > minutes[cell])) {
      take(cell, arrival, start);
    }
  }

  private void take(int cell, double arrival, int start) {
    if (arrival > limit) {
      return;
    }
    if (!holds(cell)) {
      post(cell, arrival, start);
      return;
    }
    double known = minutes[cell];
    if (arrival == known && start >= nearest[cell]) {
      return;
    }
    if (undo != null) {
      undo.note(cell, known, nearest[cell]);
    }
    minutes[cell] = arrival;
    nearest[cell] = start;
    queue.add(cell, known);
  }

  private void post(int cell, double arrival, int start) {
    if (outSize == outCells.length) {
      outCells = Arrays.copyOf(outCells, outSize * 2);
      outArrivals = Arrays.copyOf(outArrivals, outSize * 2);
      outStarts = Arrays.copyOf(outStarts, outSize * 2);
    }
    outCells[outSize] = cell;
    outArrivals[outSize] = arrival;
    outStarts[outSize++] = start;
  }

  /** Hands the outbox to the strips that its cells lie in. */
  void deliver(IntFunction<Strip> stripOf) {
    for (int i = 0; i < outSize; i++) {
      stripOf.apply(outCells[i]).offer(outCells[i], outArrivals[i], outStarts[i]);
    }
    outSize = 0;
  }

  /** The first bucket of minutes in which anything waits. */
  long firstBucket() {
    return queue.firstBucket();
  }

  /**
   * Goes on from what waits in the buckets before {@code end} until none of them can be reached
   * faster from within the strip.
   */
  void spread(long end) {
    for (int cell = queue.poll(end); cell != NONE; cell = queue.poll(end)) {
      steps.offerAround(this, minutes, cell, nearest[cell]);
      for (Link link : links.leaving(cell)) {
        offer(link.to(), minutes[cell] + link.minutes(), nearest[cell]);
      }
    }
  }
}
