package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of a table. A workbook is written out as a CSV file, row by row on the same line, which
 * goes when this is closed; any other file is its own text.
 */
public final class TableText implements AutoCloseable {
  /** Beginning of the compound files of old Office, and of those behind a password. */
  private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0";

  private static final String ARCHIVE = "PK\u0003\u0004";

  private final Path path;
  private final boolean temporary;
  private List<SheetName> sheets = List.of();
  private String sheet;

  private TableText(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * Opens a file, whatever its name ends in.
   *
   * @param findings told which sheet was read where there are several
   * @throws RefusedException when it is a workbook that cannot be read
   */
  public static TableText open(Path file, Findings findings) throws IOException, RefusedException {
    return open(file, Integer.MAX_VALUE, findings);
  }

  /**
   * The same, of a workbook only the first rows.
   *
   * @param mostRows rows that hold anything, the header included
   */
  public static TableText open(Path file, int mostRows, Findings findings)
      throws IOException, RefusedException {
    String start = start(file);
    if (start.equals(COMPOUND)) {
      findings.reject(
          "",
          "spreadsheet",
          "Ini berkas Office lama (.xls) atau yang dikunci kata sandi",
          "Buka di lembar kerja, lepas kata sandinya, lalu simpan sebagai .xlsx");
      findings.refuseIfRejected();
    }
    return start.equals(ARCHIVE)
        ? ofWorkbook(file, mostRows, findings)
        : new TableText(file, false);
  }

  /** The same of one sheet, whatever stands above its header; see {@link RawTable}. */
  static TableText raw(Path file, String sheet, int mostRows, Findings findings)
      throws IOException, RefusedException {
    if (!start(file).equals(ARCHIVE)) {
      return open(file, findings);
    }
    TableText text = new TableText(Files.createTempFile("petasehat-lembar", ".csv"), true);
    try {
      WorkbookFile book = new WorkbookFile(file, sheet, findings);
      book.writeRawTo(text.path, mostRows);
      text.sheets = book.sheets();
      text.sheet = book.read();
      return text;
    } catch (IOException | RefusedException | RuntimeException failure) {
      text.close();
      throw failure;
    }
  }

  /** Sheets of the workbook that hold anything; none of another file. */
  List<SheetName> sheets() {
    return sheets;
  }

  /** The sheet that was read; null where there is none. */
  public String sheet() {
    return sheet;
  }

  private static String start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(ARCHIVE.length()), StandardCharsets.ISO_8859_1);
    }
  }

  private static TableText ofWorkbook(Path file, int mostRows, Findings findings)
      throws IOException, RefusedException {
    TableText text = new TableText(Files.createTempFile("petasehat-lembar", ".csv"), true);
    try {
      WorkbookFile book = new WorkbookFile(file, findings);
      book.writeTo(text.path, mostRows);
      text.sheet = book.read();
      return text;
    } catch (IOException | RefusedException | RuntimeException failure) {
      text.close();
      throw failure;
    }
  }

  /** The file that holds the text. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(path);
    }
  }
}
