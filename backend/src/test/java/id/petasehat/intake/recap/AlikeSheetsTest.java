package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import id.petasehat.fixture.Square;
import id.petasehat.intake.Problem.Severity;
import id.petasehat.intake.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks with a sheet for each month, or for each puskesmas. */
class AlikeSheetsTest {
  @TempDir Path folder;

  private final Desk desk = new Desk();

  /** A sheet of K4 and IDL of two villages. */
  private static Drawing month(String name, String title, int werka, int waur) {
    return new Drawing(name)
        .row("LAPORAN PWS KIA")
        .row(title)
        .row("Desa", "K4", "IDL")
        .row("Werka", werka, 1)
        .row("Waur", waur, 2)
        .row("JUMLAH", werka + waur, 3);
  }

  private Desk.Read read(Drawing... sheets) throws IOException {
    return desk.read(file(sheets));
  }

  private Path file(Drawing... sheets) throws IOException {
    return Drawing.write(folder.resolve("rekap kia.xlsx"), sheets);
  }

  private static List<String> k4(Desk.Read read) {
    return read.rows().stream().filter(row -> row.contains(" k4 ")).toList();
  }

  @Test
  void a_sheet_for_each_month_is_read_in_one_go_each_with_the_month_of_its_name() throws Exception {
    Desk.Read read =
        read(
            new Drawing("PETUNJUK").row("Isi lembar bulan yang berjalan"),
            month("JAN", "TAHUN 2025", 1, 2),
            month("FEB", "TAHUN 2025", 3, 4),
            month("MARET", "TAHUN 2025", 5, 6));

    assertThat(k4(read))
        .containsExactly(
            WERKA + " k4 2025-01 1",
            WAUR + " k4 2025-01 2",
            WERKA + " k4 2025-02 3",
            WAUR + " k4 2025-02 4",
            WERKA + " k4 2025-03 5",
            WAUR + " k4 2025-03 6");
    assertThat(read.codes()).containsExactly("sheets-read");
    assertThat(read.problem("sheets-read").reason())
        .isEqualTo("Yang dibaca lembar JAN, FEB, MARET; tidak dibaca: PETUNJUK");
    assertThat(read.mapping().sheet()).isEqualTo("JAN");
    assertThat(read.mapping().sheets())
        .containsExactly(
            new Mapping.Sheet("PETUNJUK", false, false, null),
            new Mapping.Sheet("JAN", false, true, "2025-01"),
            new Mapping.Sheet("FEB", false, true, "2025-02"),
            new Mapping.Sheet("MARET", false, true, "2025-03"));
  }

  @Test
  void sheets_that_bear_only_a_month_stand_in_the_year_that_a_person_says() throws Exception {
    Path file = file(month("JAN", "PUSKESMAS", 1, 2), month("FEB", "PUSKESMAS", 3, 4));

    assertThat(desk.read(file).codes()).contains("period-missing");
    assertThat(k4(desk.read(file, "{\"sheet\":\"JAN\",\"period\":\"2025-01\"}")))
        .contains(WERKA + " k4 2025-01 1", WERKA + " k4 2025-02 3");
  }

  @Test
  void a_mistake_on_one_of_the_sheets_is_named_with_its_sheet_and_cell() throws Exception {
    Desk.Read read =
        read(
            month("JAN", "TAHUN 2025", 1, 2),
            new Drawing("FEB")
                .row("TAHUN 2025")
                .row("Desa", "K4", "IDL")
                .row("Werka", "banyak", 1)
                .row("Waur", 4, 2)
                .row("JUMLAH", 5, 3));

    assertThat(read.problem("not-a-number").place()).isEqualTo("Lembar FEB, sel B3");
    assertThat(read.problem("total-differs").place()).isEqualTo("Lembar FEB, sel B5");
    assertThat(read.problem("total-differs").reason()).contains("berjumlah 4");
    assertThat(read.rows()).isEmpty();
  }

  @Test
  void titles_may_be_longer_on_one_sheet_than_on_another() throws Exception {
    Drawing feb =
        new Drawing("FEB")
            .row("DINAS KESEHATAN")
            .row("LAPORAN PWS KIA")
            .row("PUSKESMAS ELAT")
            .row("BULAN FEBRUARI 2025")
            .row("Desa", "K4", "IDL")
            .row("Werka", 3, 1);

    assertThat(k4(read(month("JAN", "BULAN JANUARI 2025", 1, 2), feb)))
        .containsExactly(WERKA + " k4 2025-01 1", WAUR + " k4 2025-01 2", WERKA + " k4 2025-02 3");
  }

  @Test
  void headings_that_name_their_month_are_of_one_form() throws Exception {
    Drawing jan = new Drawing("JAN").row("2025").row("Desa", "K4 bulan Januari").row("Werka", 1);
    Drawing feb = new Drawing("FEB").row("2025").row("Desa", "K4 bulan Februari").row("Werka", 2);

    assertThat(read(jan, feb).rows())
        .containsExactly(WERKA + " k4 2025-01 1", WERKA + " k4 2025-02 2");
  }

