package id.petasehat.serve;

import id.petasehat.indicator.Indicator;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * PWS status and gaps of every village and month of a year by one statement over the facts alone:
 * reports of the months, the sasaran, the target in thousandths so that all of it is whole numbers.
 */
final class PlainStatuses {

  /** What is expected of one village in one month; null where nothing can be said. */
  record Judged(String status, Long peopleBehind, Long peopleNotServed) {}

  /** Parameters: indicator, year, kind of the sasaran, target in thousandths. */
  private static final String EVERY_VILLAGE_AND_MONTH =
      """
      WITH given AS (SELECT CAST(?1 AS VARCHAR) AS indicator, CAST(?2 AS INTEGER) AS for_year,
          CAST(?3 AS VARCHAR) AS kind, CAST(?4 AS BIGINT) AS target)
      , months AS (SELECT CAST(x AS INTEGER) AS m FROM SYSTEM_RANGE(1, 12))
      , reports AS (SELECT f.* FROM fact f, given g WHERE f.indicator = g.indicator)
      , this_year AS (SELECT r.* FROM reports r, given g WHERE r.yyyymm / 100 = g.for_year)
      , people AS (SELECT s.village, MAX(s.head_count) AS counted FROM sasaran s, given g
          WHERE s.kind = g.kind AND s.for_year = g.for_year GROUP BY s.village)
      , revised AS (SELECT r.village, r.denominator FROM this_year r
          WHERE r.denominator IS NOT NULL AND r.yyyymm = (SELECT MAX(l.yyyymm) FROM this_year l
            WHERE l.village = r.village AND l.denominator IS NOT NULL))
      , target_group AS (SELECT a.code AS village, COALESCE(d.denominator, p.counted) AS s
          FROM area a LEFT JOIN people p ON p.village = a.code
          LEFT JOIN revised d ON d.village = a.code WHERE a.level = 'desa')
      , so_far AS (SELECT r.village, o.m, SUM(r.numerator) AS served, COUNT(*) AS reported,
          MAX(MOD(r.yyyymm, 100)) AS last_month
          FROM this_year r, months o WHERE MOD(r.yyyymm, 100) <= o.m GROUP BY r.village, o.m)
      , beside AS (SELECT t.village, o.m, t.s, now.numerator AS own, before.numerator AS earlier
          FROM target_group t CROSS JOIN given g CROSS JOIN months o
          LEFT JOIN reports now ON now.village = t.village AND now.yyyymm = g.for_year * 100 + o.m
          LEFT JOIN reports before ON before.village = t.village
            AND before.yyyymm = CASE WHEN o.m = 1 THEN (g.for_year - 1) * 100 + 12
              ELSE g.for_year * 100 + o.m - 1 END)
      SELECT b.village, b.m,
        CASE WHEN b.own IS NULL OR b.earlier IS NULL OR f.reported < b.m OR b.s IS NULL OR b.s = 0
               THEN NULL
             WHEN f.served * 1200000 >= g.target * b.m * b.s
               THEN CASE WHEN b.own < b.earlier THEN 'KURANG' ELSE 'BAIK' END
             ELSE CASE WHEN b.own > b.earlier THEN 'CUKUP' ELSE 'JELEK' END END AS status,
        CASE WHEN b.s > 0 THEN GREATEST(0,
          (g.target * f.last_month * b.s + 1199999) / 1200000 - f.served) END AS behind,
        CASE WHEN b.s > 0 THEN GREATEST(0, b.s - f.served) END AS not_served
      FROM beside b CROSS JOIN given g
      LEFT JOIN so_far f ON f.village = b.village AND f.m = b.m
      """;

  private PlainStatuses() {}

  /**
   * By {@code "code month"}.
   *
   * @param connection to a store whose {@code fact} holds the newest facts alone
   */
  static Map<String, Judged> of(
      Connection connection, Indicator indicator, BigDecimal target, int year) throws SQLException {
    Map<String, Judged> judged = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(EVERY_VILLAGE_AND_MONTH)) {
      statement.setString(1, indicator.code());
      statement.setInt(2, year);
      statement.setString(3, indicator.sasaran() == null ? "" : indicator.sasaran().id());
      statement.setLong(4, target.movePointRight(3).longValueExact());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          judged.put(
              row.getString("village") + " " + row.getInt("m"),
              new Judged(
                  row.getString("status"),
                  longOrNull(row, "behind"),
                  longOrNull(row, "not_served")));
        }
      }
    }
    return judged;
  }

  private static Long longOrNull(ResultSet row, String name) throws SQLException {
    long value = row.getLong(name);
    return row.wasNull() ? null : value;
  }
}
