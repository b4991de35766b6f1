package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Diseases and completeness of a province of three districts, the same on both kinds of store, and
 * the same as sums in plain SQL. Villages of 81.02 have cases by age of their own, 81.72 has them
 * of the whole city, and in 81.01 nobody is known by age.
 */
abstract class ProvinceRoutes {
  private static final String PRESSURE = "I10-I15";
  private static final String INDICATOR = "dx-kasus:" + PRESSURE;
  private static final List<Square> VILLAGES = new ArrayList<>(Square.SIX);

  static {
    VILLAGES.add(new Square("81.01.01.2001", "Tamilouw", 4, 0, 1));
    VILLAGES.add(new Square("81.01.01.2002", "Sepa", 5, 0, 1));
    VILLAGES.add(new Square("81.72.01.2001", "Fiditan", 4, 2, 1));
    VILLAGES.add(new Square("81.72.01.2002", "Ngadi", 5, 2, 1));
  }

  private static final String IN_PLAIN_SQL =
      """
      WITH said AS (SELECT village, SUBSTRING(village FROM 1 FOR 5) AS district,
                           SUM(numerator) AS cases, CAST(COUNT(*) AS DOUBLE PRECISION) / 12 AS share
                    FROM observation
                    WHERE indicator = 'dx-kasus:I10-I15' AND reported
                      AND yyyymm BETWEEN 202410 AND 202509 GROUP BY village),
      people AS (SELECT area, age_from, SUM(head_count) AS n FROM population_age
                 GROUP BY area, age_from),
      old AS (SELECT SUBSTRING(area FROM 1 FOR 5) AS district, age_from, SUM(head_count) AS n
              FROM case_age GROUP BY SUBSTRING(area FROM 1 FOR 5), age_from),
      at_risk AS (SELECT said.district, people.age_from, SUM(people.n * said.share) AS n
                  FROM said JOIN people ON people.area = said.village
                  GROUP BY said.district, people.age_from)
      SELECT said.village, said.cases,
             SUM(people.n * said.share * CAST(old.n AS DOUBLE PRECISION) / at_risk.n) AS expected
      FROM said JOIN people ON people.area = said.village
        JOIN old ON old.district = said.district AND old.age_from = people.age_from
        JOIN at_risk ON at_risk.district = said.district AND at_risk.age_from = people.age_from
      GROUP BY said.village, said.cases
      """;

  @TempDir Path folder;
  private FrontDoor door;

  /** A store with tables and no data. */
  abstract Store open(Path folder) throws SQLException;

  @BeforeEach
  void fill() throws Exception {
    Store store = open(folder);
    Office office = new Office(store, folder);
    office.boundaries(VILLAGES);
    Random random = new Random(11);
    List<String> people = new ArrayList<>();
    List<String> ages = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    List<String> cases = new ArrayList<>();
    for (Square village : VILLAGES) {
      String code = village.code();
      int young = 500 + random.nextInt(2_000);
      int old = 50 + random.nextInt(300);
      people.add(sasaranRow(code, 2025, "penduduk", young + old));
      if (!code.startsWith("81.01")) {
        ages.add(code + ",2025,Dukcapil,0-44,L," + young / 2);
        ages.add(code + ",2025,Dukcapil,0-44,P," + (young - young / 2));
        ages.add(code + ",2025,Dukcapil,45+,L," + old / 2);
        ages.add(code + ",2025,Dukcapil,45+,P," + (old - old / 2));
      }
      for (int month = 0; month < 12; month++) {
        if (random.nextInt(5) > 0) {
          String at = YearMonth.of(2024, 10).plusMonths(month).toString();
          int some = 1 + random.nextInt(9);
          reports.add(row(code, INDICATOR, at, 2L * some, null));
          if (!code.startsWith("81.01")) {
            cases.add(code + "," + INDICATOR + "," + at + ",0-44,," + some / 2);
            cases.add(code + "," + INDICATOR + "," + at + ",45+,," + (2 * some - some / 2));
          }
        }
      }
    }
    office.population(people.toArray(String[]::new));
    office.indicators(reports, null, false);
    office.peopleByAge(ages.toArray(String[]::new));
    office.casesByAge(ofCity(cases).toArray(String[]::new));
    door = new FrontDoor(store);
  }

