package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV file of figures, by a published template or a profile, columns in any order. */
public final class CsvTable implements TemplateRows {
  /** Columns that only files about single persons have. */
  private static final Set<String> PERSONAL =
      Set.of("nik", "no_kk", "nama", "nama_lengkap", "nama_pasien", "nama_ibu", "nama_anak");

  private final CsvRows rows;
  private final Findings findings;
  private final Profile profile;
  private final Map<String, Integer> columns = new HashMap<>();

  /** Reads the header; the stream stays the caller's to close. */
  public CsvTable(InputStream file, List<String> required, List<String> optional, Findings findings)
      throws IOException, RefusedException {
    this(new CsvRows(file, findings), required, optional, findings);
  }

  /** A file whose header was read. */
  public CsvTable(CsvRows rows, List<String> required, List<String> optional, Findings findings)
      throws RefusedException {
    this.rows = rows;
    this.findings = findings;
    this.profile = null;
    header(required, optional);
    findings.refuseIfRejected();
  }

  /** A foreign file whose columns are read as those of a template. */
  public CsvTable(CsvRows rows, Profile profile, Findings findings) {
    this.rows = rows;
    this.findings = findings;
    this.profile = profile;
    profile
        .columns()
        .forEach((column, source) -> columns.put(column, rows.header().indexOf(source)));
  }

  /** Where a line is, as a user would say it. */
  public static String place(long line) {
    return CsvRows.place(line);
  }

  private void header(List<String> required, List<String> optional) {
    for (int column = 0; column < rows.header().size(); column++) {
      name(rows.header().get(column), column, required, optional);
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

  @Override
  public boolean next() throws IOException {
    return rows.next();
  }

  @Override
  public long line() {
    return rows.line();
  }

  @Override
  public String cell(String column) {
    Integer index = columns.get(column);
    String text = index == null || index < 0 ? "" : rows.cell(index);
    return profile == null ? text : profile.said(column, text);
  }
}
