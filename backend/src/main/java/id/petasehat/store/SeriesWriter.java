package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.Series;
import id.petasehat.indicator.SeriesChecks;
import id.petasehat.store.ObservationImport.Entry;
import id.petasehat.store.ObservationImport.Range;
import id.petasehat.store.Observations.Figure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Writes all that follows from series that changed: month sheets and flags. Flags of class R
 * figures are told of a file's rows but not kept, since they would be listed by village.
 */
final class SeriesWriter {
  /** Districts' head counts of a kind and year that are kept: enough for one district's file. */
  private static final int MOST_COUNTS_KEPT = 64;

  private final Connection connection;
  private final Catalogue catalogue;
  private final BiConsumer<Observation, Flag> raised;
  private final RelatedFlags related;
  private final Map<Counted, Map<AreaCode, Long>> sasaran = new HashMap<>();

  /** Which stored head counts were read. */
  private record Counted(Sasaran kind, int year, AreaCode within) {}

  /**
   * @param raised told of each flag of a row that is not stored yet
   */
  SeriesWriter(Connection connection, Catalogue catalogue, BiConsumer<Observation, Flag> raised) {
    this.connection = connection;
    this.catalogue = catalogue;
    this.raised = raised;
    this.related = new RelatedFlags(connection);
  }

  /** Finds the flags of the stored series of an indicator in a range again. */
  static void checkAgain(Connection connection, Catalogue catalogue, String indicator, Range range)
      throws SQLException {
    SeriesWriter writer = new SeriesWriter(connection, catalogue, (row, flag) -> {});
    ObservationTable table = ObservationTable.of(connection, indicator);
    Holds holds = Holds.ofIndicator(connection, table.number());
    writer.check(table, range, told(table.read(range), holds));
    writer.related.replace((row, flag) -> {}, 0);
  }

  /**
   * A village's series.
   *
   * @param entries all of it, in order of months
   * @param reports of the months that were reported
   * @param held those of them that a person holds back
   */
  private record Told(
      NavigableMap<YearMonth, Entry> entries,
      NavigableMap<YearMonth, Report> reports,
      Set<YearMonth> held) {

    /** The reports that count. */
    NavigableMap<YearMonth, Report> counting() {
      if (held.isEmpty()) {
        return reports;
      }
      NavigableMap<YearMonth, Report> counting = new TreeMap<>(reports);
      counting.keySet().removeAll(held);
      return counting;
    }
  }

  private static Map<AreaCode, Told> told(
      Map<AreaCode, NavigableMap<YearMonth, Entry>> villages, Holds holds) {
    Map<AreaCode, Told> told = new TreeMap<>();
    villages.forEach(
        (village, entries) ->
            told.put(village, new Told(entries, reports(entries), held(entries, holds))));
    return told;
  }

  /**
   * Writes the sheets and flags of one indicator in one district.
   *
   * @param range around the villages and years that changed; flags are found in it
   * @param villages the series of all villages of the district, with the range of months
   * @param simulated batches whose figures are invented
   */
  void write(
      ObservationTable table,
      Range range,
      Map<AreaCode, NavigableMap<YearMonth, Entry>> villages,
      Set<Long> simulated)
      throws SQLException {
    Map<AreaCode, Told> told = told(villages, Holds.ofIndicator(connection, table.number()));
    int firstYear = range.firstWritten().getYear();
    List<Figure> figures = new ArrayList<>();
    told.forEach((village, series) -> addFigures(village, series, firstYear, simulated, figures));
    MonthSheets.replace(
        connection,
        table.indicator(),
        range.firstVillage().at(Level.KABUPATEN),
        firstYear,
        range.lastMonth().getYear(),
        figures);
    check(table, range, told);
  }

