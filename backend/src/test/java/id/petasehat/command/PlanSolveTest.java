package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Program.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a problem to its answer, as a shell runs it. */
class PlanSolveTest {
  /** The six villages of the planner's example; costs in million rupiah. */
  private static final String SIX_VILLAGES =
      """
      "demand": [{"id": "V1", "weight": 820}, {"id": "V2", "weight": 640},
                 {"id": "V3", "weight": 450}, {"id": "V4", "weight": 390},
                 {"id": "V5", "weight": 310}, {"id": "V6", "weight": 260}],
      "options": [{"id": "A", "cost": 550, "group": "X", "covers": ["V1", "V3"]},
                  {"id": "B", "cost": 400, "group": "X", "covers": ["V2", "V4"]},
                  {"id": "C", "cost": 650, "group": "Y", "covers": ["V3", "V4", "V5"]},
                  {"id": "D", "cost": 300, "group": "Z", "covers": ["V6"]},
                  {"id": "E", "cost": 700, "group": "X", "covers": ["V1", "V2"]}]
      """;

  @TempDir Path folder;

  @Test
  void a_number_of_posts_is_answered_with_proof() throws Exception {
    JsonNode answer = answerTo("{" + SIX_VILLAGES + ", \"count\": 2}");
    assertThat(texts(answer.path("chosen"))).containsExactly("C", "E");
    assertThat(answer.path("weight").asLong()).isEqualTo(2610);
    assertThat(answer.path("cost").asLong()).isEqualTo(1350);
    assertThat(answer.path("bound").asLong()).isEqualTo(2610);
    assertThat(answer.path("gap").asLong(-1)).isZero();
    assertThat(answer.path("proved").asBoolean()).isTrue();
    assertThat(texts(answer.path("uncovered"))).containsExactly("V6");
    assertThat(answer.path("alternatives").isEmpty()).isTrue();
    assertThat(answer.path("millis").isIntegralNumber()).isTrue();
  }

  @Test
  void fairness_alternatives_and_the_frontier_stand_beside_the_answer() throws Exception {
    JsonNode answer =
        answerTo(
            "{"
                + SIX_VILLAGES
                + """
                , "budget": 1700, "minPerGroup": 1, "alternatives": 3,
                "frontier": {"count": [2, 3]}, "seconds": 30}
                """);
    assertThat(texts(answer.path("chosen"))).containsExactly("C", "D", "E");
    assertThat(answer.path("priceOfFairness").asLong(-1)).isZero();
    assertThat(answer.path("alternatives")).hasSize(2);
    assertThat(texts(answer.path("alternatives").get(0).path("chosen")))
        .containsExactly("A", "C", "D");
    assertThat(answer.path("frontier").get(0).path("feasible").asBoolean()).isFalse();
    assertThat(answer.path("frontier").get(1).path("weight").asLong()).isEqualTo(2870);
  }

  @Test
  void who_is_covered_already_counts_for_nothing_more() throws Exception {
    JsonNode answer = answerTo("{" + SIX_VILLAGES + ", \"count\": 1, \"covered\": [\"V1\"]}");
    assertThat(texts(answer.path("chosen"))).containsExactly("C");
    assertThat(answer.path("weight").asLong()).isEqualTo(1150);
    assertThat(texts(answer.path("uncovered"))).containsExactly("V2", "V6");
  }

  @Test
  void people_are_told_by_season() throws Exception {
    JsonNode answer =
        answerTo(
            """
            {"demand": [{"id": "V1", "weight": 300}, {"id": "V2", "weight": 200}],
             "seasons": [{"id": "kemarau", "weight": 7}, {"id": "ombak", "weight": 5}],
             "options": [{"id": "A", "covers": {"kemarau": ["V1", "V2"]}, "cost": 1},
                         {"id": "B", "covers": ["V2"], "cost": 1}],
             "judge": "worst", "count": 1}
            """);
    assertThat(texts(answer.path("chosen"))).containsExactly("B");
    assertThat(answer.path("people").path("ombak").asLong()).isEqualTo(200);
    assertThat(answer.path("uncoveredWhy").get(0).path("why").asText()).isEqualTo("rules");
  }

  @Test
  void what_cannot_be_kept_is_refused_with_what_would_do() throws Exception {
    Ended refused = solve("{" + SIX_VILLAGES + ", \"budget\": 1000, \"minPerGroup\": 1}");
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("DITOLAK: P.json, budget [budget-too-small]", "Rp 1.350");
    assertThat(folder.resolve("S.json")).doesNotExist();
  }

  @Test
  void what_may_be_a_slip_is_told_with_its_place() throws Exception {
    Ended done =
        solve(
            """
            {"demand": [{"id": "V1", "weight": 3}], "count": 1, "buget": 5,
             "options": [{"id": "A", "covers": ["V1"]}, {"id": "B", "cost": 0, "covers": []}]}
            """);
    assertThat(done.code()).isZero();
    assertThat(done.err())
        .contains(
            "PERINGATAN: P.json, buget [unknown-field]",
            "options[0] (A) [cost-missing]",
            "options[1] (B) [cost-zero]",
            "options[1] (B) [covers-nobody]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'demand': [                                              | baris 1 | broken-json",
        "[1]                                                       | P.json  | not-an-object",
        "{}                                                        | demand  | missing-field",
        "{'demand': [{'id': 'V', 'weight': 2.5}], 'options': []}   | demand[0].weight | not-a-whole-number",
        "{'demand': [{'id': 'V', 'weight': -1}], 'options': []}    | demand[0] (V) | bad-people",
        "{'demand': [], 'options': [{'id': 'A', 'covers': 'V'}]}   | options[0].covers | not-a-list",
        "{'demand': [], 'options': [{'id': 'A', 'covers': [], 'cost': '5'}]} | options[0].cost | not-a-whole-number",
        "{'demand': [], 'options': [{'id': 'A', 'covers': ['V']}]} | options[0] (A) | unknown-demand",
        "{'demand': [], 'options': [], 'judge': 'best'}            | judge   | unknown-judgement",
        "{'demand': [], 'options': [], 'count': -1}                | count   | number-out-of-range",
        "{'demand': [], 'options': [], 'seconds': 0}               | seconds | bad-seconds",
        "{'demand': [], 'options': [], 'exclusive': ['A']}         | exclusive[0] | not-a-list",
        "{'demand': [], 'options': [], 'frontier': {'count': [-1]}} | frontier | bad-frontier"
      },
      quoteCharacter = '~')
  void a_file_that_is_no_problem_is_refused_with_the_place(String json, String place, String code)
      throws Exception {
    Ended refused = solve(json.replace('\'', '"'));
    assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains(place).contains("[" + code + "]");
  }

  private JsonNode answerTo(String problem) throws Exception {
    Ended done = solve(problem);
    assertThat(done.err()).isEmpty();
    assertThat(done.code()).isZero();
    return new ObjectMapper().readTree(folder.resolve("S.json").toFile());
  }

  private Ended solve(String problem) throws Exception {
    Files.writeString(folder.resolve("P.json"), problem);
    return Shell.run(
        "plan",
        "solve",
        "--problem",
        folder.resolve("P.json").toString(),
        "--out",
        folder.resolve("S.json").toString());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
