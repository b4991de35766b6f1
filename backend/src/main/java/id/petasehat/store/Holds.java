package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Figures that a person holds back, each as one batch brought it. There are few. */
final class Holds {
  static final Holds NONE = new Holds(Set.of());

  private final Set<Held> held;

  private record Held(long key, long batchId) {}

  /** A figure that is held back now. */
  record Figure(String indicator, YearMonth month, AreaCode village) {}

  private Holds(Set<Held> held) {
    this.held = held;
  }

  /** All of one indicator, by its number; also those of versions that were corrected since. */
  static Holds ofIndicator(Connection connection, int indicator) throws SQLException {
    return between(connection, FigureKey.first(indicator), FigureKey.first(indicator + 1));
  }

  /** Those of one figure. */
  static Holds ofFigure(Connection connection, long key) throws SQLException {
    return between(connection, key, key + 1);
  }

  /** Those among some figures, by key. */
  static Holds ofFigures(Connection connection, List<Long> keys) throws SQLException {
    return new Holds(
        new HashSet<>(
            Sql.all(
                connection,
                "SELECT id, batch_id FROM figure_held WHERE id = ANY (?)",
                row -> new Held(row.getLong(1), row.getLong(2)),
                connection.createArrayOf("BIGINT", keys.toArray()))));
  }

  private static Holds between(Connection connection, long first, long after) throws SQLException {
    return new Holds(
        new HashSet<>(
            Sql.all(
                connection,
                "SELECT id, batch_id FROM figure_held WHERE id >= ? AND id < ?",
                row -> new Held(row.getLong(1), row.getLong(2)),
                first,
                after)));
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  boolean has(long key, long batchId) {
    return !held.isEmpty() && held.contains(new Held(key, batchId));
  }

  /**
   * The figures of an area that are held back now, of some months, both included.
   *
   * @param area null for everything stored
   */
  static List<Figure> within(Connection connection, YearMonth from, YearMonth to, AreaCode area)
      throws SQLException {
    String code = area == null ? "" : area.dotted();
    return Sql.all(
        connection,
        "SELECT h.indicator, h.yyyymm, h.village FROM figure_held h"
            + " JOIN observation o ON o.id = h.id AND o.batch_id = h.batch_id"
            + " WHERE h.yyyymm >= ? AND h.yyyymm <= ? AND h.village >= ? AND h.village < ?",
        row ->
            new Figure(
                row.getString(1), Series.month(row.getInt(2)), new AreaCode(row.getString(3))),
        Series.monthNumber(from),
        Series.monthNumber(to),
        code,
        code + "~");
  }
}
