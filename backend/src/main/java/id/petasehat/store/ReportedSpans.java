package id.petasehat.store;

import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which indicators have reports, and from when to when; kept so that no request has to look. */
public final class ReportedSpans {
  private ReportedSpans() {}

  /**
   * First and last month with a report.
   *
   * @param first not after last
   */
  public record Span(YearMonth first, YearMonth last) {
    private static Span of(ResultSet row) throws SQLException {
      return new Span(Series.month(row.getInt(1)), Series.month(row.getInt(2)));
    }
  }

  /** Codes of the indicators that have reports, in order. */
  public static List<String> indicators(Connection connection) throws SQLException {
    return Sql.all(
        connection,
        "SELECT indicator FROM reported_span ORDER BY indicator",
        row -> row.getString(1));
  }

  /** First and last month with a report of any indicator; empty without any. */
  public static Optional<Span> whole(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        "SELECT MIN(first_yyyymm), MAX(last_yyyymm) FROM reported_span HAVING COUNT(*) > 0",
        Span::of);
  }

  /** Widens an indicator's span by new reports. */
  static void widen(Connection connection, String indicator, Collection<Observation> rows)
      throws SQLException {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Observation row : rows) {
      if (row.reported()) {
        first = Math.min(first, Series.monthNumber(row.period()));
        last = Math.max(last, Series.monthNumber(row.period()));
      }
    }
    Optional<Span> before = of(connection, indicator);
    if (before.isPresent()) {
      first = Math.min(first, Series.monthNumber(before.get().first()));
      last = Math.max(last, Series.monthNumber(before.get().last()));
    }
    if (first <= last) {
      replace(
          connection, indicator, Optional.of(new Span(Series.month(first), Series.month(last))));
    }
  }

  /** Finds an indicator's span again in its figures, after some were taken back. */
  static void find(Connection connection, String indicator) throws SQLException {
    replace(
        connection,
        indicator,
        Sql.first(
            connection,
            "SELECT MIN(yyyymm), MAX(yyyymm) FROM observation"
                + " WHERE indicator = ? AND is_current AND reported HAVING COUNT(*) > 0",
            Span::of,
            indicator));
  }

  private static Optional<Span> of(Connection connection, String indicator) throws SQLException {
    return Sql.first(
        connection,
        "SELECT first_yyyymm, last_yyyymm FROM reported_span WHERE indicator = ?",
        Span::of,
        indicator);
  }

  private static void replace(Connection connection, String indicator, Optional<Span> span)
      throws SQLException {
    Sql.run(connection, "DELETE FROM reported_span WHERE indicator = ?", indicator);
    if (span.isPresent()) {
      Sql.run(
          connection,
          "INSERT INTO reported_span (indicator, first_yyyymm, last_yyyymm) VALUES (?, ?, ?)",
          indicator,
          Series.monthNumber(span.get().first()),
          Series.monthNumber(span.get().last()));
    }
  }
}
