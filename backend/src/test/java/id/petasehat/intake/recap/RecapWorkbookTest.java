package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import id.petasehat.intake.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recap workbooks of a puskesmas as they stand in offices. */
class RecapWorkbookTest {
  @TempDir Path folder;

  private final Desk desk = new Desk();

  /**
   *
   *
   * <pre>
   *     A   B       C        D           E          F          G
   *  1  LAPORAN PWS KIA
   *  2  PUSKESMAS : ELAT
   *  3  BULAN : SEPTEMBER 2025
   *  4
   *  5  No  Desa    K4 ------------------------------------------
   *  6              Sasaran  Bulan lalu  Bulan ini  Kumulatif  %
   *  7  1   2       3        4           5          6          7
   *  8  1   Werka   40       3           4          30         75,0
   *  9  2   WAUR    20       2           -          12         60,0
   * 10  3   Nerong  10       1           0          8          80
   * 11      JUMLAH  70       6           4          50
   * </pre>
   */
  private static Drawing recap() {
    return new Drawing("KIA")
        .row("LAPORAN PWS KIA")
        .row("PUSKESMAS : ELAT")
        .row("BULAN : SEPTEMBER 2025")
        .row()
        .row("No", "Desa", "K4")
        .row(null, null, "Sasaran", "Bulan lalu", "Bulan ini", "Kumulatif", "%")
        .row(1, 2, 3, 4, 5, 6, 7)
        .row(1, "Werka", 40, 3, 4, 30, "75,0")
        .row(2, "WAUR", 20, 2, "-", 12, "60,0")
        .row(3, "Nerong", 10, 1, 0, 8, "80")
        .row(null, "JUMLAH", 70, 6, 4, 50)
        .merge("A5:A6")
        .merge("B5:B6")
        .merge("C5:G5");
  }

  /** A table of K4 and IDL in September 2025; rows are what the test is about. */
  private static Drawing table(Object[]... rows) {
    Drawing sheet = new Drawing("KIA").row("BULAN SEPTEMBER TAHUN 2025").row("Desa", "K4", "IDL");
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return sheet;
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private Desk.Read read(Drawing... sheets) throws IOException {
    return desk.read(Drawing.write(folder.resolve("rekap.xlsx"), sheets));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rekap.xlsx", "rekap.xls"})
  void a_recap_with_merged_headings_is_read_without_a_question(String name) throws Exception {
    Desk.Read read = desk.read(Drawing.write(folder.resolve(name), recap()));

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows())
        .containsExactly(WERKA + " k4 2025-09 4/40", NERONG + " k4 2025-09 0/10");
    assertThat(read.mapping().asks()).isFalse();
    assertThat(read.mapping().period()).isEqualTo("2025-09");
    assertThat(read.mapping().periodFrom()).isEqualTo("judul");
    assertThat(read.mapping().headerRows()).containsExactly(5, 6);
    assertThat(read.column("E").header()).isEqualTo("K4 › Bulan ini");
    assertThat(read.column("E").target()).isEqualTo("k4");
    assertThat(read.column("C").target()).isEqualTo("k4.penyebut");
    assertThat(read.column("F").target()).isEqualTo("abaikan");
    assertThat(read.column("B").target()).isEqualTo("nama_desa");
  }

  @Test
  void a_dash_and_a_blank_are_missing_and_never_zero() throws Exception {
    Desk.Read read = read(table(row("Werka", "-", 3), row("Waur", null, "–"), row("Larat", 0, 0)));

    assertThat(read.rows())
        .containsExactly(
            WERKA + " idl 2025-09 3", LARAT + " k4 2025-09 0", LARAT + " idl 2025-09 0");
  }

  @Test
  void numbers_kept_as_text_are_numbers() throws Exception {
    Desk.Read read = read(table(row("Werka", "4", "'7"), row("Waur", "12,0", "5.00")));

    assertThat(read.rows())
        .containsExactly(
            WERKA + " k4 2025-09 4",
            WERKA + " idl 2025-09 7",
            WAUR + " k4 2025-09 12",
            WAUR + " idl 2025-09 5");
  }

  @Test
  void what_may_be_thousands_or_decimals_is_rejected_unless_the_file_shows_which()
      throws Exception {
    Desk.Read alone = read(table(row("Werka", "1.250", 3)));
    assertThat(alone.problem("not-integer").place()).isEqualTo("Lembar KIA, sel B3");

    Drawing shown =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Desa", "K4", "%")
            .row("Werka", "1.250", "62,5");
    assertThat(read(shown).rows()).containsExactly(WERKA + " k4 2025-09 1250");
    assertThat(read(shown).problem("thousands").reason()).contains("titik pemisah ribuan");

    Drawing english =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Desa", "K4", "%")
            .row("Werka", "1,250", "62.5");
    assertThat(read(english).rows()).containsExactly(WERKA + " k4 2025-09 1250");
  }

  @Test
  void a_total_that_does_not_add_up_is_warned_of_with_the_difference() throws Exception {
    Desk.Read read = read(table(row("Werka", 4, 1), row("Waur", 6, 2), row("TOTAL", 11, 3)));

    assertThat(read.rows()).hasSize(4);
    Problem problem = read.problem("total-differs");
    assertThat(problem.place()).isEqualTo("Lembar KIA, sel B5");
    assertThat(problem.reason())
        .contains("tertulis 11")
        .contains("berjumlah 10")
        .contains("selisih 1");
    assertThat(read.codes()).containsExactly("total-differs");
  }

  @Test
  void subtotals_and_a_grand_total_are_each_held_against_their_own_rows() throws Exception {
    Desk.Read read =
        read(
            table(
                row("Werka", 4, 1),
                row("Waur", 6, 2),
                row("Kecamatan Kei Besar", 10, 3),
                row("Weduar", 5, 5),
                row("Jumlah Kec. Selatan", 5, 5),
                row("JUMLAH TOTAL", 15, 8)));

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).hasSize(6);
  }

