package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three kecamatan and four villages, each figure worked out by hand. */
class EquityTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final Indicator DELIVERIES = CATALOGUE.find("linfas").orElseThrow();
  private static final Indicator DIARRHOEA = CATALOGUE.find("diare").orElseThrow();

  private static AreaValue area(
      String code, long served, long sasaran, Status status, int reporting, int villages) {
    return new AreaValue(
        code,
        served,
        sasaran,
        100.0 * served / sasaran,
        State.REPORTED,
        status,
        null,
        null,
        YearMonth.of(2025, 9),
        reporting,
        villages,
        null,
        null,
        Gap.NONE);
  }

  private static Equity equity(
      Indicator indicator, List<AreaValue> villages, List<AreaValue> kecamatan) {
    return Equity.of(indicator, villages, kecamatan, Map.of());
  }

  private static AreaValue silent(String code) {
    return new AreaValue(
        code,
        null,
        null,
        null,
        State.NOT_REPORTED,
        null,
        null,
        null,
        null,
        0,
        5,
        null,
        null,
        Gap.NONE);
  }

  @Test
  void the_range_is_from_the_best_to_the_worst_kecamatan() {
    Equity equity =
        equity(
            DELIVERIES,
            List.of(),
            List.of(
                area("81.02.01", 30, 100, null, 5, 5),
                area("81.02.02", 90, 100, null, 5, 5),
                area("81.02.03", 60, 100, null, 5, 5)));

    assertThat(equity.best().code()).isEqualTo("81.02.02");
    assertThat(equity.worst().code()).isEqualTo("81.02.01");
    assertThat(equity.rangePoints()).isEqualTo(60.0);
  }

  @Test
  void where_lower_is_better_the_lowest_is_the_best() {
    Equity equity =
        equity(
            DIARRHOEA,
            List.of(),
            List.of(area("81.02.01", 30, 100, null, 5, 5), area("81.02.02", 90, 100, null, 5, 5)));

    assertThat(equity.best().code()).isEqualTo("81.02.01");
    assertThat(equity.rangePoints()).isEqualTo(60.0);
  }

  @Test
  void a_kecamatan_is_called_neither_best_nor_worst_for_what_is_missing() {
    Equity equity =
        equity(
            DELIVERIES,
            List.of(),
            List.of(
                area("81.02.01", 5, 100, null, 3, 4), // three in four are less than four in five
                area("81.02.02", 90, 100, null, 4, 5),
                area("81.02.03", 60, 100, null, 5, 5),
                silent("81.02.04")));

    assertThat(equity.worst().code()).isEqualTo("81.02.03");
    assertThat(equity.rangePoints()).isEqualTo(30.0);
    assertThat(equity.kecamatanLeftOut()).isEqualTo(2);
  }

  @Test
  void one_kecamatan_alone_is_not_compared() {
    Equity equity = equity(DELIVERIES, List.of(), List.of(area("81.02.01", 30, 100, null, 5, 5)));

    assertThat(equity.best()).isNull();
    assertThat(equity.rangePoints()).isNull();
  }

  /** 60 of 120 is 50%. Villages at 80% (30 people), 40% (90 people): 30·30/120 + 90·10/120 = 15. */
  @Test
  void the_mean_deviation_weighs_each_village_by_its_people() {
    Equity equity =
        equity(
            DELIVERIES,
            List.of(
                area("81.02.01.2001", 24, 30, Status.BAIK, 1, 1),
                area("81.02.01.2002", 36, 90, Status.JELEK, 1, 1),
                area("81.02.01.2003", 10, 90, null, 0, 1), // of an earlier month
                silent("81.02.01.2004")),
            List.of());

    assertThat(equity.meanAbsoluteDeviation()).isCloseTo(15.0, within(1e-9));
    assertThat(equity.villages()).isEqualTo(2);
    assertThat(equity.judged()).isEqualTo(2);
    assertThat(equity.jelekPercent()).isEqualTo(50.0);
  }

  /** Near: 24 of 30 and 30 of 50 are 54 of 80; far: 9 of 90. Of the fourth nobody knows. */
  @Test
  void villages_near_a_post_are_held_against_those_far_from_one() {
    Equity equity =
        Equity.of(
            DELIVERIES,
            List.of(
                area("81.02.01.2001", 24, 30, null, 1, 1),
                area("81.02.01.2002", 30, 50, null, 1, 1),
                area("81.02.01.2003", 9, 90, null, 1, 1),
                area("81.02.01.2004", 10, 10, null, 1, 1),
                silent("81.02.01.2005")),
            List.of(),
            Map.of(
                "81.02.01.2001", 100.0,
                "81.02.01.2002", 50.0,
                "81.02.01.2003", 49.9,
                "81.02.01.2005", 0.0));

    assertThat(equity.near()).isEqualTo(new Equity.Side(67.5, 2));
    assertThat(equity.far()).isEqualTo(new Equity.Side(10, 1));
  }

  @Test
  void without_any_figure_nothing_is_said() {
    Equity equity = equity(DELIVERIES, List.of(silent("81.02.01.2001")), List.of());

    assertThat(equity.jelekPercent()).isNull();
    assertThat(equity.meanAbsoluteDeviation()).isNull();
    assertThat(equity.kecamatanLeftOut()).isZero();
    assertThat(equity.near()).isNull();
    assertThat(equity.far()).isNull();
  }
}
