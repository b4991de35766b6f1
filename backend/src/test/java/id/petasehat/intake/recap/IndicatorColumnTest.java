package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of other systems with one figure a row, whose column names the indicator. */
class IndicatorColumnTest {
  @TempDir Path folder;

  private final Desk desk = new Desk();

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("ekspor.csv"), text);
  }

  @Test
  void indicators_by_their_names_are_read_without_a_question() throws Exception {
    Desk.Read read =
        desk.read(
            file(
                "Desa;Indikator;Bulan;Jumlah;Sasaran\n"
                    + "Werka;K4;2025-03;4;40\n"
                    + "Werka;Imunisasi dasar lengkap;2025-03;2;\n"
                    + "Waur;K4;2025-03;-;20\n"
                    + "Waur;K4;2025-04;0;20\n"));

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows())
        .containsExactly(
            WERKA + " k4 2025-03 4/40", WERKA + " idl 2025-03 2", WAUR + " k4 2025-04 0/20");
    assertThat(read.column("B").target()).isEqualTo("kode_indikator");
    assertThat(read.column("D").target()).isEqualTo("pembilang");
    assertThat(read.column("E").target()).isEqualTo("penyebut");
  }

  @Test
  void a_name_that_no_indicator_surely_bears_is_asked_with_suggestions() throws Exception {
    Path file =
        file(
            "Desa;Indikator;Bulan;Jumlah\n"
                + "Werka;K4;2025-03;4\n"
                + "Werka;Imunisasi dasar lngkp;2025-03;2\n"
                + "Werka;Rapat desa;2025-03;1\n");
    Desk.Read read = desk.read(file);

    assertThat(read.rows()).isEmpty();
    assertThat(read.codes()).containsExactly("indicator-unsure");
    assertThat(read.mapping().indicators())
        .extracting("text")
        .containsExactly("Imunisasi dasar lngkp", "Rapat desa");
    assertThat(read.mapping().indicators().get(0).candidates().get(0).code()).isEqualTo("idl");
    assertThat(read.mapping().indicators().get(0).row()).isEqualTo(3);

    String said = "{\"indicators\":{\"Imunisasi dasar lngkp\":\"idl\",\"Rapat desa\":\"abaikan\"}}";
    assertThat(desk.read(file, said).rows())
        .containsExactly(WERKA + " k4 2025-03 4", WERKA + " idl 2025-03 2");
  }

  @Test
  void what_was_said_is_kept_and_next_month_is_read_without_a_question() throws Exception {
    Path march = file("Lokasi;Uraian;Waktu;Isi\nWerka;Kunjungan xyz;2025-03;4\n");
    String said =
        "{\"columns\":{\"A\":\"nama_desa\",\"B\":\"kode_indikator\",\"C\":\"periode\","
            + "\"D\":\"pembilang\"},\"headerRows\":[1,1],"
            + "\"indicators\":{\"Kunjungan xyz\":\"k4\"},\"saveAs\":\"ekspor\"}";
    Desk.Read first = desk.read(march, said);
    assertThat(first.rows()).containsExactly(WERKA + " k4 2025-03 4");
    RecapProfile saved = RecapProfile.parse(first.kept().write());

    Path april = file("Lokasi;Uraian;Waktu;Isi\nWaur;Kunjungan xyz;2025-04;5\n");
    assertThat(desk.read(april, null, saved).rows()).containsExactly(WAUR + " k4 2025-04 5");
  }

  @Test
  void a_month_and_its_year_may_stand_in_two_columns() throws Exception {
    Desk.Read read =
        desk.read(
            file(
                "Kode Desa,Tahun,Bulan,Indikator,Nilai\n"
                    + "81.02.03.2001,2024,Desember,k4,1\n"
                    + "81.02.03.2001,2025,2,k4,3\n"));

    assertThat(read.rows()).containsExactly(WERKA + " k4 2024-12 1", WERKA + " k4 2025-02 3");
  }

  @Test
  void a_report_that_did_not_come_is_no_zero() throws Exception {
    Desk.Read read =
        desk.read(
            file(
                "Desa;Indikator;Bulan;Jumlah;Status\n"
                    + "Werka;K4;2025-03;4;dilaporkan\n"
                    + "Waur;K4;2025-03;0;belum_lapor\n"));

    assertThat(read.rows()).containsExactly(WERKA + " k4 2025-03 4");
  }

  @Test
  void a_village_and_indicator_twice_with_other_figures_stops_the_file() throws Exception {
    Desk.Read read =
        desk.read(file("Desa;Indikator;Bulan;Jumlah\nWerka;K4;2025-03;4\nWerka;k4;2025-03;5\n"));

    assertThat(read.problem("contradicting-rows").place()).isEqualTo("baris 3, kolom D");
  }

  @Test
  void figures_without_a_column_that_names_the_indicator_are_asked_about() throws Exception {
    Path file = file("Desa;Uraian;Bulan;Isi\nWerka;K4;2025-03;4\n");
    String said = "{\"columns\":{\"A\":\"nama_desa\",\"C\":\"periode\",\"D\":\"pembilang\"}}";

    assertThat(desk.read(file, said).problem("no-figure-column").reason()).contains("indikatornya");
  }
}
