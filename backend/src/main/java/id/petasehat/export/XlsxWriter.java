package id.petasehat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.locationtech.jts.geom.Geometry;

/**
 * A workbook (ISO 29500): the table with its header frozen, and the sheet Keterangan with the
 * remarks. Numbers are numbers; text is never a formula.
 */
final class XlsxWriter implements TableWriter {
  private static final int NARROWEST = 9;
  private static final int WIDEST = 40;
  private static final int FLUSH_EVERY = 1_000;

  /** Of the writing application, {@code NN.NNNN}: the format asks for one. */
  private static final String WRITER_VERSION = "1.0";

  private final Sheet sheet;
  private final OutputStream file;
  private final Workbook workbook;
  private final Worksheet table;
  private final int[] widths;
  private int row;

  XlsxWriter(Path path, Sheet sheet) throws IOException {
    this.sheet = sheet;
    this.file = Files.newOutputStream(path);
    this.workbook = new Workbook(file, "PetaSehat", WRITER_VERSION);
    this.table = workbook.newWorksheet(sheet.name());
    this.widths = sheet.columns().stream().mapToInt(column -> column.name().length()).toArray();
    for (int column = 0; column < widths.length; column++) {
      table.value(0, column, sheet.columns().get(column).name());
    }
    table.range(0, 0, 0, widths.length - 1).style().bold().set();
    table.freezePane(0, 1);
  }

  @Override
  public void add(Geometry shape, List<?> cells) throws IOException {
    row++;
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof Number number) {
        table.value(row, column, number);
      } else if (value != null) {
        table.value(row, column, value.toString());
      }
      if (value != null) {
        widths[column] = Math.max(widths[column], value.toString().length());
      }
    }
    if (row == FLUSH_EVERY) {
      setWidths(); // the file's head is written with the first rows
    }
    if (row % FLUSH_EVERY == 0) {
      table.flush();
    }
  }

  private void setWidths() {
    for (int column = 0; column < widths.length; column++) {
      table.width(column, Math.min(WIDEST, Math.max(NARROWEST, widths[column] + 2)));
    }
  }

  @Override
  public void close() throws IOException {
    try (OutputStream closing = file) {
      if (row < FLUSH_EVERY) {
        setWidths();
      }
      table.setAutoFilter(0, 0, row, widths.length - 1);
      table.finish();
      addRemarks();
      workbook.finish();
      closing.flush();
    }
  }

  private void addRemarks() throws IOException {
    Worksheet remarks = workbook.newWorksheet("Keterangan");
    int line = 0;
    for (Sheet.Remark remark : sheet.remarks()) {
      remarks.value(line, 0, remark.title());
      remarks.value(line, 1, remark.text());
      remarks.style(line, 0).bold().set();
      remarks.style(line, 1).wrapText(true).set();
      line++;
    }
    remarks.width(0, 24);
    remarks.width(1, 90);
    remarks.finish();
  }
}
