package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Aggregation;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.PeriodType;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Unit;
import id.petasehat.serve.IndependentSqlTest.Expected;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What plain SQL finds in the facts alone: for each village its reports by the indicator's own
 * rule, for larger areas the sums of the villages that count.
 */
final class PlainSums {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  /**
   * What the villages of each area add up to. To be filled in: length of an area's code, whether
   * only reports of the period itself count, its month, whether all reports of the year count.
   *
   * <p>A village counts when its denominator is above 0, or when it needs none. Of the villages
   * that count, those that reported the period; if none did, those of the latest month.
   */
  private static final String AREAS =
      """
      , latest AS (
        SELECT SUBSTRING(village FROM 1 FOR %1$d) AS area, MAX(last_month) AS last_month
        FROM per_village WHERE applies AND last_month IS NOT NULL
        GROUP BY SUBSTRING(village FROM 1 FOR %1$d))
      , counted AS (
        SELECT l.area, p.last_month, p.numerator, p.denominator, p.own, p.late FROM per_village p
        JOIN latest l ON l.area = SUBSTRING(p.village FROM 1 FOR %1$d)
        WHERE p.applies AND p.last_month IS NOT NULL
          AND (%4$b OR p.last_month = l.last_month) AND (NOT %2$b OR p.last_month = %3$d))
      , sums AS (
        SELECT area, COUNT(*) AS counting, SUM(numerator) AS numerator,
          SUM(denominator) AS denominator, MAX(last_month) AS through,
          SUM(CASE WHEN last_month = %3$d THEN own END) AS own,
          COUNT(CASE WHEN late THEN 1 END) AS late
        FROM counted GROUP BY area)
      , everyone AS (
        SELECT SUBSTRING(village FROM 1 FOR %1$d) AS area, COUNT(*) AS villages,
          COUNT(CASE WHEN last_month = %3$d OR (%4$b AND last_month IS NOT NULL) THEN 1 END)
            AS reporting,
          COUNT(CASE WHEN applies THEN 1 END) AS applicable
        FROM per_village GROUP BY SUBSTRING(village FROM 1 FOR %1$d))
      SELECT e.area, e.villages, e.reporting, e.applicable, s.counting, s.numerator,
        s.denominator, s.through, s.own, s.late
      FROM everyone e LEFT JOIN sums s ON s.area = e.area
      """;

  private PlainSums() {}