  /** What the villages of 81.72 have, as rows of the whole city. */
  private static List<String> ofCity(List<String> rows) {
    Map<String, Integer> city = new TreeMap<>();
    List<String> all = new ArrayList<>();
    for (String row : rows) {
      if (row.startsWith("81.72")) {
        int comma = row.lastIndexOf(',');
        String place = "81.72" + row.substring(row.indexOf(','), comma);
        city.merge(place, Integer.valueOf(row.substring(comma + 1)), Integer::sum);
      } else {
        all.add(row);
      }
    }
    city.forEach((place, count) -> all.add(place + "," + count));
    return all;
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void expected_cases_by_age_are_those_of_plain_sql() throws Exception {
    JsonNode answer = door.json("/api/v1/diseases?period=2025-09&level=desa&within=81");
    JsonNode pressure = answer.get("figures").get(PRESSURE);
    Map<String, double[]> sums = inPlainSql();

    assertThat(sums).hasSize(8);
    for (int i = 0; i < answer.get("code").size(); i++) {
      String code = answer.get("code").get(i).asText();
      boolean aged = sums.containsKey(code);
      assertThat(pressure.get("byAge").get(i).asBoolean()).as(code).isEqualTo(aged);
      if (aged) {
        assertThat(pressure.get("cases").get(i).asDouble()).isEqualTo(sums.get(code)[0]);
        assertThat(pressure.get("expected").get(i).asDouble())
            .as("expected in " + code)
            .isCloseTo(sums.get(code)[1], within(1e-9));
      }
    }
    assertThat(answer.get("standardised").asText()).isEqualTo("partly");
    assertThat(answer.get("withAges").toString()).isEqualTo("[8,10]");
    assertThat(answer.get("ageYears").toString()).isEqualTo("[2025]");
  }

  @Test
  void one_district_alone_is_answered_as_within_the_province() throws Exception {
    String asked = "/api/v1/diseases?period=2025-09&level=desa&within=";
    JsonNode whole = door.json(asked + "81").get("figures").get(PRESSURE).get("smr");
    JsonNode district = door.json(asked + "81.02");

    assertThat(district.get("standardised").asText()).isEqualTo("age");
    assertThat(door.json(asked + "81.01").get("standardised").isNull()).isTrue();
    for (int i = 0; i < 6; i++) {
      assertThat(district.get("figures").get(PRESSURE).get("smr").get(i))
          .isEqualTo(whole.get(2 + i));
    }
  }

  @Test
  void districts_are_compared_with_their_province() throws Exception {
    JsonNode answer = door.json("/api/v1/diseases?period=2025-09&level=kabupaten&within=81");
    JsonNode pressure = answer.get("figures").get(PRESSURE);

    assertThat(answer.get("code").toString()).isEqualTo("[\"81.01\",\"81.02\",\"81.72\"]");
    assertThat(pressure.get("byAge").toString()).isEqualTo("[false,true,true]");
    double expected =
        pressure.get("expected").get(1).asDouble() + pressure.get("expected").get(2).asDouble();
    double cases =
        pressure.get("cases").get(1).asDouble() + pressure.get("cases").get(2).asDouble();
    assertThat(expected)
        .as("of those known by age, as many as there were")
        .isCloseTo(cases, within(1e-9));
  }

  @Test
  void reports_of_a_province_are_counted_village_by_village() throws Exception {
    JsonNode total = door.json("/api/v1/completeness?year=2025&within=81").get("total");

    for (int month = 1; month <= 9; month++) {
      assertThat(total.get("came").get(month - 1).asInt())
          .isEqualTo(
              number(
                  "SELECT COUNT(DISTINCT village) FROM observation WHERE reported AND yyyymm = ?",
                  202500 + month));
      assertThat(total.get("due").get(month - 1).asInt()).isEqualTo(10);
    }
    JsonNode city = door.json("/api/v1/completeness?year=2025&within=81.72").get("total");
    assertThat(city.get("due").get(0).asInt()).isEqualTo(2);
  }

  private Map<String, double[]> inPlainSql() {
    return door.store()
        .<Map<String, double[]>, RuntimeException>read(
            connection -> {
              Map<String, double[]> sums = new TreeMap<>();
              try (PreparedStatement statement = connection.prepareStatement(IN_PLAIN_SQL);
                  ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                  sums.put(rows.getString(1), new double[] {rows.getDouble(2), rows.getDouble(3)});
                }
              }
              return sums;
            });
  }

  private int number(String sql, int month) {
    return door.store()
        .<Integer, RuntimeException>read(connection -> number(connection, sql, month));
  }

  private static Integer number(Connection connection, String sql, int month) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, month);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
