package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Aggregation;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Series;
import id.petasehat.indicator.VillageFigure;
import id.petasehat.store.Observations.Figure;
import id.petasehat.store.Observations.OfIndicator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Figures of an area, read once and then opened at any indicator and period inside the span that
 * was read.
 */
public final class FigureBook {
  private static final Set<Computed.Source> ALL_SOURCES = EnumSet.allOf(Computed.Source.class);

  private final Map<String, Map<AreaCode, NavigableMap<YearMonth, Figure>>> figures =
      new HashMap<>();
  private final Map<Integer, Map<String, Map<AreaCode, Long>>> sasaran = new HashMap<>();
  private boolean simulated;
  private boolean leansOnSasaran;
  private ComputedBook computed = ComputedBook.none();

  private FigureBook() {}

  /**
   * Reads what one period of one indicator needs.
   *
   * @param source the indicator that is reported: of a derived one, its parent
   */
  public static FigureBook of(
      Connection connection, Indicator source, Period period, AreaCode within) throws SQLException {
    FigureBook book = new FigureBook();
    if (book.readComputed(connection, source, period.year(), period.last(), within)) {
      return book;
    }
    for (Figure figure : Observations.lastUpTo(connection, source.code(), period.last(), within)) {
      book.add(source.code(), figure);
    }
    book.readSasaran(connection, source, period.year(), within);
    book.askIfInvented(connection, Invented.of(connection, within), period.year(), period.last());
    return book;
  }

  /** Reads one indicator from the start of a year to a month. */
  public static FigureBook of(
      Connection connection, Indicator source, int fromYear, YearMonth to, AreaCode within)
      throws SQLException {
    FigureBook book = new FigureBook();
    if (book.readComputed(connection, source, fromYear, to, within)) {
      return book;
    }
    for (YearMonth month = YearMonth.of(fromYear, 1);
        !month.isAfter(to);
        month = month.plusMonths(1)) {
      for (Figure figure : Observations.ofMonth(connection, source.code(), month, within)) {
        book.add(source.code(), figure);
      }
    }
    for (int year = fromYear; year <= to.getYear(); year++) {
      book.readSasaran(connection, source, year, within);
    }
    book.askIfInvented(connection, Invented.of(connection, within), fromYear, to);
    return book;
  }

  /** Reads what one period of all indicators needs. */
  public static FigureBook ofAll(Connection connection, Period period, AreaCode within)
      throws SQLException {
    FigureBook book = new FigureBook();
    for (String indicator : ReportedSpans.indicators(connection, within)) {
      for (Figure figure : Observations.lastUpTo(connection, indicator, period.last(), within)) {
        book.add(indicator, figure);
      }
    }
    book.sasaran.put(period.year(), Sasarans.allKinds(connection, period.year(), within));
    book.askIfInvented(connection, Invented.of(connection, within), period.year(), period.last());
    book.computed = ComputedBook.of(connection, ALL_SOURCES, period.year(), period.last(), within);
    return book;
  }

  /** Reads all indicators of one village from the start of a year to a month. */
  public static FigureBook ofVillage(
      Connection connection, AreaCode village, int fromYear, YearMonth to) throws SQLException {
    FigureBook book = new FigureBook();
    YearMonth from = YearMonth.of(fromYear, 1);
    for (OfIndicator one : Observations.ofVillage(connection, village, from, to)) {
      if (Computed.byCode(one.indicator()).isEmpty()) {
        book.add(one.indicator(), one.figure());
      }
    }
    for (int year = fromYear; year <= to.getYear(); year++) {
      book.sasaran.put(year, Sasarans.allKinds(connection, year, village));
    }
    book.askIfInvented(connection, Invented.of(connection, village), fromYear, to);
    book.computed = ComputedBook.of(connection, ALL_SOURCES, fromYear, to, village);
    return book;
  }

  /** Reads a computed indicator from its register; false for one that is typed. */
  private boolean readComputed(
      Connection connection, Indicator source, int fromYear, YearMonth to, AreaCode within)
      throws SQLException {
    Optional<Computed> which = Computed.byCode(source.code());
    if (which.isPresent()) {
      computed = ComputedBook.of(connection, Set.of(which.get().source()), fromYear, to, within);
    }
    return which.isPresent();
  }

