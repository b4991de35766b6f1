package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.AreaFigure;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the long indicator file, template {@code indikator_panjang}: {@code
 * kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan} and, if present, {@code
 * diterima}, the date on which the row's report was received. Rows of a whole kecamatan or district
 * go to {@link AreaRows}; they alone use the columns {@code nilai} and {@code sumber}.
 */
public final class IndicatorCsv {
  static final List<String> REQUIRED =
      List.of("kode_desa", "kode_indikator", "periode", "pembilang");
  static final List<String> OPTIONAL =
      List.of("penyebut", "status", "catatan", "diterima", "nilai", "sumber", "nama_desa");

  /** What a row of a template says once somebody has filled it. */
  private static final List<String> FILLED =
      List.of("kode_indikator", "periode", "pembilang", "penyebut", "status", "nilai");

  /** As many characters as the store keeps of a note. */
  private static final int LONGEST_NOTE = 1_000;

  private final Catalogue catalogue;
  private final FigureContext context;
  private final Findings findings = new Findings();
  private final Plausibility plausibility = new Plausibility(findings);
  private final VillageColumn villages;
  private final Map<String, Optional<Known>> indicators = new HashMap<>();
  private final Map<String, Optional<YearMonth>> periods = new HashMap<>();
  private final Map<String, Optional<LocalDate>> receiptDates = new HashMap<>();
  private final SeenRows seen = new SeenRows();
  private CsvTable table;
  private FigureCells cells;
  private AreaRows areas;
  private long accepted;
  private long skipped;
  private long unfilled;
  private final Map<Computed, Long> computed = new EnumMap<>(Computed.class);

  /** An indicator and its number in this file. */
  private record Known(Indicator indicator, int number) {}

  private IndicatorCsv(Catalogue catalogue, FigureContext context) {
    this.catalogue = catalogue;
    this.context = context;
    this.villages = new VillageColumn(context, findings, true);
  }

  /**
   * Whether a file follows the template closely enough that what is wrong with it is told in the
   * words of the template.
   */
  public static boolean isFor(Path file) throws IOException {
    try (TableText table = TableText.open(file, 1, new Findings());
        InputStream bytes = new BufferedInputStream(Files.newInputStream(table.path()))) {
      return new CsvRows(bytes, new Findings()).header().contains("kode_indikator");
    } catch (RefusedException noTemplate) {
      return false;
    }
  }