  private static void addFigures(
      AreaCode village, Told series, int firstYear, Set<Long> simulated, List<Figure> figures) {
    NavigableMap<YearMonth, Report> counting = series.counting();
    Series.running(counting)
        .forEach(
            (month, running) -> {
              if (month.getYear() >= firstYear) {
                boolean invented = simulated.contains(series.entries.get(month).batchId());
                figures.add(new Figure(village, counting.get(month), running, invented));
              }
            });
  }

  private void check(ObservationTable table, Range range, Map<AreaCode, Told> villages)
      throws SQLException {
    related.touched(table.indicator(), range);
    Optional<Indicator> indicator = catalogue.find(table.indicator());
    if (indicator.isEmpty()) {
      return;
    }
    Map<AreaCode, List<Flag>> flags = new TreeMap<>();
    for (Map.Entry<AreaCode, Told> one : villages.entrySet()) {
      if (range.has(one.getKey())) {
        List<Flag> found = check(indicator.get(), one.getKey(), range, one.getValue());
        flags.put(one.getKey(), found);
        tell(one.getValue().entries, found);
      }
    }
    if (indicator.get().privacy() != PrivacyClass.R) {
      new FlagTable(connection, table.indicator(), table.number()).replace(range, flags);
    }
  }

  /** Compares related indicators where either was written, and tells of a batch's rows. */
  void compareRelated(long batchId) throws SQLException {
    related.replace(raised, batchId);
  }

  private static NavigableMap<YearMonth, Report> reports(NavigableMap<YearMonth, Entry> months) {
    NavigableMap<YearMonth, Report> reports = new TreeMap<>();
    months.forEach(
        (month, entry) -> {
          Observation row = entry.row();
          if (row.reported()) {
            reports.put(
                month, new Report(month, row.numerator(), row.denominator(), row.received()));
          }
        });
    return reports;
  }

  private static Set<YearMonth> held(NavigableMap<YearMonth, Entry> months, Holds holds) {
    if (holds.isEmpty()) {
      return Set.of();
    }
    Set<YearMonth> held = new HashSet<>();
    months.forEach(
        (month, entry) -> {
          if (holds.has(entry.key(), entry.batchId())) {
            held.add(month);
          }
        });
    return held;
  }

  private List<Flag> check(Indicator indicator, AreaCode village, Range range, Told series)
      throws SQLException {
    Map<Integer, Map<AreaCode, Long>> counts = sasaran(indicator, range);
    IntFunction<Long> ofYear = year -> counts.getOrDefault(year, Map.of()).get(village);
    List<Flag> flags = SeriesChecks.of(indicator, series.reports, series.held, ofYear);
    flags.removeIf(flag -> flag.month().isBefore(range.firstWritten()));
    return flags;
  }

  private Map<Integer, Map<AreaCode, Long>> sasaran(Indicator indicator, Range range)
      throws SQLException {
    Map<Integer, Map<AreaCode, Long>> years = new HashMap<>();
    if (indicator.sasaran() == null) {
      return years;
    }
    for (int year = range.firstWritten().getYear(); year <= range.lastMonth().getYear(); year++) {
      Counted wanted = new Counted(indicator.sasaran(), year, around(range));
      Map<AreaCode, Long> known = sasaran.get(wanted);
      if (known == null) {
        known = Sasarans.of(connection, wanted.kind.id(), year, wanted.within);
        if (sasaran.size() == MOST_COUNTS_KEPT) {
          sasaran.clear();
        }
        sasaran.put(wanted, known);
      }
      years.put(year, known);
    }
    return years;
  }

  /** The district of a range; null when it lies in several. */
  private static AreaCode around(Range range) {
    AreaCode district = range.firstVillage().at(Level.KABUPATEN);
    return district.equals(range.lastVillage().at(Level.KABUPATEN)) ? district : null;
  }

  private void tell(NavigableMap<YearMonth, Entry> months, List<Flag> flags) {
    for (Flag flag : flags) {
      Entry entry = months.get(flag.month());
      if (entry.fresh()) {
        raised.accept(entry.row(), flag);
      }
    }
  }
}
