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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Of which months each village reported anything, and when the first of it was received. Derived
 * from the figures and kept beside them, so that no request has to look through them.
 *
 * <p>A report that was corrected keeps the date of what it corrected, unless that was invented.
 */
final class VillageReports {
  private static final String VERSIONS =
      "SELECT village, received_on, batch_id, TRUE FROM observation"
          + " WHERE reported AND id >= ? AND id < ?"
          + " UNION ALL SELECT village, received_on, batch_id, FALSE FROM observation_past"
          + " WHERE reported AND id >= ? AND id < ?";

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
    return Sql.all(
        connection,
        "SELECT village, yyyymm, first_received_on, simulated FROM village_report"
            + " WHERE id >= ? AND id < ?",
        VillageReports::received,
        FigureKey.of(0, month, within),
        FigureKey.after(0, month, within));
  }

  /** Whether any report of a district's month bears a receipt date. */
  static boolean anyDated(Connection connection, YearMonth month, AreaCode district)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT 1 FROM village_report WHERE id >= ? AND id < ?"
                + " AND first_received_on IS NOT NULL FETCH FIRST 1 ROW ONLY",
            row -> true,
            FigureKey.of(0, month, district),
            FigureKey.after(0, month, district))
        .isPresent();
  }

  /** Finds the reports of a district again in its figures, after some were corrected or removed. */
  static void derive(Connection connection, AreaCode district, YearMonth first, YearMonth last)
      throws SQLException {
    Map<String, Integer> indicators = IndicatorNumbers.all(connection);
    indicators.keySet().removeIf(code -> Computed.byCode(code).isPresent());
    Set<Long> simulated = Batches.simulated(connection);
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Sql.run(
          connection,
          "DELETE FROM village_report WHERE id >= ? AND id < ?",
          FigureKey.of(0, month, district),
          FigureKey.after(0, month, district));
      insert(connection, reported(connection, indicators.values(), simulated, month, district));
    }
  }

  /** A version of a figure that was reported. */
  private record Version(AreaCode village, LocalDate received, long batchId, boolean counts) {}

  private static Collection<Received> reported(
      Connection connection,
      Collection<Integer> indicators,
      Set<Long> simulated,
      YearMonth month,
      AreaCode district)
      throws SQLException {
    List<Version> versions = new ArrayList<>();
    for (int indicator : indicators) {
      long from = FigureKey.of(indicator, month, district);
      long before = FigureKey.after(indicator, month, district);
      Sql.each(
          connection, VERSIONS, VillageReports::version, versions::add, from, before, from, before);
    }
    Map<AreaCode, Received> reports = new TreeMap<>();
    for (Version version : versions) {
      if (version.counts) {
        boolean invented = simulated.contains(version.batchId);
        reports.merge(
            version.village,
            new Received(version.village, month, version.received, invented),
            Received::and);
      }
    }
    for (Version version : versions) {
      if (!version.counts && !simulated.contains(version.batchId)) {
        Received earlier = new Received(version.village, month, version.received, false);
        reports.computeIfPresent(version.village, (village, report) -> report.and(earlier));
      }
    }
    return reports.values();
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        new AreaCode(row.getString(1)),
        row.getObject(2, LocalDate.class),
        row.getLong(3),
        row.getBoolean(4));
  }

  private static void insert(Connection connection, Collection<Received> reports)
      throws SQLException {
    Sql.<Received>runEach(
        connection,
        "INSERT INTO village_report (first_received_on, simulated, id, yyyymm, village)"
            + " VALUES (?, ?, ?, ?, ?)",
        reports.iterator(),
        (statement, report) -> {
          bind(statement, report);
          statement.setInt(4, Series.monthNumber(report.month));
          statement.setString(5, report.village.dotted());
        });
  }

  private static void bind(PreparedStatement statement, Received report) throws SQLException {
    statement.setObject(1, report.firstReceived);
    statement.setBoolean(2, report.simulated);
    statement.setLong(3, FigureKey.of(0, report.month, report.village));
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
      doubt(row.village(), row.period());
    }

    private void doubt(AreaCode village, YearMonth month) {
      inDoubt.merge(
          village.at(Level.KABUPATEN),
          new ReportedSpans.Span(month, month),
          ReportedSpans.Span::with);
    }

    /**
     * A report that comes again after all of it was taken back is dated by its past versions. Read
     * are those of the batch's months, by key, not all that was ever corrected.
     */
    private void doubtWhatComesAgain(Connection connection, List<Received> inserted)
        throws SQLException {
      if (inserted.isEmpty()) {
        return;
      }
      YearMonth first = inserted.get(0).month;
      YearMonth last = inserted.get(inserted.size() - 1).month;
      Set<Long> keys = new HashSet<>();
      for (int indicator : IndicatorNumbers.all(connection).values()) {
        Sql.each(
            connection,
            "SELECT village, yyyymm FROM observation_past WHERE reported AND id >= ? AND id < ?",
            row -> FigureKey.of(0, Series.month(row.getInt(2)), new AreaCode(row.getString(1))),
            keys::add,
            FigureKey.ofMonth(indicator, first),
            FigureKey.ofMonth(indicator, last.plusMonths(1)));
      }
      for (Received report : inserted) {
        if (keys.contains(FigureKey.of(0, report.month, report.village))) {
          doubt(report.village, report.month);
        }
      }
    }

    void write(Connection connection) throws SQLException {
      List<Received> inserted = new ArrayList<>();
      List<Received> changed = new ArrayList<>();
      compare(stored(connection), inserted, changed);
      inserted.sort(IN_KEY_ORDER);
      insert(connection, inserted);
      doubtWhatComesAgain(connection, inserted);
      Sql.<Received>runEach(
          connection,
          "UPDATE village_report SET first_received_on = ?, simulated = ? WHERE id = ?",
          changed.iterator(),
          VillageReports::bind);
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
        YearMonth last = one.getValue().last();
        for (YearMonth month = one.getValue().first();
            !month.isAfter(last);
            month = month.plusMonths(1)) {
          for (Received report : ofMonth(connection, month, one.getKey())) {
            stored.computeIfAbsent(report.village, village -> new HashMap<>()).put(month, report);
          }
        }
      }
      return stored;
    }
  }
}