  @Test
  void a_grand_total_that_does_not_add_up_is_held_against_all_rows() throws Exception {
    Desk.Read read =
        read(
            table(
                row("Werka", 4, 1),
                row("Kecamatan Kei Besar", 4, 1),
                row("Weduar", 5, 5),
                row("Jumlah Kec. Selatan", 5, 5),
                row("JUMLAH TOTAL", 12, 6)));

    assertThat(read.problem("total-differs").reason())
        .contains("tertulis 12")
        .contains("berjumlah 9")
        .contains("selisih 3");
  }

  @Test
  void a_hidden_sheet_is_skipped_and_told() throws Exception {
    Desk.Read read =
        read(
            new Drawing("Lama").row("Desa", "K4").row("Werka", 99).hidden(),
            table(row("Werka", 4, 1)));

    assertThat(read.rows()).hasSize(2).noneMatch(row -> row.endsWith(" 99"));
    assertThat(read.problem("hidden-sheet").reason()).contains("Lama");
    assertThat(read.mapping().sheets().get(0).hidden()).isTrue();
  }

  @Test
  void a_formula_counts_as_what_it_came_to_and_an_error_is_rejected_with_its_cell()
      throws Exception {
    assertThat(read(table(row("Werka", "=2+2", 1))).rows()).contains(WERKA + " k4 2025-09 4");

    Desk.Read broken = read(table(row("Werka", "=1/0", 1)));
    assertThat(broken.problem("formula-error").place()).isEqualTo("Lembar KIA, sel B3");
    assertThat(broken.problem("formula-error").reason()).contains("#DIV/0!");
  }

  @Test
  void an_error_in_a_column_that_is_not_read_does_no_harm() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Desa", "K4", null)
            .row(null, "Bulan ini", "%")
            .row("Werka", 4, "=1/0")
            .merge("A2:A3")
            .merge("B2:C2");

