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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of one indicator in the table {@code observation} and the two beside it. */
final class ObservationTable {
  private static final String FACTS =
      "batch_id, numerator, denominator, reported, received_on, note, line_no";
  private static final String INSERT =
      "INSERT INTO observation (%s, id, indicator, yyyymm, village)".formatted(FACTS);
  private static final int COLUMNS = 11;
  private static final String REPLACE =
      "UPDATE observation SET %s = ? WHERE id = ?".formatted(FACTS.replace(",", " = ?,"));
  private static final String KEEP =
      "INSERT INTO observation_past (id, indicator, yyyymm, village, %s)".formatted(FACTS)
          + " SELECT id, indicator, yyyymm, village, %s FROM observation WHERE id = ?"
              .formatted(FACTS);
  private static final String READ =
      "SELECT village, yyyymm, numerator, denominator, reported, received_on, note, line_no,"
          + " batch_id FROM observation WHERE id >= ? AND id <= ?";

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
            row.getObject(6, LocalDate.class),
            row.getString(7),
            row.getInt(8));
    return Entry.stored(key(observation), observation, row.getLong(9));
  }

  /** Keeps what is about to be corrected among the past versions. */
  void keepPast(Collection<Entry> corrected) throws SQLException {
    Sql.<Entry>runEach(
        connection,
        KEEP,
        corrected.iterator(),
        (statement, entry) -> statement.setLong(1, entry.key()));
  }

  /** Writes figures that are new, or stand in the place of others. */
  void write(List<Entry> fresh) throws SQLException {
    Map<Boolean, List<Entry>> inKeyOrder =
        fresh.stream()
            .sorted(Comparator.comparingLong(Entry::key))
            .collect(Collectors.partitioningBy(Entry::corrects));
    Sql.insertEach(connection, INSERT, COLUMNS, inKeyOrder.get(false), this::bindInsert);
    Sql.<Entry>runEach(
        connection,
        REPLACE,
        inKeyOrder.get(true).iterator(),
        (statement, entry) -> statement.setLong(bindFacts(statement, 1, entry), entry.key()));
  }

  private void bindInsert(PreparedStatement statement, int first, Entry entry) throws SQLException {
    int next = bindFacts(statement, first, entry);
    statement.setLong(next, entry.key());
    statement.setString(next + 1, indicator);
    statement.setInt(next + 2, Series.monthNumber(entry.row().period()));
    statement.setString(next + 3, entry.row().village().dotted());
  }

  /** Binds {@link #FACTS} from a parameter on; answers the one after them. */
  private static int bindFacts(PreparedStatement statement, int first, Entry entry)
      throws SQLException {
    Observation row = entry.row();
    statement.setLong(first, entry.batchId());
    statement.setObject(first + 1, row.numerator());
    statement.setObject(first + 2, row.denominator());
    statement.setBoolean(first + 3, row.reported());
    statement.setObject(first + 4, row.received());
    statement.setString(first + 5, row.note());
    statement.setInt(first + 6, row.line());
    return first + 7;
  }
}
