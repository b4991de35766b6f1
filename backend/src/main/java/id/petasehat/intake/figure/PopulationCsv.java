package id.petasehat.intake.figure;

import id.petasehat.area.Level;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.table.CsvTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Reads the population file, template {@code penduduk}: {@code
 * kode_desa,tahun,sumber,jenis_sasaran,jumlah}. A code of a kecamatan or kabupaten makes the row an
 * official total of that area.
 */
public final class PopulationCsv {
  static final List<String> REQUIRED =
      List.of("kode_desa", "tahun", "sumber", "jenis_sasaran", "jumlah");

  /** As many characters as the store keeps of a source. */
  private static final int LONGEST_SOURCE = 200;

  private static final long LARGEST_VILLAGE = 1_000_000;

  private final FigureContext context;
  private final Findings findings = new Findings();
  private final CountCell counts = new CountCell(findings);
  private final VillageColumn villages;
  private final Map<String, Integer> sources = new HashMap<>();
  private final SeenRows seen = new SeenRows();
  private CsvTable table;
  private long accepted;
  private long skipped;

  private PopulationCsv(FigureContext context) {
    this.context = context;
    this.villages = new VillageColumn(context, findings, true);
  }

  /** Reads a file; see {@link #read(InputStream, FigureContext, RowSink)}. */
  public static <E extends Exception> ReadReport read(
      Path file, FigureContext context, RowSink<SasaranRow, E> sink)
      throws IOException, RefusedException, E {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return read(bytes, context, sink);
    }
  }

  /**
   * Hands every row to the sink until the first row that refuses the file, and checks the rest
   * nonetheless. Rows of districts that are not in the store are skipped and counted.
   *
   * @param file left open
   * @throws RefusedException when anything is rejected: forget what the sink was given
   */
  public static <E extends Exception> ReadReport read(
      InputStream file, FigureContext context, RowSink<SasaranRow, E> sink)
      throws IOException, RefusedException, E {
    return new PopulationCsv(context).read(file, sink);
  }

  private <E extends Exception> ReadReport read(InputStream file, RowSink<SasaranRow, E> sink)
      throws IOException, RefusedException, E {
    table = new CsvTable(file, REQUIRED, List.of(), findings);
    while (table.next()) {
      SasaranRow row = row();
      if (row != null && !findings.refused()) {
        accepted++;
        sink.accept(row);
      }
    }
    return Endings.report(findings, accepted, skipped);
  }

  /** Null for a row that is skipped, repeated or rejected. */
  private SasaranRow row() {
    long line = table.line();
    VillageColumn.Cell place = villages.read(table.cell("kode_desa"), line);
    if (place.elsewhere()) {
      skipped++;
      return null;
    }
    Optional<Integer> year = year(table.cell("tahun"), line);
    Optional<Sasaran> kind = kind(table.cell("jenis_sasaran"), line);
    String source = source(table.cell("sumber"), line);
    OptionalLong count = counts.read(table.cell("jumlah"), "jumlah", line);
    if (place.area() == null || year.isEmpty() || kind.isEmpty() || count.isEmpty()) {
      return null;
    }
    SasaranRow row =
        new SasaranRow(
            place.area(), year.get(), source, kind.get(), count.getAsLong(), Math.toIntExact(line));
    return repeated(row, place.number(), line) || absurd(row, line) ? null : row;
  }

  /** Target populations are set at most for the coming year. */
  private Optional<Integer> year(String text, long line) {
    int latest = context.today().getYear() + 1;
    if (text.matches("(19|20)\\d\\d") && Integer.parseInt(text) <= latest) {
      return Optional.of(Integer.valueOf(text));
    }
    findings.reject(
        CsvTable.place(line),
        "bad-year",
        "Tahun \"" + text + "\" bukan tahun sampai " + latest,
        "Tulis empat angka, misalnya 2025");
    return Optional.empty();
  }

  private Optional<Sasaran> kind(String text, long line) {
    Optional<Sasaran> kind = Sasaran.byId(text);
    if (kind.isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "unknown-sasaran",
          "Jenis sasaran \"" + text + "\" tidak dikenal",
          "Pilih "
              + Arrays.stream(Sasaran.values()).map(Sasaran::id).collect(Collectors.joining(", ")));
    }
    return kind;
  }

  private String source(String text, long line) {
    if (text.isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "missing-source",
          "Sumber kosong",
          "Tulis siapa yang menghitung, misalnya Dukcapil semester I");
    } else if (text.length() > LONGEST_SOURCE) {
      findings.reject(
          CsvTable.place(line),
          "source-too-long",
          "Sumber sepanjang " + text.length() + " huruf, paling banyak " + LONGEST_SOURCE,
          "Perpendek, misalnya Dukcapil semester I");
    }
    return text;
  }

  /** Jakarta's largest kelurahan has some 200,000 people. */
  private boolean absurd(SasaranRow row, long line) {
    if (row.area().level() != Level.DESA || row.count() <= LARGEST_VILLAGE) {
      return false;
    }
    findings.reject(
        CsvTable.place(line),
        "absurd-population",
        "Desa " + row.area() + " tidak mungkin berisi " + row.count() + " orang",
        "Periksa apakah angka ini milik kabupaten, atau titik dan komanya terhapus");
    return true;
  }

  private boolean repeated(SasaranRow row, int village, long line) {
    Integer source = sources.computeIfAbsent(row.source(), key -> sources.size());
    long key =
        ((long) village << 40) | ((long) source << 20) | (row.year() << 5) | row.kind().ordinal();
    SeenRows.Earlier earlier = seen.add(key, row.count(), line);
    if (earlier == null) {
      return false;
    }
    String what =
        (row.area().level() == Level.DESA ? "Desa " : "Wilayah ")
            + row.area()
            + ", "
            + row.kind().id()
            + ", "
            + row.year();
    Endings.repeated(findings, what, earlier, line);
    return true;
  }
}
