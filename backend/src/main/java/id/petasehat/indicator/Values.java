package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * @param expected the target, or of a cumulative indicator its {@link TargetLine} by the end of the
 *     period; null without one
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
      TargetLines lines,
      List<VillageFigure> figures,
      Function<AreaCode, String> areaOf,
      Deadline deadline) {
    return of(indicator, period, lines, figures, Grouping.of(areaOf), deadline);
  }

  /**
   * The same for areas that need not be of the hierarchy.
   *
   * @param figures for a restricted indicator all villages of each whole that a part is asked of
   */
  public static Values of(
      Indicator indicator,
      Period period,
      TargetLines lines,
      List<VillageFigure> figures,
      Grouping grouping,
      Deadline deadline) {
    Function<List<VillageFigure>, AreaSum> sum =
        villages -> new AreaSum(indicator, period, lines, deadline, villages);
    Map<String, AreaSum> sums = sums(figures, grouping.part(), sum);
    if (indicator.privacy() == PrivacyClass.R) {
      protect(sums, figures, grouping, sum);
    }
    List<AreaValue> areas = new ArrayList<>(sums.size());
    sums.forEach((code, area) -> areas.add(area.named(code)));
    return new Values(
        indicator, period, lines.annual(), expected(indicator, period, lines.of(figures)), areas);
  }

  /** One sum for each area that a village names, in the order in which they name them. */
  private static Map<String, AreaSum> sums(
      List<VillageFigure> figures,
      Function<AreaCode, String> areaOf,
      Function<List<VillageFigure>, AreaSum> sum) {
    Map<String, List<VillageFigure>> villages = new LinkedHashMap<>();
    for (VillageFigure figure : figures) {
      String area = areaOf.apply(figure.village());
      if (area != null) {
        villages.computeIfAbsent(area, key -> new ArrayList<>(1)).add(figure);
      }
    }
    Map<String, AreaSum> sums = new LinkedHashMap<>();
    villages.forEach((code, own) -> sums.put(code, sum.apply(own)));
    return sums;
  }

  /** Hides what could tell of one village. */
  private static void protect(
      Map<String, AreaSum> sums,
      List<VillageFigure> figures,
      Grouping grouping,
      Function<List<VillageFigure>, AreaSum> sum) {
    Subtraction.guardBeside(sums.values(), sums(figures, grouping.beside(), sum).values());
    Map<String, Set<AreaSum>> parts = new LinkedHashMap<>();
    for (VillageFigure figure : figures) {
      AreaSum part = sums.get(grouping.part().apply(figure.village()));
      if (part != null) {
        parts
            .computeIfAbsent(
                grouping.whole().apply(figure.village()), whole -> new LinkedHashSet<>())
            .add(part);
      }
    }
    Map<String, AreaSum> rests =
        sums(
            figures,
            village ->
                grouping.part().apply(village) == null ? grouping.whole().apply(village) : null,
            sum);
    parts.forEach((whole, own) -> Subtraction.guard(List.copyOf(own), rests.get(whole)));
  }

  /**
   * The values of several parts of one indicator and period as one. What is expected is one number
   * only where it is the same in all of them; of none, or of different ones, the twelfths.
   *
   * @param target annual, of all parts; null without one
   */
  public static Values together(
      Indicator indicator, Period period, BigDecimal target, List<Values> parts) {
    Set<Double> expected = new HashSet<>();
    parts.forEach(part -> expected.add(part.expected()));
    return new Values(
        indicator,
        period,
        target,
        expected.size() == 1
            ? expected.iterator().next()
            : expected(indicator, period, target == null ? null : TargetLine.evenly(target)),
        parts.stream().flatMap(part -> part.areas().stream()).toList());
  }

  /** The same with other values of the areas. */
  public Values with(List<AreaValue> otherAreas) {
    return new Values(indicator, period, target, expected, otherAreas);
  }

  /** The same with some of the areas only, in the order of their codes here. */
  public Values only(List<String> codes) {
    Map<String, AreaValue> byCode = new HashMap<>();
    areas.forEach(area -> byCode.put(area.code(), area));
    return new Values(
        indicator,
        period,
        target,
        expected,
        codes.stream().map(byCode::get).filter(Objects::nonNull).toList());
  }

  /** Of a cumulative indicator where the line stands by the end of the period, else the target. */
  private static Double expected(Indicator indicator, Period period, TargetLine line) {
    return line == null ? null : line.expected(indicator.expectedRises() ? period.months() : 12);
  }
}
