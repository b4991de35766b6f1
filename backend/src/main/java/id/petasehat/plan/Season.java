package id.petasehat.plan;

import java.util.Set;

/**
 * A time of the year with ways of its own.
 *
 * @param weight how much it counts beside the other seasons, such as its months; 1 or more
 * @param covered demands that a post serves already in it; nobody needs to serve them again
 */
public record Season(String id, long weight, Set<String> covered) {
  public Season {
    covered = Set.copyOf(covered);
  }
}
