package id.petasehat.indicator;

import static id.petasehat.indicator.WorkedValues.A;
import static id.petasehat.indicator.WorkedValues.B;
import static id.petasehat.indicator.WorkedValues.SEPTEMBER;
import static id.petasehat.indicator.WorkedValues.YEAR;
import static id.petasehat.indicator.WorkedValues.kecamatan;
import static id.petasehat.indicator.WorkedValues.month;
import static id.petasehat.indicator.WorkedValues.of;
import static id.petasehat.indicator.WorkedValues.only;
import static id.petasehat.indicator.WorkedValues.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and states of one village, each worked out by hand. */
class ValuesTest {
  // ---- type C, one village

  /** domain: T=95, m=9, E=71.25. Seven equal months bring N to where the last two say. */
  @ParameterizedTest
  @CsvSource({
    "120,90,10,11,BAIK",
    "120,88,10,7,KURANG",
    "120,80,9,12,CUKUP",
    "120,80,9,8,JELEK",
    "80,57,6,6,BAIK" // C = 71.25 = E
  })
  void september_status_of_the_worked_examples(
      long sasaran, int served, int august, int september, Status expected) {
    int sevenMonths = served - august - september;
    VillageYear village =
        VillageYear.of(A, sasaran, sevenMonths, 0, 0, 0, 0, 0, 0, august, september);

    AreaValue value = only("linfas", SEPTEMBER, village);

    assertThat(value.status()).isEqualTo(expected);
    assertThat(value.numerator()).isEqualTo(served);
    assertThat(value.denominator()).isEqualTo(sasaran);
    assertThat(value.value()).isCloseTo(100.0 * served / sasaran, within(1e-12));
    assertThat(value.state()).isEqualTo(State.REPORTED);
    assertThat(value.monthly()).isEqualTo(september);
    assertThat(value.monthlyPrevious()).isEqualTo(august);
  }

  @ParameterizedTest
  @CsvSource({
    "linfas,9,71.25",
    "linfas,12,95",
    "k4,4,33.333333333333336",
    "ds,9,85",
    "mati-ibu,9,0"
  })
  void only_a_cumulative_target_comes_in_twelfths(String code, int months, double expected) {
    assertThat(values(code, month(months)).expected()).isEqualTo(expected);
  }

  @Test
  void without_a_target_nothing_is_expected_and_nobody_is_judged_but_the_trend_is_told() {
    VillageYear village = VillageYear.of(A, 100L, 5, 6);

    assertThat(values("kbpp", month(2)).expected()).isNull();
    assertThat(only("kbpp", month(2), village).status()).isNull();
    assertThat(only("kbpp", month(2), village).trend()).isEqualTo(Trend.NAIK);
  }

  @Test
  void a_month_missing_in_between_takes_only_the_status() {
    AreaValue value = only("linfas", month(4), VillageYear.of(A, 100L, 10, null, 10, 12));

    assertThat(value.value()).isEqualTo(32.0);
    assertThat(value.state()).isEqualTo(State.REPORTED);
    assertThat(value.through()).isEqualTo(YearMonth.of(2025, 4));
    assertThat(value.trend()).isEqualTo(Trend.NAIK);
    assertThat(value.status()).isNull();
  }

  @Test
  void an_older_report_is_shown_with_its_month_and_is_not_judged() {
    AreaValue value = only("linfas", month(4), VillageYear.of(A, 100L, 10, 12));

    assertThat(value.value()).isEqualTo(22.0);
    assertThat(value.through()).isEqualTo(YearMonth.of(2025, 2));
    assertThat(value.state()).isEqualTo(State.NOT_REPORTED);
    assertThat(value.status()).isNull();
    assertThat(value.monthly()).isNull();
    assertThat(value.reporting()).isZero();
  }

