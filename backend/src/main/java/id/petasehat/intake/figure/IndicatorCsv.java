package id.petasehat.intake.figure;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.PeriodType;
import id.petasehat.indicator.Unit;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the long indicator file, template {@code indikator_panjang}: {@code
 * kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan} and, if present, {@code
 * diterima}, the date on which the row's report was received.
 */
public final class IndicatorCsv {
  static final List<String> REQUIRED =
      List.of("kode_desa", "kode_indikator", "periode", "pembilang");
  static final List<String> OPTIONAL = List.of("penyebut", "status", "catatan", "diterima");

  /** SKDN: of the weighed (D) cannot be more than all (S), of those gaining (N) more than D. */
  private static final Set<String> PART_OF_WHOLE = Set.of("ds", "nd");

  private final Catalogue catalogue;
  private final FigureContext context;
  private final Findings findings = new Findings();
  private final CountCell counts = new CountCell(findings);
  private final VillageColumn villages;
  private final Map<String, Optional<Known>> indicators = new HashMap<>();
  private final Map<String, Optional<YearMonth>> periods = new HashMap<>();
  private final Map<String, Optional<LocalDate>> receiptDates = new HashMap<>();
  private final SeenRows seen = new SeenRows();
  private CsvTable table;
  private long accepted;
  private long skipped;

  /** An indicator and its number in this file. */
  private record Known(Indicator indicator, int number) {}

  private IndicatorCsv(Catalogue catalogue, FigureContext context) {
    this.catalogue = catalogue;
    this.context = context;
    this.villages = new VillageColumn(context, findings);
  }

  /** Reads a file; see {@link #read(InputStream, Catalogue, FigureContext, RowSink)}. */
  public static <E extends Exception> ReadReport read(
      Path file, Catalogue catalogue, FigureContext context, RowSink<Observation, E> sink)
      throws IOException, RefusedException, E {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return read(bytes, catalogue, context, sink);
    }
  }

  /**
   * Hands every row to the sink until the first row that refuses the file, and checks the rest
   * nonetheless. Rows of districts that are not in the store are skipped and counted; of rows that
   * stand twice with the same figures only the first is handed on.
   *
   * @param file left open
   * @throws RefusedException when anything is rejected: forget what the sink was given
   */
  public static <E extends Exception> ReadReport read(
      InputStream file, Catalogue catalogue, FigureContext context, RowSink<Observation, E> sink)
      throws IOException, RefusedException, E {
    return new IndicatorCsv(catalogue, context).read(file, sink);
  }

  private <E extends Exception> ReadReport read(InputStream file, RowSink<Observation, E> sink)
      throws IOException, RefusedException, E {
    table = new CsvTable(file, REQUIRED, OPTIONAL, findings);
    while (table.next()) {
      Observation observation = observation();
      if (observation != null && !findings.refused()) {
        accepted++;
        sink.accept(observation);
      }
    }
    return Endings.report(findings, accepted, skipped);
  }

  /** Null for a row that is skipped, repeated or rejected. */
  private Observation observation() {
    long line = table.line();
    VillageColumn.Cell village = villages.read(table.cell("kode_desa"), line);
    if (village.elsewhere()) {
      skipped++;
      return null;
    }
    Optional<Known> indicator = indicator(table.cell("kode_indikator"), line);
    Optional<YearMonth> period = period(table.cell("periode"), line);
    Optional<Figures> figures = new FigureCells(table, counts, findings).read(line);
    Optional<LocalDate> received = received(table.cell("diterima"), line);
    boolean whole =
        village.village() != null
            && indicator.isPresent()
            && period.isPresent()
            && figures.isPresent();
    if (!whole || !plausible(indicator.get().indicator, figures.get(), line)) {
      return null;
    }
    if (repeated(village, indicator.get(), period.get(), figures.get(), line)) {
      return null;
    }
    return observation(
        village.village(), indicator.get().indicator, period.get(), figures.get(), received);
  }

  private Observation observation(
      AreaCode village,
      Indicator indicator,
      YearMonth period,
      Figures figures,
      Optional<LocalDate> received) {
    return new Observation(
        village,
        indicator.code(),
        period,
        figures.numerator(),
        figures.denominator(),
        figures.reported(),
        received.orElse(null),
        table.cell("catatan"));
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
      boolean derived = catalogue.find(code).isPresent();
      findings.reject(
          CsvTable.place(line),
          derived ? "derived-indicator" : "unknown-indicator",
          derived
              ? "Indikator \"" + code + "\" dihitung sendiri dari indikator induknya"
              : "Indikator \"" + code + "\" tidak ada di katalog",
          derived
              ? "Hapus baris ini dan kirim indikator induknya"
              : "Pakai kode dari katalog indikator, misalnya k4 atau dx-kasus:A00-A09");
    }
    return known;
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

  private Optional<LocalDate> received(String text, long line) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = receiptDates.computeIfAbsent(text, IndicatorCsv::date);
    if (date.isEmpty() || date.get().isAfter(context.today())) {
      findings.reject(
          CsvTable.place(line),
          "bad-received-date",
          "Tanggal diterima \"" + text + "\" bukan tanggal, atau belum tiba",
          "Tulis tahun-bulan-hari, misalnya 2025-04-05, atau kosongkan");
    }
    return date;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A part above its whole: impossible for SKDN, doubtful for other percentages of one month. */
  private boolean plausible(Indicator indicator, Figures figures, long line) {
    boolean exceeds =
        figures.numerator() != null
            && figures.denominator() != null
            && figures.numerator() > figures.denominator();
    if (!exceeds || indicator.periodType() == PeriodType.C || indicator.unit() != Unit.PERCENT) {
      return true;
    }
    String reason =
        "Pembilang " + figures.numerator() + " lebih besar dari penyebut " + figures.denominator();
    if (PART_OF_WHOLE.contains(indicator.code())) {
      findings.reject(
          CsvTable.place(line),
          "numerator-above-denominator",
          reason + " pada " + indicator.shortId(),
          "Periksa apakah kolomnya tertukar: pembilang adalah bagian dari penyebut");
      return false;
    }
    findings.warn(
        CsvTable.place(line),
        "numerator-above-denominator",
        reason,
        "Periksa angkanya, atau beri catatan sebabnya");
    return true;
  }

  private boolean repeated(
      VillageColumn.Cell village, Known indicator, YearMonth period, Figures figures, long line) {
    long month = 12L * period.getYear() + period.getMonthValue();
    long key = ((long) village.number() << 36) | ((long) indicator.number << 16) | month;
    SeenRows.Earlier earlier = seen.add(key, figures.fingerprint(), line);
    if (earlier == null) {
      return false;
    }
    String what = "Desa " + village.village() + ", " + indicator.indicator.code() + ", " + period;
    Endings.repeated(findings, what, earlier, line);
    return true;
  }
}
