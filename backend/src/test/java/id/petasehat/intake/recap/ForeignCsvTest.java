package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wide CSV files: the template {@code indikator_lebar} and those of other makes. */
class ForeignCsvTest {
  @TempDir Path folder;

  private final Desk desk = new Desk();

  private Desk.Read read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Desk.Read read(byte[] bytes) throws IOException {
    return desk.read(Files.write(folder.resolve("angka.csv"), bytes));
  }

  @Test
  void the_wide_template_is_read_without_a_question() throws Exception {
    Desk.Read read =
        read(
            "kode_desa,nama_desa,periode,k1-akses,k4,idl,ds.pembilang,ds.penyebut\n"
                + WERKA
                + ",Werka,2025-03,5,4,,51,60\n"
                + WAUR
                + ",Waur,2025-03,,0,-,40,\n");

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows())
        .containsExactly(
            WERKA + " k1-akses 2025-03 5",
            WERKA + " k4 2025-03 4",
            WERKA + " ds 2025-03 51/60",
            WAUR + " k4 2025-03 0",
            WAUR + " ds 2025-03 40");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void columns_may_be_parted_by_commas_semicolons_or_tabs(String separator) throws Exception {
    String text = "REKAP SEPTEMBER 2025\nNo|Desa|K4|IDL\n1|Werka|4|2\n2|Waur|3|1\n";

    assertThat(read(text.replace("|", separator)).rows()).hasSize(4);
  }

  @Test
  void a_decimal_comma_does_not_pass_for_a_separator() throws Exception {
    Desk.Read read =
        read("SEPTEMBER 2025\nDesa;K4;K4 %\nWerka;4;12,5\nWaur;3;10,25\nLarat;1;3,3\n");

    assertThat(read.rows()).hasSize(3).contains(WAUR + " k4 2025-09 3");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,''", "UTF-8,\ufeff", "windows-1252,''", "UTF-16LE,\ufeff"})
  void a_file_may_be_in_any_usual_encoding(String encoding, String mark) throws Exception {
    String text = mark + "SEPTEMBER 2025\nDesa;K4\nWérka;4\nWaur;3\n";

    assertThat(read(text.getBytes(Charset.forName(encoding))).rows())
        .containsExactly(WERKA + " k4 2025-09 4", WAUR + " k4 2025-09 3");
  }

  @Test
  void headings_over_several_columns_stand_only_above_the_first_in_csv() throws Exception {
    Desk.Read read =
        read(
            "SEPTEMBER 2025,,,,\n"
                + "Desa,K4,,IDL,\n"
                + ",Sasaran,Bulan ini,Sasaran,Bulan ini\n"
                + "Werka,40,4,30,2\n");

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows())
        .containsExactly(WERKA + " k4 2025-09 4/40", WERKA + " idl 2025-09 2/30");
    assertThat(read.column("C").header()).isEqualTo("K4 › Bulan ini");
  }

  @Test
  void rows_of_districts_that_are_not_stored_are_skipped_and_counted() throws Exception {
    Desk.Read read =
        read("kode_desa,periode,k4\n" + WERKA + ",2025-03,4\n11.01.01.2001,2025-03,9\n");

    assertThat(read.rows()).containsExactly(WERKA + " k4 2025-03 4");
  }

  @Test
  void a_village_unknown_in_its_stored_district_is_rejected() throws Exception {
    assertThat(read("kode_desa,periode,k4\n81.02.03.2999,2025-03,4\n").codes())
        .containsExactly("unknown-village");
  }

  @Test
  void ten_digits_without_dots_are_not_guessed_at() throws Exception {
    assertThat(read("kode_desa,periode,k4\n8102032001,2025-03,4\n").codes())
        .containsExactly("code-system-unknown");
  }

  @Test
  void a_file_about_persons_is_refused_by_its_headings() throws Exception {
    Desk.Read read = read("NIK,Nama Ibu,Desa,K4\n3201,Siti,Werka,1\n");

    assertThat(read.codes()).containsOnly("personal-data");
    assertThat(read.problems().get(0).reason()).contains("NIK");
  }

  @Test
  void a_file_about_persons_is_refused_by_its_numbers() throws Exception {
    assertThat(read("Nomor,Desa,K4\n8102034107900001,Werka,1\n").codes())
        .containsExactly("personal-data");
  }

  @Test
  void three_thousand_columns_are_read() throws Exception {
    String header =
        "Desa,"
            + IntStream.range(0, 3000).mapToObj(i -> "Kolom " + i).collect(Collectors.joining(","));
    String row =
        "," + IntStream.range(0, 3000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    Path file =
        Files.writeString(
            folder.resolve("lebar.csv"),
            "SEPTEMBER 2025\n" + header + "\nWerka" + row + "\nNerong" + row + "\n");

    assertThat(desk.read(file).mapping().columns()).hasSize(3001);
    Desk.Read said = desk.read(file, "{\"columns\":{\"A\":\"nama_desa\",\"DKK\":\"k4\"}}");
    assertThat(said.rows())
        .containsExactly(WERKA + " k4 2025-09 2999", NERONG + " k4 2025-09 2999");
  }

  @Test
  void a_number_that_no_one_can_have_counted_is_rejected_with_its_place() throws Exception {
    Desk.Read read =
        read("Desa,periode,K4\nWerka,2025-03,-3\nWaur,2025-03,2.5\nNerong,2025-03,banyak\n");

    assertThat(read.codes()).containsExactlyInAnyOrder("negative", "not-integer", "not-a-number");
    assertThat(read.problem("negative").place()).isEqualTo("baris 2, kolom C");
  }
}
