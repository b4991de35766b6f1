package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table whole, whatever the file's name ends in: CSV, a workbook, a JSON array of objects,
 * or GeoJSON points, whose coordinates become the columns {@code lon} and {@code lat}.
 */
public final class TableReader {
  private static final long LARGEST_BYTES = 100_000_000;
  private static final int SNIFFED_BYTES = 4_096;

  /** The byte order mark of UTF-8, its bytes read one by one. */
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  /** Beginnings of files that are no text, with what they are. */
  private static final Map<String, String> BINARY =
      Map.of(
          "%PDF", "dokumen PDF",
          "\u001F\u008B", "arsip gzip",
          "\u0089PNG", "gambar",
          "\u00FF\u00D8\u00FF", "gambar",
          "SQLite", "basis data atau GeoPackage");

  /** Columns that a template has filled when it is handed out; a row of these says nothing yet. */
  private static final Set<String> PREFILLED = Set.of("kode_desa", "nama_desa");

  private TableReader() {}

  /**
   * Reads a file.
   *
   * @param findings told of what is wrong with single rows
   * @throws RefusedException when it is no table, or one without rows
   */
  public static Table read(Path file, Findings findings) throws IOException, RefusedException {
    try (TableText text = TableText.open(file, findings)) {
      return readText(text.path(), findings);
    }
  }

  private static Table readText(Path file, Findings findings) throws IOException, RefusedException {
    if (Files.size(file) > LARGEST_BYTES) {
      findings.reject(
          "",
          "too-large",
          "Berkas lebih besar dari 100 MB",
          "Daftar fasilitas seluruh Indonesia pun lebih kecil; periksa apakah ini berkas yang"
              + " dimaksud");
      findings.refuseIfRejected();
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), SNIFFED_BYTES)) {
      bytes.mark(SNIFFED_BYTES);
      String start = new String(bytes.readNBytes(SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
      bytes.reset();
      rejectBinary(start, findings);
      Table table = isJson(start) ? JsonTable.read(bytes, findings) : csv(bytes, findings);
      rejectEmpty(table, findings);
      return table;
    }
  }

  private static void rejectBinary(String start, Findings findings) throws RefusedException {
    String kind =
        BINARY.entrySet().stream()
            .filter(known -> start.startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(start.indexOf('\0') >= 0 ? "berkas biner" : null);
    if (kind != null) {
      findings.reject(
          "",
          "not-a-table",
          "Isi berkas ini " + kind + ", bukan tabel teks",
          "Buka di lembar kerja lalu simpan sebagai .xlsx atau \"CSV UTF-8\"");
      findings.refuseIfRejected();
    }
  }

  /** Whether a text begins as JSON does. */
  static boolean isJson(Path text) throws IOException {
    try (InputStream bytes = Files.newInputStream(text)) {
      return isJson(new String(bytes.readNBytes(SNIFFED_BYTES), StandardCharsets.ISO_8859_1));
    }
  }

  private static boolean isJson(String start) {
    String text = start.startsWith(BYTE_ORDER_MARK) ? start.substring(3) : start;
    return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{");
  }

  private static Table csv(InputStream bytes, Findings findings)
      throws IOException, RefusedException {
    CsvRows csv = new CsvRows(bytes, findings);
    List<Table.Row> rows = new ArrayList<>();
    while (csv.next()) {
      Map<String, String> cells = new HashMap<>();
      for (int column = 0; column < csv.header().size(); column++) {
        if (!csv.cell(column).isEmpty()) {
          cells.putIfAbsent(csv.header().get(column), csv.cell(column));
        }
      }
      if (PREFILLED.containsAll(cells.keySet())) {
        continue;
      }
      rows.add(new Table.Row((int) csv.line(), CsvRows.place(csv.line()), cells));
    }
    findings.refuseIfRejected();
    return new Table(csv.header(), rows);
  }

  private static void rejectEmpty(Table table, Findings findings) throws RefusedException {
    if (table.rows().isEmpty()) {
      findings.reject(
          "",
          "no-rows",
          "Berkas tidak memuat satu baris data pun",
          "Isi baris di bawah baris judul, atau periksa apakah berkas terpotong");
    }
    findings.refuseIfRejected();
  }
}
