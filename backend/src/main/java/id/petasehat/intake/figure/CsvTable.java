package id.petasehat.intake.figure;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file with a header row: UTF-8 with or without a byte order mark, separated by semicolons,
 * commas or tabs, columns in any order. Every row has as many cells as the header.
 */
final class CsvTable {
  private static final int LONGEST_HEADER = 16_384;

  /** Columns that only files about single persons have. */
  private static final Set<String> PERSONAL =
      Set.of("nik", "no_kk", "nama", "nama_lengkap", "nama_pasien", "nama_ibu", "nama_anak");

  private final Iterator<CsvRecord> records;
  private final Findings findings;
  private final Map<String, Integer> columns = new HashMap<>();
  private int width;
  private CsvRecord row;

  /** Reads the header; the stream stays the caller's to close. */
  CsvTable(InputStream file, List<String> required, List<String> optional, Findings findings)
      throws IOException, RefusedException {
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
    header(required, optional);
    findings.refuseIfRejected();
  }

  /** Where a line is, as a user would say it. */
  static String place(long line) {
    return "baris " + line;
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

  private void header(List<String> required, List<String> optional)
      throws IOException, RefusedException {
    findings.refuseIfRejected();
    if (!advance()) {
      findings.refuseIfRejected();
      findings.reject(
          "", "empty-file", "Berkas kosong", "Periksa apakah berkas tersimpan dengan benar");
      return;
    }
    width = row.getFieldCount();
    for (int column = 0; column < width; column++) {
      name(row.getField(column).strip().toLowerCase(Locale.ROOT), column, required, optional);
    }
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(columns.keySet());
    if (!missing.isEmpty()) {
      findings.reject(
          place(1),
          "missing-column",
          "Kolom " + String.join(", ", missing) + " tidak ada",
          "Pakai baris judul template: "
              + String.join(",", required)
              + ","
              + String.join(",", optional));
    }
  }

  private void name(String name, int column, List<String> required, List<String> optional) {
    if (PERSONAL.contains(name)) {
      findings.reject(
          place(1),
          "personal-data",
          "Kolom \"" + name + "\" berisi data orang per orang, yang tidak disimpan di sini",
          "Hapus kolom itu dan kirim angka jumlah per desa");
    } else if (!required.contains(name) && !optional.contains(name)) {
      findings.warn(
          place(1),
          "unknown-column",
          "Kolom \"" + name + "\" tidak dikenal dan diabaikan",
          "Periksa ejaannya, atau biarkan bila memang tidak perlu");
    } else if (columns.put(name, column) != null) {
      findings.reject(
          place(1),
          "duplicate-column",
          "Kolom \"" + name + "\" ada dua kali",
          "Hapus salah satunya");
    }
  }

  /**
   * Goes to the next row that has as many cells as the header, past rows of empty cells, which
   * spreadsheets leave behind; false at the end.
   */
  boolean next() throws IOException {
    while (advance()) {
      boolean blank =
          row.getField(0).isBlank() && row.getFields().stream().allMatch(String::isBlank);
      if (!blank && row.getFieldCount() == width) {
        return true;
      }
      if (!blank) {
        findings.reject(
            place(line()),
            "wrong-cell-count",
            "Ada " + row.getFieldCount() + " kolom, baris judul punya " + width,
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
  long line() {
    return row.getStartingLineNumber();
  }

  /** The cell of a column, stripped, without NUL, which PostgreSQL does not store; or empty. */
  String cell(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : row.getField(index).replace("\0", "").strip();
  }
}
