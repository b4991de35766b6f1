package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.store.Store;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problem of {@code plan solve} over HTTP: the planner's example of six villages. */
class PlanProblemRouteTest {
  private static final ObjectMapper JSON = new ObjectMapper();
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

  @TempDir static Path folder;
  private static FrontDoor door;

  @BeforeAll
  static void open() throws Exception {
    door = new FrontDoor(Store.inFolder(EmbeddedStores.prepare(folder)));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static HttpResponse<byte[]> post(String rules) throws Exception {
    return door.post("/api/v1/plans", "{" + SIX_VILLAGES + rules + "}");
  }

  private static JsonNode answer(String rules) throws Exception {
    HttpResponse<byte[]> answer = post(rules);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode refused(int status, String body) throws Exception {
    HttpResponse<byte[]> answer = door.post("/api/v1/plans", body);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static String ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(id -> ids.add(id.asText()));
    return String.join("+", ids);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"count\": 2', C+E, 2610, 1350",
    "'\"budget\": 1000', A+B, 2300, 950",
    "'\"count\": 3', C+D+E, 2870, 1650",
    "'\"budget\": 1400', C+E, 2610, 1350",
    "'\"budget\": 1400, \"minPerGroup\": 1', B+C+D, 2050, 1350"
  })
  void the_example_is_answered_as_the_field_works_it_out(
      String rules, String chosen, long people, long cost) throws Exception {
    JsonNode answer = answer("," + rules);

    assertThat(ids(answer.get("chosen"))).isEqualTo(chosen);
    assertThat(answer.get("weight").asLong()).isEqualTo(people);
    assertThat(answer.get("bound").asLong()).isEqualTo(people);
    assertThat(answer.get("cost").asLong()).isEqualTo(cost);
    assertThat(answer.get("proved").asBoolean()).isTrue();
  }

  @Test
  void fairness_costs_560_people_and_greedy_is_only_told_beside() throws Exception {
    JsonNode fair = answer(", \"budget\": 1400, \"minPerGroup\": 1");

    assertThat(fair.get("priceOfFairness").asLong()).isEqualTo(560);
    assertThat(answer(", \"count\": 2, \"alternatives\": 3").get("alternatives")).hasSize(3);
    assertThat(answer(", \"budget\": 1000").get("greedyWeight").asLong()).isEqualTo(1720);
  }

  @Test
  void a_kecamatan_that_cannot_be_met_is_named_with_what_would_do() throws Exception {
    JsonNode problem =
        refused(422, "{" + SIX_VILLAGES + ", \"budget\": 1400, \"minPerGroup\": {\"Z\": 2}}");

    assertThat(problem.get("title").asText()).isEqualTo("Rencana tidak dapat disusun");
    JsonNode finding = problem.get("findings").get(0);
    assertThat(finding.get("place").asText()).isEqualTo("Z");
    assertThat(finding.get("code").asText()).isEqualTo("kecamatan-cannot-be-met");
    assertThat(finding.get("remedy").get("en").asText()).contains("lower its least number to 1");
    assertThat(problem.get("detail").asText()).contains("Kecamatan Z harus mendapat 2");
  }

  @Test
  void what_cannot_be_read_is_told_with_its_place() throws Exception {
    JsonNode broken = refused(400, "{\"options\": [\n  {]");
    assertThat(broken.get("place").asText()).startsWith("baris 2 kolom");

    JsonNode missing = refused(400, "{\"demand\": [{\"id\": \"V1\"}], \"options\": []}");
    assertThat(missing.get("place").asText()).isEqualTo("demand[0].weight");
    assertThat(missing.get("code").asText()).isEqualTo("missing-field");

    JsonNode endless =
        refused(400, "{\"options\": [], \"demand\": [{\"id\": \"V\", \"weight\": 1e999}]}");
    assertThat(endless.get("place").asText()).isEqualTo("demand[0].weight");
    assertThat(endless.get("code").asText()).isEqualTo("not-a-whole-number");

    assertThat(refused(400, "[]").get("code").asText()).isEqualTo("not-an-object");
    assertThat(refused(400, "").get("code").asText()).isEqualTo("not-an-object");
    assertThat(refused(400, "{" + SIX_VILLAGES + ", \"seconds\": 601}").get("place").asText())
        .isEqualTo("seconds");
  }

  @Test
  void a_cost_below_zero_is_refused_at_its_option() throws Exception {
    JsonNode problem =
        refused(
            422,
            "{\"demand\": [{\"id\": \"V\", \"weight\": 1}], \"count\": 1, \"options\":"
                + " [{\"id\": \"A\", \"cost\": -1, \"covers\": [\"V\"]}]}");

    assertThat(problem.get("findings").get(0).get("code").asText()).isEqualTo("bad-cost");
    assertThat(problem.get("findings").get(0).get("place").asText()).isEqualTo("options[0] (A)");
  }

  @Test
  void whoever_cancels_is_let_go_at_once() throws Exception {
    CompletableFuture<Integer> solving =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return door.post("/api/v1/plans?progress=lama", hard()).statusCode();
              } catch (Exception failure) {
                throw new IllegalStateException(failure);
              }
            });
    while (!stage("lama").equals("Mencari susunan terbaik") && !solving.isDone()) {
      Thread.sleep(10);
    }

    assertThat(door.ask("DELETE", "/api/v1/progress/lama").statusCode()).isEqualTo(204);

    assertThat(solving.get()).isEqualTo(409);
  }

  private static String stage(String token) throws Exception {
    return door.json("/api/v1/progress/" + token).path("stage").asText();
  }

  /** Three hundred demands, each in reach of three options in no pattern: minutes of work. */
  private static String hard() {
    String demand =
        IntStream.range(0, 300)
            .mapToObj(one -> "{\"id\": \"V" + one + "\", \"weight\": " + (one * 37 % 101 + 1) + "}")
            .collect(Collectors.joining(","));
    String options =
        IntStream.range(0, 150)
            .mapToObj(
                one ->
                    "{\"id\": \"O"
                        + one
                        + "\", \"covers\": ["
                        + IntStream.range(1, 10)
                            .map(step -> (one * 71 + step * step * (one % 17 + 3)) % 300)
                            .distinct()
                            .mapToObj(demandNumber -> "\"V" + demandNumber + "\"")
                            .collect(Collectors.joining(","))
                        + "]}")
            .collect(Collectors.joining(","));
    return "{\"demand\": ["
        + demand
        + "], \"options\": ["
        + options
        + "], \"count\": 30, \"alternatives\": 100, \"seconds\": 600}";
  }
}
