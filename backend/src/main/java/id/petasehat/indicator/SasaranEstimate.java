package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sasaran from population and crude birth rate (CBR) where nobody counted them, after the
 * ministry's guideline on sasaran: infants CBR × population, deliveries 1.05 times and pregnancies
 * 1.10 times as many, since not every pregnancy ends in a live birth.
 */
public final class SasaranEstimate {
  private static final Map<Sasaran, BigDecimal> PER_BIRTH =
      Map.of(
          Sasaran.BUMIL, new BigDecimal("1.10"),
          Sasaran.BERSALIN, new BigDecimal("1.05"),
          Sasaran.BAYI, BigDecimal.ONE);

  private SasaranEstimate() {}

  /** Whether a kind follows from births. */
  public static boolean isPossible(Sasaran kind) {
    return PER_BIRTH.containsKey(kind);
  }

  /**
   * People for each live birth: some pregnancies end before.
   *
   * @param kind one that {@link #isPossible}
   */
  public static BigDecimal perBirth(Sasaran kind) {
    return PER_BIRTH.get(kind);
  }

  /**
   * Estimates a kind of every village, rounded to whole people.
   *
   * @param kind one that {@link #isPossible}
   * @param birthsPerThousand crude birth rate: live births in a year per 1000 people
   */
  public static Map<AreaCode, Long> of(
      Sasaran kind, Map<AreaCode, Long> population, BigDecimal birthsPerThousand) {
    BigDecimal perPerson = PER_BIRTH.get(kind).multiply(birthsPerThousand).movePointLeft(3);
    Map<AreaCode, Long> estimates = new TreeMap<>();
    population.forEach(
        (village, people) ->
            estimates.put(
                village,
                perPerson
                    .multiply(BigDecimal.valueOf(people))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact()));
    return estimates;
  }

  /** A village's share of a total: whole people, and what rounding down left. */
  private record Part(AreaCode village, BigInteger whole, BigInteger rest) {
    static Part of(Map.Entry<AreaCode, Long> count, long official, BigInteger sum) {
      BigInteger[] share =
          BigInteger.valueOf(count.getValue())
              .multiply(BigInteger.valueOf(official))
              .divideAndRemainder(sum);
      return new Part(count.getKey(), share[0], share[1]);
    }
  }

  /**
   * Scales counts so that they come to an official total exactly: each in proportion, the people
   * left over by rounding down to the villages with the largest remainders.
   *
   * <p>All villages of the district take part, also those that were counted and use their count: a
   * village's estimate is its share of the official figure, and does not change because a neighbour
   * was counted. What villages use then sums to the official figure only where all of them are
   * estimated; the official figure stands beside that sum, never in its place.
   *
   * @return the same counts when they are all 0
   */
  public static Map<AreaCode, Long> scaled(Map<AreaCode, Long> counts, long official) {
    BigInteger sum = BigInteger.valueOf(counts.values().stream().mapToLong(Long::longValue).sum());
    if (sum.signum() == 0) {
      return counts;
    }
    List<Part> parts =
        counts.entrySet().stream()
            .map(one -> Part.of(one, official, sum))
            .sorted(Comparator.comparing(Part::rest).reversed().thenComparing(Part::village))
            .toList();
    long left = official - parts.stream().mapToLong(part -> part.whole.longValueExact()).sum();
    Map<AreaCode, Long> scaled = new TreeMap<>();
    for (Part part : parts) {
      scaled.put(part.village, part.whole.longValueExact() + (left-- > 0 ? 1 : 0));
    }
    return scaled;
  }
}
