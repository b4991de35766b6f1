package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Writes the first visible sheet of a workbook (ISO 29500) that holds anything as CSV. */
final class WorkbookFile {
  private final Path file;
  private final Findings findings;
  private final String wanted;
  private final List<SheetName> sheets = new ArrayList<>();
  private String read;
  private boolean styled;

  WorkbookFile(Path file, Findings findings) {
    this(file, null, findings);
  }

  /**
   * @param wanted name of the sheet to read; null for the first visible one that holds anything
   */
  WorkbookFile(Path file, String wanted, Findings findings) {
    this.file = file;
    this.wanted = wanted;
    this.findings = findings;
  }

  /** All sheets that hold anything, once one was read. */
  List<SheetName> sheets() {
    return List.copyOf(sheets);
  }

  /** Name of the sheet that was read. */
  String read() {
    return read;
  }

  /**
   * Writes each row on the line of its number.
   *
   * @param mostRows rows that hold anything
   * @throws IOException when the CSV cannot be written
   */
  void writeTo(Path csv, int mostRows) throws IOException, RefusedException {
    writeTo(csv, mostRows, false);
  }

  /** The same without a look at the header, which may stand below titles. */
  void writeRawTo(Path csv, int mostRows) throws IOException, RefusedException {
    writeTo(csv, mostRows, true);
  }

  private void writeTo(Path csv, int mostRows, boolean raw) throws IOException, RefusedException {
    styled = WorkbookArchive.check(file, findings).styled();
    findings.refuseIfRejected();
    try (ReadableWorkbook book = open()) {
      Sheet sheet = choose(book);
      try (Stream<Row> rows = rows(sheet);
          BufferedWriter out = Files.newBufferedWriter(csv)) {
        write(rows.iterator(), new WorkbookText(out, findings, raw), mostRows);
      }
    }
    findings.refuseIfRejected();
  }

  private ReadableWorkbook open() throws RefusedException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, false));
    } catch (IOException | RuntimeException broken) {
      throw broken();
    }
  }

  private Sheet choose(ReadableWorkbook book) throws RefusedException {
    List<Sheet> filled = new ArrayList<>();
    for (Sheet sheet : book.getSheets().toList()) {
      boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
      if (!holdsAnything(sheet)) {
        continue;
      }
      sheets.add(new SheetName(sheet.getName(), hidden));
      if (wanted == null ? !hidden : wanted.equals(sheet.getName())) {
        filled.add(sheet);
      }
    }
    if (filled.isEmpty() && wanted != null) {
      findings.reject(
          "",
          "no-such-sheet",
          "Lembar " + wanted + " tidak ada atau kosong",
          "Pilih lembar lain dari berkas ini");
      findings.refuseIfRejected();
    }
    if (filled.isEmpty()) {
      findings.reject(
          "",
          "empty-file",
          "Tidak ada lembar terlihat yang berisi di lembar kerja ini",
          "Isi tabelnya, atau perlihatkan lembar yang disembunyikan (Unhide), lalu simpan");
    }
    findings.refuseIfRejected();
    if (filled.size() > 1) {
      String others = filled.stream().skip(1).map(Sheet::getName).collect(Collectors.joining(", "));
      String first = filled.get(0).getName();
      findings.tell("", "first-sheet", "Yang dibaca lembar " + first + ", tidak: " + others);
    }
    read = filled.get(0).getName();
    return filled.get(0);
  }

  private boolean holdsAnything(Sheet sheet) throws RefusedException {
    try (Stream<Row> rows = rows(sheet)) {
      return rows.anyMatch(row -> !WorkbookText.cells(row).isEmpty());
    } catch (RuntimeException broken) {
      throw broken();
    }
  }

  private Stream<Row> rows(Sheet sheet) throws RefusedException {
    try {
      return sheet.openStream();
    } catch (IOException | RuntimeException broken) {
      throw broken();
    }
  }

  private void write(Iterator<Row> rows, WorkbookText text, int mostRows)
      throws IOException, RefusedException {
    try {
      while (rows.hasNext() && text.rows() < mostRows && !findings.refused()) {
        text.add(rows.next());
      }
    } catch (RuntimeException broken) {
      throw broken();
    }
  }

  /** Whatever the library trips over, the file is not what Excel writes. */
  private RefusedException broken() {
    WorkbookArchive.rejectBroken(findings);
    return new RefusedException(findings.problems());
  }
}
