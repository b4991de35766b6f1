package id.petasehat.intake.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.Drawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that cannot be read, each refused with a clear line. */
class BrokenWorkbookTest {
  @TempDir Path folder;

  private final Desk desk = new Desk();
  private Path book;
  private Path old;

  @BeforeEach
  void draw() throws IOException {
    Drawing sheet = new Drawing("KIA").row("SEPTEMBER 2025").row("Desa", "K4").row("Werka", 4);
    book = Drawing.write(folder.resolve("rekap.xlsx"), sheet);
    old = Drawing.write(folder.resolve("rekap.xls"), sheet);
  }

  @AfterEach
  void unlock() {
    Biff8EncryptionKey.setCurrentUserPassword(null);
  }

  private void isRefusedAs(String code, Path file) throws IOException {
    Desk.Read read = desk.read(file);
    assertThat(read.rows()).isEmpty();
    assertThat(read.codes()).containsExactly(code);
    assertThat(read.problems().get(0).remedy()).isNotBlank();
  }

  @Test
  void a_truncated_workbook_is_refused() throws Exception {
    byte[] whole = Files.readAllBytes(book);
    for (int length : new int[] {30, whole.length / 4, whole.length / 2, whole.length - 20}) {
      isRefusedAs(
          "broken-workbook",
          Files.write(folder.resolve("potong.xlsx"), Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void a_truncated_old_workbook_is_refused() throws Exception {
    byte[] whole = Files.readAllBytes(old);
    isRefusedAs(
        "broken-workbook",
        Files.write(folder.resolve("potong.xls"), Arrays.copyOf(whole, whole.length / 2)));
  }

  @Test
  void a_workbook_behind_a_password_is_refused() throws Exception {
    Path locked = folder.resolve("kunci.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("rahasia");
      try (OPCPackage plain = OPCPackage.open(book.toFile());
          OutputStream out = encryptor.getDataStream(container)) {
        plain.save(out);
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        container.writeFilesystem(out);
      }
    }

    isRefusedAs("encrypted", locked);
  }

  @Test
  void an_old_workbook_behind_a_password_is_refused() throws Exception {
    Path locked = folder.resolve("kunci.xls");
    Biff8EncryptionKey.setCurrentUserPassword("rahasia");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(locked)) {
      workbook.createSheet("KIA").createRow(0).createCell(0).setCellValue("Desa");
      workbook.write(out);
    }
    Biff8EncryptionKey.setCurrentUserPassword(null);

    isRefusedAs("encrypted", locked);
  }

  @Test
  void a_workbook_with_macros_is_refused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(book));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
      out.write("makro".getBytes(StandardCharsets.UTF_8));
    }

    isRefusedAs("spreadsheet", Files.write(folder.resolve("makro.xlsm"), bytes.toByteArray()));
  }

  @Test
  void an_old_workbook_with_macros_and_an_old_document_are_refused() throws Exception {
    Path macros = folder.resolve("makro.xls");
    try (POIFSFileSystem container = new POIFSFileSystem(old.toFile(), false);
        OutputStream out = Files.newOutputStream(macros)) {
      container.getRoot().createDirectory("_VBA_PROJECT_CUR");
      container.writeFilesystem(out);
    }
    isRefusedAs("spreadsheet", macros);

    Path document = folder.resolve("surat.doc");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(document)) {
      container.getRoot().createDirectory("WordDocument");
      container.writeFilesystem(out);
    }
    isRefusedAs("spreadsheet", document);
  }

  @Test
  void a_formula_that_was_never_computed_does_not_pass_for_zero() throws Exception {
    Path file = folder.resolve("rumus.xlsx");
    try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("KIA");
      sheet.createRow(0).createCell(0).setCellValue("SEPTEMBER 2025");
      var header = sheet.createRow(1);
      header.createCell(0).setCellValue("Desa");
      header.createCell(1).setCellValue("K4");
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue("Werka");
      row.createCell(1).setCellFormula("2+2");
      workbook.write(out);
    }

    isRefusedAs("formula-not-computed", file);
  }

  @Test
  void what_is_no_table_at_all_is_refused() throws Exception {
    isRefusedAs("not-a-table", Files.write(folder.resolve("a.csv"), new byte[] {0, 1, 2, 3, 0, 9}));
    isRefusedAs("no-table", Files.writeString(folder.resolve("b.csv"), "satu,dua\n1,2\n"));
    isRefusedAs("no-table", Files.writeString(folder.resolve("c.csv"), ""));
    isRefusedAs("broken-csv", Files.writeString(folder.resolve("d.csv"), "Desa,K4\n\"Werka,4\n"));
  }
}
