package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.serve.IndependentSqlTest.Expected;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Completeness and timeliness of one district's reports by plain loops over all figures.
 *
 * @param current village and month of every figure that counts
 * @param versions the same of every figure ever received, with its date, which may be null
 */
record PlainReports(List<Came> current, List<Came> versions) {

  record Came(String village, YearMonth month, LocalDate received) {}

  static PlainReports read(Connection connection) throws SQLException {
    return new PlainReports(
        came(connection, "SELECT village, yyyymm, received_on FROM fact"),
        came(
            connection,
            "SELECT village, yyyymm, received_on FROM observation WHERE reported UNION ALL"
                + " SELECT village, yyyymm, received_on FROM observation_past WHERE reported"));
  }

  private static List<Came> came(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<Came> all = new ArrayList<>();
      while (row.next()) {
        all.add(
            new Came(
                row.getString(1),
                YearMonth.of(row.getInt(2) / 100, row.getInt(2) % 100),
                row.getObject(3, LocalDate.class)));
      }
      return all;
    }
  }

  Map<String, Expected> expected(
      boolean punctual, String period, Level level, List<AreaCode> villages) {
    Map<String, Expected> areas = new TreeMap<>();
    for (AreaCode village : villages) {
      String area = village.at(level).dotted();
      areas.put(
          area,
          of(
              villages.stream().filter(v -> v.at(level).dotted().equals(area)).toList(),
              punctual,
              period));
    }
    return areas;
  }

  private Expected of(List<AreaCode> villages, boolean punctual, String period) {
    long numerator = 0;
    long denominator = 0;
    long reporting = 0;
    YearMonth through = null;
    for (AreaCode village : villages) {
      boolean any = false;
      for (YearMonth month : due()) {
        Boolean counts =
            month.toString().startsWith(period) ? counts(village, month, punctual) : null;
        if (counts != null) {
          numerator += counts ? 1 : 0;
          denominator++;
          any = true;
          through = through == null || month.isAfter(through) ? month : through;
        }
      }
      reporting += any ? 1 : 0;
    }
    if (denominator == 0) {
      return new Expected(null, null, null, "not-reported", null, 0, villages.size());
    }
    return new Expected(
        numerator,
        denominator,
        100.0 * numerator / denominator,
        numerator == 0 ? "zero" : "reported",
        through.toString(),
        reporting,
        villages.size());
  }

  private List<YearMonth> due() {
    YearMonth first = current.stream().map(Came::month).min(YearMonth::compareTo).orElseThrow();
    YearMonth last = current.stream().map(Came::month).max(YearMonth::compareTo).orElseThrow();
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  /** Null where it is not judged. */
  private Boolean counts(AreaCode village, YearMonth month, boolean punctual) {
    boolean came =
        current.stream().anyMatch(c -> c.village.equals(village.dotted()) && c.month.equals(month));
    if (!punctual) {
      return came;
    }
    boolean anyDated = versions.stream().anyMatch(c -> c.month.equals(month) && c.received != null);
    if (!anyDated) {
      return null;
    }
    if (!came) {
      return false;
    }
    LocalDate first =
        versions.stream()
            .filter(c -> c.village.equals(village.dotted()) && c.month.equals(month))
            .map(Came::received)
            .filter(day -> day != null)
            .min(LocalDate::compareTo)
            .orElse(null);
    return first == null ? null : Boolean.valueOf(!first.isAfter(month.plusMonths(1).atDay(5)));
  }
}
