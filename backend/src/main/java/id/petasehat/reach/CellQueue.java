package id.petasehat.reach;

import java.util.Arrays;

/**
 * Cells to go on from, roughly in order of their minutes: all within one {@code width} of minutes
 * stand in one bucket, first come first served (Dial 1969). What lies further ahead than there are
 * buckets waits aside. A cell whose minutes have fallen since it was queued is served once, where
 * it belongs now.
 */
final class CellQueue {
  private static final int BUCKETS = 1 << 10;
  private static final int MASK = BUCKETS - 1;

  private final double[] minutes;
  private final int first;
  private final double bucketsPerMinute;
  private final int[][] buckets = new int[BUCKETS][16];
  private final int[] sizes = new int[BUCKETS];
  private final long[] waiting;

  private int[] aside = new int[16];
  private int asideSize;

  /** The bucket now served, and how many of it were; none while idle. */
  private long bucket;

  private int served;
  private int inBuckets;
  private boolean idle = true;

  /**
   * @param minutes of each cell, as they change
   * @param first the first cell that may be queued
   * @param end the first one after it that may not
   * @param width of a bucket, minutes; about the shortest step is best
   */
  CellQueue(double[] minutes, int first, int end, double width) {
    this.minutes = minutes;
    this.first = first;
    this.bucketsPerMinute = 1 / width;
    this.waiting = new long[(end - first + 63) >> 6];
  }

  /** Queues a cell that was last queued, if at all, with the minutes {@code before}. */
  void add(int cell, double before) {
    long at = bucketOf(minutes[cell]);
    if (isWaiting(cell) && bucketOf(before) == at) {
      return;
    }
    waiting[cell - first >> 6] |= 1L << cell - first;
    if (idle || at - bucket >= BUCKETS) {
      putAside(cell);
    } else {
      append((int) at & MASK, cell);
    }
  }

  /** Whether no cell waits. */
  boolean isEmpty() {
    return inBuckets == 0 && asideSize == 0;
  }

  /** The first bucket that anything waits for; while idle. */
  long firstBucket() {
    long nearest = Long.MAX_VALUE;
    for (int i = 0; i < asideSize; i++) {
      if (isWaiting(aside[i])) {
        nearest = Math.min(nearest, bucketOf(minutes[aside[i]]));
      }
    }
    return nearest;
  }

  /** The next cell, or -1 when none is left; then it is idle. */
  int poll() {
    return poll(Long.MAX_VALUE);
  }

  /** The next cell of the buckets before {@code end}, or -1 when none is left; then it is idle. */
  int poll(long end) {
    while (inBuckets > 0 || fetchAside()) {
      if (bucket >= end) {
        putAllAside();
        return -1;
      }
      int slot = (int) bucket & MASK;
      if (served == sizes[slot]) {
        leaveBucket(slot);
        continue;
      }
      int cell = buckets[slot][served++];
      inBuckets--;
      if (isWaiting(cell) && bucketOf(minutes[cell]) == bucket) {
        waiting[cell - first >> 6] &= ~(1L << cell - first);
        return cell;
      }
    }
    idle = true;
    return -1;
  }

  private void leaveBucket(int slot) {
    sizes[slot] = 0;
    served = 0;
    bucket++;
    if ((bucket & MASK) == 0) {
      spreadAside();
    }
  }

  /** Goes on with what waited aside once the buckets are empty; whether there was any. */
  private boolean fetchAside() {
    sizes[(int) bucket & MASK] = 0;
    served = 0;
    idle = false;
    bucket = firstBucket();
    spreadAside();
    return inBuckets > 0;
  }

  private void spreadAside() {
    int size = asideSize;
    asideSize = 0;
    for (int i = 0; i < size; i++) {
      int cell = aside[i];
      if (!isWaiting(cell)) {
        continue;
      }
      long at = bucketOf(minutes[cell]);
      if (at - bucket < BUCKETS) {
        append((int) at & MASK, cell);
      } else {
        putAside(cell);
      }
    }
  }

  private void putAllAside() {
    for (int slot = 0; slot < BUCKETS; slot++) {
      for (int i = slot == ((int) bucket & MASK) ? served : 0; i < sizes[slot]; i++) {
        if (isWaiting(buckets[slot][i])) {
          putAside(buckets[slot][i]);
        }
      }
      sizes[slot] = 0;
    }
    served = 0;
    inBuckets = 0;
    idle = true;
  }

  private void append(int slot, int cell) {
    int size = sizes[slot];
    if (size == buckets[slot].length) {
      buckets[slot] = Arrays.copyOf(buckets[slot], size * 2);
    }
    buckets[slot][size] = cell;
    sizes[slot] = size + 1;
    inBuckets++;
  }

  private void putAside(int cell) {
    if (asideSize == aside.length) {
      aside = Arrays.copyOf(aside, asideSize * 2);
    }
    aside[asideSize++] = cell;
  }

  private boolean isWaiting(int cell) {
    return (waiting[cell - first >> 6] & 1L << cell - first) != 0;
  }

  private long bucketOf(double someMinutes) {
    return (long) (someMinutes * bucketsPerMinute);
  }
}
