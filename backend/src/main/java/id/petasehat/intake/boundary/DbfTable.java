package id.petasehat.intake.boundary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attribute table of a shapefile (dBASE III). Values are kept as the text that stands in the
 * file: general readers turn a column of codes into floating-point numbers.
 */
final class DbfTable {
  private static final int HEADER_BYTES = 32;
  private static final int FIELD_BYTES = 32;
  private static final int HEADER_END = 0x0d;

  private record Column(String name, int offset, int length) {}

  private final ByteBuffer bytes;
  private final int rows;
  private final int headerLength;
  private final int rowLength;
  private final Optional<Charset> declared;
  private final List<Column> columns = new ArrayList<>();

  private DbfTable(ByteBuffer bytes, Optional<Charset> declared) {
    this.bytes = bytes;
    this.declared = declared;
    this.rows = bytes.getInt(4);
    this.headerLength = Short.toUnsignedInt(bytes.getShort(8));
    this.rowLength = Short.toUnsignedInt(bytes.getShort(10));
    int offset = 1; // after the mark of deletion
    for (int at = HEADER_BYTES; at + FIELD_BYTES < headerLength; at += FIELD_BYTES) {
      if (bytes.get(at) == HEADER_END) {
        break;
      }
      int length = Byte.toUnsignedInt(bytes.get(at + 16));
      columns.add(new Column(text(at, 11), offset, length));
      offset += length;
    }
  }

  /**
   * Opens a table.
   *
   * @param cpg the file that names the encoding, where there is one
   * @return empty when the file is shorter than it says, or no table at all
   */
  static Optional<DbfTable> open(Path dbf, Optional<Path> cpg) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(dbf)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.capacity() < HEADER_BYTES) {
      return Optional.empty();
    }
    int header = Short.toUnsignedInt(bytes.getShort(8));
    long whole = header + (long) bytes.getInt(4) * Short.toUnsignedInt(bytes.getShort(10));
    if (header < HEADER_BYTES || bytes.getInt(4) < 0 || bytes.capacity() < whole) {
      return Optional.empty();
    }
    DbfTable table = new DbfTable(bytes, encoding(cpg));
    return table.columnsFit() ? Optional.of(table) : Optional.empty();
  }

  private boolean columnsFit() {
    return columns.stream().allMatch(column -> column.offset + column.length <= rowLength);
  }

  int rows() {
    return rows;
  }

  /** Whether the row, from 0, is marked as deleted. */
  boolean deleted(int row) {
    return bytes.get(start(row)) == '*';
  }

  /** Text by field name of one row, from 0; blank values are absent. */
  Map<String, String> row(int row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : columns) {
      String value = text(start(row) + column.offset, column.length);
      if (!value.isEmpty()) {
        values.put(column.name, value);
      }
    }
    return values;
  }

  private int start(int row) {
    return headerLength + row * rowLength;
  }

  /** Text up to the first NUL, without the blanks that fill the column. */
  private String text(int at, int length) {
    int end = at;
    while (end < at + length && bytes.get(end) != 0) {
      end++;
    }
    ByteBuffer slice = bytes.slice(at, end - at);
    if (declared.isPresent()) {
      return declared.get().decode(slice).toString().strip();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(slice).toString().strip();
    } catch (CharacterCodingException notUtf8) {
      // Without a .cpg ArcMap writes the code page of Western Windows.
      return Charset.forName("windows-1252").decode(slice.rewind()).toString().strip();
    }
  }

  /** A .cpg holds {@code UTF-8}, {@code ISO-8859-1}, {@code 1252}, {@code ANSI 1252} or 65001. */
  private static Optional<Charset> encoding(Optional<Path> cpg) throws IOException {
    if (cpg.isEmpty()) {
      return Optional.empty();
    }
    String name = new String(Files.readAllBytes(cpg.get()), StandardCharsets.ISO_8859_1).strip();
    String page = name.replaceFirst("(?i)^(ansi|cp|ibm|oem)?[\\s-]*(?=\\d)", "windows-");
    try {
      return Optional.of(Charset.forName(page.equals("windows-65001") ? "UTF-8" : page));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty(); // then each value is read as UTF-8 if it can be
    }
  }
}
