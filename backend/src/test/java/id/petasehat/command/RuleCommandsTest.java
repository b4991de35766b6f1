package id.petasehat.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Program.Ended;
import id.petasehat.fixture.SixVillages;
import id.petasehat.indicator.Catalogue;
import id.petasehat.serve.Server;
import id.petasehat.store.Store;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules set by commands and rules set over HTTP are the same rules. */
class RuleCommandsTest {
  private static final String WEIGHTS = "0,0.5,0,0,0,0,0,0.5,0,0,0,0";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void what_commands_set_and_what_the_page_sets_come_to_the_same() throws Exception {
    String byCommand = SixVillages.prepare(folder.resolve("commands")).toString();
    run("target", "k4", "2025", "88.5", "--source", "SK", "--data", byCommand);
    run(
        ("target k4 2025 --weights " + WEIGHTS + " --within 81.02 --source SK --data " + byCommand)
            .split(" "));
    run("set", "report-deadline-day", "10", "--data", byCommand);
    run(
        ("sasaran 81.02 2025 --birth-rate 20 --source BPS --prefer riil --note SK --data "
                + byCommand)
            .split(" "));

    String commanded = told(byCommand);
    String posted =
        told(
            SixVillages.prepare(folder.resolve("page")).toString(),
            "{\"year\":2025,\"note\":\"SK\",\"indicator\":\"k4\",\"target\":88.5,\"weights\":["
                + WEIGHTS
                + "],\"birthRate\":20,\"birthRateSource\":\"BPS\",\"prefer\":\"riil\"}",
            "{\"year\":2025,\"deadlineDay\":10}");

    assertThat(posted).isEqualTo(commanded);
    assertThat(posted)
        .contains(
            "\"target\":88.5", "\"deadlineDay\":10", "birth-rate||20|BPS|SK", "sasaran||riil");
  }

  @Test
  void a_refusal_names_the_option_that_mends_it() throws Exception {
    String data = SixVillages.prepare(folder.resolve("six")).toString();

    assertThat(said("sasaran 81.02 2025 --prefer riil --data " + data)).contains("(--note)");
    assertThat(said("sasaran 81.02 2025 --birth-rate 900 --data " + data))
        .contains("(--birth-rate)");
    assertThat(said("target k4 2025 --weights " + WEIGHTS + " --data " + data))
        .contains("(--within)");
    assertThat(said("target k4 2025 -5 --data " + data))
        .contains("Target -5")
        .doesNotContain("(--");
  }

  private static String said(String words) {
    Ended ended = Shell.run(words.split(" "));
    assertThat(ended.code()).as(words).isEqualTo(2);
    return ended.err();
  }

  private static void run(String... words) {
    assertThat(PetaSehat.run(words)).as(String.join(" ", words)).isZero();
  }

  /** Rules, log, sasaran and values as a server tells them, without times and versions. */
  private static String told(String data, String... posted) throws Exception {
    try (Store store = Store.inFolder(Path.of(data));
        Server server = Server.start(store, Catalogue.builtIn(), "127.0.0.1", 0, "test")) {
      String root = "http://127.0.0.1:" + server.port() + "/api/v1";
      for (String body : posted) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(root + "/areas/81.02/rules"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      }
      JsonNode rules = get(root + "/areas/81.02/rules?year=2025&indicator=k4");
      return String.join(
          "\n",
          "\"deadlineDay\":" + rules.get("deadlineDay"),
          rules.get("indicator").toString(),
          log(rules).toString(),
          get(root + "/areas/81.02/sasaran?year=2025").at("/kinds").findValues("used").toString(),
          get(root + "/indicators/k4/values?period=2025-09&within=81.02").at("/status").toString());
    }
  }

  private static JsonNode get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return new ObjectMapper().readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  /** The deadline has no note: its command takes none. */
  private static TreeSet<String> log(JsonNode rules) {
    TreeSet<String> lines = new TreeSet<>();
    for (JsonNode one : rules.get("log")) {
      lines.add(
          String.join(
              "|",
              one.get("kind").asText(),
              one.get("subject").asText(),
              one.get("said").asText(),
              one.get("source").asText(),
              one.get("note").asText()));
    }
    return lines;
  }
}
