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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the villages' figures that count, which those held back by a person do not; {@link
 * ObservationImport} writes them.
 */
public final class Observations {
  private Observations() {}

  /**
   * A current, reported figure with what it knows of its year.
   *
   * @param simulated whether the figure is invented, or on a sheet any of its year up to there
   */
  public record Figure(AreaCode village, Report report, Series.Running running, boolean simulated) {

    /** The same after an earlier one of its year, on which its sums stand. */
    Figure since(Figure earlier) {
      return earlier.simulated && !simulated ? new Figure(village, report, running, true) : this;
    }
  }

  /** The running figures, in the order of {@link #running}. */
  static final String RUNNING =
      "year_numerator, year_denominator, months_reported, months_with_denominator,"
          + " last_denominator, previous_numerator, previous_denominator, next_month";

  private static final String FIGURE =
      "SELECT o.village, o.yyyymm, o.numerator, o.denominator, o.received_on, o.batch_id,"
          + " o.indicator, "
          + RUNNING
          + " FROM observation o";

  /** Reported and counted; a figure that is held back has no running figures. */
  static final String COUNTS = "o.reported AND o.months_reported > 0";

  private static final String OF_MONTH =
      FIGURE + " WHERE " + COUNTS + " AND o.id >= ? AND o.id < ?";

  /** The figures that the villages of an area reported, month by month, both ends included. */
  public static List<Figure> ofMonths(
      Connection connection, String indicator, YearMonth first, YearMonth last, AreaCode within)
      throws SQLException {
    int number = IndicatorNumbers.of(connection, indicator);
    Set<Long> invented = Batches.simulated(connection);
    List<Figure> figures = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Sql.each(
          connection,
          OF_MONTH,
          row -> figure(row, invented),
          figures::add,
          FigureKey.of(number, month, within),
          FigureKey.after(number, month, within));
    }
    return figures;
  }

  /**
   * What a village said of one indicator since January, whether it counts or is held back.
   *
   * @param months with a report
   */
  public record Said(long numerator, int months) {
    public static final Said NOTHING = new Said(0, 0);

    private Said plus(Said other) {
      return new Said(numerator + other.numerator, months + other.months);
    }
  }

  private record SaidBy(AreaCode village, long numerator) {}

  /** The same of each village of an area that reported anything of the year up to a month. */
  public static Map<AreaCode, Said> saidSinceJanuary(
      Connection connection, String indicator, YearMonth upTo, AreaCode within)
      throws SQLException {
    int number = IndicatorNumbers.of(connection, indicator);
    Map<AreaCode, Said> said = new HashMap<>();
    for (int month = 1; month <= upTo.getMonthValue(); month++) {
      Sql.each(
          connection,
          "SELECT village, numerator FROM observation WHERE reported AND id >= ? AND id < ?",
          row -> new SaidBy(new AreaCode(row.getString(1)), row.getLong(2)),
          one -> said.merge(one.village, new Said(one.numerator, 1), Said::plus),
          FigureKey.of(number, upTo.withMonth(month), within),
          FigureKey.after(number, upTo.withMonth(month), within));
    }
    return said;
  }

  /** A figure and the indicator it is of. */
  public record OfIndicator(String indicator, Figure figure) {}

  /** All figures of one village between two months, both included. */
  public static List<OfIndicator> ofVillage(
      Connection connection, AreaCode village, YearMonth from, YearMonth to) throws SQLException {
    List<Long> keys = new ArrayList<>();
    Map<String, Integer> numbers = IndicatorNumbers.all(connection);
    for (String indicator : ReportedSpans.indicators(connection, village)) {
      int number = numbers.get(indicator);
      for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
        keys.add(FigureKey.of(number, month, village));
      }
    }
    Set<Long> invented = Batches.simulated(connection);
    return Sql.all(
        connection,
        FIGURE + " WHERE " + COUNTS + " AND o.id = ANY (?)",
        row -> new OfIndicator(row.getString(7), figure(row, invented)),
        connection.createArrayOf("BIGINT", keys.toArray()));
  }

  private static Figure figure(ResultSet row, Set<Long> invented) throws SQLException {
    return new Figure(
        new AreaCode(row.getString(1)),
        new Report(
            Series.month(row.getInt(2)),
            row.getLong(3),
            longOrNull(row, 4),
            row.getObject(5, LocalDate.class)),
        running(row, 8),
        invented.contains(row.getLong(6)));
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
