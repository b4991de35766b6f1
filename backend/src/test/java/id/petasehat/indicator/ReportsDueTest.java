package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A district whose first report was of February and whose last was of May 2025. */
class ReportsDueTest {
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final YearMonth APRIL = YearMonth.of(2025, 4);
  private static final YearMonth MAY = YearMonth.of(2025, 5);
  private static final YearMonth DECEMBER = YearMonth.of(2025, 12);

  /** Nothing that was reported of March bears a receipt date. */
  private static final ReportsDue DUE = new ReportsDue(FEBRUARY, MAY, Set.of(FEBRUARY, APRIL, MAY));

  @Test
  void reports_are_due_from_the_first_to_the_last_month_that_the_district_reported() {
    Map<YearMonth, Optional<LocalDate>> onlyMarch = Map.of(MARCH, Optional.empty());

    assertThat(shares(DUE.completeness(onlyMarch, JANUARY, DECEMBER)))
        .containsExactly("2025-02 0/1", "2025-03 1/1", "2025-04 0/1", "2025-05 0/1");
    assertThat(shares(DUE.completeness(onlyMarch, MARCH, APRIL)))
        .containsExactly("2025-03 1/1", "2025-04 0/1");
  }

  @Test
  void a_report_is_in_time_up_to_the_fifth_of_the_next_month_and_one_that_never_came_is_not() {
    var received =
        Map.of(
            FEBRUARY, Optional.of(LocalDate.of(2025, 3, 5)),
            APRIL, Optional.of(LocalDate.of(2025, 5, 6)));

    assertThat(shares(DUE.timeliness(received, Deadline.DEFAULT, JANUARY, DECEMBER)))
        .containsExactly("2025-02 1/1", "2025-04 0/1", "2025-05 0/1");
  }

  @Test
  void a_report_of_unknown_receipt_is_not_judged() {
    Map<YearMonth, Optional<LocalDate>> undated = Map.of(APRIL, Optional.empty());

    assertThat(shares(DUE.timeliness(undated, Deadline.DEFAULT, APRIL, MAY)))
        .containsExactly("2025-05 0/1");
  }

  @Test
  void nobody_is_judged_in_a_month_without_any_receipt_date() {
    assertThat(DUE.timeliness(Map.of(), Deadline.DEFAULT, MARCH, MARCH)).isEmpty();
  }

  private static List<String> shares(NavigableMap<YearMonth, Report> months) {
    return months.values().stream()
        .map(one -> one.month() + " " + one.numerator() + "/" + one.denominator())
        .toList();
  }
}
