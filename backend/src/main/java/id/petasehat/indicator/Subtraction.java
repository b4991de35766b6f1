package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Hides more of a restricted indicator where one village could be found by subtraction: when the
 * only part of an area that is hidden rests on one village, the area less its other parts is that
 * village. Then the part that rests on the fewest villages is hidden too.
 */
final class Subtraction {
  private Subtraction() {}

  /**
   * Suppresses where needed.
   *
   * @param areas by code, in order; whole sets of the parts of an area
   */
  static void guard(Map<String, AreaSum> areas) {
    Map<String, List<AreaSum>> parts =
        areas.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    area -> enclosing(area.getKey()),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    parts.values().forEach(Subtraction::guard);
  }

  private static String enclosing(String code) {
    return AreaCode.parse(code).flatMap(AreaCode::parent).map(AreaCode::dotted).orElse("");
  }

  private static void guard(List<AreaSum> parts) {
    List<AreaSum> summed = summedAbove(parts);
    int villagesHidden =
        summed.stream().filter(AreaSum::suppressed).mapToInt(AreaSum::villagesBehind).sum();
    if (villagesHidden == 1) {
      summed.stream()
          .filter(part -> !part.suppressed())
          .min(Comparator.comparingInt(AreaSum::villagesBehind))
          .ifPresent(AreaSum::suppress);
    }
  }

  /** The parts that the sum of the enclosing area takes in: those of the latest month. */
  private static List<AreaSum> summedAbove(List<AreaSum> parts) {
    List<AreaSum> there = parts.stream().filter(part -> part.villagesBehind() > 0).toList();
    if (there.stream().anyMatch(AreaSum::reportedInPeriod)) {
      return there.stream().filter(AreaSum::reportedInPeriod).toList();
    }
    YearMonth latest =
        there.stream().map(AreaSum::through).max(Comparator.naturalOrder()).orElse(null);
    return there.stream().filter(part -> Objects.equals(part.through(), latest)).toList();
  }
}
