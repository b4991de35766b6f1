package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRepairTest {
  private final CodeRepair repair = new CodeRepair(CodeList.national());

  @ParameterizedTest
  @CsvSource({
    "8102032001.0, 81.02.03.2001", // read as a number, written with a decimal
    "8.102032001E9, 81.02.03.2001", // written as a spreadsheet shows large numbers
    "81.02032001, 81.02.03.2001", // dots lost but one
    "81.0203202, 81.02.03.2020", // the same, read as a number: last zero lost
    "`81.02.03.2001, 81.02.03.2001", // a quote forces text in spreadsheets
    "81-02-03-2001, 81.02.03.2001",
    "81.2.3.2001, 81.02.03.2001", // zeros in front lost: 81.20 is no district
  })
  void repairs_what_spreadsheets_do_to_village_codes(String damaged, String whole) {
    assertThat(repair.read(damaged, Level.DESA)).contains(new AreaCode(whole));
  }

  @Test
  void gives_a_district_read_as_a_number_its_last_zero_back() {
    assertThat(repair.read("11.1", Level.KABUPATEN)).contains(new AreaCode("11.10"));
    assertThat(repair.read("11.01", Level.KABUPATEN)).contains(new AreaCode("11.01"));
  }

  @Test
  void leaves_a_text_alone_that_can_stand_for_two_areas() {
    // 11.1.01.2001 may be 11.01.01.2001 in Aceh Selatan or 11.10.01.2001 in Aceh Singkil.
    assertThat(repair.candidates("11.1.01.2001", Level.DESA))
        .containsExactly(new AreaCode("11.01.01.2001"), new AreaCode("11.10.01.2001"));
    assertThat(repair.read("11.1.01.2001", Level.DESA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Elat", "-", "81.02", "81.02.03.2001.7", "9999999999.0", "8E999999999"})
  void repairs_nothing_out_of_what_is_no_code(String text) {
    assertThat(repair.read(text, Level.DESA)).isEmpty();
  }

  @Property(tries = 300)
  void a_code_turned_into_a_number_comes_back_or_is_refused_never_another(
      @ForAll("villages") AreaCode code) {
    String number = String.valueOf(Double.parseDouble(code.dotted().replaceAll("\\.", "")));
    String fraction = code.dotted().replaceFirst("\\.", "!").replace(".", "").replace("!", ".");
    String asFraction = String.valueOf(Double.parseDouble(fraction));
    assertThat(repair.read(number, Level.DESA)).contains(code);
    assertThat(repair.read(asFraction, Level.DESA)).contains(code);
  }

  @Provide
  Arbitrary<AreaCode> villages() {
    List<AreaCode> all = CodeList.national().villagesOf(new AreaCode("81"));
    return Arbitraries.of(all);
  }
}
