package id.petasehat.intake.recap;

import id.petasehat.intake.Findings;
import id.petasehat.intake.table.PersonalColumns;
import java.util.List;
import java.util.regex.Pattern;

/** Tells files about single persons, which are not taken in: the product keeps counts only. */
final class PersonalData {
  private static final Pattern NIK = Pattern.compile("'?\\d{16}");

  private PersonalData() {}

  /** Rejects the file when a heading asks for persons or a column holds their numbers. */
  static void refuse(Grid grid, HeaderBlock block, List<ColumnGuess> columns, Findings findings) {
    for (ColumnGuess column : columns) {
      List<String> parts = column.header().parts();
      boolean named = parts.stream().anyMatch(PersonalColumns::isHeading);
      if (named || column.samples().stream().anyMatch(text -> NIK.matcher(text).matches())) {
        int row = Math.max(0, block.last());
        findings.reject(
            grid.place(row, column.column()),
            "personal-data",
            "Kolom \""
                + column.header().text()
                + "\" berisi data orang per orang, yang tidak disimpan di sini",
            "Hapus kolom itu dan kirim angka jumlah per desa");
      }
    }
  }
}
