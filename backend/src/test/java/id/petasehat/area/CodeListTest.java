package id.petasehat.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeListTest {
  private final CodeList national = CodeList.national();

  @Test
  void names_areas_of_every_level_as_the_public_list_writes_them() {
    assertThat(national.name(new AreaCode("81"))).contains("Maluku");
    assertThat(national.name(new AreaCode("81.02"))).contains("Kabupaten Maluku Tenggara");
    assertThat(national.name(new AreaCode("11.01.01"))).contains("Bakongan");
    assertThat(national.name(new AreaCode("11.01.01.2001"))).contains("Keude Bakongan");
  }

  @Test
  void keeps_commas_and_quotes_inside_a_name() {
    assertThat(national.name(new AreaCode("12.07.28.1007"))).contains("Lubuk Pakam I,II");
    assertThat(national.name(new AreaCode("35.13.15.2017"))).contains("Soka\"an");
  }

  @Test
  void knows_nothing_of_codes_that_were_never_given() {
    assertThat(national.contains(new AreaCode("81.02.99"))).isFalse();
    assertThat(national.name(new AreaCode("81.02.03.2999"))).isEmpty();
  }

  @Test
  void lists_the_villages_of_a_district_and_of_the_country_s_provinces() {
    assertThat(national.villagesOf(new AreaCode("81.02"))).hasSize(191);
    assertThat(national.villagesOf(new AreaCode("52.71")))
        .hasSize(50)
        .isSorted()
        .allMatch(code -> code.within(new AreaCode("52.71")));
    assertThat(national.villagesOf(new AreaCode("99"))).isEmpty();
  }

  @Test
  void reads_one_file_of_all_levels_for_an_invented_district(@TempDir Path dir) throws IOException {
    Path csv = dir.resolve("codes.csv");
    Files.writeString(
        csv, "code,name\n99,Nusa Rekaan\n99.01,Kabupaten Contoh\n99.01.01.2001,Teluk Awan\n");
    CodeList invented = CodeList.read(csv);
    assertThat(invented.name(new AreaCode("99.01"))).contains("Kabupaten Contoh");
    assertThat(invented.villagesOf(new AreaCode("99")))
        .containsExactly(new AreaCode("99.01.01.2001"));
    assertThat(invented.contains(new AreaCode("81.02"))).isFalse();
  }

  @Test
  void names_the_line_that_holds_no_code(@TempDir Path dir) throws IOException {
    Path csv = dir.resolve("codes.csv");
    Files.writeString(csv, "code,name\n99,Nusa Rekaan\nKabupaten Contoh\n");
    assertThatThrownBy(() -> CodeList.read(csv))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("codes.csv line 3");
  }
}
