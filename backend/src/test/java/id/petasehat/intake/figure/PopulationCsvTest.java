package id.petasehat.intake.figure;

import static id.petasehat.intake.figure.FigureFiles.population;
import static id.petasehat.intake.figure.FigureFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.intake.Problem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationCsvTest {
  private static final String HEADER = "kode_desa,tahun,sumber,jenis_sasaran,jumlah\n";

  @Test
  void a_row_is_a_target_population_of_one_village_year_and_source() throws Exception {
    assertThat(population(HEADER + "81.02.03.2001,2025,dinkes riil 2025,tb_terduga,24\n").rows())
        .containsExactly(
            new SasaranRow(
                new AreaCode("81.02.03.2001"),
                2025,
                "dinkes riil 2025",
                Sasaran.TB_TERDUGA,
                24,
                2));
  }

  @Test
  void the_published_template_itself_can_be_imported() throws Exception {
    try (InputStream template =
        PopulationCsv.class.getResourceAsStream("/geodata/templates/penduduk.csv")) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(population(text).rows()).hasSize(2);
    }
  }

  @Test
  void two_sources_stand_side_by_side() throws Exception {
    assertThat(
            population(
                    HEADER
                        + "81.02.03.2001,2025,Dukcapil,penduduk,1042\n"
                        + "81.02.03.2001,2025,BPS,penduduk,1000\n"
                        + "81.02.03.2001,2024,BPS,penduduk,990\n"
                        + "81.02.03.2001,2025,BPS,kk,250\n")
                .rows())
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "81.02.03.2001,2025,BPS,penduduk,-1   | negative",
        "81.02.03.2001,2025,BPS,penduduk,     | not-a-number",
        "81.02.03.2001,2025,BPS,penduduk,10.5 | not-integer",
        "81.02.03.2001,2025,BPS,orang,10      | unknown-sasaran",
        "81.02.03.2001,2027,BPS,penduduk,10   | bad-year",
        "81.02.03.2001,25,BPS,penduduk,10     | bad-year",
        "81.02.03.2001,2025,,penduduk,10      | missing-source",
        "81.02.03.2001,2025,SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS"
            + "SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS"
            + "SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS,bumil,9 | source-too-long",
        "81.02.03.2099,2025,BPS,penduduk,10   | unknown-village",
        "81.02.03.2001,2025,BPS,penduduk,1000001 | absurd-population",
        "81.02.99,2025,BPS,penduduk,10        | unknown-kecamatan",
        "8102,2025,BPS,penduduk,10            | code-system-unknown",
        "81.02.03.2002,2025,BPS,bumil,10      | contradicting-rows"
      })
  void what_cannot_be_right_refuses_the_file_with_its_line(String row, String code) {
    assertThat(refusal(() -> population(HEADER + "81.02.03.2002,2025,BPS,bumil,9\n" + row + "\n")))
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple("baris 3", code));
  }

  @Test
  void codes_of_kecamatan_and_kabupaten_make_official_totals() throws Exception {
    assertThat(
            population(
                    HEADER
                        + "81.02.03,2025,BPS,penduduk,9000\n"
                        + "81.02,2025,BPS,penduduk,120000\n")
                .rows())
        .extracting(row -> row.area().dotted(), SasaranRow::count)
        .containsExactly(tuple("81.02.03", 9_000L), tuple("81.02", 120_000L));
  }

  @Test
  void the_country_provinces_and_other_districts_are_passed_over_and_counted() throws Exception {
    FigureFiles.Result<SasaranRow> result =
        population(
            HEADER
                + "0,2025,BPS,penduduk,284000000\n"
                + "81,2025,BPS,penduduk,1900000\n"
                + "81.01,2025,BPS,penduduk,100000\n");

    assertThat(result.rows()).isEmpty();
    assertThat(result.report().skipped()).isEqualTo(3);
  }

  @Test
  void a_row_that_stands_twice_is_read_once() throws Exception {
    FigureFiles.Result<SasaranRow> result =
        population(HEADER + "81.02.03.2002,2025,BPS,bumil,9\n81.02.03.2002,2025,BPS,bumil,9\n");

    assertThat(result.rows()).hasSize(1);
    assertThat(result.report().problems())
        .extracting(Problem::code)
        .containsExactly("repeated-row");
  }
}
