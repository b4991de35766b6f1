package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.Drawing;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.AnyImport;
import id.petasehat.intake.AnyImport.Outcome;
import id.petasehat.intake.AnyImport.Said;
import id.petasehat.intake.Problem;
import id.petasehat.intake.Problem.Severity;
import id.petasehat.intake.SourceFile;
import id.petasehat.intake.Undo;
import id.petasehat.intake.boundary.BoundaryOptions;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that offices send and that are not right, each brought in as from the page: recognised by
 * its content, then stored whole, or refused whole with a line that says what to do.
 */
class BadInputTest {
  private static final Said NOTHING_SAID =
      new Said(BoundaryOptions.NONE, PostOptions.NONE, Optional.empty(), List.of());

  @TempDir static Path place;
  private static Store store;
  private final List<Long> batches = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    store = Store.inFolder(EmbeddedStores.prepare(place.resolve("data")));
    new Office(store, place).boundaries(Square.SIX);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @AfterEach
  void undo() throws Exception {
    for (long batch : batches) {
      new Undo(store, Catalogue.builtIn()).batch(batch);
    }
  }

  private Outcome bring(Path file) throws Exception {
    Outcome outcome =
        new AnyImport(store, Catalogue.builtIn(), ProgressListener.NONE)
            .run(SourceFile.of(file), Optional.empty(), NOTHING_SAID);
    outcome.report().ifPresent(report -> batches.add(report.batchId()));
    return outcome;
  }

  /** The refusal of a file that leaves the store as it was. */
  private Problem refused(Path file, String code) throws Exception {
    List<String> before = figures();
    Outcome outcome = bring(file);
    assertThat(outcome.report()).isEmpty();
    assertThat(figures()).isEqualTo(before);
    Problem problem = problem(outcome, code);
    assertThat(problem.severity()).isEqualTo(Severity.REJECTED);
    assertThat(problem.reason()).isNotBlank();
    assertThat(problem.remedy()).isNotBlank();
    return problem;
  }

