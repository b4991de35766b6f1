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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Writes series that changed, and all that follows from a series: running figures and flags. Flags
 * of class R figures are told of a file's rows but not kept, since they would be listed by village.
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

  /** Works out again what follows from the stored series of an indicator in a range. */
  static void runAgain(Connection connection, Catalogue catalogue, String indicator, Range range)
      throws SQLException {
    SeriesWriter writer = new SeriesWriter(connection, catalogue, (row, flag) -> {});
    ObservationTable table = ObservationTable.of(connection, indicator);
    writer.write(table, range, table.read(range));
    writer.related.replace((row, flag) -> {}, 0);
  }

  /**
   * Writes what is new or different in villages' series of one indicator.
   *
   * @param villages each village's series in order of months, with the range around what changed
   */
  void write(
      ObservationTable table, Range range, Map<AreaCode, NavigableMap<YearMonth, Entry>> villages)
      throws SQLException {
    Optional<Indicator> indicator = catalogue.find(table.indicator());
    Holds holds = Holds.ofIndicator(connection, table.number());
    List<Entry> changed = new ArrayList<>();
    Map<AreaCode, List<Flag>> flags = new TreeMap<>();
    for (Map.Entry<AreaCode, NavigableMap<YearMonth, Entry>> one : villages.entrySet()) {
      NavigableMap<YearMonth, Report> reports = reports(one.getValue());
      Set<YearMonth> held = held(one.getValue(), holds);
      run(one.getValue(), without(reports, held), range.firstWritten(), changed);
      if (indicator.isPresent()) {
        flags.put(one.getKey(), check(indicator.get(), one.getKey(), range, reports, held));
      }
    }
    table.write(changed);
    flags.forEach((village, found) -> tell(villages.get(village), found));
    if (indicator.isPresent() && indicator.get().privacy() != PrivacyClass.R) {
      new FlagTable(connection, table.indicator(), table.number()).replace(range, flags);
    }
    related.touched(table.indicator(), range);
  }

  /** Compares related indicators where either was written, and tells of a batch's rows. */
  void compareRelated(long batchId) throws SQLException {
    related.replace(raised, batchId);
  }

  private static void run(
      NavigableMap<YearMonth, Entry> months,
      NavigableMap<YearMonth, Report> counting,
      YearMonth from,
      List<Entry> changed) {
    SortedMap<YearMonth, Series.Running> running = Series.running(counting);
    for (Entry entry : months.tailMap(from, true).values()) {
      Series.Running now = running.getOrDefault(entry.row().period(), Series.Running.NONE);
      if (entry.fresh() || !now.equals(entry.stored())) {
        changed.add(entry.running(now));
      }
    }
  }

  private static NavigableMap<YearMonth, Report> reports(NavigableMap<YearMonth, Entry> months) {
    NavigableMap<YearMonth, Report> reports = new TreeMap<>();
    months.forEach(
        (month, entry) -> {
          Observation row = entry.row();
          if (row.reported()) {
            reports.put(month, new Report(month, row.numerator(), row.denominator(), null));
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

  private static NavigableMap<YearMonth, Report> without(
      NavigableMap<YearMonth, Report> reports, Set<YearMonth> held) {
    if (held.isEmpty()) {
      return reports;
    }
    NavigableMap<YearMonth, Report> counting = new TreeMap<>(reports);
    counting.keySet().removeAll(held);
    return counting;
  }

  private List<Flag> check(
      Indicator indicator,
      AreaCode village,
      Range range,
      NavigableMap<YearMonth, Report> reports,
      Set<YearMonth> held)
      throws SQLException {
    Map<Integer, Map<AreaCode, Long>> counts = sasaran(indicator, range);
    IntFunction<Long> ofYear = year -> counts.getOrDefault(year, Map.of()).get(village);
    List<Flag> flags = SeriesChecks.of(indicator, reports, held, ofYear);
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
