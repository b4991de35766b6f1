package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

  /** The line is target·months/12: 95% in September is 71.25%, 18.8% in May is 7.8333…%. */
  @ParameterizedTest
  @CsvSource({
    "57,80,95,9,true", // 57/80 = 71.25% exactly
    "56,80,95,9,false",
    "90,120,95,9,true", // 75%
    "80,120,95,9,false", // 66.7%
    "47,600,18.8,5,true", // 47/600 = 7.8333…% exactly: 47·1200 = 18.8·5·600 = 56,400
    "46,600,18.8,5,false",
    "130,100,100,12,true", // more than all are not clipped
    "0,100,95,1,false"
  })
  void the_threshold_is_the_line_itself_without_rounding(
      long served, long sasaran, BigDecimal target, int months, boolean expected) {
    assertThat(Status.onOrAbove(served, sasaran, target, months)).isEqualTo(expected);
  }
}
