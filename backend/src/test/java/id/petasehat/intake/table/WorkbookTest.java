package id.petasehat.intake.table;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.petasehat.fixture.Sheets;
import id.petasehat.intake.Findings;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of workbooks are read as the same rows as a CSV file. */
class WorkbookTest {
  private static final List<Object> HEADER = List.of("kode", "jumlah");

  @TempDir Path folder;

  @Test
  void rows_are_those_of_a_csv_file_with_the_numbers_that_excel_shows() throws Exception {
    Path file = sheet(HEADER, List.of(), List.of("A", 1), asList(null, null), asList("B", null));

    Table table = TableReader.read(file, new Findings());

    assertThat(table.header()).containsExactly("kode", "jumlah");
    assertThat(table.rows()).extracting(Table.Row::place).containsExactly("baris 3", "baris 5");
    assertThat(table.rows().get(1).cell("jumlah")).isEmpty();
  }

  @Test
  void cells_say_what_they_hold() throws Exception {
    assertThat(read("01234")).isEqualTo("01234");
    assertThat(read("14,4")).isEqualTo("14,4");
    assertThat(read(2.0)).isEqualTo("2");
    assertThat(read(95.319999999999993)).isEqualTo("95.32");
    assertThat(read(8102032001L)).isEqualTo("8102032001");
    assertThat(read("Pustu \"Werka\",\nPantai")).isEqualTo("Pustu \"Werka\", Pantai");
    assertThat(read(true)).isEqualTo("ya");
    assertThat(read(LocalDate.of(2025, 3, 31))).isEqualTo("2025-03-31");
  }

  @ParameterizedTest
  @CsvSource({
    "45717, mmm-yy, 2025-03",
    "45717, [$-421]dd mmmm yyyy, 2025-03-01",
    "0.144, 0.0%, 14.4%",
    "1234, 0000000, 0001234",
    "1234, '#,##0 &quot;hari&quot;', 1234",
    "1e300, 0.00E+00, 1E+300",
  })
  void number_formats_count_where_they_change_what_a_number_means(
      double number, String format, String text) throws Exception {
    Path file = Sheets.formatted(folder.resolve("f.xlsx"), "kode", number, format);

    assertThat(firstCell(file)).isEqualTo(text);
  }

  @Property(tries = 50)
  void numbers_of_fifteen_digits_stay_exact(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long whole,
      @ForAll @Scale(6) @BigRange(min = "-180", max = "180") BigDecimal degrees)
      throws Exception {
    Path scratch = Files.createTempFile("angka", ".xlsx");
    try {
      Sheets.write(scratch, List.of(HEADER, List.of(whole, degrees.doubleValue())));
      Table.Row row = TableReader.read(scratch, new Findings()).rows().get(0);

      assertThat(row.cell("kode")).isEqualTo(Long.toString(whole));
      assertThat(new BigDecimal(row.cell("jumlah"))).isEqualByComparingTo(degrees);
    } finally {
      Files.delete(scratch);
    }
  }

  @Test
  void the_first_visible_sheet_with_content_is_read() throws Exception {
    Path file =
        Sheets.behindHidden(
            folder.resolve("f.xlsx"),
            List.of(List.of("bukan", "ini")),
            List.of(HEADER, List.of("A", 1)));

    assertThat(firstCell(file)).isEqualTo("A");
  }

  @Test
  void what_stands_right_of_the_header_refuses_the_file() throws Exception {
    Path file = sheet(HEADER, List.of("A", 1, "catatan"));

    assertThat(refusal(file)).extracting(Problem::code).containsExactly("wrong-cell-count");
    assertThat(refusal(file)).extracting(Problem::place).containsExactly("baris 2");
  }

  @Test
  void a_title_above_the_header_is_told_with_the_row_that_seems_to_be_the_header()
      throws Exception {
    Path file = sheet(List.of("PENDUDUK 2025"), List.of(), HEADER, List.of("A", 1));

    Problem told = refusal(file).get(0);

    assertThat(told.code()).isEqualTo("title-above-header");
    assertThat(told.place()).isEqualTo("baris 1");
    assertThat(told.remedy()).contains("baris 3");
  }

  @Test
  void a_workbook_of_nothing_is_refused() throws Exception {
    assertThat(refusal(sheet())).extracting(Problem::code).containsExactly("empty-file");
  }

  @Test
  void one_cut_off_anywhere_is_refused() throws Exception {
    byte[] whole = Files.readAllBytes(sheet(HEADER, List.of("A", 1)));
    for (int length = 4; length < whole.length; length += 97) {
      Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));

