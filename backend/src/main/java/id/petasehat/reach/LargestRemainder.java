package id.petasehat.reach;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Shares whole people out by weight, none lost and none added: each place gets its share rounded
 * down, and those left over go to the largest remainders (Hamilton's method).
 */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Shares people out.
   *
   * @param people 0 and above
   * @param weights of one or more places, 0 and above; where all are 0, every place weighs the same
   * @param turn of each place, all different: of equal remainders the lower goes first
   * @return people of each place; their sum is {@code people}
   */
  static long[] share(long people, double[] weights, double[] turn) {
    double whole = Arrays.stream(weights).sum();
    double[] remainders = new double[weights.length];
    long[] shares = new long[weights.length];
    long left = people;
    for (int i = 0; i < weights.length; i++) {
      double exact = whole > 0 ? people * (weights[i] / whole) : (double) people / weights.length;
      shares[i] = Math.min((long) exact, left); // a sum of doubles may be a hair above the whole
      remainders[i] = exact - shares[i];
      left -= shares[i];
    }
    giveToLargest((int) left, remainders, turn, shares);
    return shares;
  }

  /** Numbers are sorted, not places: a district has a million of them. */
  private static void giveToLargest(int left, double[] remainders, double[] turn, long[] shares) {
    if (left == 0) {
      return;
    }
    double[] sorted = remainders.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - left];
    int given = giveAbove(least, remainders, shares);
    giveInTurn(left - given, places(remainders, least), turn, shares);
  }

  /** One more for each place with a larger remainder; tells to how many. */
  private static int giveAbove(double least, double[] remainders, long[] shares) {
    int given = 0;
    for (int i = 0; i < shares.length; i++) {
      if (remainders[i] > least) {
        shares[i]++;
        given++;
      }
    }
    return given;
  }

  private static int[] places(double[] remainders, double least) {
    return IntStream.range(0, remainders.length).filter(i -> remainders[i] == least).toArray();
  }

  /** One more for as many of some places as are left, those whose turn is first. */
  private static void giveInTurn(int left, int[] places, double[] turn, long[] shares) {
    double[] turns = Arrays.stream(places).mapToDouble(i -> turn[i]).sorted().toArray();
    double last = turns[left - 1];
    Arrays.stream(places).filter(i -> turn[i] <= last).limit(left).forEach(i -> shares[i]++);
  }
}
