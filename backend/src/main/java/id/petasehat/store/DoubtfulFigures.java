package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Check;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Series;
import id.petasehat.store.FigureComments.Comment;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the figures of some months that the checks found, and those that people hold back. */
public final class DoubtfulFigures {
  private static final int KEYS_AT_ONCE = 50;

  private static final String FLAG =
      "SELECT id, village, yyyymm, code, figure, low, high, related FROM figure_flag";

  /** A hold of a version that was corrected since is of no figure any more. */
  private static final String HELD_NOW =
      " JOIN observation o ON o.id = h.id AND o.batch_id = h.batch_id";

  private DoubtfulFigures() {}

  /**
   * A figure that somebody should look at.
   *
   * @param numerator as it is stored
   * @param denominator null when the report had none
   * @param held whether a person holds it back
   * @param flags those of the level that was asked for; empty for a held figure without
   * @param comments of this version of the figure, the newest first
   * @param line in the file, the header being line 1
   */
  public record Doubtful(
      AreaCode village,
      YearMonth month,
      String indicator,
      Long numerator,
      Long denominator,
      boolean held,
      List<Flag> flags,
      List<Comment> comments,
      long importId,
      String file,
      int line,
      boolean simulated) {}

  /** A stored figure. */
  private record Row(
      long key,
      AreaCode village,
      YearMonth month,
      String indicator,
      Long numerator,
      Long denominator,
      long batchId,
      String file,
      int line,
      boolean simulated,
      boolean held) {}

  /**
   * Which figures are listed.
   *
   * @param first month
   * @param last month, not before the first
   * @param around an area
   * @param only villages of it, where it is not meant whole; else empty
   */
  public record Scope(YearMonth first, YearMonth last, AreaCode around, List<AreaCode> only) {
    private String condition() {
      return only.isEmpty() ? " AND village >= ? AND village < ?" : " AND village = ANY (?)";
    }

    /** Parameters of all its months, then others, then those of the condition. */
    private Object[] ofMonths(Connection connection, Object... others) throws SQLException {
      List<Object> all =
          new ArrayList<>(List.of(Series.monthNumber(first), Series.monthNumber(last)));
      all.addAll(List.of(others));
      return parameters(connection, all.toArray()).toArray();
    }

    private List<Object> parameters(Connection connection, Object... first) throws SQLException {
      List<Object> all = new ArrayList<>(List.of(first));
      if (only.isEmpty()) {
        all.add(around.dotted());
        all.add(around.dotted() + "~");
      } else {
        all.add(connection.createArrayOf("VARCHAR", only.stream().map(AreaCode::dotted).toArray()));
      }
      return all;
    }
  }

  private record Found(long key, AreaCode village, Flag flag) {}

  /** How many flags of each level there are. */
  public static Map<Check.Level, Long> count(Connection connection, Scope scope)
      throws SQLException {
    Map<Check.Level, Long> counts = new EnumMap<>(Check.Level.class);
    for (Check.Level level : Check.Level.values()) {
      counts.put(
          level,
          Sql.first(
                  connection,
                  "SELECT COUNT(*) FROM figure_flag"
                      + " WHERE yyyymm >= ? AND yyyymm <= ? AND level = ?"
                      + scope.condition(),
                  row -> row.getLong(1),
                  scope.ofMonths(connection, number(level)))
              .orElseThrow());
    }
    return counts;
  }

  /** As in the table. */
  static int number(Check.Level level) {
    return level.ordinal() + 1;
  }

  /**
   * The figures with flags of a level, newest month first, then in order of villages.
   *
   * @param most flags that are read, month by month, each in the order of its index
   */
  public static List<Doubtful> of(Connection connection, Scope scope, Check.Level level, int most)
      throws SQLException {
    List<Found> found = new ArrayList<>();
    for (YearMonth month = scope.last;
        !month.isBefore(scope.first) && found.size() < most;
        month = month.minusMonths(1)) {
      found.addAll(ofMonth(connection, month, scope, level, most - found.size()));
    }
    Map<Long, List<Flag>> flags = new LinkedHashMap<>();
    found.forEach(one -> flags.computeIfAbsent(one.key, key -> new ArrayList<>(1)).add(one.flag));
    return figures(connection, flags);
  }

  private static List<Found> ofMonth(
      Connection connection, YearMonth month, Scope scope, Check.Level level, int most)
      throws SQLException {
    return Sql.all(
        connection,
        FLAG
            + " WHERE yyyymm = ? AND level = ?"
            + scope.condition()
            + " ORDER BY yyyymm, level, village, id FETCH FIRST "
            + most
            + " ROWS ONLY",
        DoubtfulFigures::found,
        scope.parameters(connection, Series.monthNumber(month), number(level)).toArray());
  }

