package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a batch's figures of one indicator and keeps the running figures of the months around them
 * true. Made for one batch, used for one indicator after the other inside one transaction.
 */
public final class ObservationImport {
  private static final String INSERT =
      "INSERT INTO observation (indicator, yyyymm, village, batch_id, numerator, denominator,"
          + " reported, received_on, note, line_no, is_current, "
          + Observations.RUNNING
          + ", gap_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SUPERSEDE =
      "UPDATE observation SET is_current = FALSE"
          + " WHERE indicator = ? AND yyyymm = ? AND village = ? AND batch_id = ?";
  private static final String RUN_AGAIN =
      "UPDATE observation SET "
          + Observations.RUNNING.replace(",", " = ?,")
          + " = ?, gap_from = ?"
          + " WHERE indicator = ? AND yyyymm = ? AND village = ? AND batch_id = ?";

  /** In the order of the primary key, so that rows are appended to it, not searched in. */
  private static final Comparator<Entry> IN_KEY_ORDER =
      Comparator.comparing((Entry entry) -> entry.row.period())
          .thenComparing(entry -> entry.row.village());

  private final Connection connection;
  private final long batchId;
  private final boolean onlyMissing;
  private final Set<Long> simulatedBatches;
  private final VillageReports.Change reports = new VillageReports.Change();
  private long accepted;
  private long unchanged;

  /**
   * @param onlyMissing leave every figure that the store has already, as invented figures must
   */
  public ObservationImport(Connection connection, long batchId, boolean onlyMissing)
      throws SQLException {
    this.connection = connection;
    this.batchId = batchId;
    this.onlyMissing = onlyMissing;
    this.simulatedBatches = Batches.simulated(connection);
  }

  /** Rows stored so far. */
  public long accepted() {
    return accepted;
  }

  /** Rows so far that said what the store held already. */
  public long unchanged() {
    return unchanged;
  }

  /** Stores rows of one indicator, at most one for each village and month. */
  public void add(String indicator, Collection<Observation> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Range range = Range.of(rows);
    Map<AreaCode, NavigableMap<YearMonth, Entry>> villages = stored(indicator, range);
    List<Entry> superseded = new ArrayList<>();
    for (Observation row : rows) {
      NavigableMap<YearMonth, Entry> months =
          villages.computeIfAbsent(row.village(), village -> new TreeMap<>());
      Entry before = months.get(row.period());
      if (before != null && (onlyMissing || saysAlready(before, row))) {
        unchanged++;
        continue;
      }
      if (before != null) {
        superseded.add(before);
      }
      noteReport(before, row);
      accepted++;
      months.put(row.period(), Entry.fresh(row, batchId));
    }
    Sql.<Entry>runEach(
        connection,
        SUPERSEDE,
        superseded.iterator(),
        (statement, entry) -> entry.key(statement, 1));
    write(villages.values(), range.firstWritten());
    if (superseded.isEmpty()) {
      ReportedSpans.widen(connection, indicator, rows);
    } else {
      ReportedSpans.find(connection, indicator);
    }
  }

  /**
   * A correction of a real report leaves its first receipt date. A report that is taken back, comes
   * again after that, or takes the place of an invented one is found again in all its versions.
   */
  private void noteReport(Entry before, Observation row) {
    boolean inDoubt =
        before != null
            && (before.row.reported() != row.reported()
                || simulatedBatches.contains(before.batchId));
    if (inDoubt) {
      reports.doubt(row);
    }
    reports.add(row, simulatedBatches.contains(batchId));
  }

  /** Ends the batch: what follows from all its rows together is written. */
  public void end() throws SQLException {
    reports.write(connection);
  }

  /** A real figure is news even when an invented one happens to equal it. */
  private boolean saysAlready(Entry before, Observation row) {
    return before.saysTheSameAs(row) && !simulatedBatches.contains(before.batchId);
  }

  /** Works out the running figures again for villages and months that lost a batch's rows. */
  static void runAgain(Connection connection, String indicator, Range range) throws SQLException {
    ObservationImport again = new ObservationImport(connection, 0, false);
    again.write(again.stored(indicator, range).values(), range.firstWritten());
    ReportedSpans.find(connection, indicator);
  }

  private void write(Collection<NavigableMap<YearMonth, Entry>> villages, YearMonth from)
      throws SQLException {
    List<Entry> inserted = new ArrayList<>();
    List<Entry> changed = new ArrayList<>();
    for (NavigableMap<YearMonth, Entry> months : villages) {
      SortedMap<YearMonth, Series.Running> running = Series.running(reports(months));
      for (Entry entry : months.tailMap(from, true).values()) {
        Series.Running now = running.getOrDefault(entry.row.period(), Series.Running.NONE);
        if (entry.running == null) {
          inserted.add(entry.with(now));
        } else if (!entry.running.equals(now)) {
          changed.add(entry.with(now));
        }
      }
    }
    inserted.sort(IN_KEY_ORDER);
    Sql.<Entry>runEach(connection, INSERT, inserted.iterator(), ObservationImport::bindInsert);
    Sql.<Entry>runEach(
        connection,
        RUN_AGAIN,
        changed.iterator(),
        (statement, entry) -> entry.key(statement, bindRunning(statement, 1, entry)));
  }

