package id.petasehat.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a set of options does for whom. Counted from the problem itself, not from the numbers that
 * were searched.
 *
 * @param options of the set
 * @param kecamatan by name; those of demands and options, without the unnamed
 * @param uncovered demands that somebody is left of, in the order of the problem
 */
public record Coverage(
    List<OptionShare> options, List<KecamatanShare> kecamatan, List<Uncovered> uncovered) {
  public Coverage {
    options = List.copyOf(options);
    kecamatan = List.copyOf(kecamatan);
    uncovered = List.copyOf(uncovered);
  }

  /**
   * What one option does.
   *
   * @param people newly in reach of it, by season
   * @param onlyBy of these in reach of no other of the set
   */
  public record OptionShare(String option, List<Long> people, List<Long> onlyBy) {}

  /**
   * What a kecamatan gets.
   *
   * @param chosen options there
   * @param people not served before, by season
   * @param covered of these newly in reach
   */
  public record KecamatanShare(
      String kecamatan, int chosen, List<Long> people, List<Long> covered) {}

  /**
   * A demand that stays.
   *
   * @param seasons in which it does
   */
  public record Uncovered(String demand, List<String> seasons, Why why) {}

  /** Why a demand stays; of several seasons the one that is easiest to mend. */
  public enum Why {
    /** Options reach it, but the rules leave them no place in the best set. */
    RULES,
    /** Options reach it, but all are forbidden or have no cost. */
    NOT_CHOOSABLE,
    /** No option reaches it. */
    NO_OPTION
  }

  /** Of the options with these ids. */
  static Coverage of(PlanProblem problem, Collection<String> chosen) {
    Counting counting = new Counting(problem, chosen);
    return new Coverage(counting.options(), counting.kecamatan(), counting.uncovered());
  }

  /** Newly in reach, by season. */
  static List<Long> people(PlanProblem problem, Collection<String> chosen) {
    return new Counting(problem, chosen).people();
  }

  /** For each season and demand, by how many of the chosen options it is covered. */
  private static final class Counting {
    private final PlanProblem problem;
    private final List<Option> chosen;
    private final List<Map<String, Integer>> coverers = new ArrayList<>();

    Counting(PlanProblem problem, Collection<String> ids) {
      this.problem = problem;
      Set<String> wanted = new HashSet<>(ids);
      chosen =
          problem.options().stream()
              .filter(option -> wanted.contains(option.id()))
              .sorted(Comparator.comparing(Option::id))
              .toList();
      for (int season = 0; season < problem.seasons().size(); season++) {
        coverers.add(coverers(season));
      }
    }

    private Map<String, Integer> coverers(int season) {
      Map<String, Integer> many = new HashMap<>();
      for (Option option : chosen) {
        option.covers().get(season).forEach(id -> many.merge(id, 1, Integer::sum));
      }
      return many;
    }

    private boolean isOpen(int season, Demand demand) {
      return demand.people() > 0 && !problem.seasons().get(season).covered().contains(demand.id());
    }

    List<Long> people() {
      return bySeason(
          (season, demand) -> coverers.get(season).containsKey(demand.id()), problem.demands());
    }

    private interface Wanted {
      boolean is(int season, Demand demand);
    }

    private List<Long> bySeason(Wanted wanted, Collection<Demand> demands) {
      Long[] people = new Long[coverers.size()];
      for (int season = 0; season < people.length; season++) {
        long sum = 0;
        for (Demand demand : demands) {
          sum += isOpen(season, demand) && wanted.is(season, demand) ? demand.people() : 0;
        }
        people[season] = sum;
      }
      return Arrays.asList(people);
    }

    List<OptionShare> options() {
      return chosen.stream()
          .map(
              option ->
                  new OptionShare(
                      option.id(),
                      bySeason((s, d) -> covers(option, s, d), problem.demands()),
                      bySeason(
                          (s, d) -> covers(option, s, d) && coverers.get(s).get(d.id()) == 1,
                          problem.demands())))
          .toList();
    }

    private static boolean covers(Option option, int season, Demand demand) {
      return option.covers().get(season).contains(demand.id());
    }

    List<KecamatanShare> kecamatan() {
      Map<String, List<Demand>> demands = new TreeMap<>();
      problem.options().forEach(o -> demands.put(o.kecamatan(), new ArrayList<>()));
      problem
          .demands()
          .forEach(d -> demands.computeIfAbsent(d.kecamatan(), k -> new ArrayList<>()).add(d));
      demands.remove("");
      List<KecamatanShare> shares = new ArrayList<>();
      demands.forEach((kecamatan, there) -> shares.add(share(kecamatan, there)));
      return shares;
    }

    private KecamatanShare share(String kecamatan, List<Demand> demands) {
      long many = chosen.stream().filter(o -> o.kecamatan().equals(kecamatan)).count();
      return new KecamatanShare(
          kecamatan,
          (int) many,
          bySeason((season, demand) -> true, demands),
          bySeason((s, demand) -> coverers.get(s).containsKey(demand.id()), demands));
    }

    List<Uncovered> uncovered() {
      List<Set<String>> reachable = reached(problem.options());
      List<Set<String>> choosable = reached(Findings.choosable(problem));
      List<Uncovered> uncovered = new ArrayList<>();
      for (Demand demand : problem.demands()) {
        List<String> seasons = new ArrayList<>();
        Why why = Why.NO_OPTION;
        for (int season = 0; season < coverers.size(); season++) {
          if (isOpen(season, demand) && !coverers.get(season).containsKey(demand.id())) {
            seasons.add(problem.seasons().get(season).id());
            Why here =
                choosable.get(season).contains(demand.id())
                    ? Why.RULES
                    : reachable.get(season).contains(demand.id())
                        ? Why.NOT_CHOOSABLE
                        : Why.NO_OPTION;
            why = here.compareTo(why) < 0 ? here : why;
          }
        }
        if (!seasons.isEmpty()) {
          uncovered.add(new Uncovered(demand.id(), seasons, why));
        }
      }
      return uncovered;
    }

    private List<Set<String>> reached(List<Option> options) {
      List<Set<String>> reached = new ArrayList<>();
      for (int season = 0; season < coverers.size(); season++) {
        Set<String> here = new HashSet<>();
        for (Option option : options) {
          here.addAll(option.covers().get(season));
        }
        reached.add(here);
      }
      return reached;
    }
  }
}