  private static Problem problem(Outcome outcome, String code) {
    assertThat(outcome.problems()).extracting(Problem::code).contains(code);
    return outcome.problems().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** {@code 81.02.03.2001 k4 2025-03 4} of each stored figure, in order. */
  private static List<String> figures() {
    return asked(
        "SELECT village || ' ' || indicator || ' ' || (yyyymm / 100) || '-'"
            + " || LPAD(CAST(MOD(yyyymm, 100) AS VARCHAR), 2, '0') || ' ' || numerator"
            + " FROM observation WHERE numerator IS NOT NULL ORDER BY 1");
  }

  private static List<String> asked(String sql) {
    return store.<List<String>, RuntimeException>read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
              rows.add(found.getString(1));
            }
            return rows;
          }
        });
  }

  private static Path csv(String text) throws Exception {
    return Files.writeString(place.resolve("berkas.csv"), text);
  }

  private static Path book(Drawing... sheets) throws Exception {
    return Drawing.write(place.resolve("berkas.xlsx"), sheets);
  }

  private static Drawing k4(Object... rowOfWerka) {
    return new Drawing("KIA").row("MARET 2025").row("Desa", "K4").row(rowOfWerka);
  }

  @Test
  void a_truncated_workbook() throws Exception {
    byte[] whole = Files.readAllBytes(book(k4("Werka", 4)));
    Path cut = Files.write(place.resolve("potong.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(refused(cut, "truncated").remedy()).isNotBlank();
  }

  @Test
  void a_truncated_old_workbook() throws Exception {
    byte[] whole = Files.readAllBytes(Drawing.write(place.resolve("lama.xls"), k4("Werka", 4)));
    Path cut = Files.write(place.resolve("potong.xls"), Arrays.copyOf(whole, whole.length / 2));
    refused(cut, "broken-workbook");
  }

  /** Figures are read and nothing is run: the macros stand in a folder of their own. */
  @Test
  void an_old_workbook_with_macros() throws Exception {
    Path file = Drawing.write(place.resolve("makro.xls"), k4("Werka", 4));
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), false)) {
      container
          .getRoot()
          .createDirectory("_VBA_PROJECT_CUR")
          .createDirectory("VBA")
          .createDocument("dir", new ByteArrayInputStream(new byte[] {1}));
      container.writeFilesystem();
    }
    refused(file, "spreadsheet");
  }

  @Test
  void a_workbook_with_macros() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(Files.newInputStream(book(k4("Werka", 4))));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
      out.write(new byte[] {1});
    }
    refused(Files.write(place.resolve("makro.xlsm"), bytes.toByteArray()), "spreadsheet");
  }

  @Test
  void a_workbook_behind_a_password() throws Exception {
    Path locked = place.resolve("kunci.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("rahasia");
      try (OPCPackage plain = OPCPackage.open(book(k4("Werka", 4)).toFile());
          OutputStream out = encryptor.getDataStream(container)) {
        plain.save(out);
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        container.writeFilesystem(out);
      }
    }
    assertThat(refused(locked, "encrypted").remedy()).contains("kata sandi");
  }

  @Test
  void a_formula_that_came_to_an_error() throws Exception {
    assertThat(refused(book(k4("Werka", "=1/0")), "formula-error").place())
        .isEqualTo("Lembar KIA, sel B3");
  }

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
  void a_month_kept_as_the_number_of_a_day_is_read_and_a_day_among_counts_is_not()
      throws Exception {
    bring(book(new Drawing("KIA").row("Desa", "Bulan", "K4").row("Werka", 45717, 2)));
    assertThat(figures()).containsExactly(WERKA + " k4 2025-03 2");

    Problem day =
        refused(
            book(
                new Drawing("KIA")
                    .row("MARET 2025")
                    .row("Desa", "K4")
                    .row("Werka", LocalDate.of(2025, 3, 4))
                    .row("Waur", 2)),
            "date-not-count");
    assertThat(day.place()).isEqualTo("Lembar KIA, sel B3");
  }

  @Test
  void a_thousand_with_a_point_or_a_comma_is_not_guessed() throws Exception {
    refused(csv("MARET 2025;\nDesa;K4\nWerka;1.005\n"), "not-integer");
    refused(csv("MARET 2025;\nDesa;K4\nWerka;1.000\n"), "not-integer");
    refused(csv("MARET 2025;\nDesa;K4\nWerka;1,000\n"), "not-integer");
  }

  @Test
  void a_village_twice_with_other_figures() throws Exception {
    Problem problem =
        refused(csv("MARET 2025;\nDesa;K4\nWerka;4\nWerka;5\n"), "contradicting-rows");
    assertThat(problem.reason()).contains("4 dan 5").contains("baris 3");
  }

  @Test
  void a_total_that_does_not_add_up_is_told_and_the_villages_are_stored() throws Exception {
    Outcome outcome = bring(csv("MARET 2025;\nDesa;K4\nWerka;4\nWaur;6\nTOTAL;1.011\n"));

    assertThat(problem(outcome, "total-differs").reason())
        .contains("tertulis 1011")
        .contains("berjumlah 10");
    assertThat(figures()).containsExactly(WERKA + " k4 2025-03 4", WAUR + " k4 2025-03 6");
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
  void a_month_that_has_not_come() throws Exception {
    String next = YearMonth.now().plusMonths(1).toString();
    refused(csv("Desa;Bulan;K4\nWerka;" + next + ";4\n"), "future-period");
  }

  @Test
  void figures_of_a_district_that_is_not_stored_are_told_and_left_out() throws Exception {
    Outcome outcome =
        bring(csv("Kode desa;Bulan;K4\n" + WERKA + ";2025-03;4\n74.14.01.2001;2025-03;9\n"));

    assertThat(problem(outcome, "other-districts").reason()).startsWith("1 angka");
    assertThat(figures()).containsExactly(WERKA + " k4 2025-03 4");
  }

  @Test
  void a_village_that_was_renamed_or_split_is_asked_for_and_never_guessed() throws Exception {
    Problem renamed =
        refused(csv("MARET 2025;\nDesa;K4\nWerka;4\nNerong Baru;5\nNerongg;6\n"), "village-unsure");
    assertThat(renamed.reason()).contains("Nerong Baru").contains("\"Nerongg\" (mungkin Nerong)");
    refused(csv("Kode desa;Bulan;K4\n81.02.04.2099;2025-03;4\n"), "unknown-village");
  }

  @Test
  void three_thousand_columns_are_read_as_far_as_they_are_known() throws Exception {
    String unknown = ";abaikan saja".repeat(2_998);
    Path file = csv("MARET 2025\nDesa;K4" + unknown + "\nWerka;4" + ";x".repeat(2_998) + "\n");

    bring(file);

    assertThat(figures()).containsExactly(WERKA + " k4 2025-03 4");
  }

  @Test
  void a_cell_that_would_run_as_a_formula_is_no_count() throws Exception {
    refused(
        csv("MARET 2025;\nDesa;K4\nWerka;4\nWaur;5\nNerong;=cmd|' /C calc'!A0\n"), "not-a-number");
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
  void a_recap_beyond_what_stands_in_memory_is_refused_with_the_limit() throws Exception {
    Path large = csv("MARET 2025;\nDesa;K4\nWerka;4\n" + "\n".repeat(51 << 20));

    assertThat(refused(large, "too-large").reason()).contains("50 MB");
    assertThat(refused(large, "too-large").remedy()).contains("indikator_panjang");
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
