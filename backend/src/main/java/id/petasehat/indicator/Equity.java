package id.petasehat.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * How evenly an indicator reaches people: what a total hides. Only areas that reported the period
 * itself count.
 *
 * @param best kecamatan with the best value; null without two of them that can be compared
 * @param worst kecamatan with the worst value
 * @param rangePoints difference of the two in the indicator's unit, 0 and above
 * @param kecamatanLeftOut kecamatan without a value, or with fewer than four in five of their
 *     villages reporting: nothing is called worst for what is missing
 * @param judged villages with a PWS status
 * @param jelek of those, how many are {@link Status#JELEK}
 * @param jelekPercent share of the two; null where none is judged
 * @param meanAbsoluteDeviation mean distance of the villages' values from the value of all of them,
 *     each village weighed by its denominator, the people concerned; null without any
 * @param villages number of villages behind that mean
 * @param near value of the villages in which half of the people or more are up to 60 minutes from a
 *     post; null without any
 * @param far value of the villages of which it is known that fewer are; null without any
 */
public record Equity(
    AreaValue best,
    AreaValue worst,
    Double rangePoints,
    int kecamatanLeftOut,
    int judged,
    int jelek,
    Double jelekPercent,
    Double meanAbsoluteDeviation,
    int villages,
    Side near,
    Side far) {
  /** Below this share of reports a total is provisional, in fifths. */
  private static final int COMPLETE_FIFTHS = 4;

  /** From this share of its people on a village counts as near a post. */
  private static final double HALF_PERCENT = 50;

  /** The value of some villages together, in the indicator's unit. */
  public record Side(double value, int villages) {}

  /**
   * Measures one indicator and period from its villages and their kecamatan.
   *
   * @param percentInReach by code of a village: share of its people up to 60 minutes from a post; a
   *     village of which it is not known is not here
   */
  public static Equity of(
      Indicator indicator,
      List<AreaValue> villages,
      List<AreaValue> kecamatan,
      Map<String, Double> percentInReach) {
    List<AreaValue> fromWorst =
        kecamatan.stream().filter(Equity::isComplete).sorted(fromWorst(indicator)).toList();
    boolean compared = fromWorst.size() > 1;
    AreaValue worst = compared ? fromWorst.get(0) : null;
    AreaValue best = compared ? fromWorst.get(fromWorst.size() - 1) : null;
    int judged = (int) villages.stream().filter(one -> one.status() != null).count();
    int jelek = (int) villages.stream().filter(one -> one.status() == Status.JELEK).count();
    List<AreaValue> measured =
        villages.stream().filter(one -> isOfPeriod(one) && one.denominator() != null).toList();
    return new Equity(
        best,
        worst,
        compared ? Math.abs(best.value() - worst.value()) : null,
        kecamatan.size() - fromWorst.size(),
        judged,
        jelek,
        judged == 0 ? null : 100.0 * jelek / judged,
        deviation(indicator, measured),
        measured.size(),
        side(indicator, measured, percentInReach, percent -> percent >= HALF_PERCENT),
        side(indicator, measured, percentInReach, percent -> percent < HALF_PERCENT));
  }

  private static Side side(
      Indicator indicator,
      List<AreaValue> measured,
      Map<String, Double> percentInReach,
      DoublePredicate belongs) {
    List<AreaValue> there =
        measured.stream()
            .filter(one -> percentInReach.containsKey(one.code()))
            .filter(one -> belongs.test(percentInReach.get(one.code())))
            .toList();
    Double value = together(indicator, there);
    return value == null ? null : new Side(value, there.size());
  }

  private static Comparator<AreaValue> fromWorst(Indicator indicator) {
    Comparator<AreaValue> upwards = Comparator.comparing(AreaValue::value);
    return indicator.direction() == Direction.UP ? upwards : upwards.reversed();
  }

  private static boolean isComplete(AreaValue area) {
    return isOfPeriod(area) && 5 * area.reporting() >= COMPLETE_FIFTHS * area.villages();
  }

  private static boolean isOfPeriod(AreaValue area) {
    return area.value() != null && area.reporting() > 0;
  }

  /** The value of villages as of one; null without people. */
  private static Double together(Indicator indicator, List<AreaValue> villages) {
    long served = villages.stream().mapToLong(AreaValue::numerator).sum();
    long people = villages.stream().mapToLong(AreaValue::denominator).sum();
    return people == 0 ? null : (double) indicator.unit().factor() * served / people;
  }

  private static Double deviation(Indicator indicator, List<AreaValue> villages) {
    Double whole = together(indicator, villages);
    if (whole == null) {
      return null;
    }
    long people = villages.stream().mapToLong(AreaValue::denominator).sum();
    return villages.stream()
            .mapToDouble(one -> one.denominator() * Math.abs(one.value() - whole))
            .sum()
        / people;
  }
}
