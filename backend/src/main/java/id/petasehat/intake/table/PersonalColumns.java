package id.petasehat.intake.table;

import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds columns about single persons, which refuse a file: only counts are kept here. */
public final class PersonalColumns {
  private static final Pattern HEADING =
      Pattern.compile(
          "nik|no nik|nomor induk( kependudukan)?|no ktp|no kk|nomor kk|no kartu keluarga|no bpjs"
              + "|no jkn|no rm|no rekam medis|nama (ibu|bapak|ayah|suami|istri|anak|bayi|balita"
              + "|pasien|penderita|lengkap|peserta|orang tua|ortu|lansia|bumil|kk|kepala keluarga"
              + "|siswa|remaja|wus|pus)( .*)?|(tgl|tanggal) lahir|no hp|nomor hp|no telp.*");

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
      if (isHeading(column) || holdsNumbersOfPersons(table, column)) {
        findings.reject(
            "",
            "personal-data",
            "Kolom \"" + column + "\" berisi data orang per orang, yang tidak disimpan di sini",
            "Hapus kolom itu dan kirim angka jumlah per desa atau per pos");
      }
    }
    findings.refuseIfRejected();
  }

  /** Whether a heading, or its last part, asks for what belongs to one person. */
  public static boolean isHeading(String heading) {
    return HEADING.matcher(plain(heading)).matches();
  }

  private static String plain(String column) {
    String last = column.substring(column.lastIndexOf('›') + 1);
    return last.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
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
