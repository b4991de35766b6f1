package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of the checks of one village's series. */
class SeriesChecksTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  /** Months from January on; a dot is a month without a report. Then what July's figure is. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // median 11.5, MAD 1.5: 7 to 16, and 24 is 10 more than the last
    "10 12 11 13 10 14 24, outlier 7.0 to 16.0",
    // outside as well, but only 9 more than the last
    "10 12 11 13 10 14 23, -",
    // median 30, MAD 10: on the edge of 0 to 60, which is inside
    "20 40 30 20 40 30 60, -",
    "20 40 30 20 40 30 61, outlier 0.0 to 60.0",
    // a fall counts as a rise does
    "40 41 40 42 41 40 30, outlier 39.0 to 42.0",
    // no spread at all: anything else is outside, once it differs by 10
    "20 20 20 20 20 20 29, -",
    "20 20 20 20 20 20 30, outlier 20.0 to 20.0",
    // three of the six months are enough, two are not
    ". . . 20 21 22 60, outlier 18.0 to 24.0",
    ". . . . 21 22 60, -",
    // the last month before may be some months back
    "20 21 22 . . . 60, outlier 18.0 to 24.0",
  })
  void a_count_far_from_the_six_months_before_is_an_outlier(String counts, String found) {
    assertThat(in(YearMonth.of(2025, 7), found("k4", counts, null)))
        .filteredOn(line -> line.startsWith("outlier"))
        .isEqualTo(found.equals("-") ? List.of() : List.of(found));
  }

  @Test
  void a_month_seven_months_back_is_no_longer_looked_at() {
    // 900 was in January; February to July say about 10
    assertThat(in(YearMonth.of(2025, 8), found("k4", "900 10 11 10 11 10 11 21", null)))
        .containsExactly("outlier 9.0 to 12.0");
  }

  @Test
  void a_cumulative_count_above_its_sasaran_is_flagged_in_every_month_from_then_on() {
    assertThat(found("k4", "50 50 1 2", 100L))
        .extracting(flag -> flag.month().getMonthValue() + " " + flag.check() + " " + flag.figure())
        .containsExactly("3 OVER_SASARAN 101", "4 OVER_SASARAN 103");
  }

  @Test
  void a_year_starts_its_sum_anew() {
    String thirteenMonths = "60 . . . . . . . . . . . 60";

    assertThat(found("k4", thirteenMonths, 100L)).isEmpty();
  }

  @Test
  void the_sasaran_that_came_with_the_last_report_of_the_year_goes_before_the_stored_one() {
    NavigableMap<YearMonth, Report> months = series("50 60 .");
    months.put(JANUARY.plusMonths(2), report(JANUARY.plusMonths(2), 1, 120L));

    assertThat(SeriesChecks.of(indicator("k4"), months, Set.of(), year -> 100L)).isEmpty();
  }

  @Test
  void a_part_above_its_whole_is_found_by_its_own_denominator_or_the_stored_sasaran() {
    NavigableMap<YearMonth, Report> months = series("31 31");
    months.put(JANUARY, report(JANUARY, 31, 40L));

    assertThat(SeriesChecks.of(indicator("ds"), months, Set.of(), year -> 30L))
        .containsExactly(Flag.above(JANUARY.plusMonths(1), Check.ABOVE_DENOMINATOR, 31, 30));
  }

  @Test
  void incidence_is_no_part_of_a_whole() {
    assertThat(found("dbd", "31 32", 30L)).isEmpty();
  }

  @Test
  void the_same_count_three_months_running_is_told_but_nought_is_not() {
    assertThat(in(YearMonth.of(2025, 3), found("k4", "7 7 7", null)))
        .containsExactly("same-value null to null");
    assertThat(found("k4", "7 7 . 7", null)).isEmpty();
    assertThat(found("k4", "0 0 0", null)).isEmpty();
  }

  @Test
  void a_stock_may_stay_as_it_is() {
    assertThat(found("jkn", "700 700 700 700 700 700", null)).isEmpty();
  }

  @Test
  void six_months_of_round_counts_are_told() {
    assertThat(in(YearMonth.of(2025, 6), found("k4", "10 5 20 15 10 5", null)))
        .containsExactly("multiples-of-5 null to null");
    assertThat(in(YearMonth.of(2025, 6), found("k4", "10 20 30 20 10 20", null)))
        .containsExactly("multiples-of-10 null to null");
    assertThat(found("k4", "10 5 20 15 10 6", null)).isEmpty();
    assertThat(found("k4", "10 5 20 15 10", null)).isEmpty();
  }

  @Test
  void a_survey_that_comes_once_or_twice_a_year_is_not_held_against_its_months() {
    assertThat(found("vit-a", "20 20 20 20 20 20 90", 100L)).isEmpty();
  }

  @Test
  void a_held_figure_is_looked_at_but_measures_nothing() {
    NavigableMap<YearMonth, Report> months = series("10 11 10 90 90 90 10");
    Set<YearMonth> held = Set.of(JANUARY.plusMonths(3));

    List<Flag> flags = SeriesChecks.of(indicator("k4"), months, held, year -> 200L);

    assertThat(flags)
        .extracting(flag -> flag.month().getMonthValue() + " " + flag.check())
        .containsExactly("4 OUTLIER", "5 OUTLIER", "6 OVER_SASARAN", "7 OVER_SASARAN");
    assertThat(flags.get(2).figure()).as("10 + 11 + 10 + 90 + 90").isEqualTo(211);
  }

  @Test
  void a_falling_sum_is_told_as_its_file_said_it_with_the_held_month() {
    List<Flag> flags =
        SeriesChecks.of(indicator("k4"), series("10 -5"), Set.of(JANUARY), year -> 200L);

    assertThat(flags)
        .containsExactly(Flag.below(JANUARY.plusMonths(1), Check.CUMULATIVE_FALLS, 5, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "9 in 2 months, 8 in 2 months, true",
    "8 in 2 months, 8 in 2 months, false",
    "9 in 2 months, 8 in 1 months, false",
    "9 in 1 months, 8 in 2 months, true",
  })
  void a_later_step_counts_at_most_whom_the_earlier_one_counted(
      String later, String earlier, boolean broken) {
    assertThat(Related.ALL.get(0).isBroken(sums(later), sums(earlier))).isEqualTo(broken);
  }

  @Test
  void related_indicators_are_in_the_catalogue() {
    assertThat(Related.ALL)
        .flatExtracting(pair -> List.of(pair.later(), pair.earlier()))
        .allSatisfy(code -> assertThat(CATALOGUE.find(code)).isPresent());
  }

  private static YearToDate sums(String text) {
    String[] words = text.split(" ");
    return new YearToDate(Long.parseLong(words[0]), 0, Integer.parseInt(words[2]), 0);
  }

  private static List<Flag> found(String indicator, String counts, Long sasaran) {
    return SeriesChecks.of(indicator(indicator), series(counts), Set.of(), year -> sasaran);
  }

  private static List<String> in(YearMonth month, List<Flag> flags) {
    return flags.stream()
        .filter(flag -> flag.month().equals(month))
        .map(flag -> flag.check().code() + " " + flag.low() + " to " + flag.high())
        .toList();
  }

  private static Indicator indicator(String code) {
    return CATALOGUE.find(code).orElseThrow();
  }

  private static NavigableMap<YearMonth, Report> series(String counts) {
    NavigableMap<YearMonth, Report> months = new TreeMap<>();
    YearMonth month = JANUARY;
    for (String count : Stream.of(counts.split(" ")).toList()) {
      if (!count.equals(".")) {
        months.put(month, report(month, Long.parseLong(count), null));
      }
      month = month.plusMonths(1);
    }
    return months;
  }

  private static Report report(YearMonth month, long count, Long denominator) {
    return new Report(month, count, denominator, null);
  }
}
