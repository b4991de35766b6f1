package id.petasehat.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvRows;
import id.petasehat.intake.table.TableText;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text that a spreadsheet would carry out (CWE-1236), in every table that the product hands out.
 */
class FormulaTextTest {
  private static final List<String> DANGEROUS =
      List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"x\")", "'=1", "aman");

  @TempDir Path folder;

  private Path written(Format format, List<String> names) throws Exception {
    Path file = folder.resolve("daftar." + format.id());
    Sheet sheet =
        new Sheet(
            "t", List.of(Column.text("kode"), Column.text("nama")), Sheet.Shape.POINT, List.of());
    try (TableWriter out = format.open(file, sheet)) {
      for (String name : names) {
        out.add(null, List.of("a", name));
      }
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "XLSX"})
  void comes_back_as_it_was_when_the_file_is_brought_in_again(Format format) throws Exception {
    Findings findings = new Findings();
    Path file = written(format, DANGEROUS);

    try (TableText text = TableText.open(file, findings);
        InputStream bytes = Files.newInputStream(text.path())) {
      CsvRows rows = new CsvRows(bytes, findings);
      for (String name : DANGEROUS) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.cell(1)).isEqualTo(name.equals("'=1") ? "=1" : name);
      }
    }
    assertThat(findings.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tb", "\rc"})
  void is_text_in_a_workbook_and_no_formula(String text) throws Exception {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(written(Format.XLSX, List.of(text))))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
    }
  }
}
