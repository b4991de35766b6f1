package id.petasehat.intake.recap;

import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import id.petasehat.intake.AnyImport.Outcome;
import id.petasehat.intake.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/**
 * Files that offices send and that are not right, each stored whole, or refused whole with a line
 * that says what to do.
 */
class BadInputTest extends BroughtIn {
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
  void a_recap_beyond_what_stands_in_memory_is_refused_with_the_limit() throws Exception {
    Path large = csv("MARET 2025;\nDesa;K4\nWerka;4\n" + "\n".repeat(51 << 20));

    assertThat(refused(large, "too-large").reason()).contains("50 MB");
    assertThat(refused(large, "too-large").remedy()).contains("indikator_panjang");
  }
}