  /** Reads a file; see {@link #read(InputStream, Catalogue, FigureContext, RowSink, RowSink)}. */
  public static <E extends Exception> ReadReport read(
      Path file,
      Catalogue catalogue,
      FigureContext context,
      RowSink<Observation, E> sink,
      RowSink<AreaFigure, E> areaSink)
      throws IOException, RefusedException, E {
    IndicatorCsv csv = new IndicatorCsv(catalogue, context);
    try (TableText table = TableText.open(file, csv.findings);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(table.path()))) {
      csv.findings.onSheet(table.sheet());
      return csv.read(bytes, sink, areaSink);
    }
  }

  /**
   * Hands every row to the sink until the first row that refuses the file, and checks the rest
   * nonetheless. Rows of districts that are not in the store are skipped and counted; of rows that
   * stand twice with the same figures only the first is handed on. Rows of indicators that are
   * computed are not handed on either, but warned of.
   *
   * @param file left open
   * @param sink takes the rows of villages
   * @param areaSink takes the rows of whole kecamatan and districts
   * @throws RefusedException when anything is rejected: forget what the sink was given
   */
  public static <E extends Exception> ReadReport read(
      InputStream file,
      Catalogue catalogue,
      FigureContext context,
      RowSink<Observation, E> sink,
      RowSink<AreaFigure, E> areaSink)
      throws IOException, RefusedException, E {
    return new IndicatorCsv(catalogue, context).read(file, sink, areaSink);
  }

  private <E extends Exception> ReadReport read(
      InputStream file, RowSink<Observation, E> sink, RowSink<AreaFigure, E> areaSink)
      throws IOException, RefusedException, E {
    table = new CsvTable(file, REQUIRED, OPTIONAL, findings);
    cells = new FigureCells(table, new CountCell(findings, CountCell.MONTH_ALONE), findings);
    areas = new AreaRows(table, findings, context.today());
    while (table.next()) {
      if (isUnfilled()) {
        continue;
      }
      VillageColumn.Cell place = villages.read(table.cell("kode_desa"), table.line());
      if (isPassedOver(place)) {
        continue;
      }
      if (place.area() != null && place.area().level() != Level.DESA) {
        hand(areaFigure(place.area(), table.line()), areaSink);
      } else {
        hand(Optional.ofNullable(observation(place)), sink);
      }
    }
    long notStored = computed.values().stream().mapToLong(Long::longValue).sum();
    computed.forEach(this::warnOfComputed);
    Endings.tellUnfilled(findings, unfilled);
    return Endings.report(findings, accepted, skipped, notStored);
  }

  private void warnOfComputed(Computed indicator, long rows) {
    findings.warn(
        "",
        "computed-indicator",
        "Indikator "
            + indicator.code()
            + " dihitung dari daftar "
            + indicator.source().words()
            + ", "
            + rows
            + " baris dilewati",
        indicator.source() == Computed.Source.POSTS
            ? "Kirim daftar itu sebagai berkas fasilitas atau posyandu"
            : "Tidak perlu dikirim; hapus barisnya");
  }

  private <T, E extends Exception> void hand(Optional<T> row, RowSink<T, E> sink) throws E {
    if (row.isPresent() && !findings.refused()) {
      accepted++;
      sink.accept(row.get());
    }
  }

  private boolean isUnfilled() {
    for (String column : FILLED) {
      if (!table.cell(column).isEmpty()) {
        return false;
      }
    }
    unfilled++;
    return true;
  }

  /** Whether a row is of another district, or of an indicator that is computed. */
  private boolean isPassedOver(VillageColumn.Cell place) {
    if (place.elsewhere()) {
      skipped++;
      return true;
    }
    Optional<Computed> fromRegister = Computed.byCode(table.cell("kode_indikator"));
    fromRegister.ifPresent(indicator -> computed.merge(indicator, 1L, Long::sum));
    return fromRegister.isPresent();
  }

  private Optional<AreaFigure> areaFigure(AreaCode area, long line) {
    checkNote(table.cell("catatan"), line);
    return indicator(table.cell("kode_indikator"), line)
        .flatMap(known -> areas.read(area, known.indicator, line));
  }

  /** Null for a row that is repeated or rejected. */
  private Observation observation(VillageColumn.Cell village) {
    checkValue(table.line());
    Row row = row(village, table.line());
    return row == null || implausible(row) || repeated(row)
        ? null
        : row.observation(table.cell("catatan"));
  }

  /** A village reports counts; a value alone could not be summed. */
  private void checkValue(long line) {
    if (!CountCell.silent(table.cell("nilai"))) {
      findings.reject(
          CsvTable.place(line),
          "value-of-village",
          "Kolom nilai hanya untuk kecamatan atau kabupaten/kota",
          "Isi pembilang dan penyebut desa itu, dan kosongkan nilai");
    }
  }

  /** Reads all cells, so that all that is wrong is told; null when something is. */
  private Row row(VillageColumn.Cell village, long line) {
    Optional<Known> indicator = indicator(table.cell("kode_indikator"), line);
    Optional<YearMonth> period = period(table.cell("periode"), line);
    Optional<Figures> figures = cells.read(line);
    checkNote(table.cell("catatan"), line);
    LocalDate received = received(table.cell("diterima"), line);
    boolean whole =
        village.area() != null
            && indicator.isPresent()
            && period.isPresent()
            && figures.isPresent();
    return whole
        ? new Row(line, village, indicator.get(), period.get(), figures.get(), received)
        : null;
  }

  private Optional<Known> indicator(String code, long line) {
    Optional<Known> known = indicators.get(code);
    if (known == null) {
      int number = indicators.size();
      known =
          catalogue
              .find(code)
              .filter(indicator -> indicator.parent() == null)
              .map(indicator -> new Known(indicator, number));
      indicators.put(code, known);
    }
    if (known.isEmpty()) {
      rejectIndicator(code, line);
    }
    return known;
  }

  private void rejectIndicator(String code, long line) {
    if (catalogue.find(code).isPresent()) {
      findings.reject(
          CsvTable.place(line),
          "derived-indicator",
          "Indikator \"" + code + "\" dihitung sendiri dari indikator induknya",
          "Hapus baris ini dan kirim indikator induknya");
    } else {
      findings.reject(
          CsvTable.place(line),
          "unknown-indicator",
          "Indikator \"" + code + "\" tidak ada di katalog",
          "Pakai kode dari katalog indikator, misalnya k4 atau dx-kasus:A00-A09");
    }
  }

  private Optional<YearMonth> period(String text, long line) {
    Optional<YearMonth> period = periods.computeIfAbsent(text, IndicatorCsv::month);
    if (period.isEmpty()) {
      findings.reject(
          CsvTable.place(line),
          "bad-period",
          "Periode \"" + text + "\" bukan bulan",
          "Tulis tahun-bulan, misalnya 2025-03");
    } else if (period.get().isAfter(YearMonth.from(context.today()))) {
      findings.reject(
          CsvTable.place(line),
          "future-period",
          "Periode " + text + " belum tiba",
          "Perbaiki periodenya; hari ini " + context.today());
      return Optional.empty();
    }
    return period;
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return text.matches("(19|20)\\d\\d-\\d\\d")
          ? Optional.of(YearMonth.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private LocalDate received(String text, long line) {
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> date = receiptDates.computeIfAbsent(text, IndicatorCsv::date);
    if (date.isEmpty() || date.get().isAfter(context.today())) {
      findings.reject(
          CsvTable.place(line),
          "bad-received-date",
          "Tanggal diterima \"" + text + "\" bukan tanggal, atau belum tiba",
          "Tulis tahun-bulan-hari, misalnya 2025-04-05, atau kosongkan");
    }
    return date.orElse(null);
  }

  private void checkNote(String note, long line) {
    if (note.length() > LONGEST_NOTE) {
      findings.reject(
          CsvTable.place(line),
          "note-too-long",
          "Catatan sepanjang " + note.length() + " huruf, paling banyak " + LONGEST_NOTE,
          "Perpendek catatannya");
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean implausible(Row row) {
    return row.figures.exceed()
        && !plausibility.check(row.indicator.indicator, row.figures, CsvTable.place(row.line));
  }

  private boolean repeated(Row row) {
    SeenRows.Earlier earlier = seen.add(row.key(), row.figures.fingerprint(), row.line);
    if (earlier == null) {
      return false;
    }
    String what =
        "Desa " + row.village.area() + ", " + row.indicator.indicator.code() + ", " + row.period;
    Endings.repeated(findings, what, earlier, row.line);
    return true;
  }

  /** One row whose cells could all be read. */
  private record Row(
      long line,
      VillageColumn.Cell village,
      Known indicator,
      YearMonth period,
      Figures figures,
      LocalDate received) {

    /** One number for village, indicator and month: 27, 20 and 16 bits. */
    long key() {
      long month = 12L * period.getYear() + period.getMonthValue();
      return ((long) village.number() << 36) | ((long) indicator.number << 16) | month;
    }

    Observation observation(String note) {
      return new Observation(
          village.area(),
          indicator.indicator.code(),
          period,
          figures.numerator(),
          figures.denominator(),
          figures.reported(),
          received,
          note,
          Math.toIntExact(line));
    }
  }
}
