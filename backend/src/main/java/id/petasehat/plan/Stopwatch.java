package id.petasehat.plan;

import java.util.function.BooleanSupplier;

/** Time that is left of an effort, and parts of it for single tasks. */
final class Stopwatch {
  private final long endNanos;
  private final BooleanSupplier cancelled;

  private Stopwatch(long endNanos, BooleanSupplier cancelled) {
    this.endNanos = endNanos;
    this.cancelled = cancelled;
  }

  static Stopwatch start(Effort effort) {
    return new Stopwatch(System.nanoTime() + effort.limit().toNanos(), effort.cancelled());
  }

  /** That ends when this share of what is left is over. */
  Stopwatch part(double share) {
    return new Stopwatch(System.nanoTime() + (long) (Math.max(0, nanosLeft()) * share), cancelled);
  }

  /** That ends after so many seconds, or with this one. */
  Stopwatch atMost(double seconds) {
    return new Stopwatch(Math.min(endNanos, System.nanoTime() + (long) (seconds * 1e9)), cancelled);
  }

  boolean isOver() {
    return nanosLeft() <= 0 || cancelled.getAsBoolean();
  }

  double secondsLeft() {
    return Math.max(0, nanosLeft() / 1e9);
  }

  private long nanosLeft() {
    return endNanos - System.nanoTime();
  }
}
