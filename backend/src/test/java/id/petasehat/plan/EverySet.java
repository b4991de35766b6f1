package id.petasehat.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Tries every set of options of a small problem, by the words of the rules alone. */
final class EverySet {
  private final PlanProblem problem;
  private final Rules rules;

  EverySet(PlanProblem problem) {
    this.problem = problem;
    this.rules = problem.rules();
  }

  /** Sets that keep to the rules, the best first; each in the order of its ids. */
  List<List<Option>> bestFirst() {
    List<Option> options =
        problem.options().stream().sorted(Comparator.comparing(Option::id)).toList();
    List<List<Option>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << options.size(); bits++) {
      List<Option> set = new ArrayList<>();
      for (int i = 0; i < options.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(options.get(i));
        }
      }
      if (keeps(set)) {
        sets.add(set);
      }
    }
    sets.sort(
        Comparator.comparingLong((List<Option> set) -> -value(set))
            .thenComparingLong(set -> sum(set, option -> option.costRupiah() == null ? 1 : 0))
            .thenComparingLong(set -> sum(set, EverySet::knownCost))
            .thenComparing(List::size)
            .thenComparing(set -> ids(set).toString()));
    return sets;
  }

  static List<String> ids(List<Option> set) {
    return set.stream().map(Option::id).toList();
  }

  private static long knownCost(Option option) {
    return option.costRupiah() == null ? 0 : option.costRupiah();
  }

  private static long sum(List<Option> set, ToLongFunction<Option> number) {
    return set.stream().mapToLong(number).sum();
  }

  long value(List<Option> set) {
    long sum = 0;
    long worst = Long.MAX_VALUE;
    long worstNow = Long.MAX_VALUE;
    for (int season = 0; season < problem.seasons().size(); season++) {
      Season here = problem.seasons().get(season);
      long now = 0;
      long then = 0;
      for (Demand demand : problem.demands()) {
        boolean isServed = here.covered().contains(demand.id());
        int at = season;
        boolean isCovered =
            set.stream().anyMatch(option -> option.covers().get(at).contains(demand.id()));
        now += isServed ? demand.people() : 0;
        then += isServed || isCovered ? demand.people() : 0;
      }
      sum += here.weight() * (then - now);
      worst = Math.min(worst, then);
      worstNow = Math.min(worstNow, now);
    }
    return problem.judgement() == Judgement.WEIGHTED ? sum : worst - worstNow;
  }

  private boolean keeps(List<Option> set) {
    Set<String> ids = new HashSet<>(ids(set));
    return ids.containsAll(rules.forced())
        && ids.stream().noneMatch(rules.forbidden()::contains)
        && (rules.count() == null || set.size() <= rules.count())
        && isWithinBudget(set)
        && (rules.bidan() == null || sum(set, Option::bidan) <= rules.bidan())
        && (rules.perawat() == null || sum(set, Option::perawat) <= rules.perawat())
        && hasOneOfAPost(set)
        && rules.exclusive().stream()
            .allMatch(group -> ids.stream().filter(group::contains).count() <= 1)
        && rules.leastIn().entrySet().stream()
            .allMatch(
                least ->
                    set.stream().filter(o -> o.kecamatan().equals(least.getKey())).count()
                        >= least.getValue());
  }

  private boolean isWithinBudget(List<Option> set) {
    return rules.budgetRupiah() == null
        || set.stream().noneMatch(option -> option.costRupiah() == null)
            && sum(set, EverySet::knownCost) <= rules.budgetRupiah();
  }

  private static boolean hasOneOfAPost(List<Option> set) {
    List<String> posts = set.stream().map(Option::post).filter(post -> !post.isEmpty()).toList();
    return new HashSet<>(posts).size() == posts.size();
  }
}