  private static NavigableMap<YearMonth, Report> reports(NavigableMap<YearMonth, Entry> months) {
    NavigableMap<YearMonth, Report> reports = new TreeMap<>();
    months.forEach(
        (month, entry) -> {
          if (entry.row.reported()) {
            reports.put(
                month, new Report(month, entry.row.numerator(), entry.row.denominator(), null));
          }
        });
    return reports;
  }

  private Map<AreaCode, NavigableMap<YearMonth, Entry>> stored(String indicator, Range range)
      throws SQLException {
    Map<AreaCode, NavigableMap<YearMonth, Entry>> villages = new HashMap<>();
    Sql.each(
        connection,
        "SELECT indicator, village, yyyymm, numerator, denominator, reported, note, line_no,"
            + " batch_id, "
            + Observations.RUNNING
            + " FROM observation WHERE is_current"
            + " AND indicator = ? AND yyyymm >= ? AND yyyymm <= ? AND village >= ? AND village <= ?",
        ObservationImport::entry,
        entry ->
            villages
                .computeIfAbsent(entry.row.village(), village -> new TreeMap<>())
                .put(entry.row.period(), entry),
        indicator,
        Series.monthNumber(range.firstMonth()),
        Series.monthNumber(range.lastMonth()),
        range.firstVillage(),
        range.lastVillage());
    return villages;
  }

  /**
   * The villages and months that a change can touch: its years and the one after, whose January
   * looks back. The December before is read along but never written.
   */
  record Range(String firstVillage, String lastVillage, YearMonth firstMonth, YearMonth lastMonth) {

    YearMonth firstWritten() {
      return firstMonth.plusMonths(1);
    }

    static Range of(Collection<Observation> rows) {
      String first = null;
      String last = null;
      int firstYear = Integer.MAX_VALUE;
      int lastYear = Integer.MIN_VALUE;
      for (Observation row : rows) {
        String village = row.village().dotted();
        first = first == null || village.compareTo(first) < 0 ? village : first;
        last = last == null || village.compareTo(last) > 0 ? village : last;
        firstYear = Math.min(firstYear, row.period().getYear());
        lastYear = Math.max(lastYear, row.period().getYear());
      }
      return ofYears(first, last, firstYear, lastYear);
    }

    static Range ofYears(String firstVillage, String lastVillage, int firstYear, int lastYear) {
      return new Range(
          firstVillage,
          lastVillage,
          YearMonth.of(firstYear - 1, 12),
          YearMonth.of(lastYear + 1, 12));
    }
  }

  /** A figure as it stands in the store; {@code running} is null while it is not stored yet. */
  private record Entry(Observation row, long batchId, Series.Running running) {

    static Entry fresh(Observation row, long batchId) {
      return new Entry(row, batchId, null);
    }

    Entry with(Series.Running now) {
      return new Entry(row, batchId, now);
    }

    boolean saysTheSameAs(Observation other) {
      return row.reported() == other.reported()
          && Objects.equals(row.numerator(), other.numerator())
          && Objects.equals(row.denominator(), other.denominator())
          && Objects.equals(row.note(), other.note());
    }

    void key(PreparedStatement statement, int first) throws SQLException {
      statement.setString(first, row.indicator());
      statement.setInt(first + 1, Series.monthNumber(row.period()));
      statement.setString(first + 2, row.village().dotted());
      statement.setLong(first + 3, batchId);
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Observation observation =
        new Observation(
            new AreaCode(row.getString(2)),
            row.getString(1),
            Series.month(row.getInt(3)),
            Observations.longOrNull(row, 4),
            Observations.longOrNull(row, 5),
            row.getBoolean(6),
            null,
            row.getString(7),
            row.getInt(8));
    return new Entry(observation, row.getLong(9), Observations.running(row, 10));
  }

  private static void bindInsert(PreparedStatement statement, Entry entry) throws SQLException {
    entry.key(statement, 1);
    statement.setObject(5, entry.row.numerator());
    statement.setObject(6, entry.row.denominator());
    statement.setBoolean(7, entry.row.reported());
    statement.setObject(8, entry.row.received());
    statement.setString(9, entry.row.note());
    statement.setInt(10, entry.row.line());
    bindRunning(statement, 11, entry);
  }

  /** Binds the running figures in the order of their columns; answers the parameter after them. */
  private static int bindRunning(PreparedStatement statement, int first, Entry entry)
      throws SQLException {
    Series.Running running = entry.running;
    YearMonth month = entry.row.period();
    statement.setLong(first, running.yearToDate().numerator());
    statement.setLong(first + 1, running.yearToDate().denominator());
    statement.setInt(first + 2, running.yearToDate().months());
    statement.setInt(first + 3, running.yearToDate().monthsWithDenominator());
    statement.setObject(first + 4, running.lastDenominator());
    statement.setObject(first + 5, running.previousNumerator());
    statement.setObject(first + 6, running.previousDenominator());
    statement.setInt(first + 7, running.nextMonth());
    statement.setObject(
        first + 8, running.gapFollows(month) ? Series.monthNumber(month) + 1 : null);
    return first + 9;
  }
}
