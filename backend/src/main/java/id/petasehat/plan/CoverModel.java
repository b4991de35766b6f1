package id.petasehat.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A problem as numbers: options in the order of their ids, and demands that the same options cover
 * put together as one <em>item</em>. A set of options is a {@link BitSet} of their places.
 *
 * <p>Where seasons are weighted there is one season with weighted items. Where the worst counts,
 * each season has items of its own, and an <em>offset</em>: by how many people more it serves
 * already than the season that now serves fewest. The value of a set is the least of offset plus
 * people over the seasons, so that the value of no option at all is 0.
 */
final class CoverModel {
  private final List<Option> options;
  private final BitSet forced;
  private final List<Row> rows;
  private final long[] offsets;
  private final int[] itemSeason;
  private final long[] itemWeight;
  private final int[][] itemOptions;
  private final int[][] optionItems;
  private final long[] costs;

  private record ItemKey(int season, List<Integer> options) {}

  private CoverModel(CoverModel other, List<Row> rows) {
    this.rows = List.copyOf(rows);
    options = other.options;
    forced = other.forced;
    offsets = other.offsets;
    itemSeason = other.itemSeason;
    itemWeight = other.itemWeight;
    itemOptions = other.itemOptions;
    optionItems = other.optionItems;
    costs = other.costs;
  }

