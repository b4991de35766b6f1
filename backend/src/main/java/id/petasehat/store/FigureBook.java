package id.petasehat.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Figures of an area, read once and then opened at any indicator and period inside the span that
 * was read.
 */
public final class FigureBook {
  private static final Set<Computed.Source> ALL_SOURCES = EnumSet.allOf(Computed.Source.class);

  private final Map<String, Map<YearMonth, Map<AreaCode, MonthSheet>>> sheets = new HashMap<>();
  private final Map<Integer, Map<String, HeadCounts>> sasaran = new HashMap<>();
  private final Map<String, Map<AreaCode, NavigableSet<YearMonth>>> held = new HashMap<>();
  private boolean simulated;
  private ComputedBook computed = ComputedBook.none();

  private FigureBook() {}

  /**
   * Reads what one period of one indicator needs.
   *
   * @param kept of the same moment of the store
   * @param source the indicator that is reported: of a derived one, its parent
   * @param within null for everything stored, which {@link Computed} indicators are never asked of
   */
  public static FigureBook of(
      Connection connection, Kept kept, Indicator source, Period period, AreaCode within)
      throws SQLException {
    FigureBook book = new FigureBook();
    if (book.readComputed(connection, kept, source, period.last(), period.last(), within)) {
      return book;
    }
    book.readMonth(connection, source.code(), period.last(), within);
    book.readHeld(connection, period.year(), period.last(), within);
    book.readSasaran(connection, kept.sasaran(), source, period.year(), within);
    book.askIfInvented(connection, within);
    return book;
  }