  @Test
  void a_sheet_whose_copied_title_names_another_month_than_its_name_is_not_guessed()
      throws Exception {
    Desk.Read read =
        read(month("JAN", "BULAN JANUARI 2025", 1, 2), month("FEB", "BULAN JANUARI 2025", 3, 4));

    assertThat(read.rows()).isEmpty();
    assertThat(read.problem("sheet-month").place()).isEqualTo("Lembar FEB");
  }

  @Test
  void a_sum_of_the_months_and_a_blank_form_are_left_out_and_told() throws Exception {
    Desk.Read read =
        read(
            month("JAN", "TAHUN 2025", 1, 2),
            month("FEB", "TAHUN 2025", 3, 4),
            month("TOTAL", "TAHUN 2025", 4, 6),
            month("FORMAT", "TAHUN ....", 0, 0));

    assertThat(k4(read)).hasSize(4);
    assertThat(read.problem("sheets-read").reason()).endsWith("tidak dibaca: TOTAL, FORMAT");
  }

  @Test
  void a_table_of_another_form_is_left_out_and_told() throws Exception {
    Drawing doctors =
        new Drawing("TENAGA")
            .row("BULAN MARET 2025")
            .row("Desa", "Bidan", "Perawat")
            .row("Werka", 1, 0);
    Desk.Read read =
        read(month("JAN", "TAHUN 2025", 1, 2), doctors, month("FEB", "TAHUN 2025", 3, 4));

    assertThat(k4(read)).hasSize(4);
    assertThat(read.problem("sheets-read").reason()).endsWith("tidak dibaca: TENAGA");
  }

  @Test
  void a_person_may_have_one_sheet_read_alone_or_some_of_them() throws Exception {
    Path file =
        file(
            month("JAN", "TAHUN 2025", 1, 2),
            month("FEB", "TAHUN 2025", 3, 4),
            month("MAR", "TAHUN 2025", 5, 6));

    assertThat(k4(desk.read(file, "{\"sheet\":\"FEB\",\"sheets\":[\"FEB\"]}")))
        .containsExactly(WERKA + " k4 2025-02 3", WAUR + " k4 2025-02 4");
    assertThat(k4(desk.read(file, "{\"sheet\":\"FEB\",\"sheets\":[\"FEB\",\"MAR\"]}"))).hasSize(4);
  }

  @Test
  void a_saved_mapping_of_one_sheet_reads_all_months_of_the_next_file() throws Exception {
    Path file = file(sealed("JAN", 1), sealed("FEB", 2));
    assertThat(desk.read(file).codes()).contains("column-unclear");
    String columns = "\"columns\":{\"A\":\"nama_desa\",\"B\":\"k4\"}";
    RecapProfile saved =
        desk.read(file, "{\"sheet\":\"JAN\"," + columns + ",\"saveAs\":\"kia\"}").kept();

    assertThat(desk.read(file(sealed("MAR", 3), sealed("APR", 4)), null, saved).rows())
        .containsExactly(WERKA + " k4 2025-03 3", WERKA + " k4 2025-04 4");
  }

  /** A sheet with a heading that nobody knows. */
  private static Drawing sealed(String name, int figure) {
    return new Drawing(name)
        .row("2025")
        .row("Desa", "Kunj. lengkap bumil xyz")
        .row("Werka", figure);
  }

  @Test
  void a_hidden_sheet_of_the_same_form_is_read_only_when_it_is_chosen() throws Exception {
    Path file = file(month("JAN", "TAHUN 2025", 1, 2), month("FEB", "TAHUN 2025", 3, 4).hidden());

    assertThat(k4(desk.read(file))).hasSize(2);
    assertThat(k4(desk.read(file, "{\"sheet\":\"FEB\",\"sheets\":[\"FEB\"]}")))
        .containsExactly(WERKA + " k4 2025-02 3", WAUR + " k4 2025-02 4");
  }

  @Test
  void a_sheet_for_each_puskesmas_is_read_with_the_month_of_its_title() throws Exception {
    Drawing elat =
        new Drawing("ELAT").row("SEPTEMBER 2025").row("Desa", "K4").row("Werka", 1).row("Waur", 2);
    Drawing weduar = new Drawing("WEDUAR").row("SEPTEMBER 2025").row("Desa", "K4").row("Weduar", 3);
    Drawing hollat = new Drawing("HOLLAT").row("PUSKESMAS").row("Desa", "K4").row("Nerong", 4);

    Desk.Read read = read(elat, weduar, hollat);

    assertThat(read.rows())
        .containsExactly(
            WERKA + " k4 2025-09 1",
            WAUR + " k4 2025-09 2",
            WEDUAR + " k4 2025-09 3",
            NERONG + " k4 2025-09 4");
    assertThat(read.problem("sheet-month").severity()).isEqualTo(Severity.WARNED);
    assertThat(read.problem("sheet-month").place()).isEqualTo("Lembar HOLLAT");
  }

