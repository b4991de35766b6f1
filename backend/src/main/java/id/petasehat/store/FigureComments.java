package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Series;
import id.petasehat.store.ObservationImport.Range;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people say of doubtful figures, and which of them they hold back. A comment is of a figure
 * as one batch brought it: a correction is another figure, that nobody has spoken of yet.
 */
public final class FigureComments {
  /** As many characters as the store keeps of a comment. */
  public static final int LONGEST = 500;

  private FigureComments() {}

  /**
   * What a person says of a figure.
   *
   * @param text not blank, at most {@link #LONGEST} characters
   * @param hold whether the figure is to count nowhere until it is cleared up
   */
  public record Said(
      AreaCode village, String indicator, YearMonth month, String text, boolean hold) {
    public Said {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new IllegalArgumentException("a comment of " + text.length() + " characters");
      }
    }
  }

  /**
   * What somebody said of a figure.
   *
   * @param period month {@code YYYY-MM}
   * @param who null while there are no accounts
   * @param at instant, ISO 8601
   * @param decision {@code keep} or {@code hold}
   * @param importId the batch whose figure is meant
   */
  public record Comment(
      String period, String text, String who, String at, String decision, long importId) {}

  /**
   * Stores what a person says; a figure that is held or released stops or begins to count.
   *
   * @return false when there is no such figure
   */
  public static boolean add(Connection connection, Catalogue catalogue, Said said, Instant at)
      throws SQLException {
    int number = IndicatorNumbers.of(connection, said.indicator);
    long key = FigureKey.of(number, said.month, said.village);
    Optional<Long> batch =
        Sql.first(
            connection,
            "SELECT batch_id FROM observation WHERE reported AND id = ?",
            row -> row.getLong(1),
            key);
    if (batch.isEmpty()) {
      return false;
    }
    write(connection, said, key, batch.get(), at);
    if (hold(connection, said, key, batch.get())) {
      int year = said.month.getYear();
      Range range = Range.ofYears(said.village, said.village, year, year);
      AreaCode district = said.village.at(Level.KABUPATEN);
      MonthSheets.derive(connection, said.indicator, district, year, year + 1);
      SeriesWriter.checkAgain(connection, catalogue, said.indicator, range);
    }
    return true;
  }

  private static void write(Connection connection, Said said, long key, long batch, Instant at)
      throws SQLException {
    Sql.run(
        connection,
        "INSERT INTO figure_comment"
            + " (id, batch_id, indicator, yyyymm, village, comment, written_at, decision)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        batch,
        said.indicator,
        Series.monthNumber(said.month),
        said.village.dotted(),
        said.text,
        at.atOffset(ZoneOffset.UTC),
        said.hold ? "hold" : "keep");
  }

  /** Whether anything changed. */
  private static boolean hold(Connection connection, Said said, long key, long batch)
      throws SQLException {
    boolean held = Holds.ofFigure(connection, key).has(key, batch);
    if (held == said.hold) {
      return false;
    }
    if (held) {
      Sql.run(connection, "DELETE FROM figure_held WHERE id = ? AND batch_id = ?", key, batch);
    } else {
      Sql.run(
          connection,
          "INSERT INTO figure_held (id, batch_id, indicator, yyyymm, village)"
              + " VALUES (?, ?, ?, ?, ?)",
          key,
          batch,
          said.indicator,
          Series.monthNumber(said.month),
          said.village.dotted());
    }
    return true;
  }

  /** All comments on the figures of these keys, the newest first. */
  static Map<Long, List<Comment>> of(Connection connection, Collection<Long> keys)
      throws SQLException {
    Map<Long, List<Comment>> comments = new HashMap<>();
    Array ids = connection.createArrayOf("BIGINT", keys.toArray());
    Sql.each(
        connection,
        "SELECT id, yyyymm, comment, who, written_at, decision, batch_id FROM figure_comment"
            + " WHERE id = ANY (?) ORDER BY number DESC",
        row -> Map.entry(row.getLong(1), comment(row)),
        one -> comments.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()),
        ids);
    return comments;
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        Series.month(row.getInt(2)).toString(),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant().toString(),
        row.getString(6),
        row.getLong(7));
  }
}