  private CoverModel(PlanProblem problem, List<Option> options) {
    this.options = options.stream().sorted(Comparator.comparing(Option::id)).toList();
    forced = where(problem.rules().forced()::contains);
    rows = RuleRows.of(problem.rules(), this.options);
    offsets = offsets(problem);
    Map<ItemKey, Long> items = items(problem);
    itemSeason = items.keySet().stream().mapToInt(ItemKey::season).toArray();
    itemWeight = items.values().stream().mapToLong(Long::longValue).toArray();
    itemOptions =
        items.keySet().stream()
            .map(key -> key.options().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    optionItems = turned(itemOptions, this.options.size());
    costs = costs(this.options);
  }

  /** Of these options of the problem; the others are as if forbidden. */
  static CoverModel of(PlanProblem problem, List<Option> options) {
    return new CoverModel(problem, options);
  }

  /** The same under these rows and no others. */
  CoverModel withRows(List<Row> other) {
    return new CoverModel(this, other);
  }

  private BitSet where(Predicate<String> wanted) {
    BitSet found = new BitSet();
    IntStream.range(0, options.size())
        .filter(option -> wanted.test(options.get(option).id()))
        .forEach(found::set);
    return found;
  }

  private static long[] offsets(PlanProblem problem) {
    if (problem.judgement() == Judgement.WEIGHTED) {
      return new long[1];
    }
    Map<String, Long> people =
        problem.demands().stream().collect(Collectors.toMap(Demand::id, Demand::people));
    long[] served =
        problem.seasons().stream()
            .mapToLong(
                season ->
                    season.covered().stream().mapToLong(id -> people.getOrDefault(id, 0L)).sum())
            .toArray();
    long fewest = Arrays.stream(served).min().orElse(0);
    return Arrays.stream(served).map(many -> many - fewest).toArray();
  }

  private Map<ItemKey, Long> items(PlanProblem problem) {
    boolean isWeighted = problem.judgement() == Judgement.WEIGHTED;
    Map<ItemKey, Long> items = new LinkedHashMap<>();
    for (int season = 0; season < problem.seasons().size(); season++) {
      Season here = problem.seasons().get(season);
      Map<String, List<Integer>> coverers = coverers(season);
      long weight = isWeighted ? here.weight() : 1;
      for (Demand demand : problem.demands()) {
        List<Integer> by = coverers.get(demand.id());
        if (by != null && demand.people() > 0 && !here.covered().contains(demand.id())) {
          ItemKey key = new ItemKey(isWeighted ? 0 : season, by);
          items.merge(key, Math.multiplyExact(weight, demand.people()), Math::addExact);
        }
      }
    }
    return items;
  }

  private Map<String, List<Integer>> coverers(int season) {
    Map<String, List<Integer>> coverers = new HashMap<>();
    for (int option = 0; option < options.size(); option++) {
      for (String demand : options.get(option).covers().get(season)) {
        coverers.computeIfAbsent(demand, id -> new ArrayList<>()).add(option);
      }
    }
    return coverers;
  }

  private static int[][] turned(int[][] lists, int size) {
    int[] lengths = new int[size];
    for (int[] list : lists) {
      for (int member : list) {
        lengths[member]++;
      }
    }
    int[][] turned = new int[size][];
    Arrays.setAll(turned, member -> new int[lengths[member]]);
    for (int i = lists.length - 1; i >= 0; i--) {
      for (int member : lists[i]) {
        turned[member][--lengths[member]] = i;
      }
    }
    return turned;
  }

  /** An unknown cost is dearer than all that are known together. */
  private static long[] costs(List<Option> options) {
    long known = 0;
    for (Option option : options) {
      known += option.costRupiah() == null ? 0 : option.costRupiah();
    }
    long unknown = known + 1;
    return options.stream()
        .mapToLong(option -> option.costRupiah() == null ? unknown : option.costRupiah())
        .toArray();
  }

  int size() {
    return options.size();
  }

  Option option(int place) {
    return options.get(place);
  }

  List<String> ids(BitSet chosen) {
    return chosen.stream().mapToObj(place -> options.get(place).id()).toList();
  }

  /** Places of options by their ids; null where the model lacks one of them. */
  BitSet places(Collection<String> ids) {
    BitSet places = where(ids::contains);
    return places.cardinality() == ids.size() ? places : null;
  }

  /** These options and all others for the same posts. */
  BitSet withSamePost(BitSet places) {
    Set<String> posts =
        places.stream()
            .mapToObj(place -> options.get(place).post())
            .filter(post -> !post.isEmpty())
            .collect(Collectors.toSet());
    BitSet all = (BitSet) places.clone();
    IntStream.range(0, options.size())
        .filter(place -> posts.contains(options.get(place).post()))
        .forEach(all::set);
    return all;
  }

  BitSet forced() {
    return forced;
  }

  List<Row> rows() {
    return rows;
  }

  int seasons() {
    return offsets.length;
  }

  long offset(int season) {
    return offsets[season];
  }

  int items() {
    return itemWeight.length;
  }

  int season(int item) {
    return itemSeason[item];
  }

  long weight(int item) {
    return itemWeight[item];
  }

  /** Places of the options that cover an item, ascending. */
  int[] optionsOf(int item) {
    return itemOptions[item];
  }

  int[] itemsOf(int option) {
    return optionItems[option];
  }

  /** Rupiah by option, as ties are broken; what is not known costs more than all that is. */
  long[] costs() {
    return costs;
  }

  long value(BitSet chosen) {
    long[] sums = offsets.clone();
    for (int item = 0; item < itemWeight.length; item++) {
      for (int option : itemOptions[item]) {
        if (chosen.get(option)) {
          sums[itemSeason[item]] += itemWeight[item];
          break;
        }
      }
    }
    return Arrays.stream(sums).min().orElse(0);
  }

  /** What all options together would cover. */
  long mostValue() {
    BitSet all = new BitSet();
    all.set(0, size());
    return value(all);
  }

  long cost(BitSet chosen) {
    return chosen.stream().mapToLong(option -> costs[option]).sum();
  }

  boolean keeps(BitSet chosen, List<Row> moreRows) {
    BitSet missing = (BitSet) forced.clone();
    missing.andNot(chosen);
    return missing.isEmpty()
        && rows.stream().allMatch(row -> row.keeps(chosen))
        && moreRows.stream().allMatch(row -> row.keeps(chosen));
  }

  /** Better ones first: most people, least cost, fewest, ids that come first. */
  int compare(BitSet one, BitSet other) {
    int byValue = Long.compare(value(other), value(one));
    if (byValue != 0) {
      return byValue;
    }
    int byCost = Long.compare(cost(one), cost(other));
    if (byCost != 0) {
      return byCost;
    }
    int bySize = Integer.compare(one.cardinality(), other.cardinality());
    return bySize != 0 ? bySize : Arrays.compare(one.stream().toArray(), other.stream().toArray());
  }
}
