package id.petasehat.disease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmrTest {

  @Test
  void eighteen_cases_where_nine_point_six_were_expected_stand_out() {
    Smr smr = Smr.of(18, 9.6, 0.95, false);

    assertThat("%.2f (%.2f-%.2f)".formatted(smr.ratio(), smr.lower(), smr.upper()))
        .isEqualTo("1.88 (1.11-2.96)");
    assertThat(smr.standsOut()).isTrue();
  }

  @Test
  void twelve_cases_where_ten_were_expected_do_not() {
    Smr smr = Smr.of(12, 10, 0.95, false);

    assertThat("%.2f (%.2f-%.2f)".formatted(smr.ratio(), smr.lower(), smr.upper()))
        .isEqualTo("1.20 (0.62-2.10)");
    assertThat(smr.standsOut()).isFalse();
  }

  @Test
  void nine_cases_never_stand_out_however_few_were_expected() {
    Smr smr = Smr.of(9, 0.1, 0.95, false);

    assertThat(smr.lower()).isGreaterThan(1);
    assertThat(smr.standsOut()).isFalse();
    assertThat(Smr.of(10, 0.1, 0.95, false).standsOut()).isTrue();
  }

  @Test
  void ninety_nine_percent_limits_ask_for_more_than_ninety_five() {
    assertThat(Smr.of(18, 9.6, 0.99, false).standsOut()).isFalse();
    assertThat(Smr.of(22, 9.6, 0.99, false).standsOut()).isTrue();
  }

  @Test
  void nothing_is_compared_with_no_cases_expected() {
    assertThatThrownBy(() -> Smr.of(3, 0, 0.95, false)).hasMessageContaining("expected 0");
  }

  /** Exact Poisson limits as printed in the usual tables (Garwood 1936; Ulm 1990). */
  @ParameterizedTest
  @CsvSource({
    "0.95,   0,  0.000,   3.689",
    "0.95,   1,  0.025,   5.572",
    "0.95,   2,  0.242,   7.225",
    "0.95,   5,  1.623,  11.668",
    "0.95,  10,  4.795,  18.390",
    "0.95,  20, 12.217,  30.888",
    "0.95,  50, 37.111,  65.919",
    "0.95, 100, 81.364, 121.627",
    "0.99,   0,  0.000,   5.298",
    "0.99,   1,  0.005,   7.430",
    "0.99,   5,  1.078,  14.150",
    "0.99,  10,  3.717,  21.398",
  })
  void limits_are_those_of_the_printed_tables(
      double confidence, long count, double lower, double upper) {
    PoissonInterval interval = PoissonInterval.exact(count, confidence);

    assertThat(interval.lower()).isCloseTo(lower, within(0.0006));
    assertThat(interval.upper()).isCloseTo(upper, within(0.0006));
  }

  /** What makes the limits exact, summed up term by term instead of by chi-square. */
  @Property(tries = 200)
  void at_each_limit_the_count_is_just_as_unlikely_as_the_tail_says(
      @ForAll @IntRange(min = 1, max = 400) int count) {
    PoissonInterval interval = PoissonInterval.exact(count, 0.95);

    assertThat(1 - atMost(count - 1, interval.lower())).isCloseTo(0.025, within(1e-9));
    assertThat(atMost(count, interval.upper())).isCloseTo(0.025, within(1e-9));
  }

  /** Byar's approximation, which is within 0.2% for ten cases and more, and needs no table. */
  @Property(tries = 200)
  void agrees_with_byars_approximation(@ForAll @IntRange(min = 10, max = 5000) int count) {
    PoissonInterval interval = PoissonInterval.exact(count, 0.95);
    double above = count + 1;

    assertThat(interval.lower())
        .isCloseTo(
            count * Math.pow(1 - 1 / (9.0 * count) - 1.959964 / (3 * Math.sqrt(count)), 3),
            within(0.005 * count));
    assertThat(interval.upper())
        .isCloseTo(
            above * Math.pow(1 - 1 / (9 * above) + 1.959964 / (3 * Math.sqrt(above)), 3),
            within(0.005 * count));
  }

  /** P(X ≤ most) of a Poisson mean, by logarithms so that no term overflows. */
  private static double atMost(int most, double mean) {
    double logTerm = -mean;
    double sum = Math.exp(logTerm);
    for (int i = 1; i <= most; i++) {
      logTerm += Math.log(mean / i);
      sum += Math.exp(logTerm);
    }
    return sum;
  }
}
