package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Office.sasaranRow;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the six villages, set over HTTP: target, weights, deadline, sasaran. */
class RuleRoutesTest {
  private static final String RULES = "/api/v1/areas/81.02/rules";
  private static final String PERIOD = "period=2025-09&level=desa&within=81.02";
  private static final String ALL_IN_DECEMBER = "[0,0,0,0,0,0,0,0,0,0,0,1]";

  @TempDir Path folder;
  private FrontDoor door;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    office = new Office(door.store(), folder);
  }

  @AfterEach
  void close() {
    door.close();
  }

  /** 71.25% become 75%: Waur (73.3%) and Weduar (71.25%) fall below, Werka stands on the line. */
  @Test
  void a_dry_run_says_which_statuses_change_and_changes_nothing() throws Exception {
    JsonNode version = door.json("/api/v1/status").get("dataVersion");

    JsonNode effects =
        said("?dryRun=true&period=2025-09", "{\"indicator\":\"linfas\",\"target\":100}")
            .get("effects");

    assertThat(effects.get("changed").asInt()).isEqualTo(2);
    JsonNode linfas = effects.get("indicators").get(0);
    assertThat(linfas.get("becomes").toString()).isEqualTo("{\"JELEK\":2}");
    assertThat(linfas.get("expected").toString()).isEqualTo("[71.25,75.0]");
    assertThat(linfas.get("before").get("JELEK").asInt()).isZero();
    assertThat(linfas.get("after").get("JELEK").asInt()).isEqualTo(2);
    assertThat(effects.get("months").findValuesAsText("changed")).hasSize(9).endsWith("2");
    assertThat(door.values("linfas", PERIOD).json().get("expected").asDouble()).isEqualTo(71.25);
    assertThat(door.json("/api/v1/status").get("dataVersion")).isEqualTo(version);
    assertThat(log()).isEmpty();
  }

  @Test
  void what_a_dry_run_foretold_is_what_the_map_says_afterwards() throws Exception {
    String change = "{\"indicator\":\"linfas\",\"target\":100,\"note\":\"Renstra\"}";
    JsonNode foretold = said("?dryRun=true&period=2025-09", change).get("effects");

    JsonNode saved = said("?period=2025-09", change);

    assertThat(saved.get("effects")).isEqualTo(foretold);
    assertThat(saved.get("dataVersion")).isEqualTo(door.json("/api/v1/status").get("dataVersion"));
    assertThat(statuses()).containsExactlyInAnyOrder("JELEK", "JELEK", "BAIK", "CUKUP", "-", "-");
  }

  @Test
  void an_earlier_target_is_found_in_the_log_and_chosen_again() throws Exception {
    said("", "{\"indicator\":\"linfas\",\"target\":100,\"note\":\"Renstra\"}");
    said("", "{\"indicator\":\"linfas\",\"target\":null,\"note\":\"Kembali ke katalog\"}");

    assertThat(log())
        .containsExactly("target linfas  Kembali ke katalog", "target linfas 100 Renstra");
    JsonNode rule = door.json(RULES + "?year=2025&indicator=linfas").get("indicator");
    assertThat(rule.get("own").asBoolean()).isFalse();
    assertThat(rule.get("target")).isEqualTo(rule.get("catalogueTarget"));
    assertThat(rule.get("line").get(8).asDouble()).isEqualTo(71.25);
  }

  @Test
  void weights_move_the_line_and_none_bring_the_twelfths_back() throws Exception {
    said("", "{\"indicator\":\"linfas\",\"weights\":" + ALL_IN_DECEMBER + "}");

    JsonNode line = door.json(RULES + "?year=2025&indicator=linfas").at("/indicator/line");
    assertThat(line.get(10).asDouble()).isZero();
    assertThat(line.get(11).asDouble()).isEqualTo(95.0);
    assertThat(door.values("linfas", PERIOD).cell(OHOINANGAN, "status")).isEqualTo("BAIK");

    said("", "{\"indicator\":\"linfas\",\"weights\":[]}");

    assertThat(door.values("linfas", PERIOD).cell(OHOINANGAN, "status")).isEqualTo("CUKUP");
  }

  @Test
  void the_deadline_makes_reports_late() throws Exception {
    office.indicators(
        List.of(row(WERKA, "k4", "2025-09", 5, null)), LocalDate.of(2025, 10, 4), false);

    JsonNode effects =
        said(
                "?dryRun=true&period=2025-09",
                "{\"indicator\":\"k4\",\"deadlineDay\":3,\"note\":\"SE dinas\"}")
            .get("effects");

    assertThat(effects.at("/indicators/0/late").toString()).isEqualTo("[0,1]");
  }

  @Test
  void a_choice_of_sasaran_is_foretold_for_every_indicator_that_rests_on_it() throws Exception {
    office.population(WERKA + ",2025,Proyeksi BPS,bersalin,150");
    office.population(WERKA + ",2025,Pendataan kader,bersalin,110");

    JsonNode effects =
        said("?dryRun=true&period=2025-09", "{\"prefer\":\"proyeksi\",\"note\":\"Kadis\"}")
            .get("effects");

    // 90 of 150 is 60%, below 71.25%
    assertThat(effects.get("changed").asInt()).isEqualTo(1);
    assertThat(effects.at("/indicators/0/indicator").asText()).isEqualTo("linfas");
    assertThat(door.values("linfas", PERIOD).cell(WERKA, "denominator")).isEqualTo("110");
  }

  /** 7,500 people and 20 births per 1000: 165 pregnancies, told as 330 by the district. */
  @Test
  void birth_rate_and_official_figure_come_together_and_stand_beside_the_counts() throws Exception {
    office.indicators(row(WERKA, "k4", "2025-09", 5, null));

    said(
        "",
        "{\"birthRate\":\"20\",\"birthRateSource\":\"Profil 2024\",\"official\":{\"bumil\":330},"
            + "\"officialSource\":\"SK Kadis\",\"note\":\"Rapat\"}");

    assertThat(door.values("k4", PERIOD).cell(WERKA, "denominator")).isEqualTo("44");
    JsonNode district = door.json("/api/v1/areas/81.02/sasaran?year=2025");
    JsonNode bumil = kind(district, "bumil");
    assertThat(bumil.get("used").asLong()).isEqualTo(330);
    assertThat(bumil.at("/official/source").asText()).isEqualTo("SK Kadis");
    assertThat(bumil.at("/estimated/scaled").asLong()).isEqualTo(330);
    assertThat(bumil.at("/bases/estimasi").asInt()).isEqualTo(bumil.get("villages").asInt());
    assertThat(district.at("/birthRate/perThousand").asInt()).isEqualTo(20);
    assertThat(log()).contains("birth-rate  20 Rapat", "official bumil 330 Rapat");
  }

  @Test
  void counts_of_several_files_are_summed_each_by_itself() throws Exception {
    office.population(WERKA + ",2025,Proyeksi BPS,bersalin,150");
    said("", "{\"prefer\":\"proyeksi\",\"note\":\"Kadis\"}");

    JsonNode bersalin = kind(door.json("/api/v1/areas/81.02/sasaran?year=2025"), "bersalin");

    assertThat(bersalin.at("/told/0/count").asLong()).isEqualTo(150);
    assertThat(bersalin.at("/told/0/villages").asInt()).isEqualTo(1);
    assertThat(bersalin.at("/bases/proyeksi").asInt()).isEqualTo(1);
    assertThat(bersalin.get("used").asLong())
        .isEqualTo(bersalin.at("/told/1/count").asLong() - 120 + 150);
  }

  /** 30 women at one birth each of 25 are 120%: over 100, by the choice alone. */
  @Test
  void flags_follow_a_choice_of_sasaran() throws Exception {
    office.population(sasaranRow(WERKA, 2025, "bumil", 25));
    office.population(WERKA + ",2025,Pendataan kader,bumil,60");
    office.indicators(row(WERKA, "k4", "2025-09", 30, null));
    String flags = "/api/v1/doubtful?period=2025-09&within=81.02&level=flag";
    assertThat(door.json(flags).get("figures").findValuesAsText("code")).doesNotContain("over-100");

    said(
        "",
        "{\"birthRate\":\"20\",\"birthRateSource\":\"x\",\"prefer\":\"estimasi\",\"note\":\"y\"}");

    assertThat(door.json(flags).get("figures").findValuesAsText("code")).contains("over-100");
  }

  /** 90 of 110 is 81.8% where it was 75%: still above the line, and yet another figure. */
  @Test
  void a_coverage_that_moves_is_told_though_no_status_does() throws Exception {
    office.population(WERKA + ",2025,Proyeksi BPS,bersalin,110");
    office.population(WERKA + ",2025,Pendataan kader,bersalin,120");

    JsonNode effects =
        said("?dryRun=true&period=2025-09", "{\"prefer\":\"proyeksi\",\"note\":\"Kadis\"}")
            .get("effects");

    assertThat(effects.get("told").asBoolean()).isTrue();
    assertThat(effects.get("changed").asInt()).isZero();
    assertThat(effects.get("moved").asInt()).isEqualTo(1);
    assertThat(effects.get("indicators").findValuesAsText("indicator")).contains("linfas");
  }

  @Test
  void a_dry_run_tells_no_count_of_a_restricted_indicator_and_says_so() throws Exception {
    office.indicators(row(WERKA, "spm-odgj", "2025-09", 3, 9L));

    JsonNode effects =
        said("?dryRun=true&period=2025-09", "{\"indicator\":\"spm-odgj\",\"target\":10}")
            .get("effects");

    assertThat(effects.get("told").asBoolean()).isFalse();
    assertThat(effects.get("changed").asInt()).isZero();
    assertThat(effects.get("indicators")).isEmpty();
    assertThat(effects.get("months")).isEmpty();
  }

  @Test
  void a_deadline_of_no_indicator_is_not_looked_at_and_says_so() throws Exception {
    JsonNode effects = said("?dryRun=true&period=2025-09", "{\"deadlineDay\":3}").get("effects");

    assertThat(effects.get("told").asBoolean()).isFalse();
  }

  @Test
  void what_cannot_be_is_refused_with_its_place_in_both_languages() throws Exception {
    assertThat(refusal("{\"indicator\":\"k4\",\"weights\":[0.5,0.6]}", "id"))
        .isEqualTo("422 weights bad-weights Bobot harus 12 angka");
    assertThat(refusal("{\"indicator\":\"k4\",\"weights\":[0.5,0.6]}", "en"))
        .isEqualTo("422 weights bad-weights Weights must be 12");
    assertThat(refusal("{\"indicator\":\"ds\",\"weights\":[]}", "en"))
        .startsWith("422 weights not-cumulative");
    assertThat(refusal("{\"deadlineDay\":31}", "id")).startsWith("422 deadlineDay bad-deadline");
    assertThat(refusal("{\"prefer\":\"riil\"}", "id")).startsWith("422 note note-missing");
    assertThat(refusal("{\"prefer\":\"tebakan\",\"note\":\"x\"}", "id"))
        .startsWith("422 prefer unknown-basis");
    assertThat(refusal("{\"birthRate\":900}", "id")).startsWith("422 birthRate bad-birth-rate");
    assertThat(refusal("{\"official\":{\"balita\":9},\"officialSource\":\"SK\"}", "id"))
        .startsWith("422 official not-estimated");
    assertThat(refusal("{\"official\":{\"bumil\":9}}", "id"))
        .startsWith("422 officialSource source-missing");
    assertThat(refusal("{\"indicator\":\"k99\",\"target\":9}", "id"))
        .startsWith("422 indicator unknown-indicator");
    assertThat(refusal("{\"indicator\":\"k4\",\"target\":\"banyak\"}", "id"))
        .startsWith("400 target");
    assertThat(refusal("{}", "id")).startsWith("400");
    assertThat(door.post(RULES, "[]").statusCode()).isEqualTo(400);
    assertThat(door.post("/api/v1/areas/81.02.03/rules", "{\"year\":2025}").statusCode())
        .isEqualTo(400);
    assertThat(log()).isEmpty();
  }

  @Test
  void weights_that_are_no_list_leave_the_stored_ones() throws Exception {
    said("", "{\"indicator\":\"linfas\",\"weights\":" + ALL_IN_DECEMBER + "}");

    assertThat(refusal("{\"indicator\":\"linfas\",\"weights\":\"twelfths\"}", "id"))
        .startsWith("400 weights");
    assertThat(refusal("{\"indicator\":\"linfas\",\"weights\":{}}", "id"))
        .startsWith("400 weights");

    JsonNode stored = door.json(RULES + "?year=2025&indicator=linfas").at("/indicator/weights");
    assertThat(stored).hasSize(12);
  }

  /** Written out, the first would be a thousand million zeros. */
  @Test
  void numbers_that_no_one_could_write_out_are_refused() throws Exception {
    for (String endless : List.of("1e-999999999", "\"1e-999999999\"", "1e999999999")) {
      assertThat(refusal("{\"indicator\":\"linfas\",\"target\":" + endless + "}", "id"))
          .startsWith("400 target");
      String weights = ALL_IN_DECEMBER.replace(",1]", "," + endless + "]");
      assertThat(refusal("{\"indicator\":\"linfas\",\"weights\":" + weights + "}", "id"))
          .startsWith("400 weights");
      assertThat(refusal("{\"birthRate\":" + endless + "}", "id")).startsWith("400 birthRate");
    }
    String digits = "\"" + "9".repeat(100_000) + "\"";
    assertThat(refusal("{\"indicator\":\"linfas\",\"target\":" + digits + "}", "id"))
        .startsWith("400 target");
  }

  /** The store keeps three decimals: the log would say another target than the one that counts. */
  @Test
  void a_target_has_as_many_decimals_as_are_stored() throws Exception {
    assertThat(refusal("{\"indicator\":\"linfas\",\"target\":33.3333}", "id"))
        .startsWith("422 target bad-target");

    said("", "{\"indicator\":\"linfas\",\"target\":\"33.3330\",\"note\":\"SK\"}");

    assertThat(log()).containsExactly("target linfas 33.333 SK");
    assertThat(door.values("linfas", PERIOD).json().get("target").decimalValue())
        .isEqualByComparingTo("33.333");
  }

  @Test
  void what_is_no_number_is_answered_by_what_to_write() throws Exception {
    JsonNode target = door.posted(RULES, with2025("{\"indicator\":\"k4\",\"target\":\"banyak\"}"));
    assertThat(target.get("remedy").asText()).startsWith("Tulis angka saja, misalnya 92,5");
    JsonNode deadline = door.posted(RULES, with2025("{\"deadlineDay\":\"lima\"}"));
    assertThat(deadline.get("place").asText()).isEqualTo("deadlineDay");
    assertThat(deadline.get("remedy").asText()).startsWith("Tulis angka bulat saja");
  }

  @Test
  void a_month_of_another_year_than_the_rule_is_refused() throws Exception {
    var answer =
        door.post(
            RULES + "?dryRun=true&period=2024-09",
            with2025("{\"indicator\":\"linfas\",\"target\":9}"));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void one_rule_that_cannot_be_keeps_the_others_from_being_stored() throws Exception {
    refusal("{\"indicator\":\"linfas\",\"target\":50,\"deadlineDay\":40}", "id");

    assertThat(door.values("linfas", PERIOD).json().get("target").asInt()).isEqualTo(95);
  }

  @Test
  void a_page_of_another_site_changes_no_rule() throws Exception {
    assertThat(
            door.post(RULES, "{\"year\":2025,\"deadlineDay\":9}", "Origin", "http://elsewhere.test")
                .statusCode())
        .isEqualTo(403);
  }

  private JsonNode said(String query, String change) throws Exception {
    var answer = door.post(RULES + query, with2025(change));
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private List<String> statuses() throws Exception {
    var linfas = door.values("linfas", PERIOD);
    return Square.SIX.stream().map(village -> linfas.cell(village.code(), "status")).toList();
  }

  /** {@code status place code first words}. */
  private String refusal(String change, String language) throws Exception {
    JsonNode problem = door.posted(RULES + "?lang=" + language, with2025(change));
    String detail = problem.get("detail").asText();
    assertThat(problem.get("remedy").asText()).isNotEmpty();
    return String.join(
        " ",
        problem.get("status").asText(),
        problem.path("place").asText(),
        problem.path("code").asText(),
        detail.substring(0, detail.indexOf(' ', Math.min(19, detail.length() - 2) - 2)));
  }

  private static String with2025(String change) {
    return change.equals("{}") ? "{\"year\":2025}" : "{\"year\":2025," + change.substring(1);
  }

  private List<String> log() throws Exception {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : door.json(RULES + "?year=2025").get("log")) {
      lines.add(
          String.join(
              " ",
              one.get("kind").asText(),
              one.get("subject").asText(),
              one.get("said").asText(),
              one.get("note").asText()));
    }
    return lines;
  }

  private static JsonNode kind(JsonNode district, String kind) {
    for (JsonNode one : district.get("kinds")) {
      if (one.get("kind").asText().equals(kind)) {
        return one;
      }
    }
    throw new AssertionError("no " + kind + " in " + district);
  }
}
