package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.store.Settings;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Skin disease (L20-L30) in six villages, all cases in September 2025 after eleven months of none;
 * Larat is silent. 100 cases among 10,000 people, so that one is expected for every hundred.
 *
 * <pre>
 *               people  cases  expected
 *   Werka          960     18       9.6
 *   Waur          1000     12      10
 *   Ohoinangan    3000     30      30
 *   Weduar        3000     31      30
 *   Nerong        2040      9      20.4
 *   Larat         1500      -
 * </pre>
 */
class DiseaseRoutesTest {
  private static final String SKIN = "L20-L30";
  private static final String ASKED = "/api/v1/diseases?period=2025-09&within=81.02";

  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    office.boundaries(Square.SIX);
    String[] villages = {WERKA, WAUR, OHOINANGAN, WEDUAR, NERONG};
    long[] people = {960, 1000, 3000, 3000, 2040};
    long[] cases = {18, 12, 30, 31, 9};
    List<String> population = new ArrayList<>(List.of(sasaranRow(LARAT, 2025, "penduduk", 1500)));
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < villages.length; i++) {
      population.add(sasaranRow(villages[i], 2025, "penduduk", people[i]));
      for (int month = 0; month < 12; month++) {
        String at = java.time.YearMonth.of(2024, 10).plusMonths(month).toString();
        rows.add(row(villages[i], "dx-kasus:" + SKIN, at, month == 11 ? cases[i] : 0, null));
      }
    }
    office.population(population.toArray(String[]::new));
    office.indicators(rows, null, false);
    door = new FrontDoor(store);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void the_worked_examples_come_through_to_the_answer() throws Exception {
    JsonNode answer = door.json(ASKED + "&level=desa");

    assertThat(skin(answer, WERKA, "smr").asDouble()).isCloseTo(1.875, within(1e-9));
    assertThat(skin(answer, WERKA, "lower").asDouble()).isCloseTo(1.11, within(0.005));
    assertThat(skin(answer, WERKA, "upper").asDouble()).isCloseTo(2.96, within(0.005));
    assertThat(skin(answer, WERKA, "standsOut").asBoolean()).isTrue();
    assertThat(skin(answer, WAUR, "smr").asDouble()).isCloseTo(1.2, within(1e-9));
    assertThat(skin(answer, WAUR, "lower").asDouble()).isCloseTo(0.62, within(0.005));
    assertThat(skin(answer, WAUR, "standsOut").asBoolean()).isFalse();
    assertThat(skin(answer, NERONG, "cases").asLong()).isEqualTo(9);
    assertThat(skin(answer, NERONG, "smr").isNull()).as("few cases: the count alone").isTrue();
    assertThat(answer.get("standardised").isNull()).isTrue();
    assertThat(answer.get("comparisons").asInt()).isEqualTo(4);
  }

  @Test
  void the_twelve_months_end_with_the_month_asked_and_completeness_stands_beside()
      throws Exception {
    JsonNode answer = door.json(ASKED + "&level=desa");

    assertThat(answer.get("from").asText()).isEqualTo("2024-10");
    assertThat(cell(answer, "months", WERKA).toString()).isEqualTo("[12,12]");
    assertThat(cell(answer, "months", LARAT).toString()).isEqualTo("[0,12]");
    assertThat(cell(answer, "state", LARAT).asText()).isEqualTo("not-reported");
    JsonNode earlier = door.json("/api/v1/diseases?period=2025-08&within=81.02&level=desa");
    assertThat(cell(earlier, "state", WERKA).asText()).as("reported, none").isEqualTo("zero");
    assertThat(cell(earlier, "months", WERKA).toString()).isEqualTo("[11,12]");
  }

  @Test
  void larger_areas_are_sums_of_villages() throws Exception {
    JsonNode kecamatan = door.json(ASKED + "&level=kecamatan");
    assertThat(skin(kecamatan, KEI_BESAR, "cases").asLong()).isEqualTo(60);
    assertThat(skin(kecamatan, KEI_BESAR, "expected").asDouble()).isCloseTo(49.6, within(1e-9));

    JsonNode district = door.json(ASKED + "&level=kabupaten");
    assertThat(skin(district, "81.02", "smr").asDouble())
        .as("alone in its province, it is its own reference")
        .isCloseTo(1, within(1e-9));
    assertThat(cell(district, "reporting", "81.02").toString()).isEqualTo("[5,6]");
  }

  @Test
  void a_small_count_is_hidden_with_the_village_that_would_tell_it() throws Exception {
    office.indicators(row(WERKA, "dx-kasus:" + SKIN, "2025-09", 3, null));

    JsonNode answer = door.json(ASKED + "&level=desa");
    assertThat(skin(answer, WERKA, "state").asText()).isEqualTo("suppressed");
    assertThat(skin(answer, WERKA, "cases").isNull()).isTrue();
    assertThat(skin(answer, WAUR, "state").asText()).isEqualTo("suppressed");
    assertThat(skin(answer, OHOINANGAN, "state").asText()).isEqualTo("reported");
    JsonNode alone = door.json("/api/v1/diseases?period=2025-09&level=desa&within=" + WAUR);
    assertThat(skin(alone, WAUR, "state").asText())
        .as("also when asked alone")
        .isEqualTo("suppressed");
  }

  @Test
  void symptoms_and_restricted_diseases_take_no_part_and_the_answer_says_so() throws Exception {
    office.indicators(
        row(WERKA, "dx-kasus:R50-R69", "2025-09", 90, null),
        row(WERKA, "dx-kasus:Z00-Z13", "2025-09", 90, null),
        row(WERKA, "dx-kasus:A15-A19", "2025-09", 90, null));

    JsonNode answer = door.json(ASKED + "&level=desa");

    assertThat(answer.get("excluded").toString())
        .isEqualTo(
            "{\"A15-A19\":\"restricted\",\"R50-R69\":\"no-disease\",\"Z00-Z13\":\"no-disease\"}");
    assertThat(cell(answer, "mostCases", WERKA).toString()).isEqualTo("[\"L20-L30\"]");
    assertThat(answer.get("figures").size()).isEqualTo(1);
  }

  @Test
  void a_district_chooses_which_groups_are_compared() throws Exception {
    door.store()
        .<Void, RuntimeException>change(
            connection -> {
              Settings.put(connection, "disease-groups", "J00-J06");
              return null;
            });

    JsonNode answer = door.json(ASKED + "&level=desa");

    assertThat(answer.get("excluded").get(SKIN).asText()).isEqualTo("not-chosen");
    assertThat(cell(answer, "mostCases", WERKA).toString()).isEqualTo("[]");
  }

  @Test
  void groups_have_names_and_limits_can_be_wider() throws Exception {
    JsonNode answer = door.json(ASKED + "&level=desa&confidence=99");

    assertThat(answer.get("groups").get(0).get("nameId").asText())
        .isEqualTo("Dermatitis dan eksim");
    assertThat(skin(answer, WERKA, "standsOut").asBoolean()).isFalse();
    assertThat(door.json(ASKED + "&confidence=90").get("status").asInt()).isEqualTo(400);
  }

  @Test
  void a_held_answer_is_not_sent_again_until_something_is_imported() throws Exception {
    String etag = door.get(ASKED).headers().firstValue("ETag").orElseThrow();
    assertThat(door.get(ASKED, "If-None-Match", etag).statusCode()).isEqualTo(304);

    office.indicators(row(LARAT, "dx-kasus:" + SKIN, "2025-09", 40, null));

    assertThat(door.get(ASKED, "If-None-Match", etag).statusCode()).isEqualTo(200);
    assertThat(skin(door.json(ASKED), LARAT, "cases").asLong()).isEqualTo(40);
  }

  private static JsonNode cell(JsonNode answer, String column, String code) {
    return answer.get(column).get(index(answer, code));
  }

  private static JsonNode skin(JsonNode answer, String code, String column) {
    return answer.get("figures").get(SKIN).get(column).get(index(answer, code));
  }

  private static int index(JsonNode answer, String code) {
    for (int i = 0; i < answer.get("code").size(); i++) {
      if (answer.get("code").get(i).asText().equals(code)) {
        return i;
      }
    }
    throw new AssertionError("nothing of " + code + " in " + answer);
  }
}