      assertThat(refusal(cut)).extracting(Problem::code).containsExactly("broken-workbook");
    }
  }

  @Test
  void one_with_a_changed_byte_is_refused_or_read_the_same() throws Exception {
    Path file = sheet(HEADER, List.of("A", 1234567));
    byte[] whole = Files.readAllBytes(file);
    Table expected = TableReader.read(file, new Findings());
    for (int at = 4; at < whole.length; at += 13) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      Path damaged = Files.write(folder.resolve("damaged.xlsx"), changed);
      try {
        assertThat(TableReader.read(damaged, new Findings())).isEqualTo(expected);
      } catch (RefusedException refused) {
        assertThat(refused.problems()).hasSize(1);
      }
    }
  }

  @Test
  void the_least_that_is_a_workbook_is_read() throws Exception {
    String row = "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    String rows = row.formatted(1, 1, "kode") + row.formatted(2, 2, "A");
    String sheet = SHEET + rows + "</sheetData></worksheet>";

    assertThat(firstCell(zip("xl/workbook.xml", WORKBOOK, "xl/worksheets/sheet1.xml", sheet)))
        .isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"9999999\"><c r=\"A9999999\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>satu</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c",
      })
  void sheets_that_no_program_writes_are_refused(String rows) throws Exception {
    Path file = zip("xl/workbook.xml", WORKBOOK, "xl/worksheets/sheet1.xml", SHEET + rows);

    assertThat(refusal(file)).extracting(Problem::code).containsExactly("broken-workbook");
  }

  @Test
  void workbooks_of_macros_and_of_old_or_locked_kinds_are_named() throws Exception {
    Path macro = zip("xl/workbook.xml", WORKBOOK, "xl/vbaProject.bin", "x");
    Path binary = zip("xl/workbook.bin", "x", "xl/worksheets/sheet1.bin", "x");
    Path old = Files.write(folder.resolve("old.xls"), new byte[] {-48, -49, 17, -32, 1});

    assertThat(refusal(macro)).extracting(Problem::reason).first().asString().contains("makro");
    assertThat(refusal(binary)).extracting(Problem::reason).first().asString().contains("biner");
    assertThat(refusal(old)).extracting(Problem::reason).first().asString().contains("kata sandi");
    assertThat(refusal(zip("desa.shp", "x", "desa.dbf", "x")))
        .extracting(Problem::code)
        .containsExactly("not-a-table");
  }

  @Test
  void one_that_swells_beyond_all_measure_is_refused() throws Exception {
    Path bomb = folder.resolve("bom.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 60; megabyte++) {
        out.write(blanks);
      }
    }

    assertThat(refusal(bomb)).extracting(Problem::code).containsExactly("zip-bomb");
  }

  @Test
  void nothing_is_left_behind() throws Exception {
    Path file = sheet(HEADER, List.of("A", 1));
    Path text;
    try (TableText open = TableText.open(file, new Findings())) {
      text = open.path();
      assertThat(text).hasContent("\"kode\",\"jumlah\"\n\"A\",\"1\"\n");
    }

    assertThat(text).doesNotExist();
    assertThat(file).exists();
  }

  private static final String WORKBOOK =
      "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  private static final String SHEET = "<worksheet><sheetData>";
  private static final String TYPES = "<Types></Types>";
  private static final String RELATIONS =
      "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

  private Path zip(String... namesAndContents) throws IOException {
    Path file = Files.createTempFile(folder, "arsip", ".xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      add(out, "[Content_Types].xml", TYPES);
      if (namesAndContents[0].equals("xl/workbook.xml")) {
        add(out, "xl/_rels/workbook.xml.rels", RELATIONS);
      }
      for (int i = 0; i < namesAndContents.length; i += 2) {
        add(out, namesAndContents[i], namesAndContents[i + 1]);
      }
    }
    return file;
  }

  private static void add(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(StandardCharsets.UTF_8));
  }

  private Path sheet(List<?>... rows) throws IOException {
    return Sheets.write(folder.resolve("tabel.xlsx"), List.of(rows));
  }

  private String read(Object value) throws Exception {
    return firstCell(sheet(HEADER, List.of(value, 1)));
  }

  private static String firstCell(Path file) throws Exception {
    return TableReader.read(file, new Findings()).rows().get(0).cell("kode");
  }

  private static List<Problem> refusal(Path file) {
    return catchThrowableOfType(
            RefusedException.class, () -> TableReader.read(file, new Findings()))
        .problems();
  }
}
