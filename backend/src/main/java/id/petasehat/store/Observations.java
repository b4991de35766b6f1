package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Series;
import id.petasehat.indicator.YearToDate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads villages' figures; {@link ObservationImport} writes them. */
public final class Observations {
  private Observations() {}

  /**
   * A current, reported figure with what it knows of its year.
   *
   * @param simulated whether the figure is invented
   */
  public record Figure(
      AreaCode village, Report report, Series.Running running, boolean simulated) {}

  /** The running figures, in the order of {@link #running}. */
  static final String RUNNING =
      "year_numerator, year_denominator, months_reported, months_with_denominator,"
          + " last_denominator, previous_numerator, previous_denominator, next_month";

  private static final String FIGURE =
      "SELECT o.village, o.yyyymm, o.numerator, o.denominator, o.received_on, b.simulated,"
          + " o.indicator, "
          + RUNNING
          + " FROM observation o JOIN import_batch b ON b.id = o.batch_id"
          + " WHERE o.is_current AND o.reported";

  /**
   * The last figure that each village of an area reported in the year up to a month: the month's
   * own or, where it was not reported, an earlier one.
   */
  public static List<Figure> lastUpTo(
      Connection connection, String indicator, YearMonth month, AreaCode within)
      throws SQLException {
    return Sql.all(
        connection,
        FIGURE
            + " AND o.indicator = ? AND o.yyyymm >= ? AND o.yyyymm <= ? AND o.next_month > ?"
            + " AND o.village >= ? AND o.village < ?",
        Observations::figure,
        indicator,
        month.getYear() * 100 + 1,
        Series.monthNumber(month),
        Series.monthNumber(month),
        within.dotted(),
        within.dotted() + "~");
  }

  /** All figures of one indicator in an area between two months, both included. */
  public static List<Figure> between(
      Connection connection, String indicator, YearMonth from, YearMonth to, AreaCode within)
      throws SQLException {
    return Sql.all(
        connection,
        FIGURE
            + " AND o.indicator = ? AND o.yyyymm >= ? AND o.yyyymm <= ?"
            + " AND o.village >= ? AND o.village < ?",
        Observations::figure,
        indicator,
        Series.monthNumber(from),
        Series.monthNumber(to),
        within.dotted(),
        within.dotted() + "~");
  }

  /** A figure and the indicator it is of. */
  public record OfIndicator(String indicator, Figure figure) {}

  /** All indicators' figures in an area between two months, both included. */
  public static List<OfIndicator> allIndicators(
      Connection connection, YearMonth from, YearMonth to, AreaCode within) throws SQLException {
    return Sql.all(
        connection,
        FIGURE + " AND o.village >= ? AND o.village < ? AND o.yyyymm >= ? AND o.yyyymm <= ?",
        row -> new OfIndicator(row.getString(7), figure(row)),
        within.dotted(),
        within.dotted() + "~",
        Series.monthNumber(from),
        Series.monthNumber(to));
  }

  /**
   * First and last month with a report.
   *
   * @param first not after last
   */
  public record Span(YearMonth first, YearMonth last) {}

  /** First and last month with any report in the store; empty without any. */
  public static Optional<Span> span(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            "SELECT MIN(yyyymm), MAX(yyyymm) FROM observation WHERE is_current AND reported",
            row -> new int[] {row.getInt(1), row.getInt(2)})
        .filter(months -> months[0] > 0)
        .map(months -> new Span(Series.month(months[0]), Series.month(months[1])));
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        new AreaCode(row.getString(1)),
        new Report(
            Series.month(row.getInt(2)),
            row.getLong(3),
            longOrNull(row, 4),
            row.getObject(5, LocalDate.class)),
        running(row, 8),
        row.getBoolean(6));
  }

  /** Reads the columns {@link #RUNNING} from the first of them on. */
  static Series.Running running(ResultSet row, int first) throws SQLException {
    return new Series.Running(
        new YearToDate(
            row.getLong(first),
            row.getLong(first + 1),
            row.getInt(first + 2),
            row.getInt(first + 3)),
        longOrNull(row, first + 4),
        longOrNull(row, first + 5),
        longOrNull(row, first + 6),
        row.getInt(first + 7));
  }

  static Long longOrNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
