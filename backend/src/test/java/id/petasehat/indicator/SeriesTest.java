package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SeriesTest {

  /** Months are drawn as -1, not reported, or a numerator. */
  @Property
  void running_sums_are_the_sums_of_the_recap(
      @ForAll @Size(12) List<@IntRange(min = -1, max = 9) Integer> drawn,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    Integer[] recap = drawn.stream().map(n -> n < 0 ? null : n).toArray(Integer[]::new);
    VillageFigure expected =
        VillageYear.of("81.02.03.2001", 100L, recap).at(Period.of(YearMonth.of(2025, month)));

    SortedMap<YearMonth, Series.Running> running = Series.running(reports(2025, recap));

    SortedMap<YearMonth, Series.Running> soFar =
        running.headMap(YearMonth.of(2025, month).plusMonths(1));
    assertThat(soFar.isEmpty() ? YearToDate.NONE : soFar.get(soFar.lastKey()).yearToDate())
        .isEqualTo(expected.yearToDate());
  }

  @Example
  void a_new_year_starts_from_nothing_but_knows_december() {
    NavigableMap<YearMonth, Report> reports =
        reports(2024, null, null, null, null, null, null, null, null, null, null, null, 7);
    reports.putAll(reports(2025, 3, null, 5));

    SortedMap<YearMonth, Series.Running> running = Series.running(reports);

    Series.Running january = running.get(YearMonth.of(2025, 1));
    assertThat(january.yearToDate()).isEqualTo(new YearToDate(3, 0, 1, 0));
    assertThat(january.previousNumerator()).isEqualTo(7);
    Series.Running march = running.get(YearMonth.of(2025, 3));
    assertThat(march.yearToDate()).isEqualTo(new YearToDate(8, 0, 2, 0));
    assertThat(march.previousNumerator()).isNull();
  }

  @Example
  void the_latest_denominator_counts_for_the_whole_year() {
    NavigableMap<YearMonth, Report> reports = reports(2025, 3, 4, 5);
    YearMonth february = YearMonth.of(2025, 2);
    reports.put(february, new Report(february, 4, 120L, null));

    assertThat(Series.running(reports).values())
        .extracting(Series.Running::lastDenominator)
        .containsExactly(120L, 120L, 120L);
  }

  private static NavigableMap<YearMonth, Report> reports(int year, Integer... numerators) {
    NavigableMap<YearMonth, Report> reports = new TreeMap<>();
    for (int month = 1; month <= numerators.length; month++) {
      if (numerators[month - 1] != null) {
        YearMonth of = YearMonth.of(year, month);
        reports.put(of, new Report(of, numerators[month - 1], null, null));
      }
    }
    return reports;
  }
}
