package id.petasehat.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a CSV file below its header row: UTF-8 with or without a byte order mark, separated
 * by semicolons, commas or tabs. Every row has as many cells as the header.
 */
public final class CsvRows {
  private final Iterator<CsvRecord> records;
  private final Findings findings;
  private final List<String> header;
  private CsvRecord row;

  /**
   * Reads the header; the stream stays the caller's to close.
   *
   * @throws RefusedException when there is none
   */
  public CsvRows(InputStream file, Findings findings) throws IOException, RefusedException {
    this.findings = findings;
    this.records = records(file);
    this.header = readHeader();
  }

  private Iterator<CsvRecord> records(InputStream file) throws IOException {
    try {
      return CsvText.open(file).records().iterator();
    } catch (CharacterCodingException e) {
      rejectEncoding();
      return Collections.emptyIterator();
    }
  }

  private List<String> readHeader() throws IOException, RefusedException {
    findings.refuseIfRejected();
    if (!advance()) {
      findings.refuseIfRejected();
      findings.reject(
          "", "empty-file", "Berkas kosong", "Periksa apakah berkas tersimpan dengan benar");
      findings.refuseIfRejected();
    }
    return row.getFields().stream().map(CsvText::columnName).toList();
  }

  /** Names of the columns in order, as {@link CsvText#columnName} compares them. */
  public List<String> header() {
    return header;
  }

  /**
   * Goes to the next row that has as many cells as the header, past rows of empty cells, which
   * spreadsheets leave behind; false at the end.
   */
  public boolean next() throws IOException {
    while (advance()) {
      boolean blank =
          row.getField(0).isBlank() && row.getFields().stream().allMatch(String::isBlank);
      if (!blank && row.getFieldCount() == header.size()) {
        return true;
      }
      if (!blank) {
        findings.reject(
            place(line()),
            "wrong-cell-count",
            "Ada " + row.getFieldCount() + " kolom, baris judul punya " + header.size(),
            "Hapus isi di kanan judul terakhir; dalam CSV periksa pemisah kolom, angka dengan koma"
                + " harus diapit tanda kutip; mungkin berkas terpotong");
      }
    }
    return false;
  }

  private boolean advance() throws IOException {
    try {
      if (!records.hasNext()) {
        return false;
      }
      row = records.next();
      return true;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        rejectEncoding();
        return false;
      }
      long last = row == null ? 0 : line();
      findings.reject(
          "setelah " + place(last),
          "broken-csv",
          "Isi berkas tidak dapat dibaca sebagai CSV",
          "Periksa tanda kutip yang tidak ditutup, lalu simpan ulang sebagai CSV UTF-8");
      return false;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        rejectEncoding();
        return false;
      }
      throw e.getCause();
    }
  }

  private void rejectEncoding() {
    findings.reject(
        "",
        "not-utf8",
        "Berkas bukan teks UTF-8",
        "Simpan ulang dari lembar kerja sebagai .xlsx atau \"CSV UTF-8\"");
  }

  /** Line on which the current row starts, from 1, the header included. */
  public long line() {
    return row.getStartingLineNumber();
  }

  /** The cell of a column from 0, stripped, without NUL, which PostgreSQL does not store. */
  public String cell(int column) {
    return CsvText.unguarded(row.getField(column).replace("\0", "").strip());
  }

  /** Where a line is, as a user would say it. */
  public static String place(long line) {
    return "baris " + line;
  }
}