    assertThat(read(sheet).rows()).containsExactly(WERKA + " k4 2025-09 4");
  }

  @Test
  void a_day_among_counts_is_rejected() throws Exception {
    Desk.Read read = read(table(row("Werka", LocalDate.of(2025, 3, 4), 1), row("Waur", 2, 1)));

    assertThat(read.problem("date-not-count").place()).isEqualTo("Lembar KIA, sel B3");
  }

  @Test
  void a_month_may_stand_in_a_column_as_a_day_as_its_number_or_as_text() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("Desa", "Bulan", "K4")
            .row("Werka", LocalDate.of(2025, 3, 1), 1)
            .row("Waur", 45717, 2)
            .row("Larat", "April 2025", 3)
            .row("Nerong", "202505", 4);

    assertThat(read(sheet).rows())
        .containsExactly(
            WERKA + " k4 2025-03 1",
            WAUR + " k4 2025-03 2",
            LARAT + " k4 2025-04 3",
            NERONG + " k4 2025-05 4");
  }

  @Test
  void one_column_per_month_under_one_heading_is_read_by_months() throws Exception {
    Drawing sheet =
        new Drawing("K4")
            .row("REKAP TAHUN 2025")
            .row("No", "Desa", "K4", null, null, "IDL", null, null)
            .row(null, null, "Jan", "Feb", "Mar", "Jan", "Feb", "Mar")
            .row(1, "Werka", 1, 2, 3, 4, 5, 6)
            .merge("A2:A3")
            .merge("B2:B3")
            .merge("C2:E2")
            .merge("F2:H2");

    Desk.Read read = read(sheet);
    assertThat(read.rows())
        .containsExactly(
            WERKA + " k4 2025-01 1",
            WERKA + " k4 2025-02 2",
            WERKA + " k4 2025-03 3",
            WERKA + " idl 2025-01 4",
            WERKA + " idl 2025-02 5",
            WERKA + " idl 2025-03 6");
    assertThat(read.column("D").target()).isEqualTo("k4@2025-02");
  }

  @Test
  void months_above_indicators_are_read_by_months_too() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row(null, null, "JANUARI 2025", null, "FEBRUARI 2025", null)
            .row("No", "Desa", "K4", "IDL", "K4", "IDL")
            .row(1, "Werka", 1, 2, 3, 4)
            .merge("C1:D1")
            .merge("E1:F1");

    assertThat(read(sheet).rows())
        .containsExactlyInAnyOrder(
            WERKA + " k4 2025-01 1",
            WERKA + " idl 2025-01 2",
            WERKA + " k4 2025-02 3",
            WERKA + " idl 2025-02 4");
  }

  @Test
  void a_month_that_has_not_come_is_rejected() throws Exception {
    Drawing sheet = new Drawing("KIA").row("BULAN JANUARI 2026").row("Desa", "K4").row("Werka", 4);

    assertThat(read(sheet).problem("future-period").place()).isEqualTo("Lembar KIA, sel B3");
  }

  @Test
  void a_village_twice_with_other_figures_stops_the_file_and_names_both_cells() throws Exception {
    Desk.Read read = read(table(row("Werka", 4, 1), row("Waur", 3, 1), row("WERKA", 5, 1)));

    Problem problem = read.problem("contradicting-rows");
    assertThat(problem.place()).isEqualTo("Lembar KIA, sel B5");
    assertThat(problem.reason()).contains("Lembar KIA, sel B3").contains("4 dan 5");
    assertThat(read.problem("repeated-row").place()).isEqualTo("Lembar KIA, sel C5");
    assertThat(read.rows()).isEmpty();
  }

  @Test
  void a_name_that_no_village_bears_is_asked_with_suggestions_and_never_guessed() throws Exception {
    Desk.Read read = read(table(row("Ohoinangang", 4, 1), row("Werka", 2, 2)));

    assertThat(read.rows()).isEmpty();
    assertThat(read.codes()).containsExactly("village-unsure");
    assertThat(read.mapping().villages()).hasSize(1);
    assertThat(read.mapping().villages().get(0).text()).isEqualTo("Ohoinangang");
    assertThat(read.mapping().villages().get(0).row()).isEqualTo(3);
    assertThat(read.mapping().villages().get(0).candidates().get(0).code()).isEqualTo(OHOINANGAN);

    Path file = folder.resolve("rekap.xlsx");
    Desk.Read said = desk.read(file, "{\"villages\":{\"Ohoinangang\":\"" + OHOINANGAN + "\"}}");
    assertThat(said.rows()).contains(OHOINANGAN + " k4 2025-09 4").hasSize(4);
    Desk.Read left = desk.read(file, "{\"villages\":{\"Ohoinangang\":\"abaikan\"}}");
    assertThat(left.rows()).hasSize(2);
  }

  @Test
  void people_from_outside_and_signatures_below_the_table_are_no_villages() throws Exception {
    Desk.Read read =
        read(
            table(
                row("Werka", 4, 1),
                row("Luar Wilayah", 2, 0),
                row("Jumlah", 6, 1),
                row(),
                row(null, null, "Elat, 5 Oktober 2025"),
                row(null, null, "Kepala Puskesmas")));

    assertThat(read.rows()).hasSize(2);
    assertThat(read.codes()).contains("outside").doesNotContain("village-unsure", "no-village");
  }

  @Test
  void figures_without_a_village_are_rejected() throws Exception {
    Desk.Read read = read(table(row("Werka", 4, 1), row(null, 2, 3)));

    assertThat(read.problem("no-village").place()).isEqualTo("Lembar KIA, baris 4");
  }

  @Test
  void one_figure_in_merged_cells_of_two_villages_is_rejected() throws Exception {
    Desk.Read read = read(table(row("Werka", 4, 1), row("Waur", null, 2)).merge("B3:B4"));

    assertThat(read.problem("merged-figure").place()).isEqualTo("Lembar KIA, sel B3");
  }

  @Test
  void a_kecamatan_in_merged_cells_beside_its_villages_tells_namesakes_apart() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Kecamatan", "Desa", "K4")
            .row("Kei Besar", "Werka", 1)
            .row(null, "Waur", 2)
            .row("Kei Besar Selatan", "Weduar", 3)
            .merge("A3:A4");

    assertThat(read(sheet).rows())
        .containsExactly(WERKA + " k4 2025-09 1", WAUR + " k4 2025-09 2", WEDUAR + " k4 2025-09 3");
  }
}
