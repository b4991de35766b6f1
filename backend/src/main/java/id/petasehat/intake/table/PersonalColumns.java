package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds columns about single persons, which refuse a file: only counts are kept here. */
public final class PersonalColumns {
  private static final Set<String> HEADINGS =
      Set.of(
          "nik",
          "no_nik",
          "no_kk",
          "nomor_kk",
          "nama_lengkap",
          "nama_pasien",
          "nama_ibu",
          "nama_anak",
          "nama_bayi",
          "nama_balita",
          "nama_suami",
          "nama_ayah",
          "nama_bumil",
          "no_bpjs",
          "no_rm");

  /** NIK and the number of a family card have sixteen digits. */
  private static final Pattern SIXTEEN_DIGITS = Pattern.compile("'?\\d{16}");

  private static final int CELLS_LOOKED_AT = 100;

  private PersonalColumns() {}

  /**
   * Refuses a table that has such a column, told by its heading or by numbers like a NIK in it.
   *
   * @throws RefusedException with the columns
   */
  public static void refuse(Table table, Findings findings) throws RefusedException {
    for (String column : table.header()) {
      if (HEADINGS.contains(plain(column)) || holdsNumbersOfPersons(table, column)) {
        findings.reject(
            "",
            "personal-data",
            "Kolom \"" + column + "\" berisi data orang per orang, yang tidak disimpan di sini",
            "Hapus kolom itu dan kirim angka jumlah per desa atau per pos");
      }
    }
    findings.refuseIfRejected();
  }

  private static String plain(String column) {
    String last = column.substring(column.lastIndexOf('›') + 1);
    return last.strip().replaceAll("[^\\p{L}\\d]+", "_").replaceAll("^_|_$", "");
  }

  private static boolean holdsNumbersOfPersons(Table table, String column) {
    List<String> cells =
        table.rows().stream()
            .map(row -> row.cell(column))
            .filter(cell -> !cell.isEmpty())
            .limit(CELLS_LOOKED_AT)
            .toList();
    long numbers = cells.stream().filter(cell -> SIXTEEN_DIGITS.matcher(cell).matches()).count();
    return numbers > 0 && 2 * numbers >= cells.size();
  }
}
