package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Row;

/**
 * Rows of a sheet as lines of CSV, filled up to the width of the first one, which is the header.
 */
final class WorkbookText {
  /** The last row and column of a sheet: XFD1048576. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;

  private final BufferedWriter out;
  private final Findings findings;
  private final boolean raw;
  private List<String> header = List.of();
  private int headerRow;
  private int line;
  private int rows;

  /**
   * @param raw whether titles may stand above the header
   */
  WorkbookText(BufferedWriter out, Findings findings, boolean raw) {
    this.out = out;
    this.findings = findings;
    this.raw = raw;
  }

  /** Rows written that hold anything. */
  int rows() {
    return rows;
  }

  /**
   * Writes a row on the line of its number; none for a row without content.
   *
   * @throws IllegalArgumentException when it is no row of a sheet
   */
  void add(Row row) throws IOException {
    List<String> cells = cells(row);
    if (cells.isEmpty()) {
      return;
    }
    if (row.getRowNum() <= line || row.getRowNum() > MOST_ROWS) {
      throw new IllegalArgumentException("row " + row.getRowNum() + " after row " + line);
    }
    if (header.isEmpty()) {
      header = cells.stream().map(CsvText::columnName).toList();
      headerRow = row.getRowNum();
    } else if (!raw && filled(header) == 1 && filled(cells) > 1) {
      rejectTitle(row.getRowNum());
    }
    for (line++; line < row.getRowNum(); line++) {
      out.newLine();
    }
    write(cells);
    rows++;
  }

  /** Texts up to the last cell that holds anything. */
  static List<String> cells(Row row) {
    if (row.getCellCount() > MOST_COLUMNS) {
      throw new IllegalArgumentException(row.getCellCount() + " columns");
    }
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(WorkbookCell.text(cell)));
    int length = cells.size();
    while (length > 0 && cells.get(length - 1).isEmpty()) {
      length--;
    }
    return cells.subList(0, length);
  }

  private static long filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  private void rejectTitle(int firstRowOfSeveralCells) {
    findings.reject(
        CsvRows.place(headerRow),
        "title-above-header",
        "Baris " + headerRow + " berisi judul, bukan nama kolom",
        "Nama kolom harus di baris berisi yang pertama; di sini tampaknya baris "
            + firstRowOfSeveralCells
            + ": hapus yang di atasnya");
  }

  private void write(List<String> cells) throws IOException {
    List<String> padded = new ArrayList<>(cells);
    padded.addAll(Collections.nCopies(Math.max(0, header.size() - cells.size()), ""));
    // a line break in a header is none to a reader of CSV; in a cell it would shift the lines
    String between = rows == 0 ? "" : " ";
    out.write(
        padded.stream()
            .map(cell -> cell.replaceAll("\\s*\\R\\s*", between).replace("\"", "\"\""))
            .collect(Collectors.joining("\",\"", "\"", "\"")));
    out.newLine();
  }
}
