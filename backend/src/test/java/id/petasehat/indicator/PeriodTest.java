package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "2025", "2024-02"})
  void a_period_is_written_as_it_is_read(String text) {
    assertThat(Period.parse(text)).map(Period::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025-13", "2025-00", "2025-9", "202509", "25", "2025-09-01", "Mei"})
  void anything_else_is_no_period(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void a_year_ends_with_december() {
    assertThat(Period.parse("2025").orElseThrow().months()).isEqualTo(12);
    assertThat(Period.parse("2025-09").orElseThrow().months()).isEqualTo(9);
  }
}
