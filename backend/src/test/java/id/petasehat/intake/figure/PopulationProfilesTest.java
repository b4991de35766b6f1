package id.petasehat.intake.figure;

import static id.petasehat.intake.figure.FigureFiles.population;
import static id.petasehat.intake.figure.FigureFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.CodeRepair;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.intake.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published lists of population are read as they are. */
class PopulationProfilesTest {
  /** As published: line breaks inside the names of the columns. */
  private static final String BY_SEX =
      "\"kemendagri_kode_\ndesa\n\";tahun;jenis_kelamin;"
          + "jumlah_penduduk_berdasarkan_jenis_kelamin;satuan\n";

  @Test
  void men_and_women_of_a_village_are_added_up_and_bare_codes_are_kemendagris() throws Exception {
    FigureFiles.Result<SasaranRow> result =
        population(
            BY_SEX
                + "8102032001;2024;Laki-laki;558;Jiwa\n"
                + "8102032002;2024;Laki-laki;385;Jiwa\n"
                + "8102032001;2024;Perempuan;541;Jiwa\n"
                + "8102032002;2024;Perempuan;390;Jiwa\n");

    assertThat(result.rows())
        .extracting(row -> row.area().dotted(), SasaranRow::year, SasaranRow::count)
        .containsExactly(tuple("81.02.03.2001", 2024, 1_099L), tuple("81.02.03.2002", 2024, 775L));
    assertThat(result.report().problems()).isEmpty();
  }

  @Test
  void a_village_of_which_only_the_men_are_counted_refuses_the_file() {
    assertThat(
            refusal(
                () ->
                    population(
                        BY_SEX
                            + "8102032001;2024;Laki-laki;558;Jiwa\n"
                            + "8102032001;2024;Perempuan;541;Jiwa\n"
                            + "8102032002;2024;Laki-laki;385;Jiwa\n")))
        .extracting(Problem::code, Problem::reason)
        .containsExactly(
            tuple("missing-part", "Wilayah 81.02.03.2002 tidak punya baris Perempuan"));
  }

  @Test
  void a_count_below_zero_is_said_once_and_its_row_is_not_called_missing() {
    assertThat(
            refusal(
                () ->
                    population(
                        BY_SEX
                            + "8102032001;2024;Laki-laki;-558;Jiwa\n"
                            + "8102032001;2024;Perempuan;541;Jiwa\n")))
        .extracting(Problem::code, Problem::place)
        .containsExactly(tuple("negative", "baris 4"));
  }

  @Test
  void a_list_of_districts_gives_the_official_total_of_the_stored_one() throws Exception {
    FigureFiles.Result<SasaranRow> result =
        population(
            "kode,nama,pria,wanita,total\n"
                + "0,INDONESIA,143863392,141110251,284973643\n"
                + "81,Maluku,1,1,2\n"
                + "81.02,Kabupaten Maluku Tenggara,61000,62000,123000\n"
                + "82.01,Kabupaten Halmahera Barat,1,1,2\n");

    assertThat(result.rows())
        .extracting(row -> row.area().dotted(), SasaranRow::count)
        .containsExactly(tuple("81.02", 123_000L));
    assertThat(result.report().skipped()).isEqualTo(3);
  }

  @Test
  @Tag("real-data")
  void aceh_selatan_2024_as_published_has_260_villages_and_235199_people() throws Exception {
    Path data = Path.of(System.getProperty("petasehat.realData"));
    String text = Files.readString(data.resolve("population/penduduk-desa-aceh-selatan-2024.csv"));
    Set<AreaCode> villages =
        Pattern.compile(";(1101\\d{6});")
            .matcher(text)
            .results()
            .map(code -> AreaCode.parse(code.group(1)).orElseThrow())
            .collect(Collectors.toSet());
    FigureContext context =
        FigureContext.of(
            villages, new CodeRepair(CodeList.national()), false, LocalDate.of(2025, 11, 20));
    List<SasaranRow> rows = new ArrayList<>();

    PopulationCsv.read(FigureFiles.bytes(text), context, rows::add);

    assertThat(rows).hasSize(260);
    assertThat(rows.stream().mapToLong(SasaranRow::count).sum()).isEqualTo(235_199);
  }
}
