package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Series;
import id.petasehat.store.ObservationImport.Entry;
import id.petasehat.store.ObservationImport.Range;
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
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rows of one indicator in the table {@code observation} and the two beside it. */
final class ObservationTable {
  private static final String FACTS =
      "batch_id, numerator, denominator, reported, received_on, note, line_no";
  private static final String INSERT =
      "INSERT INTO observation (%s, %s, id, indicator, yyyymm, village)"
              .formatted(FACTS, Observations.RUNNING)
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REPLACE =
      "UPDATE observation SET %s WHERE id = ?".formatted(set(FACTS, Observations.RUNNING));
  private static final String RUN_AGAIN =
      "UPDATE observation SET %s WHERE id = ?".formatted(set(Observations.RUNNING));
  private static final String KEEP =
      "INSERT INTO observation_past (id, indicator, yyyymm, village, %s)".formatted(FACTS)
          + " SELECT id, indicator, yyyymm, village, %s FROM observation WHERE id = ?"
              .formatted(FACTS);
  private static final String READ =
      "SELECT village, yyyymm, numerator, denominator, reported, note, line_no, batch_id, %s"
              .formatted(Observations.RUNNING)
          + " FROM observation WHERE id >= ? AND id <= ?";

  private final Connection connection;
  private final String indicator;
  private final int number;

  private ObservationTable(Connection connection, String indicator, int number) {
    this.connection = connection;
    this.indicator = indicator;
    this.number = number;
  }

  /** Gives the indicator a number if it had none. */
  static ObservationTable of(Connection connection, String indicator) throws SQLException {
    return new ObservationTable(
        connection, indicator, IndicatorNumbers.given(connection, indicator));
  }

  private static String set(String... columns) {
    return String.join(", ", columns).replace(",", " = ?,") + " = ?";
  }

  /** Code of the indicator. */
  String indicator() {
    return indicator;
  }

  /** The indicator's number in {@link FigureKey}. */
  int number() {
    return number;
  }

  /** Under which a row stands, or will stand, in the table. */
  long key(Observation row) {
    return FigureKey.of(number, row.period(), row.village());
  }

  /** What is stored of a range, by village and month. */
  Map<AreaCode, NavigableMap<YearMonth, Entry>> read(Range range) throws SQLException {
    Map<AreaCode, NavigableMap<YearMonth, Entry>> villages = new HashMap<>();
    for (YearMonth month = firstStored(range);
        !month.isAfter(range.lastMonth());
        month = month.plusMonths(1)) {
      Sql.each(
          connection,
          READ,
          this::entry,
          entry ->
              villages
                  .computeIfAbsent(entry.row().village(), village -> new TreeMap<>())
                  .put(entry.row().period(), entry),
          FigureKey.of(number, month, range.firstVillage()),
          FigureKey.of(number, month, range.lastVillage()));
    }
    return villages;
  }

  /** The first month that has any row, so that a new indicator costs one question, not many. */
  private YearMonth firstStored(Range range) throws SQLException {
    return Sql.first(
            connection,
            "SELECT yyyymm FROM observation WHERE id >= ? AND id <= ?"
                + " ORDER BY id FETCH FIRST 1 ROW ONLY",
            row -> Series.month(row.getInt(1)),
            FigureKey.of(number, range.firstMonth(), range.firstVillage()),
            FigureKey.of(number, range.lastMonth(), range.lastVillage()))
        .orElse(range.lastMonth().plusMonths(1));
  }

  private Entry entry(ResultSet row) throws SQLException {
    Observation observation =
        new Observation(
            new AreaCode(row.getString(1)),
            indicator,
            Series.month(row.getInt(2)),
            Observations.longOrNull(row, 3),
            Observations.longOrNull(row, 4),
            row.getBoolean(5),
            null,
            row.getString(6),
            row.getInt(7));
    return Entry.stored(
        key(observation), observation, row.getLong(8), Observations.running(row, 9));
  }

  /** Keeps what is about to be corrected among the past versions. */
  void keepPast(Collection<Entry> corrected) throws SQLException {
    Sql.<Entry>runEach(
        connection,
        KEEP,
        corrected.iterator(),
        (statement, entry) -> statement.setLong(1, entry.key()));
  }

  /** Writes figures that are new, or correct others, or whose running figures are others now. */
  void write(List<Entry> entries) throws SQLException {
    List<Entry> inKeyOrder = new ArrayList<>(entries);
    inKeyOrder.sort(Comparator.comparingLong(Entry::key));
    runEach(INSERT, inKeyOrder, Entry::isNew, this::bindInsert);
    runEach(
        REPLACE,
        inKeyOrder,
        entry -> entry.fresh() && !entry.isNew(),
        ObservationTable::bindReplace);
    runEach(RUN_AGAIN, inKeyOrder, entry -> !entry.fresh(), ObservationTable::bindRunAgain);
  }

  private void runEach(
      String sql, List<Entry> entries, Predicate<Entry> which, Sql.Binder<Entry> binder)
      throws SQLException {
    Sql.<Entry>runEach(connection, sql, entries.stream().filter(which).iterator(), binder);
  }

  private void bindInsert(PreparedStatement statement, Entry entry) throws SQLException {
    int next = bindRunning(statement, bindFacts(statement, entry), entry.now());
    statement.setLong(next, entry.key());
    statement.setString(next + 1, indicator);
    statement.setInt(next + 2, Series.monthNumber(entry.row().period()));
    statement.setString(next + 3, entry.row().village().dotted());
  }

  private static void bindReplace(PreparedStatement statement, Entry entry) throws SQLException {
    int next = bindRunning(statement, bindFacts(statement, entry), entry.now());
    statement.setLong(next, entry.key());
  }

  private static void bindRunAgain(PreparedStatement statement, Entry entry) throws SQLException {
    int next = bindRunning(statement, 1, entry.now());
    statement.setLong(next, entry.key());
  }

  /** Binds {@link #FACTS}; answers the parameter after them. */
  private static int bindFacts(PreparedStatement statement, Entry entry) throws SQLException {
    Observation row = entry.row();
    statement.setLong(1, entry.batchId());
    statement.setObject(2, row.numerator());
    statement.setObject(3, row.denominator());
    statement.setBoolean(4, row.reported());
    statement.setObject(5, row.received());
    statement.setString(6, row.note());
    statement.setInt(7, row.line());
    return 8;
  }

  /** Binds {@link Observations#RUNNING} from a parameter on; answers the one after them. */
  private static int bindRunning(PreparedStatement statement, int first, Series.Running running)
      throws SQLException {
    statement.setLong(first, running.yearToDate().numerator());
    statement.setLong(first + 1, running.yearToDate().denominator());
    statement.setInt(first + 2, running.yearToDate().months());
    statement.setInt(first + 3, running.yearToDate().monthsWithDenominator());
    statement.setObject(first + 4, running.lastDenominator());
    statement.setObject(first + 5, running.previousNumerator());
    statement.setObject(first + 6, running.previousDenominator());
    statement.setInt(first + 7, running.nextMonth());
    return first + 8;
  }
}
