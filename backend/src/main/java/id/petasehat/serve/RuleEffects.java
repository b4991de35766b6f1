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
 * @param changed villages whose status is another one in any indicator
 * @param indicators those that anything changes of
 * @param months the same of each month of the year, where one indicator alone changes; else empty
 */
record RuleEffects(
    String period, int villages, int changed, List<OfIndicator> indicators, List<OfMonth> months) {

  /** Villages whose status is another one in a month. */
  record OfMonth(String period, int changed) {}

  /**
   * One indicator.
   *
   * @param changed villages whose status is another one
   * @param becomes how many of these get which status; {@code none} for those that lose theirs
   * @param before how many villages have which status now
   * @param late villages whose report is late, before and after
   * @param expected by the end of the month, before and after; null without a target
   */
  record OfIndicator(
      String indicator,
      int changed,
      Map<String, Integer> becomes,
      Map<String, Integer> before,
      Map<String, Integer> after,
      int[] late,
      Double[] expected) {

    private boolean changesNothing() {
      return changed == 0 && late[0] == late[1] && Objects.equals(expected[0], expected[1]);
    }
  }

  /** Of a district that has no figures to look at. */
  static RuleEffects none(int villages) {
    return new RuleEffects(null, villages, 0, List.of(), List.of());
  }

  /** Compares the values of the same indicators and villages before and after a change. */
  static RuleEffects between(
      String period, int villages, Map<Indicator, Values> before, Map<Indicator, Values> after) {
    Set<String> changed = new HashSet<>();
    List<OfIndicator> indicators = new ArrayList<>();
    before.forEach(
        (indicator, values) -> {
          OfIndicator one = compare(indicator, values, after.get(indicator), changed);
          if (!one.changesNothing()) {
            indicators.add(one);
          }
        });
    return new RuleEffects(period, villages, changed.size(), indicators, List.of());
  }

  /** The same with the changes of each month. */
  RuleEffects with(Map<Period, Values> before, Map<Period, Values> after) {
    List<OfMonth> byMonth = new ArrayList<>();
    before.forEach(
        (month, values) ->
            byMonth.add(
                new OfMonth(
                    month.toString(),
                    compare(values.indicator(), values, after.get(month), new HashSet<>())
                        .changed)));
    return new RuleEffects(period, villages, changed, indicators, byMonth);
  }

  private static OfIndicator compare(
      Indicator indicator, Values before, Values after, Set<String> changedVillages) {
    Map<String, AreaValue> old = new HashMap<>();
    before.areas().forEach(area -> old.put(area.code(), area));
    Map<String, Integer> becomes = new LinkedHashMap<>();
    int changed = 0;
    for (AreaValue area : after.areas()) {
      if (area.status() != old.get(area.code()).status()) {
        changed++;
        changedVillages.add(area.code());
        becomes.merge(name(area.status()), 1, Integer::sum);
      }
    }
    return new OfIndicator(
        indicator.code(),
        changed,
        becomes,
        counts(before),
        counts(after),
        new int[] {late(before), late(after)},
        new Double[] {before.expected(), after.expected()});
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
