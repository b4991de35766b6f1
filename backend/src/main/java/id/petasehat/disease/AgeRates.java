package id.petasehat.disease;

import id.petasehat.indicator.AgeBand;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rates of one group in a reference, by age: what makes expected cases standardised by age, so
 * that a village of old people is not called ill because it is old.
 *
 * <p>Age groups of populations and cases differ; compared are the finest groups that divide none of
 * either. Groups with 1 to 4 cases are joined to a neighbour: their rates would say little, and
 * expected cases would tell them. Cases without an age are taken to be as old as the others.
 *
 * @param perPerson cases for each person of twelve months, by the first age of each group
 */
record AgeRates(NavigableMap<Integer, Double> perPerson) {

  /**
   * Rates of a reference.
   *
   * @param villages of the reference; those without ages take no part
   * @param cases of the group in the whole reference, by age
   * @return empty where fewer than two age groups can be compared, or fewer than half of the cases
   *     are known by age
   */
  static Optional<AgeRates> of(String group, List<Tally> villages, Map<AgeBand, Long> cases) {
    List<Tally> aged =
        villages.stream().filter(one -> one.hasAges() && one.reported(group)).toList();
    NavigableSet<Integer> cuts = joined(common(aged, cases), group, aged, cases);
    if (cuts.size() < 2 || !mostHaveAnAge(group, villages, cases)) {
      return Optional.empty();
    }
    long all = aged.stream().mapToLong(one -> one.cases(group)).sum();
    NavigableMap<Integer, Double> known = byAge(cuts, cases);
    double knownCases = known.values().stream().mapToDouble(Double::doubleValue).sum();
    NavigableMap<Integer, Double> people = exposure(cuts, group, aged);
    NavigableMap<Integer, Double> rates = new TreeMap<>();
    known.forEach(
        (age, some) -> {
          double share = knownCases == 0 ? 0 : some / knownCases;
          rates.put(age, share == 0 ? 0 : all * share / people.get(age));
        });
    return Optional.of(new AgeRates(rates));
  }

  /** Cases that villages would have at these rates, in the months that they reported. */
  double expected(String group, List<Tally> villages) {
    NavigableMap<Integer, Double> people = exposure(perPerson.navigableKeySet(), group, villages);
    return perPerson.entrySet().stream()
        .mapToDouble(rate -> rate.getValue() * people.get(rate.getKey()))
        .sum();
  }

  /** Half at least: few cases with an age would give their shares to all the others. */
  private static boolean mostHaveAnAge(
      String group, List<Tally> villages, Map<AgeBand, Long> cases) {
    long all = villages.stream().mapToLong(one -> one.cases(group)).sum();
    return 2 * cases.values().stream().mapToLong(Long::longValue).sum() >= all;
  }

  /** Ages at which a group begins everywhere. */
  private static NavigableSet<Integer> common(List<Tally> aged, Map<AgeBand, Long> cases) {
    NavigableSet<Integer> cuts = new TreeSet<>();
    if (!aged.isEmpty() && !cases.isEmpty()) {
      cuts.addAll(aged.get(0).ages().keySet());
      aged.forEach(one -> cuts.retainAll(one.ages().keySet()));
      cuts.removeIf(cut -> cases.keySet().stream().anyMatch(band -> band.isCutAt(cut)));
    }
    return cuts;
  }

  private static NavigableMap<Integer, Double> byAge(
      NavigableSet<Integer> cuts, Map<AgeBand, Long> cases) {
    NavigableMap<Integer, Double> sums = zeros(cuts);
    if (!cuts.isEmpty()) {
      cases.forEach(
          (band, some) -> sums.merge(cuts.floor(band.from()), (double) some, Double::sum));
    }
    return sums;
  }

  /** People of each group, each counted by the share of the twelve months that was reported. */
  private static NavigableMap<Integer, Double> exposure(
      NavigableSet<Integer> cuts, String group, List<Tally> villages) {
    NavigableMap<Integer, Double> sums = zeros(cuts);
    if (!cuts.isEmpty()) {
      villages.forEach(
          village ->
              village
                  .ages()
                  .forEach(
                      (age, people) ->
                          sums.merge(cuts.floor(age), people * village.share(group), Double::sum)));
    }
    return sums;
  }

  private static NavigableMap<Integer, Double> zeros(NavigableSet<Integer> cuts) {
    NavigableMap<Integer, Double> zeros = new TreeMap<>();
    cuts.forEach(cut -> zeros.put(cut, 0.0));
    return zeros;
  }

  /** The cuts that are left when every group that is too small is joined to a neighbour. */
  private static NavigableSet<Integer> joined(
      NavigableSet<Integer> cuts, String group, List<Tally> aged, Map<AgeBand, Long> cases) {
    NavigableSet<Integer> left = new TreeSet<>(cuts);
    Optional<Integer> next = cutOfSmall(left, byAge(left, cases), exposure(left, group, aged));
    while (next.isPresent()) {
      left.remove(next.get());
      next = cutOfSmall(left, byAge(left, cases), exposure(left, group, aged));
    }
    return left;
  }

  /** What divides the first small group from the one before, or the first of all from the next. */
  private static Optional<Integer> cutOfSmall(
      NavigableSet<Integer> cuts,
      NavigableMap<Integer, Double> cases,
      NavigableMap<Integer, Double> people) {
    return cuts.stream()
        .filter(cut -> cuts.size() > 1 && isSmall(cases.get(cut), people.get(cut)))
        .findFirst()
        .map(cut -> cut.equals(cuts.first()) ? cuts.higher(cut) : cut);
  }

  private static boolean isSmall(double cases, double people) {
    return cases > 0 && (cases < Disclosure.SHOWN_FROM || people == 0);
  }
}
