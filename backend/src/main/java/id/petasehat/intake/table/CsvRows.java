package id.petasehat.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The rows of a CSV file below its header row: UTF-8 with or without a byte order mark, separated
 * by semicolons, commas or tabs. Every row has as many cells as the header.
 */
public final class CsvRows {
  private static final int LONGEST_HEADER = 16_384;

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
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .iterator();
    this.header = readHeader();
  }

  /** The separator that the first line has most of; also steps over a byte order mark. */
  private char separator(BufferedReader text) throws IOException {
    try {
      text.mark(LONGEST_HEADER);
      if (text.read() != '\uFEFF') {
        text.reset();
      }
      text.mark(LONGEST_HEADER);
      char[] start = new char[LONGEST_HEADER - 1];
      int length = Math.max(0, text.read(start));
      text.reset();
      String line = new String(start, 0, length).lines().findFirst().orElse("");
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        if (count(line, candidate) > count(line, best)) {
          best = candidate;
        }
      }
      return best;
    } catch (CharacterCodingException e) {
      rejectEncoding();
      return ',';
    }
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(character -> character == wanted).count();
  }

  private List<String> readHeader() throws IOException, RefusedException {
    findings.refuseIfRejected();
    if (!advance()) {
      findings.refuseIfRejected();
      findings.reject(
          "", "empty-file", "Berkas kosong", "Periksa apakah berkas tersimpan dengan benar");
      findings.refuseIfRejected();
    }
    return row.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** Names of the columns in order: stripped, lower case. */
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
            "Periksa pemisah kolom; angka dengan koma harus diapit tanda kutip; mungkin berkas"
                + " terpotong");
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
        "Simpan ulang dari lembar kerja sebagai \"CSV UTF-8\"; berkas .xlsx tidak dibaca di sini");
  }

  /** Line on which the current row starts, from 1, the header included. */
  public long line() {
    return row.getStartingLineNumber();
  }

  /** The cell of a column from 0, stripped, without NUL, which PostgreSQL does not store. */
  public String cell(int column) {
    return row.getField(column).replace("\0", "").strip();
  }

  /** Where a line is, as a user would say it. */
  public static String place(long line) {
    return "baris " + line;
  }
}
