package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.UnpackLimit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Writes the first visible sheet of a workbook (ISO 29500) that holds anything as CSV. */
final class WorkbookFile {
  private static final int MAX_ENTRIES = 10_000;

  /** Kept in memory, unlike the rows of sheets. */
  private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

  private static final long MAX_SHARED_BYTES = 200L << 20;

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
    checkArchive();
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

  /** Unpacks every part once: what is damaged or swells is known before anything is believed. */
  private void checkArchive() throws IOException {
    UnpackLimit limit = new UnpackLimit(Files.size(file));
    try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      checkSort(archive);
      if (archive.size() > MAX_ENTRIES) {
        throw new UnpackLimit.ExceededException();
      }
      long unpacked = 0;
      for (ZipEntry part : archive.stream().toList()) {
        unpacked += unpackedBytes(archive, part, limit);
        if (limit.exceededBy(unpacked)) {
          throw new UnpackLimit.ExceededException();
        }
      }
    } catch (UnpackLimit.ExceededException swollen) {
      findings.reject(
          "",
          "zip-bomb",
          "Lembar kerja ini mengembang melebihi batas",
          "Salin tabelnya saja ke lembar kerja baru, lalu simpan sebagai .xlsx");
    } catch (IOException | IllegalArgumentException broken) {
      rejectBroken();
    }
  }

  private void checkSort(ZipFile archive) {
    styled = archive.getEntry("xl/styles.xml") != null;
    if (archive.getEntry("xl/vbaProject.bin") != null) {
      rejectSort("Lembar kerja ini memuat makro (.xlsm)");
    } else if (archive.getEntry("xl/workbook.bin") != null) {
      rejectSort("Ini lembar kerja biner (.xlsb)");
    } else if (archive.stream().noneMatch(part -> part.getName().startsWith("xl/"))) {
      findings.reject(
          "",
          "not-a-table",
          "Isi berkas ini arsip zip, bukan tabel",
          "Buka isinya di lembar kerja lalu simpan sebagai .xlsx atau \"CSV UTF-8\"");
    }
  }

  private void rejectSort(String reason) {
    findings.reject(
        "", "spreadsheet", reason, "Buka di lembar kerja, lalu simpan sebagai .xlsx tanpa makro");
  }

  private static long unpackedBytes(ZipFile archive, ZipEntry part, UnpackLimit limit)
      throws IOException {
    try (CheckedInputStream in =
        new CheckedInputStream(limit.guard(archive.getInputStream(part)), new CRC32())) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      if (in.getChecksum().getValue() != part.getCrc()) {
        throw new ZipException("checksum of " + part.getName());
      }
      if (part.getName().equalsIgnoreCase(SHARED_TEXTS) && bytes > MAX_SHARED_BYTES) {
        throw new UnpackLimit.ExceededException();
      }
      return bytes;
    }
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
    rejectBroken();
    return new RefusedException(findings.problems());
  }

  private void rejectBroken() {
    findings.reject(
        "",
        "broken-workbook",
        "Lembar kerja atau arsip ini terpotong atau rusak",
        "Buka lalu simpan ulang sebagai .xlsx; bila tidak dapat dibuka, minta lagi berkasnya");
  }
}