  @Test
  void a_village_on_two_sheets_of_one_month_with_other_figures_stops_the_file() throws Exception {
    Drawing one = new Drawing("ELAT").row("SEPTEMBER 2025").row("Desa", "K4").row("Werka", 1);
    Drawing two = new Drawing("LARAT").row("SEPTEMBER 2025").row("Desa", "K4").row("Werka", 2);

    Desk.Read read = read(one, two);

    assertThat(read.problem("contradicting-rows").place()).isEqualTo("Lembar LARAT, sel B3");
    assertThat(read.problem("contradicting-rows").reason()).contains("Lembar ELAT, sel B3");
  }

  @Test
  void sheets_of_one_form_may_each_be_of_one_indicator() throws Exception {
    Drawing k4 =
        new Drawing("K4").row("SEPTEMBER 2025").row("Desa", "Sasaran", "Hasil").row("Werka", 40, 1);
    Drawing idl =
        new Drawing("IDL")
            .row("SEPTEMBER 2025")
            .row("Desa", "Sasaran", "Hasil")
            .row("Werka", 30, 2);
    String said =
        "{\"sheet\":\"K4\",\"columns\":{\"A\":\"nama_desa\",\"B\":\"k4.penyebut\",\"C\":\"k4\"}}";

    Path file = file(k4, idl);
    assertThat(desk.read(file, said).rows())
        .contains(WERKA + " k4 2025-09 1/40")
        .noneMatch(row -> row.contains(" k4 2025-09 2"));
  }

  /** Two villages called Larat, one in each work area. */
  @Test
  void the_work_area_of_the_puskesmas_in_the_title_tells_namesakes_apart() throws Exception {
    List<Square> villages = new ArrayList<>(Square.SIX);
    villages.add(new Square("81.02.04.2009", "Larat", 5, 5, 1));
    Map<String, List<String>> areas =
        Map.of("Elat", List.of(WERKA, WAUR, LARAT), "Weduar", List.of(WEDUAR, "81.02.04.2009"));
    Desk namesakes = new Desk(villages, areas);
    Drawing bare = new Drawing("KIA").row("SEPTEMBER 2025").row("Desa", "K4").row("Larat", 1);
    Drawing titled =
        new Drawing("KIA")
            .row("UPTD PUSKESMAS : WEDUAR KECAMATAN KEI BESAR SELATAN")
            .row("SEPTEMBER 2025")
            .row("Desa", "K4")
            .row("Larat", 1);
    Drawing column =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Puskesmas", "Desa", "K4")
            .row("Pkm Elat", "Larat", 1)
            .row("Pkm Weduar", "Larat", 2);

    assertThat(namesakes.read(file(bare)).codes()).containsExactly("village-unsure");
    assertThat(namesakes.read(file(titled)).rows()).containsExactly("81.02.04.2009 k4 2025-09 1");
    assertThat(namesakes.read(file(column)).rows())
        .containsExactly(LARAT + " k4 2025-09 1", "81.02.04.2009 k4 2025-09 2");
  }

  @Test
  void what_was_said_of_a_village_is_not_said_of_its_namesake_in_another_work_area()
      throws Exception {
    List<Square> villages = new ArrayList<>(Square.SIX);
    villages.add(new Square("81.02.04.2009", "Larat", 5, 5, 1));
    Desk namesakes =
        new Desk(
            villages, Map.of("Elat", List.of(WERKA, LARAT), "Weduar", List.of("81.02.04.2009")));
    Drawing bare = new Drawing("KIA").row("SEPTEMBER 2025").row("Desa", "K4").row("Larat", 1);
    Drawing weduar =
        new Drawing("KIA").row("PKM WEDUAR SEPTEMBER 2025").row("Desa", "K4").row("Larat", 1);
    RecapProfile saved =
        namesakes
            .read(file(bare), "{\"villages\":{\"Larat\":\"" + LARAT + "\"},\"saveAs\":\"kia\"}")
            .kept();

    assertThat(namesakes.read(file(bare), null, saved).rows())
        .containsExactly(LARAT + " k4 2025-09 1");
    assertThat(namesakes.read(file(weduar), null, saved).rows())
        .containsExactly("81.02.04.2009 k4 2025-09 1");
  }

  @Test
  void a_code_beside_the_name_of_another_village_is_warned_of_with_both() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("SEPTEMBER 2025")
            .row("Kode desa", "Nama desa", "K4")
            .row(WERKA, "Ohoi Werka", 1)
            .row(WAUR, "Larat", 2);

    Desk.Read read = read(sheet);

    assertThat(read.rows()).containsExactly(WERKA + " k4 2025-09 1", WAUR + " k4 2025-09 2");
    assertThat(read.codes()).containsExactly("name-differs");
    assertThat(read.problem("name-differs").place()).isEqualTo("Lembar KIA, sel B4");
    assertThat(read.problem("name-differs").reason()).contains("Waur").contains("Larat");
  }
}
