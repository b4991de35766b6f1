package id.petasehat.indicator;

import static id.petasehat.indicator.WorkedValues.A;
import static id.petasehat.indicator.WorkedValues.B;
import static id.petasehat.indicator.WorkedValues.C;
import static id.petasehat.indicator.WorkedValues.kecamatan;
import static id.petasehat.indicator.WorkedValues.month;
import static id.petasehat.indicator.WorkedValues.only;
import static id.petasehat.indicator.WorkedValues.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Values of larger areas, of people not yet served and of restricted figures, each worked out by
 * hand.
 */
class AreaValuesTest {
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
                            null,
                            Gap.NONE)));
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
}
