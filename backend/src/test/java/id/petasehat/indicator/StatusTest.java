package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

  @ParameterizedTest
  @CsvSource({
    "true,NAIK,BAIK", "true,TETAP,BAIK", "true,TURUN,KURANG",
    "false,NAIK,CUKUP", "false,TETAP,JELEK", "false,TURUN,JELEK"
  })
  void all_six_rows_of_the_pws_table(boolean onOrAbove, Trend trend, Status expected) {
    assertThat(Status.of(onOrAbove, trend)).isEqualTo(expected);
  }
}
