package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import id.petasehat.intake.AnyImport.Outcome;
import id.petasehat.intake.Problem;
import id.petasehat.intake.kind.FileKind;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files as offices make them, unlike any template: read as they are meant, or asked about. */
class OfficeFilesTest extends BroughtIn {
  @Test
  void months_in_merged_headings_are_read() throws Exception {
    Drawing sheet =
        new Drawing("KIA")
            .row("Desa", "JANUARI 2025", null, "FEBRUARI 2025", null)
            .row(null, "K4", "IDL", "K4", "IDL")
            .row("Werka", 1, 2, 3, 4)
            .merge("A1:A2")
            .merge("B1:C1")
            .merge("D1:E1");

    bring(book(sheet));

    assertThat(figures())
        .containsExactly(
            WERKA + " idl 2025-01 2",
            WERKA + " idl 2025-02 4",
            WERKA + " k4 2025-01 1",
            WERKA + " k4 2025-02 3");
  }

  @Test
  void totals_with_marks_between_thousands_or_decimals_add_up() throws Exception {
    Outcome outcome =
        bring(
            csv(
                "MARET 2025;;;\nDesa;K4;IDL;Linfas\nWerka;600;600;4,0\nWaur;650;650;2,0\n"
                    + "TOTAL;1.250;1 250;6,0\nRata-rata;625;625;3,5\n"));

    assertThat(outcome.problems()).extracting(Problem::code).doesNotContain("total-differs");
    assertThat(figures()).hasSize(6);
  }

  @Test
  void codes_without_dots_are_known_by_the_names_beside_them_or_by_their_heading()
      throws Exception {
    refused(csv("Kode desa;Bulan;K4\n8102032001;2025-03;4\n"), "code-system-unknown");
    refused(csv("Kode desa;Desa;Bulan;K4\n8102032001;Larat;2025-03;4\n"), "code-system-unknown");

    refused(
        csv("Kode desa;Desa;Bulan;K4\n8102032001;Werka;2025-03;4\n8102032002;Waur;2025-03;5\n"),
        "code-system-unknown");

    bring(
        csv(
            "Kode desa;Desa;Bulan;K4\n"
                + row(WERKA, "Werka")
                + row(WAUR, "Ohoi Waur")
                + row(NERONG, "Nerong")));
    assertThat(figures())
        .containsExactly(WERKA + " k4 2025-03 4", WAUR + " k4 2025-03 4", NERONG + " k4 2025-03 4");
    bring(csv("Kode Kemendagri;Bulan;K4\n8102032002;2025-03;5\n"));
    assertThat(figures()).contains(WAUR + " k4 2025-03 5");
  }

  @Test
  void a_dash_or_a_bare_desa_is_no_name_that_knows_a_code() throws Exception {
    refused(
        csv(
            "Kode desa;Desa;Bulan;K4\n"
                + row(WERKA, "-")
                + row(WAUR, "Desa")
                + row(NERONG, "Desa")),
        "code-system-unknown");
  }

  @Test
  void among_codes_known_by_their_names_one_beside_another_name_is_asked_about() throws Exception {
    StringBuilder months = new StringBuilder();
    for (int month = 1; month <= 9; month++) {
      months.append("8102032001;Werka;2025-0").append(month).append(";4\n");
    }
    Problem problem =
        refused(
            csv("Kode desa;Desa;Bulan;K4\n" + months + "8102032002;Larat;2025-01;5\n"),
            "code-system-unknown");

    assertThat(problem.reason()).contains("8102032002");
  }

  /** A row without dots in its code. */
  private static String row(String code, String name) {
    return code.replace(".", "") + ";" + name + ";2025-03;4\n";
  }

  @Test
  void an_old_workbook_and_a_file_in_windows_1252_are_read() throws Exception {
    Path old = Drawing.write(place.resolve("berkas.xls"), k4("Werka", 4));
    assertThat(bring(old).report()).isPresent();

    byte[] text =
        "MARET 2025 – Ngilngof é\nDesa;K4\nNerong;7\n".getBytes(Charset.forName("windows-1252"));
    Outcome outcome = bring(Files.write(place.resolve("lama.csv"), text));
    assertThat(outcome.problems()).extracting(Problem::code).contains("windows-1252");
    assertThat(figures()).containsExactly(WERKA + " k4 2025-03 4", NERONG + " k4 2025-03 7");
  }

  @Test
  void what_is_wrong_in_a_template_of_a_workbook_is_told_with_its_sheet() throws Exception {
    Drawing wrong =
        new Drawing("Isian")
            .row("kode_desa", "kode_indikator", "periode", "pembilang", "penyebut", "status")
            .row(WERKA, "k4", "2025-03", 4, null, "dilaporkan")
            .row("81.02.03.9999", "k4", "2025-03", 4, null, "dilaporkan");

    assertThat(refused(book(wrong), "unknown-village").place()).isEqualTo("Lembar Isian, baris 3");
  }

  @Test
  void a_long_template_in_a_workbook_is_read() throws Exception {
    Path file =
        book(
            new Drawing("data")
                .row("kode_desa", "kode_indikator", "periode", "pembilang", "penyebut", "status")
                .row(WERKA, "k4", "2025-03", 4, null, "dilaporkan")
                .row(WAUR, "k4", "2025-03", null, null, "belum_lapor"));

    assertThat(bring(file).kind()).contains(FileKind.INDICATORS);
    assertThat(figures()).contains(WERKA + " k4 2025-03 4");
  }

  @Test
  void days_of_a_workbook_that_counts_from_1904_are_the_days_that_it_shows() throws Exception {
    Path recap = place.resolve("mac.xlsx");
    try (XSSFWorkbook mac = new XSSFWorkbook()) {
      mac.getCTWorkbook().getWorkbookPr().setDate1904(true);
      var style = mac.createCellStyle();
      style.setDataFormat(mac.createDataFormat().getFormat("yyyy-mm-dd"));
      var sheet = mac.createSheet("data");
      String[] header = {"kode_desa", "kode_indikator", "periode", "pembilang", "diterima"};
      var top = sheet.createRow(0);
      for (int column = 0; column < header.length; column++) {
        top.createCell(column).setCellValue(header[column]);
      }
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue(WERKA);
      row.createCell(1).setCellValue("k4");
      row.createCell(2).setCellValue("2025-03");
      row.createCell(3).setCellValue(4);
      row.createCell(4).setCellValue(LocalDate.of(2025, 4, 3));
      row.getCell(4).setCellStyle(style);
      try (OutputStream out = Files.newOutputStream(recap)) {
        mac.write(out);
      }
    }

    assertThat(bring(recap).report()).isPresent();

    assertThat(asked("SELECT received_on FROM observation")).containsExactly("2025-04-03");
  }

  @Test
  void what_is_found_doubtful_while_storing_names_the_sheet_and_the_cell() throws Exception {
    Drawing jan = new Drawing("JAN").row("2025").row("Desa", "K1 akses", "K4").row("Werka", 3, 9);
    Drawing feb = new Drawing("FEB").row("2025").row("Desa", "K1 akses", "K4").row("Werka", 1, 8);

    Outcome outcome = bring(book(jan, feb));

    assertThat(outcome.problems())
        .filteredOn(one -> one.code().equals("above-related"))
        .extracting(Problem::place)
        .contains("Lembar JAN, sel C3")
        .allMatch(where -> where.startsWith("Lembar "));
  }
}
