package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeBandTest {
  @ParameterizedTest
  @CsvSource({
    "0-4, 0-4",
    "5 – 9 tahun, 5-9",
    "75+, 75+",
    "≥75 th, 75+",
    ">=60, 60+",
    "> 69, 70+",
    "<1, 0-0",
    "3, 3-3"
  })
  void age_groups_are_read_as_offices_write_them(String text, String id) {
    assertThat(AgeBand.parse(text)).map(AgeBand::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9-5", "05-Sep", "balita", "<0", "0-7 hari"})
  void what_is_no_group_in_years_is_not_guessed(String text) {
    assertThat(AgeBand.parse(text)).isEmpty();
  }

  @Test
  void a_group_is_cut_inside_and_not_at_its_beginning() {
    AgeBand open = new AgeBand(60, null);
    assertThat(open.isCutAt(60)).isFalse();
    assertThat(open.isCutAt(61)).isTrue();
    assertThat(new AgeBand(0, 4).isCutAt(5)).isFalse();
    assertThat(new AgeBand(0, 4).isFollowedBy(new AgeBand(5, 9))).isTrue();
  }
}