  /**
   * The figures of an area that are held back, whatever the checks say of them: one question for
   * all of them, since each was held by a person, one by one.
   *
   * @param untold indicators that are left out
   * @param most figures that are read, newest month first, then in order of villages
   */
  public static List<Doubtful> held(
      Connection connection, Scope scope, List<String> untold, int most) throws SQLException {
    List<Long> keys =
        Sql.all(
            connection,
            "SELECT id FROM (SELECT h.id, h.village, h.yyyymm, h.indicator FROM figure_held h"
                + HELD_NOW
                + ") held WHERE yyyymm >= ? AND yyyymm <= ? AND NOT indicator = ANY (?)"
                + scope.condition()
                + " ORDER BY yyyymm DESC, village, id FETCH FIRST "
                + most
                + " ROWS ONLY",
            row -> row.getLong(1),
            scope.ofMonths(connection, texts(connection, untold)));
    Map<Long, List<Flag>> flags = new LinkedHashMap<>();
    keys.forEach(key -> flags.put(key, List.of()));
    flags.putAll(flags(connection, keys));
    return figures(connection, flags);
  }

  /** How many {@link #held} there are. */
  public static long countHeld(Connection connection, Scope scope, List<String> untold)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT COUNT(*) FROM (SELECT h.village, h.yyyymm, h.indicator FROM figure_held h"
                + HELD_NOW
                + ") held WHERE yyyymm >= ? AND yyyymm <= ? AND NOT indicator = ANY (?)"
                + scope.condition(),
            row -> row.getLong(1),
            scope.ofMonths(connection, texts(connection, untold)))
        .orElseThrow();
  }

  private static Array texts(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("VARCHAR", texts.toArray());
  }

  /** The flags of some figures, by key. */
  static Map<Long, List<Flag>> flags(Connection connection, List<Long> keys) throws SQLException {
    Map<Long, List<Flag>> flags = new HashMap<>();
    Array ids = connection.createArrayOf("BIGINT", keys.toArray());
    Sql.each(
        connection,
        FLAG + " WHERE id = ANY (?) ORDER BY id, level, code",
        DoubtfulFigures::found,
        one -> flags.computeIfAbsent(one.key, key -> new ArrayList<>(1)).add(one.flag),
        ids);
    return flags;
  }

  private static Found found(ResultSet row) throws SQLException {
    double low = row.getDouble(6);
    Double lowest = row.wasNull() ? null : Double.valueOf(low);
    double high = row.getDouble(7);
    Double highest = row.wasNull() ? null : Double.valueOf(high);
    return new Found(
        row.getLong(1),
        new AreaCode(row.getString(2)),
        new Flag(
            Series.month(row.getInt(3)),
            Check.byCode(row.getString(4)).orElseThrow(),
            row.getLong(5),
            lowest,
            highest,
            row.getString(8)));
  }

  private static List<Doubtful> figures(Connection connection, Map<Long, List<Flag>> flags)
      throws SQLException {
    Map<Long, Row> rows = rows(connection, List.copyOf(flags.keySet()));
    Map<Long, List<Comment>> comments = FigureComments.of(connection, flags.keySet());
    List<Doubtful> figures = new ArrayList<>();
    for (Map.Entry<Long, List<Flag>> one : flags.entrySet()) {
      Row row = rows.get(one.getKey());
      List<Comment> said =
          comments.getOrDefault(row.key, List.of()).stream()
              .filter(comment -> comment.importId() == row.batchId)
              .toList();
      figures.add(doubtful(row, one.getValue(), said));
    }
    return figures;
  }

  /** In parts, because H2 compares each row that it finds with the whole list of keys again. */
  private static Map<Long, Row> rows(Connection connection, List<Long> keys) throws SQLException {
    Map<Long, Row> rows = new HashMap<>();
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      List<Long> part = keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size()));
      Sql.each(
          connection,
          "SELECT o.id, o.village, o.indicator, o.numerator, o.denominator, o.batch_id,"
              + " b.file_name, o.line_no, b.simulated, h.id IS NOT NULL, o.yyyymm FROM observation o"
              + " JOIN import_batch b ON b.id = o.batch_id"
              + " LEFT JOIN figure_held h ON h.id = o.id AND h.batch_id = o.batch_id"
              + " WHERE o.id = ANY (?)",
          DoubtfulFigures::row,
          row -> rows.put(row.key, row),
          connection.createArrayOf("BIGINT", part.toArray()));
    }
    return rows;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        new AreaCode(row.getString(2)),
        Series.month(row.getInt(11)),
        row.getString(3),
        Observations.longOrNull(row, 4),
        Observations.longOrNull(row, 5),
        row.getLong(6),
        row.getString(7),
        row.getInt(8),
        row.getBoolean(9),
        row.getBoolean(10));
  }

  private static Doubtful doubtful(Row row, List<Flag> flags, List<Comment> comments) {
    return new Doubtful(
        row.village,
        row.month,
        row.indicator,
        row.numerator,
        row.denominator,
        row.held,
        flags,
        comments,
        row.batchId,
        row.file,
        row.line,
        row.simulated);
  }
}