  private void add(String indicator, Figure figure) {
    simulated |= figure.simulated();
    leansOnSasaran |= figure.report().denominator() == null;
    figures
        .computeIfAbsent(indicator, code -> new HashMap<>())
        .computeIfAbsent(figure.village(), village -> new TreeMap<>())
        .put(figure.report().month(), figure);
  }

  private void readSasaran(Connection connection, Indicator source, int year, AreaCode within)
      throws SQLException {
    if (source.sasaran() != null) {
      String kind = source.sasaran().id();
      sasaran.put(year, Map.of(kind, Sasarans.of(connection, kind, year, within)));
    }
  }

  /** A real figure too may stand on invented ones: earlier months of its year, the sasaran. */
  private void askIfInvented(Connection connection, Invented invented, int fromYear, YearMonth to)
      throws SQLException {
    for (String indicator : figures.keySet()) {
      simulated =
          simulated || invented.hasFigures(connection, indicator, YearMonth.of(fromYear, 1), to);
    }
    for (Map.Entry<Integer, Map<String, Map<AreaCode, Long>>> year : sasaran.entrySet()) {
      for (String kind : year.getValue().keySet()) {
        simulated =
            simulated || (leansOnSasaran && invented.hasSasaran(connection, kind, year.getKey()));
      }
    }
  }

  /** Whether any figure that was read is invented, or stands on an invented one. */
  public boolean simulated() {
    return simulated || computed.simulated();
  }

  /** Codes of the indicators that anything was reported of in the span that was read. */
  public Set<String> indicators() {
    Set<String> codes = new HashSet<>(figures.keySet());
    codes.addAll(computed.indicators());
    return codes;
  }

  /** Whether anything was reported of an indicator in the span that was read. */
  public boolean has(String indicator) {
    return figures.containsKey(indicator) || computed.indicators().contains(indicator);
  }

  /** One figure of a reported indicator for each village, silent or not. */
  public List<VillageFigure> at(Indicator source, Period period, List<AreaCode> villages) {
    Optional<Computed> which = Computed.byCode(source.code());
    if (which.isPresent()) {
      return villages.stream()
          .map(village -> computed.figure(which.get(), village, period.last()))
          .toList();
    }
    Map<AreaCode, NavigableMap<YearMonth, Figure>> reports =
        figures.getOrDefault(source.code(), Map.of());
    Map<AreaCode, Long> counts =
        source.sasaran() == null
            ? Map.of()
            : sasaran
                .getOrDefault(period.year(), Map.of())
                .getOrDefault(source.sasaran().id(), Map.of());
    boolean oneSasaranAYear = source.aggregation() == Aggregation.CUMULATIVE;
    return villages.stream()
        .map(
            village ->
                last(reports.get(village), period.last())
                    .map(last -> figure(last, period.last(), oneSasaranAYear, counts.get(village)))
                    .orElseGet(() -> VillageFigure.silent(village, counts.get(village))))
        .toList();
  }

  private static Optional<Figure> last(NavigableMap<YearMonth, Figure> reports, YearMonth month) {
    return Optional.ofNullable(reports)
        .map(months -> months.floorEntry(month))
        .filter(entry -> entry.getKey().getYear() == month.getYear())
        .map(Map.Entry::getValue);
  }

  private static VillageFigure figure(
      Figure stored, YearMonth month, boolean oneSasaranAYear, Long sasaran) {
    Report last = stored.report();
    Series.Running running = stored.running();
    if (oneSasaranAYear) {
      last = new Report(last.month(), last.numerator(), running.lastDenominator(), last.received());
    }
    return new VillageFigure(
        stored.village(), last, previous(last, running, month), running.yearToDate(), sasaran);
  }

  /** The report of the month before the period's last month. */
  private static Report previous(Report last, Series.Running running, YearMonth month) {
    YearMonth before = month.minusMonths(1);
    if (last.month().equals(before)) {
      return last;
    }
    return last.month().equals(month) && running.previousNumerator() != null
        ? new Report(before, running.previousNumerator(), running.previousDenominator(), null)
        : null;
  }
}
