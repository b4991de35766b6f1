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
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.indicator.Sasaran;
import id.petasehat.indicator.Targets;
import id.petasehat.indicator.Unit;
import id.petasehat.store.OwnTargets;
import id.petasehat.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final String KECAMATAN = "81.02.01";

  /** A target with decimals must be as exact as a whole one. */
  private static final BigDecimal K4_TARGET = new BigDecimal("87.375");

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
          OwnTargets.put(connection, new Targets.Key("k4", 2025), K4_TARGET, "");
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
                .filter(row -> !row.family() && !fromPostsOrWays(row.code()))
                .toList());
    for (String member :
        List.of("dx-kasus:A00-A09", "dx-kasus:A15", "belum-layan:k4", "belum-layan:spm-tb")) {
      all.add(CATALOGUE.find(member).orElseThrow());
    }
    return all;
  }

  private static boolean fromPostsOrWays(String code) {
    return Computed.byCode(code).filter(one -> one.source() != Computed.Source.REPORTS).isPresent();
  }

  private static boolean typed(Indicator indicator) {
    return indicator.parent() == null && Computed.byCode(indicator.code()).isEmpty();
  }

  /** The facts that count, in tables of the test's own. */
  private static void keepNewestFactsAlone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE said AS SELECT %1$s FROM observation UNION ALL SELECT %1$s FROM observation_past"
              .formatted(
                  "indicator, village, yyyymm, batch_id, numerator, denominator, reported,"
                      + " received_on"));
      statement.execute(
          "CREATE TABLE fact AS SELECT o.indicator, o.village, o.yyyymm, o.numerator,"
              + " o.denominator, o.received_on FROM said o JOIN (SELECT indicator, village,"
              + " yyyymm, MAX(batch_id) AS newest FROM said GROUP BY indicator, village,"
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
  void status_and_gaps_of_every_village_and_month_equal_one_statement() throws Exception {
    Set<String> statuses = new TreeSet<>();
    for (Indicator indicator : judged()) {
      BigDecimal target = indicator.code().equals("k4") ? K4_TARGET : indicator.target(2025);
      Map<String, PlainStatuses.Judged> answered = new TreeMap<>();
      for (int month = 1; month <= 12; month++) {
        String query = "period=2025-%02d&level=desa&within=%s".formatted(month, DISTRICT);
        JsonNode columns = door.values(indicator.code(), query).json();
        for (int i = 0; i < VILLAGES; i++) {
          PlainStatuses.Judged one =
              new PlainStatuses.Judged(
                  textOrNull(columns.get("status").get(i)),
                  numberOrNull(columns.get("peopleBehind").get(i)),
                  numberOrNull(columns.get("peopleNotServed").get(i)));
          answered.put(columns.get("code").get(i).asText() + " " + month, one);
          statuses.add(String.valueOf(one.status()));
        }
      }
      assertThat(answered)
          .as(indicator.code())
          .isEqualTo(
              door.store()
                  .<Map<String, PlainStatuses.Judged>, RuntimeException>read(
                      connection -> PlainStatuses.of(connection, indicator, target, 2025)));
    }
    assertThat(statuses).containsExactly("BAIK", "CUKUP", "JELEK", "KURANG", "null");
  }

  /** Those with a PWS status that may be told of a village. */
  private static List<Indicator> judged() {
    return indicators().stream()
        .filter(row -> row.hasStatus() && row.target(2025) != null)
        .filter(row -> row.privacy() != PrivacyClass.R)
        .toList();
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
    return PlainSums.expected(connection, indicator, period, level, within);
  }
}
