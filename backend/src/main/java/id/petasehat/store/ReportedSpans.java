package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which indicators have reports in which district, and from when to when; kept so that no request
 * has to look.
 */
public final class ReportedSpans {
  private ReportedSpans() {}

  /**
   * First and last month with a report.
   *
   * @param first not after last
   */
  public record Span(YearMonth first, YearMonth last) {

    /** The span around both. */
    public Span with(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  private record DistrictSpan(AreaCode district, Span span) {}

  /** Codes of the indicators that have reports in the districts of an area, in order. */
  public static List<String> indicators(Connection connection, AreaCode within)
      throws SQLException {
    String from = within.level() == Level.PROVINSI ? within.dotted() : district(within).dotted();
    return Sql.all(
        connection,
        "SELECT DISTINCT indicator FROM reported_span WHERE district >= ? AND district < ?"
            + " ORDER BY indicator",
        row -> row.getString(1),
        from,
        from + "~");
  }

  /**
   * First and last month with a report of any indicator, by district; silent ones are not there.
   */
  public static Map<AreaCode, Span> byDistrict(Connection connection) throws SQLException {
    Map<AreaCode, Span> spans = new TreeMap<>();
    Sql.each(
        connection,
        "SELECT district, MIN(first_yyyymm), MAX(last_yyyymm) FROM reported_span"
            + " GROUP BY district",
        ReportedSpans::districtSpan,
        one -> spans.put(one.district, one.span));
    return spans;
  }

  /** What one batch changes; collected row by row, written once at its end. */
  static final class Change {
    private final Map<String, Map<AreaCode, Span>> arrived = new HashMap<>();
    private final Set<String> inDoubt = new HashSet<>();

    /** A new figure: if it reports, its month belongs to the span. */
    void add(Observation row) {
      if (row.reported()) {
        arrived
            .computeIfAbsent(row.indicator(), indicator -> new HashMap<>())
            .merge(district(row.village()), new Span(row.period(), row.period()), Span::with);
      }
    }

    /** A correction of this indicator may have taken a report back. */
    void doubt(String indicator) {
      inDoubt.add(indicator);
    }

    void write(Connection connection) throws SQLException {
      for (Map.Entry<String, Map<AreaCode, Span>> one : arrived.entrySet()) {
        if (!inDoubt.contains(one.getKey())) {
          widen(connection, one.getKey(), one.getValue());
        }
      }
      for (String indicator : inDoubt) {
        find(connection, indicator);
      }
    }
  }

  private static void widen(Connection connection, String indicator, Map<AreaCode, Span> arrived)
      throws SQLException {
    Map<AreaCode, Span> spans = of(connection, indicator);
    arrived.forEach((district, span) -> spans.merge(district, span, Span::with));
    replace(connection, indicator, spans);
  }

  /** Finds an indicator's spans again in its figures, after some were corrected or taken back. */
  static void find(Connection connection, String indicator) throws SQLException {
    int number = IndicatorNumbers.of(connection, indicator);
    Map<AreaCode, Span> spans = new HashMap<>();
    Sql.each(
        connection,
        "SELECT SUBSTRING(village FROM 1 FOR 5), MIN(yyyymm), MAX(yyyymm) FROM observation"
            + " WHERE reported AND id >= ? AND id < ?"
            + " GROUP BY SUBSTRING(village FROM 1 FOR 5)",
        ReportedSpans::districtSpan,
        one -> spans.put(one.district, one.span),
        FigureKey.first(number),
        FigureKey.first(number + 1));
    replace(connection, indicator, spans);
  }

  /** First and last month with a report of an indicator, by district. */
  static Map<AreaCode, Span> of(Connection connection, String indicator) throws SQLException {
    Map<AreaCode, Span> spans = new HashMap<>();
    Sql.each(
        connection,
        "SELECT district, first_yyyymm, last_yyyymm FROM reported_span WHERE indicator = ?",
        ReportedSpans::districtSpan,
        one -> spans.put(one.district, one.span),
        indicator);
    return spans;
  }

  private static void replace(Connection connection, String indicator, Map<AreaCode, Span> spans)
      throws SQLException {
    Sql.run(connection, "DELETE FROM reported_span WHERE indicator = ?", indicator);
    Sql.<Map.Entry<AreaCode, Span>>runEach(
        connection,
        "INSERT INTO reported_span (indicator, district, first_yyyymm, last_yyyymm)"
            + " VALUES (?, ?, ?, ?)",
        spans.entrySet().iterator(),
        (statement, entry) -> {
          statement.setString(1, indicator);
          statement.setString(2, entry.getKey().dotted());
          statement.setInt(3, Series.monthNumber(entry.getValue().first()));
          statement.setInt(4, Series.monthNumber(entry.getValue().last()));
        });
  }

  private static DistrictSpan districtSpan(ResultSet row) throws SQLException {
    return new DistrictSpan(
        new AreaCode(row.getString(1)),
        new Span(Series.month(row.getInt(2)), Series.month(row.getInt(3))));
  }

  private static AreaCode district(AreaCode code) {
    return code.at(Level.KABUPATEN);
  }
}
