package id.petasehat.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The rules of a problem as rows over its options. */
final class RuleRows {
  static final String COUNT = "count";
  static final String BUDGET = "budget";
  static final String BIDAN = "bidan";
  static final String PERAWAT = "perawat";
  static final String KECAMATAN = "kecamatan ";
  private static final String EXCLUSIVE = "exclusive ";

  private final List<Option> options;
  private final List<Row> rows = new ArrayList<>();

  private RuleRows(List<Option> options) {
    this.options = options;
  }

  static boolean isExclusive(Row row) {
    return row.rule().startsWith(EXCLUSIVE);
  }

  /**
   * Rows over the places of the options in this list; those that can never be broken are left out.
   */
  static List<Row> of(Rules rules, List<Option> options) {
    RuleRows made = new RuleRows(options);
    made.most(COUNT, rules.count() == null ? null : rules.count().longValue(), option -> 1);
    made.most(BUDGET, rules.budgetRupiah(), Option::costRupiah);
    made.most(BIDAN, rules.bidan(), Option::bidan);
    made.most(PERAWAT, rules.perawat(), Option::perawat);
    made.leastIn(rules.leastIn());
    made.ofOnePost();
    for (Set<String> group : rules.exclusive()) {
      made.exclusive(group.toString(), option -> group.contains(option.id()));
    }
    return made.rows;
  }

  private void most(String rule, Long limit, ToLongFunction<Option> use) {
    if (limit != null) {
      int[] all = IntStream.range(0, options.size()).toArray();
      long[] uses = options.stream().mapToLong(use).toArray();
      if (sum(uses) > limit) {
        rows.add(new Row(rule, all, uses, Long.MIN_VALUE, limit));
      }
    }
  }

  /** {@link Long#MAX_VALUE} where the sum is larger. */
  private static long sum(long... uses) {
    long sum = 0;
    for (long use : uses) {
      sum = use > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + use;
    }
    return sum;
  }

  private void leastIn(Map<String, Integer> leastIn) {
    new TreeMap<>(leastIn)
        .forEach(
            (kecamatan, least) -> {
              if (least > 0) {
                int[] there = where(option -> option.kecamatan().equals(kecamatan));
                rows.add(Row.counting(KECAMATAN + kecamatan, there, least, Long.MAX_VALUE));
              }
            });
  }

  private void ofOnePost() {
    Map<String, Integer> sharing = new LinkedHashMap<>();
    options.forEach(option -> sharing.merge(option.post(), 1, Integer::sum));
    sharing.forEach(
        (post, many) -> {
          if (many > 1 && !post.isEmpty()) {
            exclusive(post, option -> option.post().equals(post));
          }
        });
  }

  private void exclusive(String name, Predicate<Option> isMember) {
    int[] members = where(isMember);
    if (members.length > 1) {
      rows.add(Row.counting(EXCLUSIVE + name, members, Long.MIN_VALUE, 1));
    }
  }

  private int[] where(Predicate<Option> wanted) {
    return IntStream.range(0, options.size()).filter(i -> wanted.test(options.get(i))).toArray();
  }
}
