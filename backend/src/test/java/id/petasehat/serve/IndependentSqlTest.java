package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Office.silentRow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.area.AreaCode;
import id.petasehat.area.CodeList;
import id.petasehat.area.Level;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.indicator.Aggregation;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.PeriodType;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.Unit;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each number that the server answers equals the number that plain SQL finds in the facts alone:
 * the newest batch's row for each indicator, month and village, and the sasaran. The running
 * figures that the store keeps are not looked at.
 */
class IndependentSqlTest {
  private static final AreaCode DISTRICT = new AreaCode("81.02");
  private static final int VILLAGES = 20;
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final List<String> PERIODS = List.of("2025-01", "2025-04", "2025");

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

  private static final String KECAMATAN = "81.02.01";

  @TempDir static Path folder;
  private static FrontDoor door;
  private static List<AreaCode> villages;

  /** What is expected of one area. */
  record Expected(
      Long numerator,
      Long denominator,
      Double value,
      String state,
      String through,
      long reporting,
      long villages) {}

  @BeforeAll
  static void inventTwoYears() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    Office office = new Office(store, folder);
    villages = CodeList.national().villagesOf(DISTRICT).subList(0, VILLAGES);
    List<Square> squares = new ArrayList<>();
    for (AreaCode village : villages) {
      String name = CodeList.national().name(village).orElseThrow();
      squares.add(new Square(village.dotted(), name, squares.size() % 8, squares.size() / 8, 1));
    }
    office.boundaries(squares);
    Random chance = new Random(20251122);
    office.population(sasaran(chance).toArray(String[]::new));
    office.indicators(figures(chance, 0.7), null, false);
    office.indicators(figures(chance, 0.05), LocalDate.of(2025, 2, 6), false); // corrections
    store.<Void, RuntimeException>change(
        connection -> {
          keepNewestFactsAlone(connection);
          return null;
        });
    door = new FrontDoor(store);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static List<String> sasaran(Random chance) {
    List<String> rows = new ArrayList<>();
    for (AreaCode village : villages) {
      for (int year = 2024; year <= 2025; year++) {
        for (Sasaran kind : Sasaran.values()) {
          boolean nobody = chance.nextInt(12) == 0 && kind != Sasaran.PENDUDUK;
          rows.add(
              sasaranRow(village.dotted(), year, kind.id(), nobody ? 0 : 20 + chance.nextInt(300)));
        }
      }
    }
    return rows;
  }

  /** January 2024 to September 2025, each month of each village with a probability. */
  private static List<String> figures(Random chance, double probability) {
    List<String> rows = new ArrayList<>();
    for (Indicator indicator : indicators()) {
      for (AreaCode village : villages) {
        for (int month = 0; month < 21; month++) {
          if (typed(indicator) && chance.nextDouble() < probability) {
            String period = "%d-%02d".formatted(2024 + month / 12, 1 + month % 12);
            rows.add(figure(chance, indicator, village.dotted(), period));
          }
        }
      }
    }
    return rows;
  }

  private static String figure(Random chance, Indicator indicator, String village, String period) {
    if (chance.nextInt(15) == 0) {
      return silentRow(village, indicator.code(), period);
    }
    boolean brings =
        indicator.unit() != Unit.COUNT && (indicator.sasaran() == null || chance.nextInt(4) == 0);
    boolean mayBeNobody = indicator.aggregation() != Aggregation.RATIO_OF_SUMS;
    long denominator = mayBeNobody && chance.nextInt(12) == 0 ? 0 : 10 + chance.nextInt(90);
    long numerator =
        chance.nextInt(6) == 0 || (brings && denominator == 0) ? 0 : chance.nextInt(10);
    return row(village, indicator.code(), period, numerator, brings ? denominator : null);
  }

  private static List<Indicator> indicators() {
    List<Indicator> all =
        new ArrayList<>(
            CATALOGUE.indicators().stream()
                .filter(row -> !row.family() && !fromPosts(row.code()))
                .toList());
    for (String member :
        List.of("dx-kasus:A00-A09", "dx-kasus:A15", "belum-layan:k4", "belum-layan:spm-tb")) {
      all.add(CATALOGUE.find(member).orElseThrow());
    }
    return all;
  }

  private static boolean fromPosts(String code) {
    return Computed.byCode(code).filter(one -> one.source() == Computed.Source.POSTS).isPresent();
  }

  private static boolean typed(Indicator indicator) {
    return indicator.parent() == null && Computed.byCode(indicator.code()).isEmpty();
  }

