package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.AreaFigure;
import id.petasehat.indicator.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of whole kecamatan and districts, beside what villages report. Of one indicator, period
 * and source the newest batch counts.
 */
public final class AreaFigures {
  private static final String SELECT =
      "SELECT f.area, f.indicator, f.for_period, f.source, f.measured, f.numerator, f.denominator,"
          + " f.note, f.line_no, f.batch_id, b.simulated FROM area_figure f"
          + " JOIN import_batch b ON b.id = f.batch_id";
  private static final String OLD_TO_NEW = " ORDER BY f.batch_id, f.source";

  private AreaFigures() {}

  /** A figure as it is stored. */
  public record Stored(AreaFigure figure, long batchId, boolean simulated) {
    private String key() {
      return AreaFigures.key(figure);
    }
  }

  /** The figures of exactly one area that count, oldest batch first. */
  public static List<Stored> of(Connection connection, AreaCode area) throws SQLException {
    return newest(
        Sql.all(
            connection,
            SELECT + " WHERE f.area = ?" + OLD_TO_NEW,
            AreaFigures::stored,
            area.dotted()));
  }

  /**
   * Those of one indicator for the areas of a level inside an area.
   *
   * @param within null for everything stored
   */
  public static List<Stored> of(
      Connection connection, String indicator, Level level, AreaCode within) throws SQLException {
    String from = within == null ? "" : within.dotted();
    List<Stored> all =
        Sql.all(
            connection,
            SELECT + " WHERE f.indicator = ? AND f.area >= ? AND f.area < ?" + OLD_TO_NEW,
            AreaFigures::stored,
            indicator,
            from,
            from + "~");
    return newest(all.stream().filter(one -> one.figure.area().level() == level).toList());
  }

  private static List<Stored> newest(List<Stored> fromOldToNew) {
    Map<String, Stored> newest = new LinkedHashMap<>();
    for (Stored one : fromOldToNew) {
      newest.remove(one.key());
      newest.put(one.key(), one);
    }
    return List.copyOf(newest.values());
  }

  /** Stores a batch's rows that say something new; an invented one never corrects another. */
  public static Sasarans.Counts add(
      Connection connection, long batchId, Collection<AreaFigure> rows, boolean onlyMissing)
      throws SQLException {
    Map<String, Stored> before = new HashMap<>();
    for (AreaCode area : rows.stream().map(AreaFigure::area).distinct().toList()) {
      of(connection, area).forEach(stored -> before.put(stored.key(), stored));
    }
    List<AreaFigure> news = new ArrayList<>();
    for (AreaFigure row : rows) {
      Stored known = before.get(key(row));
      boolean isNews =
          known == null || (!onlyMissing && (known.simulated || !known.figure.saysTheSameAs(row)));
      if (isNews) {
        news.add(row);
      }
    }
    insert(connection, batchId, news);
    return new Sasarans.Counts(news.size(), rows.size() - news.size());
  }

  private static void insert(Connection connection, long batchId, List<AreaFigure> rows)
      throws SQLException {
    Sql.<AreaFigure>runEach(
        connection,
        "INSERT INTO area_figure (area, indicator, for_period, source, batch_id, measured,"
            + " numerator, denominator, note, line_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows.iterator(),
        (statement, row) -> {
          statement.setString(1, row.area().dotted());
          statement.setString(2, row.indicator());
          statement.setString(3, row.period().toString());
          statement.setString(4, row.source());
          statement.setLong(5, batchId);
          statement.setBigDecimal(6, row.value());
          statement.setObject(7, row.numerator());
          statement.setObject(8, row.denominator());
          statement.setString(9, row.note());
          statement.setInt(10, row.line());
        });
  }

  private static String key(AreaFigure figure) {
    return figure.area() + "|" + figure.indicator() + "|" + figure.period() + "|" + figure.source();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new AreaFigure(
            new AreaCode(row.getString(1)),
            row.getString(2),
            Period.parse(row.getString(3)).orElseThrow(),
            row.getString(4),
            row.getBigDecimal(5),
            Observations.longOrNull(row, 6),
            Observations.longOrNull(row, 7),
            row.getString(8),
            row.getInt(9)),
        row.getLong(10),
        row.getBoolean(11));
  }
}
