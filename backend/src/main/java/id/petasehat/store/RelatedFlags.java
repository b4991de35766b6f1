package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Check;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Related;
import id.petasehat.indicator.Series;
import id.petasehat.store.ObservationImport.Range;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Compares the year's counts of related indicators wherever either of them was written. The same as
 * {@link Related#isBroken}, asked of the database because the other indicator need not be in hand.
 */
final class RelatedFlags {
  private static final String BROKEN =
      "SELECT l.village, l.yyyymm, l.numerator, l.year_numerator, e.year_numerator,"
          + " l.batch_id, l.line_no, e.batch_id, e.line_no"
          + " FROM observation l JOIN observation e ON e.id = l.id + ?"
          + " WHERE l.id >= ? AND l.id <= ? AND l.reported AND l.months_reported > 0"
          + " AND e.months_reported >= l.months_reported AND l.year_numerator > e.year_numerator";

  private final Connection connection;
  private final Map<Related, Range> touched = new HashMap<>();

  /** A pair of sums, and the rows that the month's own counts stood in. */
  private record Broken(
      AreaCode village,
      YearMonth month,
      long count,
      Flag flag,
      long laterBatch,
      int laterLine,
      long earlierBatch,
      int earlierLine) {}

  RelatedFlags(Connection connection) {
    this.connection = connection;
  }

  /** An indicator was written in a range. */
  void touched(String indicator, Range range) {
    for (Related pair : Related.ALL) {
      if (pair.names(indicator)) {
        touched.merge(pair, range, Range::with);
      }
    }
  }

  /**
   * Finds the flags of all that was touched again.
   *
   * @param raised told of the flags that rest on a row of the batch
   */
  void replace(BiConsumer<Observation, Flag> raised, long batchId) throws SQLException {
    Map<String, Integer> numbers = touched.isEmpty() ? Map.of() : IndicatorNumbers.all(connection);
    for (Map.Entry<Related, Range> one : touched.entrySet()) {
      Related pair = one.getKey();
      if (numbers.containsKey(pair.later()) && numbers.containsKey(pair.earlier())) {
        replace(pair, one.getValue(), numbers, raised, batchId);
      }
    }
    touched.clear();
  }

  private void replace(
      Related pair,
      Range range,
      Map<String, Integer> numbers,
      BiConsumer<Observation, Flag> raised,
      long batchId)
      throws SQLException {
    Map<AreaCode, List<Flag>> flags = new TreeMap<>();
    for (Broken one : broken(pair, range, numbers)) {
      flags.computeIfAbsent(one.village, village -> new ArrayList<>()).add(one.flag);
      if (one.laterBatch == batchId || one.earlierBatch == batchId) {
        raised.accept(row(pair, one, batchId), one.flag);
      }
    }
    new FlagTable(connection, pair.later(), numbers.get(pair.later())).replaceRelated(range, flags);
  }

  private List<Broken> broken(Related pair, Range range, Map<String, Integer> numbers)
      throws SQLException {
    int later = numbers.get(pair.later());
    long toEarlier = FigureKey.first(numbers.get(pair.earlier())) - FigureKey.first(later);
    List<Broken> broken = new ArrayList<>();
    for (YearMonth month = range.firstWritten();
        !month.isAfter(range.lastMonth());
        month = month.plusMonths(1)) {
      broken.addAll(
          Sql.all(
              connection,
              BROKEN,
              row -> broken(pair, row),
              toEarlier,
              FigureKey.of(later, month, range.firstVillage()),
              FigureKey.of(later, month, range.lastVillage())));
    }
    return broken;
  }

  private static Broken broken(Related pair, ResultSet row) throws SQLException {
    YearMonth month = Series.month(row.getInt(2));
    double most = row.getLong(5);
    Flag flag = new Flag(month, Check.ABOVE_RELATED, row.getLong(4), null, most, pair.earlier());
    return new Broken(
        new AreaCode(row.getString(1)),
        month,
        row.getLong(3),
        flag,
        row.getLong(6),
        row.getInt(7),
        row.getLong(8),
        row.getInt(9));
  }

  /** The doubtful figure, standing where the batch says something of it. */
  private static Observation row(Related pair, Broken one, long batchId) {
    int line = one.laterBatch == batchId ? one.laterLine : one.earlierLine;
    return new Observation(
        one.village, pair.later(), one.month, one.count, null, true, null, "", line);
  }
}