  /** Reads one indicator from the start of a year to a month. */
  public static FigureBook of(
      Connection connection,
      Kept kept,
      Indicator source,
      int fromYear,
      YearMonth to,
      AreaCode within)
      throws SQLException {
    FigureBook book = new FigureBook();
    YearMonth from = YearMonth.of(fromYear, 1);
    if (book.readComputed(connection, kept, source, from, to, within)) {
      return book;
    }
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      book.readMonth(connection, source.code(), month, within);
    }
    book.readHeld(connection, fromYear, to, within);
    for (int year = fromYear; year <= to.getYear(); year++) {
      book.readSasaran(connection, kept.sasaran(), source, year, within);
    }
    book.askIfInvented(connection, within);
    return book;
  }

  /** Reads what one period of all indicators needs. */
  public static FigureBook ofAll(Connection connection, Kept kept, Period period, AreaCode within)
      throws SQLException {
    FigureBook book = new FigureBook();
    for (String indicator : ReportedSpans.indicators(connection, within)) {
      book.readMonth(connection, indicator, period.last(), within);
    }
    book.readHeld(connection, period.year(), period.last(), within);
    book.readAllSasaran(connection, period.year(), within);
    book.askIfInvented(connection, within);
    YearMonth month = period.last();
    book.computed = ComputedBook.of(connection, kept.reach(), ALL_SOURCES, month, month, within);
    return book;
  }

  /** Reads all indicators of one village from the start of a year to a month. */
  public static FigureBook ofVillage(
      Connection connection, Kept kept, AreaCode village, int fromYear, YearMonth to)
      throws SQLException {
    FigureBook book = new FigureBook();
    YearMonth from = YearMonth.of(fromYear, 1);
    Observations.ofVillage(connection, village, from, to).stream()
        .filter(one -> Computed.byCode(one.indicator()).isEmpty())
        .collect(groupingBy(OfIndicator::indicator, mapping(OfIndicator::figure, toList())))
        .forEach(
            (indicator, figures) ->
                MonthSheets.of(figures)
                    .forEach(
                        (month, sheet) ->
                            book.add(
                                indicator, month, Map.of(village.at(Level.KABUPATEN), sheet))));
    book.readHeld(connection, fromYear, to, village);
    for (int year = fromYear; year <= to.getYear(); year++) {
      book.readAllSasaran(connection, year, village);
    }
    book.askIfInvented(connection, village);
    book.computed = ComputedBook.of(connection, kept.reach(), ALL_SOURCES, from, to, village);
    return book;
  }

  /**
   * Reads a computed indicator from its register; false for one that is typed.
   *
   * @param from the first month that will be opened
   */
  private boolean readComputed(
      Connection connection,
      Kept kept,
      Indicator source,
      YearMonth from,
      YearMonth to,
      AreaCode within)
      throws SQLException {
    Optional<Computed> which = Computed.byCode(source.code());
    if (which.isPresent()) {
      computed =
          ComputedBook.of(connection, kept.reach(), Set.of(which.get().source()), from, to, within);
    }
    return which.isPresent();
  }

  private void readMonth(Connection connection, String indicator, YearMonth month, AreaCode within)
      throws SQLException {
    add(indicator, month, MonthSheets.ofMonth(connection, indicator, month, within));
  }

  private void add(String indicator, YearMonth month, Map<AreaCode, MonthSheet> byDistrict) {
    if (!byDistrict.isEmpty()) {
      sheets.computeIfAbsent(indicator, code -> new HashMap<>()).put(month, byDistrict);
    }
  }

  private void readHeld(Connection connection, int fromYear, YearMonth to, AreaCode within)
      throws SQLException {
    YearMonth from = YearMonth.of(fromYear, 1);
    for (Holds.Figure figure : Holds.within(connection, from, to, within)) {
      held.computeIfAbsent(figure.indicator(), code -> new HashMap<>())
          .computeIfAbsent(figure.village(), village -> new TreeSet<>())
          .add(figure.month());
    }
  }

  private void readSasaran(
      Connection connection, SasaranCache known, Indicator source, int year, AreaCode within)
      throws SQLException {
    if (source.sasaran() != null) {
      String kind = source.sasaran().id();
      sasaran.put(year, Map.of(kind, known.of(connection, kind, year, within)));
    }
  }

  private void readAllSasaran(Connection connection, int year, AreaCode within)
      throws SQLException {
    Map<String, HeadCounts> kinds = new HashMap<>();
    Sasarans.allKinds(connection, year, within)
        .forEach((kind, counts) -> kinds.put(kind, HeadCounts.of(counts)));
    sasaran.put(year, kinds);
  }

  /** A real figure too may stand on invented ones: earlier months of its year, the sasaran. */
  private void askIfInvented(Connection connection, AreaCode within) throws SQLException {
    simulated = allSheets().anyMatch(MonthSheet::simulated);
    if (simulated || allSheets().noneMatch(MonthSheet::leansOnSasaran)) {
      return;
    }
    Invented invented = Invented.of(connection, within);
    for (Map.Entry<Integer, Map<String, HeadCounts>> year : sasaran.entrySet()) {
      for (String kind : year.getValue().keySet()) {
        simulated |= invented.hasSasaran(connection, kind, year.getKey());
      }
    }
  }

  private Stream<MonthSheet> allSheets() {
    return sheets.values().stream()
        .flatMap(months -> months.values().stream())
        .flatMap(districts -> districts.values().stream());
  }

  /** Whether any figure that was read is invented, or stands on an invented one. */
  public boolean simulated() {
    return simulated || computed.simulated();
  }

  /** Codes of the indicators that anything was reported of in the span that was read. */
  public Set<String> indicators() {
    Set<String> codes = new HashSet<>(sheets.keySet());
    codes.addAll(computed.indicators());
    return codes;
  }

  /** Whether anything was reported of an indicator in the span that was read. */
  public boolean has(String indicator) {
    return sheets.containsKey(indicator) || computed.indicators().contains(indicator);
  }

  /** One figure of a reported indicator for each village, silent or not. */
  public List<VillageFigure> at(Indicator source, Period period, List<AreaCode> villages) {
    Optional<Computed> which = Computed.byCode(source.code());
    if (which.isPresent()) {
      return villages.stream()
          .map(village -> computed.figure(which.get(), village, period.last()))
          .toList();
    }
    Map<AreaCode, MonthSheet> districts =
        sheets.getOrDefault(source.code(), Map.of()).getOrDefault(period.last(), Map.of());
    HeadCounts counts =
        source.sasaran() == null
            ? HeadCounts.NONE
            : sasaran
                .getOrDefault(period.year(), Map.of())
                .getOrDefault(source.sasaran().id(), HeadCounts.NONE);
    boolean oneSasaranAYear = source.aggregation() == Aggregation.CUMULATIVE;
    List<VillageFigure> opened = new ArrayList<>(villages.size());
    AreaCode district = null;
    Optional<MonthSheet> sheet = Optional.empty();
    for (AreaCode village : villages) {
      if (district == null || !village.within(district)) {
        district = village.at(Level.KABUPATEN);
        sheet = Optional.ofNullable(districts.get(district));
      }
      Long count = counts.of(village);
      VillageFigure figure =
          sheet
              .flatMap(page -> page.of(village))
              .map(last -> figure(last, period.last(), oneSasaranAYear, count))
              .orElseGet(() -> VillageFigure.silent(village, count));
      opened.add(isHeld(figure, source, period) ? figure.heldBack() : figure);
    }
    return opened;
  }

  /** Of the period's own month; of a year that has no other figure, any month. */
  private boolean isHeld(VillageFigure figure, Indicator source, Period period) {
    NavigableSet<YearMonth> months =
        held.getOrDefault(source.code(), Map.of()).get(figure.village());
    if (months == null) {
      return false;
    }
    if (!period.wholeYear() && months.contains(period.last())) {
      return true;
    }
    YearMonth latest = months.floor(period.last());
    return figure.last() == null && latest != null && latest.getYear() == period.year();
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
