package id.petasehat.serve;

import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.State;
import id.petasehat.indicator.Status;
import id.petasehat.indicator.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a change of rules does to the villages of a district in one month.
 *
 * @param period month that was looked at; null where the year has no figures
 * @param villages of the district
 * @param told whether all was looked at: never at class R, nor at a deadline without an indicator
 * @param changed villages whose status is another one in any indicator
 * @param moved villages whose coverage or sasaran is another one in any indicator
 * @param indicators those that anything changes of
 * @param months the same of each month of the year, where one indicator alone changes; else empty
 */
record RuleEffects(
    String period,
    int villages,
    boolean told,
    int changed,
    int moved,
    List<OfIndicator> indicators,
    List<OfMonth> months) {

  /** Villages whose status is another one in a month. */
  record OfMonth(String period, int changed) {}

  /**
   * One indicator.
   *
   * @param changed villages whose status is another one
   * @param moved villages whose coverage or sasaran is another one
   * @param becomes how many of these get which status; {@code none} for those that lose theirs
   * @param before how many villages have which status now
   * @param late villages whose report is late, before and after
   * @param expected by the end of the month, before and after; null without a target
   */
  record OfIndicator(
      String indicator,
      int changed,
      int moved,
      Map<String, Integer> becomes,
      Map<String, Integer> before,
      Map<String, Integer> after,
      int[] late,
      Double[] expected) {

    private boolean changesNothing() {
      return changed == 0
          && moved == 0
          && late[0] == late[1]
          && Objects.equals(expected[0], expected[1]);
    }
  }

  /** Of a district that has no figures to look at. */
  static RuleEffects none(int villages) {
    return new RuleEffects(null, villages, true, 0, 0, List.of(), List.of());
  }

  /** Compares the values of the same indicators and villages before and after a change. */
  static RuleEffects between(
      String period,
      int villages,
      boolean told,
      Map<Indicator, Values> before,
      Map<Indicator, Values> after) {
    Changed changed = new Changed(new HashSet<>(), new HashSet<>());
    List<OfIndicator> indicators = new ArrayList<>();
    before.forEach(
        (indicator, values) -> {
          OfIndicator one = compare(indicator, values, after.get(indicator), changed);
          if (!one.changesNothing()) {
            indicators.add(one);
          }
        });
    return new RuleEffects(
        period,
        villages,
        told,
        changed.status.size(),
        changed.coverage.size(),
        indicators,
        List.of());
  }

  /** The same with the changes of each month. */
  RuleEffects with(Map<Period, Values> before, Map<Period, Values> after) {
    List<OfMonth> byMonth = new ArrayList<>();
    before.forEach(
        (month, values) ->
            byMonth.add(
                new OfMonth(month.toString(), changes(values, after.get(month)).status.size())));
    return new RuleEffects(period, villages, told, changed, moved, indicators, byMonth);
  }

  /** Codes of villages with another status, and of those with another coverage or sasaran. */
  private record Changed(Set<String> status, Set<String> coverage) {}

  private static Changed changes(Values before, Values after) {
    Map<String, AreaValue> old = byCode(before);
    Changed changed = new Changed(new HashSet<>(), new HashSet<>());
    for (AreaValue area : after.areas()) {
      AreaValue was = old.get(area.code());
      if (area.status() != was.status()) {
        changed.status.add(area.code());
      }
      if (!Objects.equals(area.value(), was.value())
          || !Objects.equals(area.denominator(), was.denominator())) {
        changed.coverage.add(area.code());
      }
    }
    return changed;
  }

  private static OfIndicator compare(
      Indicator indicator, Values before, Values after, Changed inAny) {
    Changed changed = changes(before, after);
    inAny.status.addAll(changed.status);
    inAny.coverage.addAll(changed.coverage);
    Map<String, Integer> becomes = new LinkedHashMap<>();
    after.areas().stream()
        .filter(area -> changed.status.contains(area.code()))
        .forEach(area -> becomes.merge(name(area.status()), 1, Integer::sum));
    return new OfIndicator(
        indicator.code(),
        changed.status.size(),
        changed.coverage.size(),
        becomes,
        counts(before),
        counts(after),
        new int[] {late(before), late(after)},
        new Double[] {before.expected(), after.expected()});
  }

  private static Map<String, AreaValue> byCode(Values values) {
    Map<String, AreaValue> byCode = new HashMap<>();
    values.areas().forEach(area -> byCode.put(area.code(), area));
    return byCode;
  }

  private static Map<String, Integer> counts(Values values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      counts.put(name(status), 0);
    }
    counts.put(name(null), 0);
    values.areas().forEach(area -> counts.merge(name(area.status()), 1, Integer::sum));
    return counts;
  }

  private static String name(Status status) {
    return status == null ? "none" : status.name();
  }

  private static int late(Values values) {
    return (int) values.areas().stream().filter(area -> area.state() == State.LATE).count();
  }
}
