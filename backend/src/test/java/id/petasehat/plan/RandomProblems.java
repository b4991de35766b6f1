package id.petasehat.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small problems in which any rules come together, often tight, sometimes impossible. */
final class RandomProblems {
  private static final List<String> KECAMATAN = List.of("X", "Y", "Z");

  private final Random chance;

  private RandomProblems(long seed) {
    chance = new Random(seed);
  }

  /** At most nine options, so that all their sets can be tried. */
  static PlanProblem of(long seed) {
    return new RandomProblems(seed).problem();
  }

  private PlanProblem problem() {
    List<Demand> demands = new ArrayList<>();
    int villages = 1 + chance.nextInt(9);
    for (int i = 0; i < villages; i++) {
      String id = "V" + i;
      demands.add(new Demand(id, id, id, oneOf(KECAMATAN), chance.nextInt(12)));
    }
    int seasonCount = 1 + chance.nextInt(3);
    List<Season> seasons = new ArrayList<>();
    for (int i = 0; i < seasonCount; i++) {
      seasons.add(new Season("S" + i, 1 + chance.nextInt(3), some(demands, 6)));
    }
    List<Option> options = new ArrayList<>();
    int many = 1 + chance.nextInt(9);
    for (int i = 0; i < many; i++) {
      options.add(option(i, demands, seasonCount));
    }
    Judgement judgement = chance.nextBoolean() ? Judgement.WEIGHTED : Judgement.WORST;
    return new PlanProblem(demands, options, seasons, judgement, rules(options));
  }

  private Option option(int number, List<Demand> demands, int seasons) {
    List<Set<String>> covers = new ArrayList<>();
    for (int season = 0; season < seasons; season++) {
      covers.add(some(demands, 3));
    }
    String id = "O" + number;
    Long cost = chance.nextInt(15) == 0 ? null : (long) chance.nextInt(8);
    String post = chance.nextInt(3) == 0 ? "P" + chance.nextInt(3) : "";
    return new Option(
        id, id, post, "", oneOf(KECAMATAN), cost, chance.nextInt(3), chance.nextInt(2), covers);
  }

  private Rules rules(List<Option> options) {
    Map<String, Integer> least = new HashMap<>();
    while (chance.nextInt(3) == 0) {
      least.put(oneOf(KECAMATAN), 1 + chance.nextInt(2));
    }
    List<String> ids = options.stream().map(Option::id).toList();
    Set<String> forced = new HashSet<>();
    Set<String> forbidden = new HashSet<>();
    if (chance.nextInt(4) == 0) {
      forced.add(oneOf(ids));
    }
    if (chance.nextInt(4) == 0) {
      forbidden.add(oneOf(ids));
    }
    List<Set<String>> exclusive = new ArrayList<>();
    if (chance.nextInt(4) == 0) {
      exclusive.add(Set.copyOf(List.of(oneOf(ids))));
      exclusive.add(new HashSet<>(List.of(oneOf(ids), oneOf(ids), oneOf(ids))));
    }
    return new Rules(
        chance.nextInt(3) > 0 ? chance.nextInt(6) : null,
        chance.nextInt(2) == 0 ? (long) chance.nextInt(20) : null,
        chance.nextInt(4) == 0 ? (long) chance.nextInt(6) : null,
        chance.nextInt(4) == 0 ? (long) chance.nextInt(4) : null,
        least,
        forced,
        forbidden,
        exclusive);
  }

  /** Each with one chance in so many. */
  private Set<String> some(List<Demand> demands, int oneIn) {
    Set<String> some = new HashSet<>();
    for (Demand demand : demands) {
      if (chance.nextInt(oneIn) == 0) {
        some.add(demand.id());
      }
    }
    return some;
  }

  private String oneOf(List<String> words) {
    return words.get(chance.nextInt(words.size()));
  }
}
