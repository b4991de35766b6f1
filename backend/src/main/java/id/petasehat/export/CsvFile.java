package id.petasehat.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * CSV as a spreadsheet in Indonesia opens it by a double click: UTF-8 with a byte order mark,
 * semicolons, CRLF (RFC 4180). Numbers keep the decimal point.
 */
final class CsvFile implements TableWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter rows;

  CsvFile(Path file, Sheet sheet) throws IOException {
    Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    rows = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    rows.writeRecord(sheet.columns().stream().map(Column::name).toList());
  }

  @Override
  public void add(Geometry shape, List<?> cells) {
    rows.writeRecord(cells.stream().map(CsvFile::cell).toList());
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof String text ? withoutFormula(text) : value.toString();
  }

  /** A spreadsheet takes text that begins so for a formula, and carries it out (CWE-1236). */
  private static String withoutFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
