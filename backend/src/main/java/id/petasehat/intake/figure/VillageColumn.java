package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.intake.Findings;
import id.petasehat.intake.table.CsvTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the column {@code kode_desa}; each distinct text is judged once. */
final class VillageColumn {
  private static final Pattern DOTTED = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}");
  private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

  private final FigureContext context;
  private final Findings findings;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<AreaCode, Integer> numbers = new HashMap<>();

  /**
   * What one text means: a stored village, or another district, or something wrong.
   *
   * @param village null unless it is a stored village
   * @param number of that village in this file, from 0
   * @param wrong null unless the text refuses the file
   */
  record Cell(AreaCode village, int number, Wrong wrong) {
    boolean elsewhere() {
      return village == null && wrong == null;
    }
  }

  record Wrong(String code, String reason, String remedy) {}

  VillageColumn(FigureContext context, Findings findings) {
    this.context = context;
    this.findings = findings;
  }

  Cell read(String text, long line) {
    Cell known = cells.get(text);
    if (known == null) {
      known = judge(text, line);
      cells.put(text, known);
    }
    if (known.wrong != null) {
      findings.reject(
          CsvTable.place(line), known.wrong.code, known.wrong.reason, known.wrong.remedy);
    }
    return known;
  }

  private Cell judge(String text, long line) {
    if (DOTTED.matcher(text).matches()) {
      return locate(new AreaCode(text));
    }
    if (TEN_DIGITS.matcher(text).matches() && !context.bareDigitsAreKemendagri()) {
      return wrong(
          "code-system-unknown",
          "Kode desa \""
              + text
              + "\" tanpa titik; kode Kemendagri dan kode BPS sama-sama sepuluh"
              + " angka dan bisa menunjuk desa yang berbeda",
          "Tulis kode Kemendagri dengan titik, misalnya 81.02.03.2001, atau sebutkan --code-system"
              + " kemendagri");
    }
    Optional<AreaCode> repaired = context.repair().read(text, Level.DESA);
    if (repaired.isEmpty()) {
      return wrong(
          "bad-village-code",
          "\"" + text + "\" bukan kode desa",
          "Tulis kode Kemendagri desa sebagai teks, misalnya 81.02.03.2001; hapus baris jumlah dan"
              + " baris judul tambahan");
    }
    if (!TEN_DIGITS.matcher(text).matches()) {
      findings.warn(
          CsvTable.place(line),
          "code-repaired",
          "Kode desa \"" + text + "\" rusak dan dibaca sebagai " + repaired.get(),
          "Simpan kolom kode desa sebagai teks");
    }
    return locate(repaired.get());
  }

  private Cell locate(AreaCode code) {
    if (context.villages().contains(code)) {
      Integer number = numbers.computeIfAbsent(code, key -> numbers.size());
      return new Cell(code, number, null);
    }
    if (!context.districts().contains(code.at(Level.KABUPATEN))) {
      return new Cell(null, -1, null);
    }
    return wrong(
        "unknown-village",
        "Desa "
            + code
            + " tidak ada di kabupaten/kota "
            + code.at(Level.KABUPATEN)
            + " yang tersimpan",
        "Perbaiki kodenya, atau impor dahulu batas desa terbaru");
  }

  private static Cell wrong(String code, String reason, String remedy) {
    return new Cell(null, -1, new Wrong(code, reason, remedy));
  }
}