  /**
   * Figures of all areas of a level, by code.
   *
   * @param connection to a store whose {@code fact} holds the newest facts alone
   */
  static Map<String, Expected> expected(
      Connection connection, Indicator indicator, String period, Level level, AreaCode within)
      throws SQLException {
    boolean wholeYear = period.length() == 4;
    int year = Integer.parseInt(period.substring(0, 4));
    int month = wholeYear ? year * 100 + 12 : Integer.parseInt(period.replace("-", ""));
    boolean allOfTheYear =
        wholeYear
            || indicator.periodType() == PeriodType.A
            || indicator.periodType() == PeriodType.O;
    boolean flow = indicator.periodType() == PeriodType.M && !wholeYear;
    String sql =
        perVillage(indicator, wholeYear)
            + AREAS.formatted(level.codeLength(), flow, month, allOfTheYear);
    Map<String, Expected> areas = new TreeMap<>();
    Indicator source = CATALOGUE.sourceOf(indicator);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, source.code());
      statement.setInt(2, flow ? month : year * 100 + 1);
      statement.setInt(3, flow ? month : year * 100 + 12);
      statement.setString(4, source.sasaran() == null ? "" : source.sasaran().id());
      statement.setInt(5, year);
      statement.setInt(6, month);
      statement.setString(7, within.dotted() + "%");
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          areas.put(
              row.getString("area"), expected(row, indicator, month, allOfTheYear, wholeYear));
        }
      }
    }
    return areas;
  }

  /**
   * One row for each village: last report of the year up to the month, numerator and denominator by
   * the indicator's own rule (domain rules: C sums over one sasaran, M own month, others the last).
   */
  private static String perVillage(Indicator indicator, boolean wholeYear) {
    boolean derived = indicator.parent() != null;
    boolean sums =
        derived
            || indicator.periodType() == PeriodType.C
            || (indicator.periodType() == PeriodType.M && wholeYear);
    boolean sumsDenominators = sums && indicator.aggregation() == Aggregation.RATIO_OF_SUMS;
    boolean oneSasaran = derived || indicator.aggregation() == Aggregation.CUMULATIVE;
    String numerator = sums ? "t.summed" : "l.numerator";
    String denominator =
        sumsDenominators
            ? "t.summed_denominators"
            : oneSasaran ? "COALESCE(y.given, l.sasaran)" : "COALESCE(l.denominator, l.sasaran)";
    boolean ratio = indicator.unit() != Unit.COUNT || derived;
    return """
    WITH given AS (SELECT CAST(?1 AS VARCHAR) AS indicator, CAST(?2 AS INTEGER) AS first_month,
        CAST(?3 AS INTEGER) AS last_of_year, CAST(?4 AS VARCHAR) AS kind,
        CAST(?5 AS INTEGER) AS for_year, CAST(?6 AS INTEGER) AS upto_month)
    , year_facts AS (SELECT f.* FROM fact f, given g WHERE f.indicator = g.indicator
        AND f.yyyymm >= g.first_month AND f.yyyymm <= g.last_of_year)
    , people AS (SELECT s.village, MAX(s.head_count) AS sasaran FROM sasaran s, given g
        WHERE s.kind = g.kind AND s.for_year = g.for_year GROUP BY s.village)
    , upto AS (SELECT f.* FROM year_facts f, given g WHERE f.yyyymm <= g.upto_month)
    , totals AS (SELECT u.village, MAX(u.yyyymm) AS last_month, SUM(u.numerator) AS summed,
        SUM(COALESCE(u.denominator, p.sasaran)) AS summed_denominators
        FROM upto u LEFT JOIN people p ON p.village = u.village GROUP BY u.village)
    , with_denominator AS (SELECT village, MAX(yyyymm) AS yyyymm FROM year_facts
        WHERE denominator IS NOT NULL GROUP BY village)
    , year_given AS (SELECT f.village, f.denominator AS given FROM year_facts f
        JOIN with_denominator w ON w.village = f.village AND w.yyyymm = f.yyyymm)
    , last_report AS (SELECT a.code AS village, u.numerator, u.denominator, u.received_on,
        u.yyyymm, p.sasaran FROM area a
        LEFT JOIN totals t ON t.village = a.code
        LEFT JOIN upto u ON u.village = a.code AND u.yyyymm = t.last_month
        LEFT JOIN people p ON p.village = a.code
        WHERE a.level = 'desa' AND a.code LIKE ?7)
    , measured AS (SELECT l.village, t.last_month, l.received_on, l.numerator AS own,
        %1$s AS numerator,
        CASE WHEN t.last_month IS NULL THEN l.sasaran ELSE %2$s END AS denominator
        FROM last_report l LEFT JOIN totals t ON t.village = l.village
        LEFT JOIN year_given y ON y.village = l.village)
    , per_village AS (SELECT village, last_month, denominator,
        %3$s AS numerator, %4$s AS own,
        %5$s AS applies,
        received_on > CAST(CONCAT(
          CASE WHEN MOD(last_month, 100) = 12 THEN last_month / 100 + 1 ELSE last_month / 100 END,
          '-', LPAD(CAST(MOD(last_month, 100) AS INTEGER) + 1
            - CASE WHEN MOD(last_month, 100) = 12 THEN 12 ELSE 0 END, 2, '0'), '-05') AS DATE)
          AS late
        FROM measured)
    """
        .formatted(
            numerator,
            denominator,
            derived
                ? "CASE WHEN denominator > numerator THEN denominator - numerator ELSE 0 END"
                : "numerator",
            derived
                ? "CASE WHEN denominator > numerator THEN denominator - numerator ELSE 0 END"
                : "own",
            ratio ? "(denominator IS NULL OR denominator > 0)" : "TRUE");
  }

  private static Expected expected(
      ResultSet row, Indicator indicator, int month, boolean allOfTheYear, boolean wholeYear)
      throws SQLException {
    long villages = row.getLong("villages");
    long reporting = row.getLong("reporting");
    long counting = row.getLong("counting");
    boolean restricted = indicator.privacy() == PrivacyClass.R;
    if (restricted && (villages < 2 || (counting > 0 && counting < 2))) {
      return new Expected(null, null, null, "suppressed", null, reporting, villages);
    }
    if (row.getLong("applicable") == 0) {
      return new Expected(null, null, null, "not-applicable", null, reporting, villages);
    }
    if (counting == 0) {
      return new Expected(null, null, null, "not-reported", null, reporting, villages);
    }
    long numerator = row.getLong("numerator");
    int through = row.getInt("through");
    boolean count = indicator.unit() == Unit.COUNT;
    Long denominator = count ? null : Long.valueOf(row.getLong("denominator"));
    double value = count ? numerator : (double) indicator.unit().factor() * numerator / denominator;
    long own = row.getLong("own");
    own = row.wasNull() || wholeYear ? numerator : own;
    String state =
        through != month && !allOfTheYear
            ? "not-reported"
            : !wholeYear && row.getLong("late") == counting
                ? "late"
                : own == 0 ? "zero" : "reported";
    String last = "%d-%02d".formatted(through / 100, through % 100);
    return new Expected(numerator, denominator, value, state, last, reporting, villages);
  }
}
