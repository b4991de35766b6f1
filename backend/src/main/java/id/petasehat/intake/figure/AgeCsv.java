package id.petasehat.intake.figure;

import id.petasehat.area.Level;
import id.petasehat.indicator.AgeBand;
import id.petasehat.indicator.AgeCount;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.IcdGroups;
import id.petasehat.indicator.Series;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.table.CsvRows;
import id.petasehat.intake.table.CsvTable;
import id.petasehat.intake.table.TableText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads people by age, template {@code penduduk_umur}: {@code
 * kode_desa,tahun,sumber,kelompok_umur,jk,jumlah}, and new cases by age, template {@code
 * kasus_umur}: {@code kode_desa,kode_indikator,periode,kelompok_umur,jk,jumlah}. Cases may be of a
 * whole kabupaten, whose code then stands in {@code kode_desa}.
 */
public final class AgeCsv {
  private static final String BAND = "kelompok_umur";
  private static final List<String> PEOPLE =
      List.of("kode_desa", "tahun", "sumber", BAND, "jumlah");
  private static final List<String> CASES =
      List.of("kode_desa", "kode_indikator", "periode", BAND, "jumlah");
  private static final List<String> OPTIONAL = List.of("jk", "nama_desa");
  private static final Set<String> SEXES = Set.of("", "L", "P");

  private final Catalogue catalogue;
  private final FigureContext context;
  private final Findings findings = new Findings();
  private final YearAndSource people;
  private final CountCell counts;
  private final VillageColumn villages;
  private final List<AgeCount> rows = new ArrayList<>();
  private CsvTable table;
  private boolean ofCases;
  private long skipped;
  private long unfilled;

  private AgeCsv(Catalogue catalogue, FigureContext context) {
    this.catalogue = catalogue;
    this.context = context;
    this.people = new YearAndSource(context, findings);
    this.counts = new CountCell(findings, "Isi jumlah orang, paling sedikit 0");
    this.villages = new VillageColumn(context, findings, true);
  }

  /** Whether a file has people or cases by age. */
  public static boolean isFor(Path file) throws IOException {
    try (TableText table = TableText.open(file, 1, new Findings());
        InputStream bytes = new BufferedInputStream(Files.newInputStream(table.path()))) {
      return new CsvRows(bytes, new Findings()).header().contains(BAND);
    } catch (RefusedException noTemplate) {
      return false;
    }
  }

  /**
   * The rows of a file and how its reading went.
   *
   * @param ofCases whether they are of cases, else of people
   */
  public record Read(boolean ofCases, List<AgeCount> rows, ReadReport report) {}

  /**
   * Reads a file whole.
   *
   * @throws RefusedException with every problem
   */
  public static Read read(Path file, Catalogue catalogue, FigureContext context)
      throws IOException, RefusedException {
    AgeCsv csv = new AgeCsv(catalogue, context);
    try (TableText table = TableText.open(file, csv.findings);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(table.path()))) {
      csv.findings.onSheet(table.sheet());
      return csv.read(new CsvRows(bytes, csv.findings));
    }
  }

  private Read read(CsvRows lines) throws IOException, RefusedException {
    ofCases = lines.header().contains("kode_indikator");
    table = new CsvTable(lines, ofCases ? CASES : PEOPLE, OPTIONAL, findings);
    while (table.next()) {
      if (table.cell("jumlah").isEmpty()) {
        unfilled++;
      } else {
        row().ifPresent(rows::add);
      }
    }
    List<AgeCount> whole = new AgeGroups(findings, ofCases).checked(rows);
    Endings.tellUnfilled(findings, unfilled);
    return new Read(ofCases, whole, Endings.report(findings, whole.size(), skipped, unfilled));
  }

  /** Reads all cells, so that all that is wrong is told. */
  private Optional<AgeCount> row() {
    long line = table.line();
    VillageColumn.Cell place = villages.read(table.cell("kode_desa"), line);
    if (place.elsewhere()) {
      skipped++;
      return Optional.empty();
    }
    boolean rightLevel = place.area() != null && checkLevel(place.area().level(), line);
    OptionalInt period = ofCases ? month(line) : people.year(table.cell("tahun"), line);
    String of = ofCases ? indicator(line) : people.source(table.cell("sumber"), line);
    Optional<AgeBand> band = band(line);
    Optional<String> sex = sex(line);
    OptionalLong count = counts.read(table.cell("jumlah"), "jumlah", line);
    boolean whole = rightLevel && period.isPresent() && band.isPresent() && sex.isPresent();
    return whole && count.isPresent()
        ? Optional.of(
            new AgeCount(
                place.area(),
                of,
                period.getAsInt(),
                band.get(),
                sex.get(),
                count.getAsLong(),
                Math.toIntExact(line)))
        : Optional.empty();
  }

  private boolean checkLevel(Level level, long line) {
    if (level == Level.DESA || (ofCases && level == Level.KABUPATEN)) {
      return true;
    }
    findings.reject(
        CsvTable.place(line),
        "age-of-larger-area",
        ofCases
            ? "Kasus menurut umur hanya untuk desa atau seluruh kabupaten/kota"
            : "Penduduk menurut umur hanya untuk desa",
        "Hapus baris ini, atau tulis kode desa");
    return false;
  }

  private OptionalInt month(long line) {
    String text = table.cell("periode");
    if (!text.matches("(19|20)\\d\\d-(0[1-9]|1[0-2])")) {
      findings.reject(
          CsvTable.place(line),
          "bad-period",
          "Periode \"" + text + "\" bukan bulan",
          "Tulis tahun-bulan, misalnya 2025-03");
      return OptionalInt.empty();
    }
    YearMonth month = YearMonth.parse(text);
    if (month.isAfter(YearMonth.from(context.today()))) {
      findings.reject(
          CsvTable.place(line),
          "future-period",
          "Periode " + text + " belum tiba",
          "Perbaiki periodenya; hari ini " + context.today());
    }
    return OptionalInt.of(Series.monthNumber(month));
  }

  private String indicator(long line) {
    String code = table.cell("kode_indikator");
    if (IcdGroups.groupOf(code).isEmpty() || catalogue.find(code).isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "unknown-indicator",
          "Indikator \"" + code + "\" bukan kelompok penyakit",
          "Pakai kode dx-kasus, misalnya dx-kasus:A00-A09");
    }
    return code;
  }

  private Optional<AgeBand> band(long line) {
    Optional<AgeBand> band = AgeBand.parse(table.cell(BAND));
    if (band.isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "bad-age-group",
          "Kelompok umur \"" + table.cell(BAND) + "\" tidak terbaca",
          "Tulis dalam tahun, misalnya 5-9 atau 75+; simpan kolomnya sebagai teks");
    }
    return band;
  }

  private Optional<String> sex(long line) {
    String sex = table.cell("jk").toUpperCase(Locale.ROOT);
    if (!SEXES.contains(sex)) {
      findings.reject(
          CsvTable.place(line),
          "bad-sex",
          "jk \"" + sex + "\" tidak dikenal",
          "Tulis L atau P, atau kosongkan untuk keduanya");
      return Optional.empty();
    }
    return Optional.of(sex);
  }
}
