package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Report;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /**
   * A current, reported figure that nobody holds back.
   *
   * @param simulated whether it is invented
   */
  public record Counted(String indicator, AreaCode village, Report report, boolean simulated) {}

  private static final String REPORTED =
      "SELECT o.village, o.yyyymm, o.numerator, o.denominator, o.received_on, o.batch_id,"
          + " o.indicator, o.id FROM observation o WHERE o.reported";

  /** The figures that the villages of an area reported, month by month, both ends included. */
  public static List<Counted> counted(
      Connection connection, String indicator, YearMonth first, YearMonth last, AreaCode within)
      throws SQLException {
    Holds holds = Holds.ofIndicator(connection, IndicatorNumbers.of(connection, indicator));
    return counted(connection, indicator, first, last, within, holds);
  }

  private static List<Counted> counted(
      Connection connection,
      String indicator,
      YearMonth first,
      YearMonth last,
      AreaCode within,
      Holds holds)
      throws SQLException {
    int number = IndicatorNumbers.of(connection, indicator);
    Set<Long> invented = Batches.simulated(connection);
    List<Counted> figures = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Sql.each(
          connection,
          REPORTED + " AND o.id >= ? AND o.id < ?",
          row -> counted(row, holds, invented),
          figure -> figure.ifPresent(figures::add),
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

  /** The same with what each figure knows of its year, for which whole years are read. */
  public static List<Figure> ofMonths(
      Connection connection, String indicator, YearMonth first, YearMonth last, AreaCode within)
      throws SQLException {
    Holds holds = Holds.ofIndicator(connection, IndicatorNumbers.of(connection, indicator));
    return ofMonths(connection, indicator, first, last, within, holds);
  }

  /** The same where it is known which figures are held back. */
  static List<Figure> ofMonths(
      Connection connection,
      String indicator,
      YearMonth first,
      YearMonth last,
      AreaCode within,
      Holds holds)
      throws SQLException {
    return running(
        counted(connection, indicator, before(first), last.withMonth(12), within, holds),
        first,
        last);
  }

  /** A figure and the indicator it is of. */
  public record OfIndicator(String indicator, Figure figure) {}

  /** All figures of one village between two months, both included. */
  public static List<OfIndicator> ofVillage(
      Connection connection, AreaCode village, YearMonth from, YearMonth to) throws SQLException {
    List<Long> keys = keys(connection, village, before(from), to.withMonth(12));
    Holds holds = Holds.ofFigures(connection, keys);
    Set<Long> invented = Batches.simulated(connection);
    Map<String, List<Counted>> figures = new TreeMap<>();
    Sql.each(
        connection,
        REPORTED + " AND o.id = ANY (?) ORDER BY o.id",
        row -> counted(row, holds, invented),
        found ->
            found.ifPresent(
                figure ->
                    figures
                        .computeIfAbsent(figure.indicator, code -> new ArrayList<>())
                        .add(figure)),
        connection.createArrayOf("BIGINT", keys.toArray()));
    List<OfIndicator> all = new ArrayList<>();
    figures.forEach(
        (indicator, counted) ->
            running(counted, from, to)
                .forEach(figure -> all.add(new OfIndicator(indicator, figure))));
    return all;
  }

  /** Keys of all indicators that the village's district reported. */
  private static List<Long> keys(
      Connection connection, AreaCode village, YearMonth first, YearMonth last)
      throws SQLException {
    List<Long> keys = new ArrayList<>();
    Map<String, Integer> numbers = IndicatorNumbers.all(connection);
    for (String indicator : ReportedSpans.indicators(connection, village)) {
      int number = numbers.get(indicator);
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        keys.add(FigureKey.of(number, month, village));
      }
    }
    return keys;
  }

  /** The month before the year of another: January looks back at it. */
  private static YearMonth before(YearMonth month) {
    return YearMonth.of(month.getYear() - 1, 12);
  }

  /** Works out the running figures of whole years of one indicator, and leaves some months. */
  private static List<Figure> running(List<Counted> figures, YearMonth first, YearMonth last) {
    Map<AreaCode, NavigableMap<YearMonth, Report>> reports = new HashMap<>();
    for (Counted figure : figures) {
      reports
          .computeIfAbsent(figure.village, village -> new TreeMap<>())
          .put(figure.report.month(), figure.report);
    }
    Map<AreaCode, SortedMap<YearMonth, Series.Running>> running = new HashMap<>();
    reports.forEach((village, series) -> running.put(village, Series.running(series)));
    return figures.stream()
        .filter(figure -> !figure.report.month().isBefore(first))
        .filter(figure -> !figure.report.month().isAfter(last))
        .map(
            figure ->
                new Figure(
                    figure.village,
                    figure.report,
                    running.get(figure.village).get(figure.report.month()),
                    figure.simulated))
        .toList();
  }

  private static Optional<Counted> counted(ResultSet row, Holds holds, Set<Long> invented)
      throws SQLException {
    long batchId = row.getLong(6);
    if (holds.has(row.getLong(8), batchId)) {
      return Optional.empty();
    }
    return Optional.of(
        new Counted(
            row.getString(7),
            new AreaCode(row.getString(1)),
            new Report(
                Series.month(row.getInt(2)),
                row.getLong(3),
                longOrNull(row, 4),
                row.getObject(5, LocalDate.class)),
            invented.contains(batchId)));
  }

  static Long longOrNull(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
