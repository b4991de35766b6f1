package id.petasehat.plan;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long to search.
 *
 * @param limit after which the best set found so far is the answer
 * @param cancelled asked now and then; once it says so, the same
 * @param watcher told of every task before it begins
 */
public record Effort(Duration limit, BooleanSupplier cancelled, Watcher watcher) {

  /** What there is to search, one after the other. */
  public enum Task {
    /** The best set. */
    BEST,
    /** Near-best sets. */
    ALTERNATIVES,
    /** The best set under other limits, of the frontier. */
    FRONTIER
  }

  /** Somebody who wants to know how far it has come. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * A task begins. What this throws ends the search.
     *
     * @param done sets of this kind that were sought before
     * @param of how many will be, at the most
     */
    void begins(Task task, int done, int of);
  }

  /** As long as that; nobody watches or cancels. */
  public static Effort of(Duration limit) {
    return new Effort(limit, () -> false, (task, done, of) -> {});
  }
}