  @Test
  void without_any_report_everything_is_unknown() {
    AreaValue value = only("linfas", month(4), VillageYear.of(A, 100L).withDecember(9));

    assertThat(value)
        .usingRecursiveComparison()
        .ignoringFields("monthlyPrevious")
        .isEqualTo(
            new AreaValue(
                A,
                null,
                null,
                null,
                State.NOT_REPORTED,
                null,
                null,
                null,
                null,
                0,
                1,
                null,
                null,
                Gap.NONE));
  }

  @Test
  void a_zero_report_is_not_a_missing_one() {
    AreaValue value = only("linfas", month(2), VillageYear.of(A, 100L, 8, 0));

    assertThat(value.state()).isEqualTo(State.ZERO);
    assertThat(value.value()).isEqualTo(8.0);
    assertThat(value.monthly()).isZero();
  }

  @Test
  void a_sasaran_of_zero_makes_the_indicator_not_applicable() {
    assertThat(only("linfas", month(2), VillageYear.of(A, 0L, 0, 0)).state())
        .isEqualTo(State.NOT_APPLICABLE);
    assertThat(only("linfas", month(2), VillageYear.of(A, 0L)).state())
        .isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void without_a_sasaran_the_count_is_still_told() {
    AreaValue value = only("linfas", month(2), VillageYear.of(A, null, 3, 4));

    assertThat(value.numerator()).isEqualTo(7);
    assertThat(value.denominator()).isNull();
    assertThat(value.value()).isNull();
    assertThat(value.status()).isNull();
    assertThat(value.state()).isEqualTo(State.REPORTED);
  }

  @Test
  void more_than_all_is_not_clipped() {
    assertThat(only("linfas", month(2), VillageYear.of(A, 10L, 6, 7)).value()).isEqualTo(130.0);
  }

  @Test
  void january_is_compared_with_december_of_last_year() {
    VillageYear january = VillageYear.of(A, 100L, 8);

    assertThat(only("linfas", month(1), january.withDecember(9)).status())
        .isEqualTo(Status.KURANG); // 8% ≥ 7.9167%, 9 → 8 falls
    assertThat(only("linfas", month(1), january).status()).isNull();
    assertThat(only("linfas", month(1), january).trend()).isNull();
    assertThat(only("linfas", month(1), january.withDecember(9)).previous()).isNull();
  }

  @Test
  void previous_is_the_value_of_one_month_earlier() {
    VillageYear village = VillageYear.of(A, 100L, 10, 12, 5);

    assertThat(only("linfas", month(3), village).previous()).isEqualTo(22.0);
    assertThat(only("linfas", month(4), village).previous()).isEqualTo(27.0);
    assertThat(only("linfas", month(5), village).previous()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2025-03-05,REPORTED", "2025-03-06,LATE", ",REPORTED"})
  void a_report_is_late_only_against_a_deadline_and_a_receipt_date(
      LocalDate received, State expected) {
    VillageFigure figure = VillageYear.of(A, 100L, 5, 6).at(month(2), received);

    assertThat(of("linfas", month(2), List.of(figure)).areas().get(0).state()).isEqualTo(expected);
  }

  @Test
  void a_late_zero_is_late() {
    VillageFigure figure = VillageYear.of(A, 100L, 5, 0).at(month(2), LocalDate.of(2025, 3, 20));

    AreaValue value = of("linfas", month(2), List.of(figure)).areas().get(0);

    assertThat(value.state()).isEqualTo(State.LATE);
    assertThat(value.monthly()).isZero();
  }

  @Test
  void a_report_can_bring_its_own_sasaran() {
    VillageYear village = VillageYear.of(A, 100L, 5, 5).outOf(null, 50);

    assertThat(only("linfas", month(2), village).value()).isEqualTo(20.0);
  }

  // ---- the other period types, one village

  @Test
  void a_monthly_flow_is_its_own_month_and_a_year_is_sum_over_sum() {
    VillageYear village = VillageYear.of(A, 60L, 30, null, 45).outOf(50, null, 50);

    assertThat(only("ds", month(3), village).value()).isEqualTo(90.0);
    assertThat(only("ds", month(3), village).status()).isNull();
    assertThat(only("ds", month(2), village).value()).isNull();
    assertThat(only("ds", month(2), village).state()).isEqualTo(State.NOT_REPORTED);
    assertThat(only("ds", YEAR, village).value()).isEqualTo(75.0); // (30 + 45) / (50 + 50)
  }

  @Test
  void a_flow_without_its_own_denominator_uses_the_sasaran_of_each_month() {
    VillageYear village = VillageYear.of(A, 60L, 30, 30, 60).outOf(50, null, null);

    assertThat(only("ds", month(2), village).value()).isEqualTo(50.0);
    assertThat(only("ds", YEAR, village).denominator()).isEqualTo(50 + 60 + 60);
  }

  @Test
  void the_incidence_of_a_year_counts_the_population_once() {
    VillageYear village = VillageYear.of(A, 1500L, 3, 0, 6);

    assertThat(only("dbd", month(3), village).value()).isEqualTo(4.0); // 6 per 1500
    assertThat(only("dbd", YEAR, village).value()).isEqualTo(6.0); // 9 per 1500
    assertThat(only("dx-kasus:A00-A09", YEAR, village).value()).isEqualTo(6.0);
  }

  @Test
  void a_stock_is_its_last_value() {
    VillageYear village = VillageYear.of(A, 50L, 20, 30);

    assertThat(only("sbs-kk", month(2), village).value()).isEqualTo(60.0);
    assertThat(only("sbs-kk", month(2), village).previous()).isEqualTo(40.0);
    AreaValue later = only("sbs-kk", month(7), village);
    assertThat(later.value()).isEqualTo(60.0);
    assertThat(later.state()).isEqualTo(State.NOT_REPORTED);
    assertThat(later.through()).isEqualTo(YearMonth.of(2025, 2));
    assertThat(only("sbs-kk", YEAR, village).state()).isEqualTo(State.REPORTED);
  }

  @Test
  void an_annual_round_stands_for_the_rest_of_the_year() {
    VillageYear village = VillageYear.of(A, null, null, 40).outOf(null, 50);

    AreaValue october = only("vit-a", month(10), village);
    assertThat(october.value()).isEqualTo(80.0);
    assertThat(october.state()).isEqualTo(State.REPORTED);
    assertThat(october.through()).isEqualTo(YearMonth.of(2025, 2));
    assertThat(only("vit-a", month(1), village).state()).isEqualTo(State.NOT_REPORTED);
  }

  @Test
  void the_year_of_a_cumulative_indicator_is_its_last_reported_month() {
    AreaValue value = only("linfas", YEAR, VillageYear.of(A, 100L, 10, 12, 5));

    assertThat(value.value()).isEqualTo(27.0);
    assertThat(value.through()).isEqualTo(YearMonth.of(2025, 3));
    assertThat(value.state()).isEqualTo(State.REPORTED);
    assertThat(value.status()).isNull();
  }

  @Test
  void a_drop_out_rate_sums_both_flows_and_is_held_against_the_target_itself() {
    VillageYear village = VillageYear.of(A, null, 2, 1).outOf(20, 10);

    assertThat(only("do-imun", month(2), village).value()).isEqualTo(10.0); // 3 / 30
    assertThat(only("do-imun", month(2), village).previous()).isEqualTo(10.0); // 2 / 20
    assertThat(only("do-imun", month(2), village).trend()).isEqualTo(Trend.TETAP);
    assertThat(values("do-imun", month(2)).expected()).isEqualTo(5.0);
  }

  @Test
  void a_count_has_no_denominator() {
    AreaValue value =
        kecamatan("mati-ibu", month(2), VillageYear.of(A, 9L, 0, 1), VillageYear.of(B, 9L, 0, 2));

    assertThat(value.value()).isEqualTo(3.0);
    assertThat(value.numerator()).isEqualTo(3);
    assertThat(value.denominator()).isNull();
  }
}
