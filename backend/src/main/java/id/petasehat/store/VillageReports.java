package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Observation;
import id.petasehat.indicator.Series;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Of which months each village reported anything, and when the first of it was received. Derived
 * from the figures and kept beside them, so that no request has to look through them.
 *
 * <p>A report that was corrected keeps the date of what it corrected, unless that was invented.
 */
final class VillageReports {
  private static final String COMPUTED =
      Arrays.stream(Computed.values())
          .map(computed -> "'" + computed.code() + "'")
          .collect(Collectors.joining(", "));

  private static final String DERIVE =
      "INSERT INTO village_report (village, yyyymm, first_received_on, simulated)"
          + " SELECT o.village, o.yyyymm,"
          + " MIN(CASE WHEN o.is_current OR NOT b.simulated THEN o.received_on END),"
          + " MAX(CASE WHEN o.is_current AND b.simulated THEN 1 ELSE 0 END) = 1"
          + " FROM observation o JOIN import_batch b ON b.id = o.batch_id"
          + " WHERE o.reported AND o.village >= ? AND o.village < ?"
          + " AND o.yyyymm >= ? AND o.yyyymm <= ? AND o.indicator NOT IN ("
          + COMPUTED
          + ") GROUP BY o.village, o.yyyymm"
          + " HAVING MAX(CASE WHEN o.is_current THEN 1 ELSE 0 END) = 1";

  /** In the order of the primary key, so that rows are appended to it, not searched in. */
  private static final Comparator<Received> IN_KEY_ORDER =
      Comparator.comparing(Received::month).thenComparing(Received::village);

  private VillageReports() {}

  /**
   * A village's report of a month.
   *
   * @param firstReceived null when no part of it bears a date
   * @param simulated whether any part of it is invented
   */
  record Received(AreaCode village, YearMonth month, LocalDate firstReceived, boolean simulated) {

    Received and(Received other) {
      boolean earlier =
          firstReceived == null
              || (other.firstReceived != null && other.firstReceived.isBefore(firstReceived));
      return new Received(
          village,
          month,
          earlier ? other.firstReceived : firstReceived,
          simulated || other.simulated);
    }
  }

  /** The reports of one month from the villages of an area. */
  static List<Received> ofMonth(Connection connection, YearMonth month, AreaCode within)
      throws SQLException {
    return between(connection, month, month, within.dotted(), within.dotted() + "~");
  }

  private static List<Received> between(
      Connection connection, YearMonth first, YearMonth last, String from, String to)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT village, yyyymm, first_received_on, simulated FROM village_report"
            + " WHERE yyyymm >= ? AND yyyymm <= ? AND village >= ? AND village < ?",
        VillageReports::received,
        Series.monthNumber(first),
        Series.monthNumber(last),
        from,
        to);
  }

  /** Whether any report of a district's month bears a receipt date. */
  static boolean anyDated(Connection connection, YearMonth month, AreaCode district)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT 1 FROM village_report WHERE yyyymm = ? AND village >= ? AND village < ?"
                + " AND first_received_on IS NOT NULL FETCH FIRST 1 ROW ONLY",
            row -> true,
            Series.monthNumber(month),
            district.dotted(),
            district.dotted() + "~")
        .isPresent();
  }

  /** Finds the reports of a district again in its figures, after some were corrected or removed. */
  static void derive(Connection connection, AreaCode district, YearMonth first, YearMonth last)
      throws SQLException {
    Object[] range = {
      district.dotted(),
      district.dotted() + "~",
      Series.monthNumber(first),
      Series.monthNumber(last)
    };
    Sql.run(
        connection,
        "DELETE FROM village_report"
            + " WHERE village >= ? AND village < ? AND yyyymm >= ? AND yyyymm <= ?",
        range);
    Sql.run(connection, DERIVE, range);
  }

  private static Received received(ResultSet row) throws SQLException {
    return new Received(
        new AreaCode(row.getString(1)),
        Series.month(row.getInt(2)),
        row.getObject(3, LocalDate.class),
        row.getBoolean(4));
  }

  /** What one batch changes; collected row by row, written once at its end. */
  static final class Change {
    private final Map<AreaCode, Map<YearMonth, Received>> arrived = new HashMap<>();
    private final Map<AreaCode, ReportedSpans.Span> inDoubt = new TreeMap<>();

    /** A figure that is new, or newer than another real one. */
    void add(Observation row, boolean simulated) {
      if (row.reported()) {
        arrived
            .computeIfAbsent(row.village(), village -> new TreeMap<>())
            .merge(
                row.period(),
                new Received(row.village(), row.period(), row.received(), simulated),
                Received::and);
      }
    }

    /** A figure after which a report may be another than what came before and this one together. */
    void doubt(Observation row) {
      inDoubt.merge(
          row.village().at(Level.KABUPATEN),
          new ReportedSpans.Span(row.period(), row.period()),
          ReportedSpans.Span::with);
    }

    void write(Connection connection) throws SQLException {
      List<Received> inserted = new ArrayList<>();
      List<Received> changed = new ArrayList<>();
      compare(stored(connection), inserted, changed);
      inserted.sort(IN_KEY_ORDER);
      Sql.<Received>runEach(
          connection,
          "INSERT INTO village_report (first_received_on, simulated, yyyymm, village)"
              + " VALUES (?, ?, ?, ?)",
          inserted.iterator(),
          Change::bind);
      Sql.<Received>runEach(
          connection,
          "UPDATE village_report SET first_received_on = ?, simulated = ?"
              + " WHERE yyyymm = ? AND village = ?",
          changed.iterator(),
          Change::bind);
      for (Map.Entry<AreaCode, ReportedSpans.Span> one : inDoubt.entrySet()) {
        derive(connection, one.getKey(), one.getValue().first(), one.getValue().last());
      }
    }

    private void compare(
        Map<AreaCode, Map<YearMonth, Received>> stored,
        List<Received> inserted,
        List<Received> changed) {
      arrived.forEach(
          (village, months) ->
              months.forEach(
                  (month, now) -> {
                    Received before = stored.getOrDefault(village, Map.of()).get(month);
                    if (before == null) {
                      inserted.add(now);
                    } else if (!before.and(now).equals(before)) {
                      changed.add(before.and(now));
                    }
                  }));
    }

    private Map<AreaCode, Map<YearMonth, Received>> stored(Connection connection)
        throws SQLException {
      Map<AreaCode, Map<YearMonth, Received>> stored = new HashMap<>();
      Map<AreaCode, ReportedSpans.Span> spans = new TreeMap<>();
      arrived.forEach(
          (village, months) ->
              months
                  .keySet()
                  .forEach(
                      month ->
                          spans.merge(
                              village.at(Level.KABUPATEN),
                              new ReportedSpans.Span(month, month),
                              ReportedSpans.Span::with)));
      for (Map.Entry<AreaCode, ReportedSpans.Span> one : spans.entrySet()) {
        String district = one.getKey().dotted();
        for (Received report :
            between(
                connection,
                one.getValue().first(),
                one.getValue().last(),
                district,
                district + "~")) {
          stored
              .computeIfAbsent(report.village, village -> new HashMap<>())
              .put(report.month, report);
        }
      }
      return stored;
    }

    private static void bind(PreparedStatement statement, Received report) throws SQLException {
      statement.setObject(1, report.firstReceived);
      statement.setBoolean(2, report.simulated);
      statement.setInt(3, Series.monthNumber(report.month));
      statement.setString(4, report.village.dotted());
    }
  }
}
