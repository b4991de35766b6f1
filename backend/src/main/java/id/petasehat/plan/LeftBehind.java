package id.petasehat.plan;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits for runs of the solver, which nobody can interrupt, and counts those that nobody waits for
 * any more: they go on to their limit.
 */
final class LeftBehind {
  private static final int ASK_AGAIN_MILLIS = 20;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private LeftBehind() {}

  static int count() {
    return RUNS.get();
  }

  /**
   * What comes of a run.
   *
   * @param otherwise what comes of it when the time is over before
   */
  static <T> T await(CompletableFuture<T> running, Stopwatch time, T otherwise) {
    while (!time.isOver()) {
      try {
        return running.get(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillRunning) {
        continue;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      } catch (ExecutionException failure) {
        throw new IllegalStateException("the solver failed", failure.getCause());
      }
    }
    RUNS.incrementAndGet();
    running.whenComplete((outcome, failure) -> RUNS.decrementAndGet());
    return otherwise;
  }
}
