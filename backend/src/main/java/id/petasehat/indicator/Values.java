package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One indicator in one period, for many areas.
 *
 * <p>An area's value is the sum of the numerators over the sum of the denominators of its villages
 * that reported in the period and whose denominator is known and above 0. When none of them did,
 * the latest month of the year in which any did stands in, except for monthly flows; {@link
 * AreaValue#through()} names it. A village whose sasaran is 0 counts among the area's villages, and
 * among those that reported when it did; it adds nothing to a ratio. An area has the state
 * not-applicable only when all its villages have. A year has neither status nor trend: both belong
 * to a month.
 *
 * <p>Class R figures never rest on one village: such an area is suppressed, and with it another one
 * when the two could be told apart by {@link Subtraction}.
 *
 * @param target annual target in the indicator's unit; null without one
 * @param expected the target, or of a cumulative indicator target·months/12; null without one
 * @param areas in the order in which the villages named them
 */
public record Values(
    Indicator indicator, Period period, BigDecimal target, Double expected, List<AreaValue> areas) {

  public Values {
    areas = List.copyOf(areas);
  }

  /**
   * Computes the values of all areas that the villages lie in.
   *
   * @param figures one per village, also for the silent ones; villages that are not here do not
   *     exist. For a restricted indicator all villages of the area around, see {@link Subtraction}
   * @param areaOf the code of the area, or puskesmas, that a village is counted in; null to leave
   *     the village out
   */
  public static Values of(
      Indicator indicator,
      Period period,
      BigDecimal target,
      List<VillageFigure> figures,
      Function<AreaCode, String> areaOf,
      Deadline deadline) {
    Map<String, List<VillageFigure>> villagesByArea = new LinkedHashMap<>();
    for (VillageFigure figure : figures) {
      String area = areaOf.apply(figure.village());
      if (area != null) {
        villagesByArea.computeIfAbsent(area, key -> new ArrayList<>(1)).add(figure);
      }
    }
    Map<String, AreaSum> sums = new LinkedHashMap<>();
    villagesByArea.forEach(
        (code, villages) ->
            sums.put(code, new AreaSum(indicator, period, target, deadline, villages)));
    if (indicator.privacy() == PrivacyClass.R) {
      Subtraction.guard(sums);
    }
    List<AreaValue> areas = new ArrayList<>(sums.size());
    sums.forEach((code, sum) -> areas.add(sum.named(code)));
    return of(indicator, period, target, areas);
  }

  /** Areas whose values were computed before, beside what is expected of them. */
  public static Values of(
      Indicator indicator, Period period, BigDecimal target, List<AreaValue> areas) {
    return new Values(indicator, period, target, expected(indicator, period, target), areas);
  }

  /** The same with one of the areas only. */
  public Values only(String code) {
    return new Values(
        indicator,
        period,
        target,
        expected,
        areas.stream().filter(area -> area.code().equals(code)).toList());
  }

  /**
   * PWS: the line from 0 to the annual target in equal twelfths. 95% in September is 71.25, never
   * nine times a rounded monthly figure.
   */
  static Double expected(Indicator indicator, Period period, BigDecimal target) {
    if (target == null) {
      return null;
    }
    return indicator.expectedRises()
        ? target.multiply(BigDecimal.valueOf(period.months())).doubleValue() / 12
        : target.doubleValue();
  }
}
