package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final Period SEPTEMBER = month(9);
  private static final Period YEAR = Period.of(Year.of(2025));
  private static final String A = "81.02.03.2001";
  private static final String B = "81.02.03.2002";
  private static final String C = "81.02.03.2003";

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
                A, null, null, null, State.NOT_REPORTED, null, null, null, null, 0, 1, null, null));
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

  // ---- larger areas

  @Test
  void an_area_is_sum_over_sum_of_the_villages_that_reported() {
    // A 30/100, B 30/50 report in March; C has 200 people and is silent since January.
    AreaValue value =
        kecamatan(
            "linfas",
            month(3),
            VillageYear.of(A, 100L, 10, 10, 10),
            VillageYear.of(B, 50L, 10, 8, 12),
            VillageYear.of(C, 200L, 50));

    assertThat(value.numerator()).isEqualTo(60);
    assertThat(value.denominator()).isEqualTo(150);
    assertThat(value.value()).isEqualTo(40.0);
    assertThat(value.reporting()).isEqualTo(2);
    assertThat(value.villages()).isEqualTo(3);
    assertThat(value.trend()).isEqualTo(Trend.NAIK); // 18 → 22
    assertThat(value.status()).isEqualTo(Status.BAIK); // 40 ≥ 23.75
  }

  @Test
  void when_no_village_reported_the_latest_month_with_a_report_stands_in() {
    AreaValue value =
        kecamatan(
            "linfas", month(5), VillageYear.of(A, 100L, 10, 10, 10), VillageYear.of(B, 50L, 10, 8));

    assertThat(value.value()).isEqualTo(30.0);
    assertThat(value.through()).isEqualTo(YearMonth.of(2025, 3));
    assertThat(value.state()).isEqualTo(State.NOT_REPORTED);
    assertThat(value.status()).isNull();
    assertThat(value.reporting()).isZero();
  }

  @Test
  void the_trend_of_an_area_comes_from_the_villages_that_reported_both_months() {
    // B is new in February and would make a fall of A look like a rise.
    VillageYear falling = VillageYear.of(A, 100L, 10, 6);
    VillageYear newcomer = VillageYear.of(B, 100L, null, 40);

    assertThat(kecamatan("linfas", month(2), falling, newcomer).trend()).isEqualTo(Trend.TURUN);
    assertThat(kecamatan("linfas", month(2), newcomer).trend()).isNull();
  }

  @Test
  void villages_without_a_sasaran_or_with_none_to_serve_count_as_villages_but_not_in_the_ratio() {
    AreaValue value =
        kecamatan(
            "linfas",
            month(1),
            VillageYear.of(A, 100L, 10),
            VillageYear.of(B, null, 70),
            VillageYear.of(C, 0L));

    assertThat(value.value()).isEqualTo(10.0);
    assertThat(value.reporting()).isEqualTo(2);
    assertThat(value.villages()).isEqualTo(3);
  }

  @Test
  void a_flow_of_an_area_is_never_taken_from_another_month() {
    AreaValue value =
        kecamatan("ds", month(3), VillageYear.of(A, 60L, 30, 30), VillageYear.of(B, 60L, 30, 40));

    assertThat(value.value()).isNull();
    assertThat(value.through()).isNull();
    assertThat(value.state()).isEqualTo(State.NOT_REPORTED);
  }

  // ---- people not yet served

  @Test
  void people_not_yet_served_are_never_fewer_than_none() {
    VillageYear behind = VillageYear.of(A, 120L, 60, 20);
    VillageYear beyond = VillageYear.of(B, 50L, 30, 30);

    assertThat(only("belum-layan:linfas", month(2), behind).value()).isEqualTo(40.0);
    assertThat(only("belum-layan:linfas", month(2), behind).previous()).isEqualTo(60.0);
    assertThat(only("belum-layan:linfas", month(2), beyond).value()).isEqualTo(0.0);
    AreaValue both = kecamatan("belum-layan:linfas", month(2), behind, beyond);
    assertThat(both.value()).isEqualTo(40.0);
    assertThat(both.denominator()).isNull();
    assertThat(values("belum-layan:linfas", month(2)).expected()).isEqualTo(0.0);
  }

  @Test
  void without_a_sasaran_nobody_knows_who_is_not_served() {
    AreaValue value = only("belum-layan:linfas", month(2), VillageYear.of(A, null, 5, 5));

    assertThat(value.value()).isNull();
    assertThat(value.state()).isEqualTo(State.REPORTED);
  }

  // ---- restricted figures

  @Test
  void restricted_figures_are_suppressed_per_village() {
    VillageYear village = VillageYear.of(A, 20L, 3, 4);

    assertThat(Stream.of("spm-hiv", "belum-layan:spm-hiv", "dx-kasus:B20-B24", "mati-ibu"))
        .allSatisfy(
            code ->
                assertThat(only(code, month(2), village))
                    .isEqualTo(
                        new AreaValue(
                            A,
                            null,
                            null,
                            null,
                            State.SUPPRESSED,
                            null,
                            null,
                            null,
                            null,
                            1,
                            1,
                            null,
                            null)));
  }

  @Test
  void restricted_figures_of_an_area_never_rest_on_one_village() {
    VillageYear a = VillageYear.of(A, 20L, 3, 4);
    VillageYear b = VillageYear.of(B, 20L, 1, 1);
    VillageYear silent = VillageYear.of(C, 20L);

    assertThat(kecamatan("spm-hiv", month(2), a, silent).state()).isEqualTo(State.SUPPRESSED);
    assertThat(kecamatan("spm-hiv", month(2), a, b).value()).isEqualTo(100.0 * 9 / 40);
  }

  @Test
  void the_month_before_of_a_restricted_figure_is_hidden_when_it_rests_on_one_village() {
    VillageYear a = VillageYear.of(A, 20L, 3, 4);
    VillageYear newcomer = VillageYear.of(B, 20L, null, 1);

    AreaValue value = kecamatan("spm-hiv", month(2), a, newcomer);

    assertThat(value.value()).isNotNull();
    assertThat(value.previous()).isNull();
    assertThat(value.monthlyPrevious()).isNull();
    assertThat(value.trend()).isNull();
    assertThat(value.status()).isNull();
  }

  // ---- helpers

  private static Period month(int month) {
    return Period.of(YearMonth.of(2025, month));
  }

  private static AreaValue only(String code, Period period, VillageYear village) {
    return of(code, period, List.of(village.at(period))).areas().get(0);
  }

  private static AreaValue kecamatan(String code, Period period, VillageYear... villages) {
    Indicator indicator = CATALOGUE.find(code).orElseThrow();
    List<VillageFigure> figures = Stream.of(villages).map(village -> village.at(period)).toList();
    Values values =
        Values.of(
            indicator,
            period,
            indicator.target(period.year()),
            figures,
            village -> village.at(Level.KECAMATAN).dotted(),
            Deadline.DEFAULT);
    assertThat(values.areas()).extracting(AreaValue::code).containsExactly("81.02.03");
    return values.areas().get(0);
  }

  private static Values values(String code, Period period) {
    return of(code, period, List.of());
  }

  private static Values of(String code, Period period, List<VillageFigure> figures) {
    Indicator indicator = CATALOGUE.find(code).orElseThrow();
    BigDecimal target = indicator.target(period.year());
    return Values.of(indicator, period, target, figures, AreaCode::dotted, Deadline.DEFAULT);
  }
}
