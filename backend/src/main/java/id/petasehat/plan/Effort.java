package id.petasehat.plan;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long to search.
 *
 * @param limit after which the best set found so far is the answer
 * @param cancelled asked now and then; once it says so, the same
 */
public record Effort(Duration limit, BooleanSupplier cancelled) {

  /** As long as that, and nobody cancels. */
  public static Effort of(Duration limit) {
    return new Effort(limit, () -> false);
  }
}
