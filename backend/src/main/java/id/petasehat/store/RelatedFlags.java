package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Check;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Related;
import id.petasehat.indicator.YearToDate;
import id.petasehat.store.ObservationImport.Range;
import id.petasehat.store.Observations.Figure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Compares the year's counts of related indicators wherever either of them was written, by the
 * month sheets of both, which have to be true already: the other indicator need not be in hand.
 */
final class RelatedFlags {
  private final Connection connection;
  private final Map<Related, Range> touched = new HashMap<>();

  /** A pair of sums that contradict each other, and the count of the month itself. */
  private record Broken(AreaCode village, YearMonth month, long count, Flag flag) {}

  /** Where a stored figure came from. */
  private record Origin(long batchId, int line) {}

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
    int later = numbers.get(pair.later());
    Map<AreaCode, List<Flag>> flags = new TreeMap<>();
    for (YearMonth month = range.firstWritten();
        !month.isAfter(range.lastMonth());
        month = month.plusMonths(1)) {
      List<Broken> broken = broken(pair, range, month);
      tell(pair, broken, numbers, raised, batchId);
      for (Broken one : broken) {
        flags.computeIfAbsent(one.village, village -> new ArrayList<>()).add(one.flag);
      }
    }
    new FlagTable(connection, pair.later(), later).replaceRelated(range, flags);
  }

  private List<Broken> broken(Related pair, Range range, YearMonth month) throws SQLException {
    Map<AreaCode, MonthSheet> earlier = sheets(pair.earlier(), range, month);
    List<Broken> broken = new ArrayList<>();
    sheets(pair.later(), range, month)
        .forEach(
            (district, sheet) -> {
              if (earlier.containsKey(district)) {
                addBroken(
                    pair, range, month, sheet.figures(district), earlier.get(district), broken);
              }
            });
    return broken;
  }

  private Map<AreaCode, MonthSheet> sheets(String indicator, Range range, YearMonth month)
      throws SQLException {
    return MonthSheets.ofMonth(
        connection,
        indicator,
        month,
        range.firstVillage().at(Level.KABUPATEN).dotted(),
        range.lastVillage().at(Level.KABUPATEN).dotted());
  }

  /** Of the villages that reported both in that very month. */
  private static void addBroken(
      Related pair,
      Range range,
      YearMonth month,
      List<Figure> later,
      MonthSheet earlier,
      List<Broken> broken) {
    for (Figure one : later) {
      if (range.has(one.village()) && one.report().month().equals(month)) {
        earlier
            .of(one.village())
            .filter(other -> other.report().month().equals(month))
            .map(other -> other.running().yearToDate())
            .filter(most -> pair.isBroken(one.running().yearToDate(), most))
            .ifPresent(most -> broken.add(broken(pair, one, most)));
      }
    }
  }

  private static Broken broken(Related pair, Figure later, YearToDate most) {
    YearMonth month = later.report().month();
    Flag flag =
        new Flag(
            month,
            Check.ABOVE_RELATED,
            later.running().yearToDate().numerator(),
            null,
            (double) most.numerator(),
            pair.earlier());
    return new Broken(later.village(), month, later.report().numerator(), flag);
  }

  /** Tells of those that rest on a row of the batch, at the line of that row. */
  private void tell(
      Related pair,
      List<Broken> broken,
      Map<String, Integer> numbers,
      BiConsumer<Observation, Flag> raised,
      long batchId)
      throws SQLException {
    int later = numbers.get(pair.later());
    int earlier = numbers.get(pair.earlier());
    Map<Long, Origin> origins = origins(broken, later, earlier);
    for (Broken one : broken) {
      Stream.of(later, earlier)
          .map(number -> origins.get(FigureKey.of(number, one.month, one.village)))
          .filter(origin -> origin.batchId == batchId)
          .findFirst()
          .ifPresent(origin -> raised.accept(row(pair, one, origin.line), one.flag));
    }
  }

  /** Of both figures of each pair of one month, by key. */
  private Map<Long, Origin> origins(List<Broken> broken, int later, int earlier)
      throws SQLException {
    Map<Long, Origin> origins = new HashMap<>();
    Object[] keys =
        broken.stream()
            .flatMap(
                one ->
                    Stream.of(later, earlier)
                        .map(number -> FigureKey.of(number, one.month, one.village)))
            .toArray();
    if (keys.length > 0) {
      Sql.each(
          connection,
          "SELECT id, batch_id, line_no FROM observation WHERE id = ANY (?)",
          row -> Map.entry(row.getLong(1), new Origin(row.getLong(2), row.getInt(3))),
          one -> origins.put(one.getKey(), one.getValue()),
          connection.createArrayOf("BIGINT", keys));
    }
    return origins;
  }

  /** The doubtful figure, standing where the batch says something of it. */
  private static Observation row(Related pair, Broken one, int line) {
    return new Observation(
        one.village, pair.later(), one.month, one.count, null, true, null, "", line);
  }
}
