package id.petasehat.reach;

import java.util.List;

/**
 * How many people are within some limits of a start, as it is now and with more starts, all of them
 * together. Minutes count as a {@link Surface} shows them.
 *
 * @param now people, one number for each limit
 * @param then the same with the starts that are not there yet
 */
public record PeopleNear(List<Long> now, List<Long> then) {
  public PeopleNear {
    now = List.copyOf(now);
    then = List.copyOf(then);
  }

  /**
   * Counts them.
   *
   * @param cellOf cells of {@code people} in the order of both lists of minutes
   */
  static PeopleNear of(
      PeopleOnCells people, int[] cellOf, double[] now, double[] then, List<Integer> limits) {
    return new PeopleNear(
        limits.stream().map(limit -> within(people, cellOf, now, limit)).toList(),
        limits.stream().map(limit -> within(people, cellOf, then, limit)).toList());
  }

  private static long within(PeopleOnCells people, int[] cellOf, double[] minutes, int limit) {
    long sum = 0;
    for (int i = 0; i < cellOf.length; i++) {
      sum += (float) minutes[i] <= limit ? people.people(cellOf[i]) : 0;
    }
    return sum;
  }
}
