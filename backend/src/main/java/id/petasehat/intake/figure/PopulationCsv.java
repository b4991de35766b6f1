package id.petasehat.intake.figure;

import id.petasehat.area.Level;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.SasaranRow;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.mapping.MappedTable;
import id.petasehat.intake.table.CsvRows;
import id.petasehat.intake.table.CsvTable;
import id.petasehat.intake.table.Profile;
import id.petasehat.intake.table.Profiles;
import id.petasehat.intake.table.TableText;
import id.petasehat.intake.table.TemplateRows;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the population file, template {@code penduduk}: {@code
 * kode_desa,tahun,sumber,jenis_sasaran,jumlah}. A code of a kecamatan or kabupaten makes the row an
 * official total of that area.
 */
public final class PopulationCsv {
  static final List<String> REQUIRED =
      List.of("kode_desa", "tahun", "sumber", "jenis_sasaran", "jumlah");

  /** In the templates that are handed out, for people to read. */
  private static final List<String> OPTIONAL = List.of("nama_desa");

  /** Column of a profile: which part of the count a row is, such as a sex; parts are summed. */
  private static final String PART = "bagian";

  private static final Pattern BOTH =
      Pattern.compile("(?i)\\s*(l\\s*[+&/]?\\s*p|jumlah|jml|total|semua|keduanya)\\s*");

  private static final long LARGEST_VILLAGE = 1_000_000;

  private final FigureContext context;
  private final Findings findings;
  private final CountCell counts;
  private final YearAndSource told;
  private final PopulationParts parts = new PopulationParts();
  private final Map<String, Integer> sources = new HashMap<>();
  private final SeenRows seen = new SeenRows();
  private TemplateRows table;
  private VillageColumn villages;
  private boolean divided;
  private long sums;
  private long accepted;
  private long skipped;
  private long unfilled;

  private PopulationCsv(FigureContext context) {
    this(context, new Findings());
  }

  private PopulationCsv(FigureContext context, Findings findings) {
    this.context = context;
    this.findings = findings;
    this.told = new YearAndSource(context, findings);
    this.counts =
        new CountCell(
            findings, "Tanyakan jumlah yang benar kepada sumbernya, lalu isi di baris ini");
  }

  /** Whether a table with these columns needs no mapping: it follows the template. */
  public static boolean isTemplate(Collection<String> header) {
    return header.containsAll(REQUIRED);
  }

  /** Reads a file; see {@link #read(InputStream, FigureContext, RowSink)}. */
  public static <E extends Exception> ReadReport read(
      Path file, FigureContext context, RowSink<SasaranRow, E> sink)
      throws IOException, RefusedException, E {
    PopulationCsv csv = new PopulationCsv(context);
    try (TableText table = TableText.open(file, csv.findings);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(table.path()))) {
      csv.findings.onSheet(table.sheet());
      return csv.read(bytes, sink);
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

  /**
   * Hands on the counts of a foreign table; see {@link #read(InputStream, FigureContext, RowSink)}.
   *
   * @param findings on the table so far
   */
  public static <E extends Exception> ReadReport read(
      MappedTable file, Findings findings, FigureContext context, RowSink<SasaranRow, E> sink)
      throws IOException, RefusedException, E {
    PopulationCsv csv = new PopulationCsv(context, findings);
    csv.table = new MappedPopulation(file, findings);
    boolean telling = file.profile().layout().bareDigitsAreKemendagri();
    csv.villages =
        new VillageColumn(telling ? context.trustingBareDigits() : context, findings, true);
    csv.divided = file.profile().columns().containsKey(PART);
    return csv.rows(sink);
  }

  private <E extends Exception> ReadReport read(InputStream file, RowSink<SasaranRow, E> sink)
      throws IOException, RefusedException, E {
    open(new CsvRows(file, findings));
    return rows(sink);
  }

  private <E extends Exception> ReadReport rows(RowSink<SasaranRow, E> sink)
      throws IOException, RefusedException, E {
    while (table.next()) {
      SasaranRow row = row();
      if (row != null && divided) {
        addPart(row, table.cell(PART));
      } else if (row != null) {
        hand(row, sink);
      }
    }
    if (sums > 0) {
      findings.tell("", "sums-left-out", sums + " baris jumlah laki-laki dan perempuan dilewati");
    }
    for (SasaranRow whole : parts.whole(findings)) {
      hand(whole, sink);
    }
    Endings.tellUnfilled(findings, unfilled);
    return Endings.report(findings, accepted, skipped);
  }

  /** A row that is the sum of the others would count everybody twice. */
  private void addPart(SasaranRow row, String part) {
    if (BOTH.matcher(part).matches()) {
      sums++;
    } else {
      parts.add(row, part);
    }
  }

  private void open(CsvRows rows) throws RefusedException {
    Optional<Profile> foreign =
        Profiles.builtIn().ofKind(FileKind.POPULATION.id()).recognise(rows.header());
    table =
        foreign.isPresent()
            ? new CsvTable(rows, foreign.get(), findings)
            : new CsvTable(rows, REQUIRED, OPTIONAL, findings);
    divided = foreign.filter(profile -> profile.columns().containsKey(PART)).isPresent();
    boolean telling =
        foreign
            .filter(profile -> profile.columns().get("kode_desa").contains("kemendagri"))
            .isPresent();
    villages = new VillageColumn(telling ? context.trustingBareDigits() : context, findings, true);
  }

  private <E extends Exception> void hand(SasaranRow row, RowSink<SasaranRow, E> sink) throws E {
    if (!absurd(row) && !findings.refused()) {
      accepted++;
      sink.accept(row);
    }
  }

  /** Null for a row that is skipped, repeated or rejected. */
  private SasaranRow row() {
    long line = table.line();
    if (table.cell("jumlah").isEmpty() && table.cell("sumber").isEmpty()) {
      unfilled++;
      return null;
    }
    VillageColumn.Cell place = villages.read(table.cell("kode_desa"), line);
    if (place.elsewhere()) {
      skipped++;
      return null;
    }
    OptionalInt year = told.year(table.cell("tahun"), line);
    Optional<Sasaran> kind = kind(table.cell("jenis_sasaran"), line);
    String source = told.source(table.cell("sumber"), line);
    OptionalLong count = counts.read(table.cell("jumlah"), "jumlah", line);
    if (place.area() == null || year.isEmpty() || kind.isEmpty()) {
      return null;
    }
    // a count that cannot be read refuses the file; its row is there all the same, not missing
    long people = count.orElse(0);
    SasaranRow row =
        new SasaranRow(
            place.area(), year.getAsInt(), source, kind.get(), people, Math.toIntExact(line));
    return repeated(row, place.number(), line) ? null : row;
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

  /** Jakarta's largest kelurahan has some 200,000 people. */
  private boolean absurd(SasaranRow row) {
    if (row.area().level() != Level.DESA || row.count() <= LARGEST_VILLAGE) {
      return false;
    }
    findings.reject(
        CsvTable.place(row.line()),
        "absurd-population",
        "Desa " + row.area() + " tidak mungkin berisi " + row.count() + " orang",
        "Periksa apakah angka ini milik kabupaten, atau titik dan komanya terhapus");
    return true;
  }

  private boolean repeated(SasaranRow row, int village, long line) {
    String sourceAndPart = row.source() + '\n' + table.cell(PART);
    Integer source = sources.computeIfAbsent(sourceAndPart, key -> sources.size());
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
