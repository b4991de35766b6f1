package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What must hold for all series; beside it the same checks, written month by month and plainly. */
class SeriesChecksPropertyTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final YearMonth FIRST = YearMonth.of(2024, 5);

  /** One village: what it reported from May 2024 on, null for nothing, and which of it is held. */
  record Village(List<Long> counts, List<Boolean> held, Long sasaran) {}

  @Property
  void agrees_with_the_plain_reading(
      @ForAll("indicators") Indicator indicator, @ForAll("villages") Village village) {
    assertThat(words(flags(indicator, village))).isEqualTo(plain(indicator, village));
  }

  @Property
  void what_comes_later_changes_no_outlier_of_a_month(@ForAll("villages") Village village) {
    Village shorter =
        new Village(
            village.counts.subList(0, village.counts.size() / 2), village.held, village.sasaran);
    YearMonth end = FIRST.plusMonths(shorter.counts.size());

    assertThat(outliers(shorter))
        .isEqualTo(outliers(village).stream().filter(flag -> flag.month().isBefore(end)).toList());
  }

  @Property
  void adding_the_same_to_all_months_leaves_the_same_outliers(@ForAll("villages") Village village) {
    Village raised =
        new Village(
            village.counts.stream().map(count -> count == null ? null : count + 1_000).toList(),
            village.held,
            village.sasaran);

    assertThat(outliers(raised))
        .extracting(Flag::month)
        .isEqualTo(outliers(village).stream().map(Flag::month).toList());
  }

  private static List<Flag> outliers(Village village) {
    return flags(CATALOGUE.find("k4").orElseThrow(), village).stream()
        .filter(flag -> flag.check() == Check.OUTLIER)
        .toList();
  }

  private static List<Flag> flags(Indicator indicator, Village village) {
    NavigableMap<YearMonth, Report> series = new TreeMap<>();
    Set<YearMonth> held = new HashSet<>();
    for (int i = 0; i < village.counts.size(); i++) {
      if (village.counts.get(i) != null) {
        YearMonth month = FIRST.plusMonths(i);
        series.put(month, new Report(month, village.counts.get(i), null, null));
        if (village.held.get(i)) {
          held.add(month);
        }
      }
    }
    return SeriesChecks.of(indicator, series, held, year -> village.sasaran);
  }

  private static Set<String> words(List<Flag> flags) {
    return flags.stream()
        .map(flag -> flag.month() + " " + flag.check() + " " + flag.figure())
        .collect(Collectors.toSet());
  }

  private static Set<String> plain(Indicator indicator, Village village) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < village.counts.size(); i++) {
      if (village.counts.get(i) != null) {
        plain(indicator, village, i, found);
      }
    }
    return found;
  }

  private static void plain(Indicator indicator, Village village, int at, Set<String> found) {
    YearMonth month = FIRST.plusMonths(at);
    long count = village.counts.get(at);
    char type = indicator.periodType().name().charAt(0);
    if (type == 'C') {
      long sum = count;
      for (int i = at - 1; i >= 0 && FIRST.plusMonths(i).getYear() == month.getYear(); i--) {
        sum += counts(village, i) ? village.counts.get(i) : 0;
      }
      if (village.sasaran != null && sum > village.sasaran) {
        found.add(month + " OVER_SASARAN " + sum);
      }
    } else if (village.sasaran != null && count > village.sasaran) {
      found.add(month + " ABOVE_DENOMINATOR " + count);
    }
    List<Long> before = new ArrayList<>();
    for (int i = Math.max(0, at - 6); i < at; i++) {
      if (counts(village, i)) {
        before.add(village.counts.get(i));
      }
    }
    if (before.size() >= 3 && Math.abs(count - before.get(before.size() - 1)) >= 10) {
      double median = median(before.stream().map(Long::doubleValue).toList());
      double mad = median(before.stream().map(one -> Math.abs(one - median)).toList());
      if (count < median - 3 * mad || count > median + 3 * mad) {
        found.add(month + " OUTLIER " + count);
      }
    }
    if (type != 'L' && count > 0) {
      runs(village, at, month, found);
    }
  }

  private static void runs(Village village, int at, YearMonth month, Set<String> found) {
    long count = village.counts.get(at);
    if (at >= 2
        && IntStream.rangeClosed(at - 2, at)
            .allMatch(i -> counts(village, i) && village.counts.get(i) == count)) {
      found.add(month + " SAME_VALUE " + count);
    }
    for (int step : new int[] {10, 5}) {
      if (at >= 5
          && IntStream.rangeClosed(at - 5, at)
              .allMatch(
                  i ->
                      counts(village, i)
                          && village.counts.get(i) > 0
                          && village.counts.get(i) % step == 0)) {
        found.add(month + " MULTIPLES_OF_" + step + " " + count);
        return;
      }
    }
  }

  private static boolean counts(Village village, int at) {
    return village.counts.get(at) != null && !village.held.get(at);
  }

  private static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  @Provide
  Arbitrary<Indicator> indicators() {
    return Arbitraries.of("k4", "ds", "jkn").map(code -> CATALOGUE.find(code).orElseThrow());
  }

  /** Counts around 20 with a jump now and then, and villages that like round numbers. */
  @Provide
  Arbitrary<Village> villages() {
    Arbitrary<Long> usual = Arbitraries.longs().between(14, 26);
    Arbitrary<Long> any = Arbitraries.longs().between(0, 90);
    Arbitrary<Long> mixed =
        Arbitraries.frequencyOf(Tuple.of(8, usual), Tuple.of(2, any)).injectNull(0.1);
    Arbitrary<Long> round = Arbitraries.of(5L, 10L, 10L, 15L, 20L, 0L).injectNull(0.03);
    Arbitrary<List<Long>> counts =
        Arbitraries.oneOf(mixed.list().ofSize(18), round.list().ofSize(18));
    Arbitrary<List<Boolean>> held =
        Arbitraries.frequency(Tuple.of(12, false), Tuple.of(1, true)).list().ofSize(18);
    return Combinators.combine(counts, held, Arbitraries.longs().between(15, 250).injectNull(0.2))
        .as(Village::new);
  }
}
