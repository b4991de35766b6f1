package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VillageTermTest {
  private final VillageTerm terms = VillageTerm.standard();

  @ParameterizedTest
  @CsvSource({
    "81.02.03.2001, ohoi",
    "81.02.01.1013, kelurahan",
    "81.72.01.2001, ohoi",
    "11.01.01.2001, gampong",
    "11.02.01.2001, kute",
    "13.06.01.2001, nagari",
    "13.09.01.2001, desa",
    "18.10.01.2001, pekon",
    "18.01.04.2001, desa",
    "34.04.01.2001, kalurahan",
    "34.71.01.1001, kelurahan",
    "73.26.01.2001, lembang",
    "73.09.01.2001, desa",
    "91.03.01.2001, kampung",
    "91.03.01.3001, desa",
    "91.03.01, distrik",
    "34.04.01, kapanewon",
    "34.71.01, kemantren",
    "81.02.03, kecamatan",
  })
  void calls_a_place_by_its_local_word(String code, String term) {
    assertThat(terms.of(new AreaCode(code))).isEqualTo(term);
  }

  @Test
  void counts_villages_by_the_word_that_most_of_them_bear() {
    assertThat(terms.ofMost(CodeList.national().villagesOf(new AreaCode("81.02"))))
        .isEqualTo("ohoi");
    assertThat(terms.ofMost(CodeList.national().villagesOf(new AreaCode("52.71"))))
        .isEqualTo("kelurahan");
    assertThat(terms.ofMost(List.of())).isEqualTo("desa");
  }

  @Test
  void has_no_word_for_a_district() {
    assertThatThrownBy(() -> terms.of(new AreaCode("81.02")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_the_line_that_cannot_be_read() {
    assertThatThrownBy(() -> VillageTerm.read(new StringReader("level\ndesa,,,desa,x\ndusun,,\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3");
  }
}