  /** The facts that count, in tables of the test's own. */
  private static void keepNewestFactsAlone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE fact AS SELECT o.indicator, o.village, o.yyyymm, o.numerator,"
              + " o.denominator, o.received_on FROM observation o JOIN (SELECT indicator, village,"
              + " yyyymm, MAX(batch_id) AS newest FROM observation GROUP BY indicator, village,"
              + " yyyymm) n ON n.indicator = o.indicator AND n.village = o.village"
              + " AND n.yyyymm = o.yyyymm AND n.newest = o.batch_id WHERE o.reported");
      statement.execute("CREATE INDEX fact_of ON fact (indicator, village, yyyymm)");
    }
  }

  @Test
  void values_of_every_indicator_level_and_period_equal_plain_sums() throws Exception {
    for (Indicator indicator : indicators()) {
      for (String period : PERIODS) {
        for (Level level : LEVELS) {
          AreaCode within = level == Level.PROVINSI ? DISTRICT.at(level) : DISTRICT;
          String query = "period=%s&level=%s&within=%s".formatted(period, level.id(), within);
          assertThat(answered(door.values(indicator.code(), query).json()))
              .as("%s %s %s", indicator.code(), period, level)
              .isEqualTo(expected(indicator, period, level, within));
        }
      }
    }
  }

  @Test
  void profiles_of_a_village_a_kecamatan_and_the_district_equal_plain_sums() throws Exception {
    for (String code : List.of(villages.get(5).dotted(), KECAMATAN, "81.02")) {
      AreaCode area = new AreaCode(code);
      for (String period : List.of("2025-04")) {
        JsonNode rows =
            door.json("/api/v1/areas/" + code + "/profile?period=" + period).get("indicators");
        assertThat(rows.size()).isGreaterThan(40);
        for (JsonNode one : rows) {
          Indicator indicator = CATALOGUE.find(one.get("indicator").asText()).orElseThrow();
          assertThat(
                  cell(one, "numerator", "denominator", "value", "state", "through", "reporting"))
              .as("%s %s %s", code, period, indicator.code())
              .isEqualTo(expected(indicator, period, area.level(), area).get(code));
        }
      }
    }
  }

  @Test
  void a_series_equals_plain_sums_in_each_of_its_months() throws Exception {
    for (String code : List.of(villages.get(5).dotted(), KECAMATAN, "81.02")) {
      AreaCode area = new AreaCode(code);
      for (String name : List.of("k4", "do-imun", "ds", "kb-aktif")) {
        Indicator indicator = CATALOGUE.find(name).orElseThrow();
        JsonNode series =
            door.json(
                "/api/v1/areas/%s/series?indicator=%s&from=2025-01&to=2025-09"
                    .formatted(code, name));
        assertThat(series.get("period")).hasSize(9);
        for (int i = 0; i < 9; i++) {
          Expected month =
              expected(indicator, series.get("period").get(i).asText(), area.level(), area)
                  .get(code);
          assertThat(numberOrNull(series.get("numerator").get(i)))
              .as("%s %s %s", code, name, series.get("period").get(i))
              .isEqualTo(month.numerator);
          assertThat(numberOrNull(series.get("denominator").get(i))).isEqualTo(month.denominator);
          assertThat(valueOrNull(series.get("value").get(i))).isEqualTo(month.value);
          assertThat(series.get("state").get(i).asText()).isEqualTo(month.state);
          assertThat(series.get("reporting").get(i).toString())
              .isEqualTo("[" + month.reporting + "," + month.villages + "]");
        }
      }
    }
  }

  // ---- the answer

  private static Map<String, Expected> answered(JsonNode columns) {
    Map<String, Expected> areas = new TreeMap<>();
    for (int i = 0; i < columns.get("code").size(); i++) {
      areas.put(
          columns.get("code").get(i).asText(),
          new Expected(
              numberOrNull(columns.get("numerator").get(i)),
              numberOrNull(columns.get("denominator").get(i)),
              valueOrNull(columns.get("value").get(i)),
              columns.get("state").get(i).asText(),
              textOrNull(columns.get("through").get(i)),
              columns.get("reporting").get(i).get(0).asLong(),
              columns.get("reporting").get(i).get(1).asLong()));
    }
    return areas;
  }

  private static Expected cell(JsonNode row, String... names) {
    return new Expected(
        numberOrNull(row.get(names[0])),
        numberOrNull(row.get(names[1])),
        valueOrNull(row.get(names[2])),
        row.get(names[3]).asText(),
        textOrNull(row.get(names[4])),
        row.get(names[5]).get(0).asLong(),
        row.get(names[5]).get(1).asLong());
  }

  private static Long numberOrNull(JsonNode cell) {
    return cell.isNull() ? null : cell.asLong();
  }

  private static Double valueOrNull(JsonNode cell) {
    return cell.isNull() ? null : cell.asDouble();
  }

  private static String textOrNull(JsonNode cell) {
    return cell.isNull() ? null : cell.asText();
  }

  // ---- the same from the facts

  private static Map<String, Expected> expected(
      Indicator indicator, String period, Level level, AreaCode within) {
    return door.store()
        .<Map<String, Expected>, RuntimeException>read(
            connection -> expected(connection, indicator, period, level, within));
  }

  private static Map<String, Expected> expected(
      Connection connection, Indicator indicator, String period, Level level, AreaCode within)
      throws SQLException {
    if (indicator.code().startsWith("lapor-")) {
      return PlainReports.read(connection)
          .expected(
              indicator.code().equals("lapor-tepat"),
              period,
              level,
              villages.stream().filter(village -> village.within(within)).toList());
    }
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
