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
public final class VillageColumn {
  private static final Pattern DOTTED = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}");

  /** Of a kabupaten or kecamatan. */
  private static final Pattern TOTAL = Pattern.compile("\\d\\d\\.?\\d\\d(\\.?\\d\\d)?");

  /** Of a province or, 0, the country. */
  private static final Pattern WIDER = Pattern.compile("\\d{1,2}");

  private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

  private final FigureContext context;
  private final Findings findings;
  private final boolean totalsToo;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<AreaCode, Integer> numbers = new HashMap<>();

  /**
   * What one text means: a stored area, or another district, or something wrong.
   *
   * @param area null unless it is a stored village, or larger area where those are taken
   * @param number of that area in this file, from 0
   * @param wrong null unless the text refuses the file
   */
  public record Cell(AreaCode area, int number, Wrong wrong) {
    public boolean elsewhere() {
      return area == null && wrong == null;
    }
  }

  public record Wrong(String code, String reason, String remedy) {}

  public VillageColumn(FigureContext context, Findings findings) {
    this(context, findings, false);
  }

  /**
   * @param totalsToo whether codes of kecamatan and kabupaten are taken, and those of provinces and
   *     the country passed over
   */
  VillageColumn(FigureContext context, Findings findings, boolean totalsToo) {
    this.context = context;
    this.findings = findings;
    this.totalsToo = totalsToo;
  }

  /** Judges the text of a cell; what is wrong with it is told to the findings. */
  public Cell read(String text, long line) {
    Cell known = cells.get(text);
    return known != null && known.wrong == null ? known : read(text, CsvTable.place(line));
  }

  /** The same of a cell that has a place of its own. */
  public Cell read(String text, String place) {
    Cell known = cells.get(text);
    if (known == null) {
      known = judge(text, place);
      cells.put(text, known);
    }
    if (known.wrong != null) {
      findings.reject(place, known.wrong.code, known.wrong.reason, known.wrong.remedy);
    }
    return known;
  }

  private Cell judge(String text, String place) {
    if (DOTTED.matcher(text).matches()) {
      return locate(new AreaCode(text));
    }
    if (totalsToo && WIDER.matcher(text).matches()) {
      return elsewhere();
    }
    boolean total = totalsToo && TOTAL.matcher(text).matches();
    if (total && (text.contains(".") || context.bareDigitsAreKemendagri())) {
      return AreaCode.parse(text).map(this::locateTotal).orElseGet(VillageColumn::elsewhere);
    }
    if ((total || TEN_DIGITS.matcher(text).matches()) && !context.bareDigitsAreKemendagri()) {
      return wrong(
          "code-system-unknown",
          "Kode \""
              + text
              + "\" tanpa titik; kode Kemendagri dan kode BPS sama panjangnya dan bisa menunjuk"
              + " wilayah yang berbeda",
          "Tulis kode Kemendagri dengan titik, misalnya 81.02.03.2001, atau nyatakan bahwa kodenya"
              + " kode Kemendagri");
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
          place,
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
      return elsewhere();
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

  private Cell locateTotal(AreaCode code) {
    if (!context.districts().contains(code.at(Level.KABUPATEN))) {
      return elsewhere();
    }
    if (code.level() == Level.KABUPATEN || context.kecamatan().contains(code)) {
      return new Cell(code, numbers.computeIfAbsent(code, key -> numbers.size()), null);
    }
    return wrong(
        "unknown-kecamatan",
        "Kecamatan "
            + code
            + " tidak ada di kabupaten/kota "
            + code.at(Level.KABUPATEN)
            + " yang tersimpan",
        "Perbaiki kodenya, atau impor dahulu batas desa terbaru");
  }

  private static Cell elsewhere() {
    return new Cell(null, -1, null);
  }

  private static Cell wrong(String code, String reason, String remedy) {
    return new Cell(null, -1, new Wrong(code, reason, remedy));
  }
}
