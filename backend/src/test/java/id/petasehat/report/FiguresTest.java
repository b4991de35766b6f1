package id.petasehat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same figures as web/test/money.test.ts and format.ts write in Indonesian. */
class FiguresTest {
  @Test
  void whole_numbers_are_grouped_by_points() {
    assertThat(Figures.whole(0L)).isEqualTo("0");
    assertThat(Figures.whole(2_340L)).isEqualTo("2.340");
    assertThat(Figures.whole(-1_234_567L)).isEqualTo("-1.234.567");
  }

  @Test
  void money_is_said_in_the_unit_that_planners_use() {
    assertThat(Figures.money(650_000_000L)).isEqualTo("Rp 650 juta");
    assertThat(Figures.money(2_340_000_000L)).isEqualTo("Rp 2,34 miliar");
    assertThat(Figures.money(2_000_000_000L)).isEqualTo("Rp 2 miliar");
    assertThat(Figures.money(412_500_000L)).isEqualTo("Rp 413 juta");
    assertThat(Figures.money(1_300_000L)).isEqualTo("Rp 1,3 juta");
    assertThat(Figures.money(312_500L)).isEqualTo("Rp 312.500");
  }

  @Test
  void a_column_of_millions_keeps_what_they_are_made_of() {
    assertThat(Figures.bareMillion(2_340_000_000L)).isEqualTo("2.340");
    assertThat(Figures.bareMillion(262_500_000L)).isEqualTo("262,5");
  }

  @Test
  void what_is_not_known_is_a_dash_and_never_nothing() {
    assertThat(Figures.whole(null)).isEqualTo("–");
    assertThat(Figures.money(null)).isEqualTo("–");
    assertThat(Figures.rupiah(null)).isEqualTo("–");
    assertThat(Figures.bareMillion(null)).isEqualTo("–");
    assertThat(Figures.percent(0, 0)).isEqualTo("–");
    assertThat(Figures.place(null, null)).isEqualTo("–");
  }

  /** The same table as in web/test/plan-said.test.ts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          661   | 1000  | 66,1%
          229   | 2000  | 11,5%
          7     | 2000  | 0,4%
          3     | 80    | 3,8%
          1     | 3     | 33,3%
          1     | 2000  | 0,1%
          2     | 10000 | 0,0%
          0     | 9     | 0,0%
          9997  | 10000 | 100,0%
          1     | 1     | 100,0%
          0     | 0     | –
          """)
  void shares_are_rounded_as_the_page_rounds_them(long part, long whole, String said) {
    assertThat(Figures.percent(part, whole)).isEqualTo(said);
  }

  @Test
  void places_are_south_or_north_and_days_have_names_of_months() {
    assertThat(Figures.place(132.7312, -5.6601)).isEqualTo("5,66010° LS, 132,73120° BT");
    assertThat(Figures.place(97.18, 3.25)).isEqualTo("3,25000° LU, 97,18000° BT");
    assertThat(Figures.month("2026-11")).isEqualTo("November 2026");
    assertThat(Figures.day(LocalDate.of(2026, 8, 1))).isEqualTo("1 Agustus 2026");
  }
}
