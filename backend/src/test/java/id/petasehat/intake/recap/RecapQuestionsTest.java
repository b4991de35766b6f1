package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recap leaves open is asked, and what a person answers is kept for the next one. */
class RecapQuestionsTest {
  private static final Drawing ONE_VILLAGE =
      new Drawing("KIA")
          .row("BULAN SEPTEMBER TAHUN 2025")
          .row("Desa", "K4", "IDL")
          .row("Werka", 4, 1);

  @TempDir Path folder;

  private final Desk desk = new Desk();

  private Desk.Read read(Drawing sheet) throws IOException {
    return desk.read(Drawing.write(folder.resolve("rekap.xlsx"), sheet));
  }

  @Test
  void sums_alone_are_taken_for_sums() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Desa", "K4", null)
            .row(null, "Kumulatif", "%")
            .row("Werka", 30, 75)
            .merge("A2:A3")
            .merge("B2:C2");

    Desk.Read read = read(sheet);
    assertThat(read.mapping().cumulative()).isTrue();
    assertThat(read.rows()).containsExactly(WERKA + " k4 2025-09 30");
  }

  @Test
  void sums_of_one_indicator_beside_months_of_another_are_asked() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Desa", "K4", "IDL")
            .row(null, "Kumulatif", "Bulan ini")
            .row("Werka", 30, 4)
            .merge("A2:A3");

    Desk.Read read = read(sheet);
    assertThat(read.codes()).containsExactly("column-unclear");
    assertThat(read.column("B").sure()).isFalse();
    assertThat(read.column("C").sure()).isTrue();
    assertThat(read.mapping().cumulative()).isFalse();
  }

  @Test
  void a_title_names_the_indicator_only_of_columns_that_name_nothing_themselves() throws Exception {
    Drawing sheet =
        new Drawing("A")
            .row("K4")
            .row("TAHUN 2025")
            .row("Desa", "Januari", "Jumlah RT")
            .row("Werka", 3, 90);

    Desk.Read read = read(sheet);
    assertThat(read.column("B").target()).isEqualTo("k4@2025-01");
    assertThat(read.column("B").sure()).isTrue();
    assertThat(read.column("C").target()).isNull();
  }

  @Test
  void a_column_whose_meaning_is_open_tells_the_month_in_its_heading() throws Exception {
    Drawing sheet =
        new Drawing("A")
            .row("TAHUN 2025")
            .row("Desa", "DPT1", null)
            .row(null, "OKT", "NOV")
            .row("Werka", 3, 2)
            .merge("A2:A3")
            .merge("B2:C2");

    Desk.Read read = read(sheet);
    assertThat(read.column("A").month()).isNull();
    assertThat(read.column("B").month()).isEqualTo("2025-10");
    assertThat(read.column("C").month()).isEqualTo("2025-11");
  }

  @Test
  void a_common_word_is_a_suggestion_only() throws Exception {
    Drawing sheet =
        new Drawing("A").row("MEI 2025").row("Desa", "K4", "Jumlah rumah").row("Werka", 3, 90);

    Desk.Read read = read(sheet);
    assertThat(read.column("C").target()).isEqualTo("rumah");
    assertThat(read.column("C").sure()).isFalse();
  }

  @Test
  void a_title_that_speaks_of_sums_over_columns_that_do_not_is_asked() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("LAPORAN S/D BULAN SEPTEMBER 2025")
            .row("Desa", "K4")
            .row("Werka", 30);

    Desk.Read read = read(sheet);
    assertThat(read.codes()).containsExactly("column-unclear");
    assertThat(read.column("B").sure()).isFalse();
  }

  @Test
  void a_month_in_the_title_and_another_on_the_sheet_is_asked() throws Exception {
    Drawing sheet = new Drawing("Oktober").row("SEPTEMBER 2025").row("Desa", "K4").row("Werka", 3);

    assertThat(read(sheet).codes()).containsExactly("period-missing");
  }

  @Test
  void a_column_that_nobody_knows_is_asked_and_an_answer_settles_it() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Desa", "K4", "Jumlah Rukun Tetangga")
            .row("Werka", 3, 12);

    Desk.Read read = read(sheet);
    assertThat(read.codes()).containsExactly("column-unclear");
    assertThat(read.column("C").target()).isNull();
    assertThat(read.column("C").samples()).containsExactly("12");

    Desk.Read said =
        desk.read(
            folder.resolve("rekap.xlsx"),
            "{\"columns\":{\"A\":\"nama_desa\",\"B\":\"k4\"},\"saveAs\":\"rekap-kia\"}");
    assertThat(said.rows()).containsExactly(WERKA + " k4 2025-09 3");
    assertThat(said.kept().name()).isEqualTo("rekap-kia");
  }

  @Test
  void a_kept_mapping_reads_next_months_file_without_a_question() throws Exception {
    Drawing first =
        new Drawing("KIA").row("AGUSTUS 2025").row("Desa", "Bumil lengkap").row("Werkaa", 3);
    Path file = Drawing.write(folder.resolve("agustus.xlsx"), first);
    assertThat(desk.read(file).mapping().asks()).isTrue();
    RecapProfile kept =
        desk.read(
                file,
                "{\"columns\":{\"A\":\"nama_desa\",\"B\":\"k6\"},\"villages\":{\"Werkaa\":\""
                    + WERKA
                    + "\"},\"saveAs\":\"kia\"}")
            .kept();

    Drawing next =
        new Drawing("KIA").row("SEPTEMBER 2025").row("Desa", "Bumil lengkap").row("Werkaa", 5);
    Desk.Read read =
        desk.read(
            Drawing.write(folder.resolve("september.xlsx"), next),
            null,
            RecapProfile.parse(kept.write()));

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).containsExactly(WERKA + " k6 2025-09 5");
    assertThat(read.mapping().profile()).isEqualTo("kia");
  }

  @Test
  void columns_of_months_are_kept_without_their_year() throws Exception {
    RecapProfile kept =
        desk.read(
                Drawing.write(folder.resolve("2024.xlsx"), twoMonths("TAHUN 2024")),
                "{\"columns\":{\"A\":\"nama_desa\",\"B\":\"k4@2024-01\",\"C\":\"k4@2024-02\"},"
                    + "\"saveAs\":\"bulanan\"}")
            .kept();

    Desk.Read read =
        desk.read(Drawing.write(folder.resolve("2025.xlsx"), twoMonths("TAHUN 2025")), null, kept);

    assertThat(read.rows()).containsExactly(WERKA + " k4 2025-01 1", WERKA + " k4 2025-02 2");
  }

  private static Drawing twoMonths(String title) {
    return new Drawing("A").row(title).row("Desa", "Januari", "Februari").row("Werka", 1, 2);
  }

  @Test
  void two_columns_cannot_be_one_indicator() throws Exception {
    Path file = Drawing.write(folder.resolve("rekap.xlsx"), ONE_VILLAGE);

    Desk.Read read =
        desk.read(file, "{\"columns\":{\"A\":\"nama_desa\",\"B\":\"k4\",\"C\":\"k4\"}}");

    assertThat(read.codes()).contains("same-target-twice");
  }

  @Test
  void what_no_catalogue_knows_is_rejected() throws Exception {
    Path file = Drawing.write(folder.resolve("rekap.xlsx"), ONE_VILLAGE);

    assertThat(desk.read(file, "{\"columns\":{\"A\":\"nama_desa\",\"B\":\"k99\"}}").codes())
        .contains("unknown-indicator");
    assertThat(desk.read(file, "{\"columns\":{\"A\":\"nama_desa\",\"ZZ\":\"k4\"}}").codes())
        .contains("no-such-column");
  }
}
