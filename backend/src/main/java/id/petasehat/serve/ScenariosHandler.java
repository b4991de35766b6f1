package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.AreaCode;
import id.petasehat.store.ReachScenarios;
import id.petasehat.store.ReachScenarios.Scenario;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Situations of travel that people keep by a name, to compare and to share. */
final class ScenariosHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;
  private final Snapshots snapshots;

  ScenariosHandler(Store store, Snapshots snapshots) {
    this.store = store;
    this.snapshots = snapshots;
  }

  /**
   * What is answered.
   *
   * @param version of the list: another one when it is another list. The data version stays while
   *     scenarios come and go, since no figure rests on them
   */
  record Answer(long version, List<Scenario> scenarios) {
    static Answer of(List<Scenario> scenarios) {
      return new Answer(Integer.toUnsignedLong(scenarios.hashCode()), scenarios);
    }
  }

  /** {@code GET /api/v1/reach/scenarios?within}. */
  void list(Context ctx) {
    Answer answer =
        snapshots.<Answer, RuntimeException>read(
            snapshot ->
                Answer.of(
                    ReachScenarios.of(
                        snapshot.connection(),
                        ReachPlans.district(Requests.within(ctx, snapshot)))));
    Requests.answer(ctx, "W/\"" + answer.version + "\"", answer);
  }

  /** {@code POST /api/v1/reach/scenarios}: {@code {"within","name","note","query"}}. */
  void keep(Context ctx) {
    JsonNode body = body(ctx.body());
    String name = text(body, "name", ReachScenarios.LONGEST_NAME);
    String note = text(body, "note", ReachScenarios.LONGEST_NOTE);
    String query = text(body, "query", ReachScenarios.LONGEST_QUERY);
    Requests.required(name, "name");
    ReachQuery.parse(parameters(query)::get);
    String within = Requests.required(text(body, "within", 20), "within");
    AreaCode district =
        snapshots.<AreaCode, RuntimeException>read(
            snapshot -> ReachPlans.district(Requests.place(within, snapshot)));
    Scenario kept =
        store
            .<Optional<Scenario>, RuntimeException>derive(
                connection -> ReachScenarios.keep(connection, district, name, note, query))
            .orElseThrow(() -> taken(name));
    ctx.status(201).header("Cache-Control", "no-store").json(kept);
  }

  /** {@code DELETE /api/v1/reach/scenarios/{id}}. */
  void forget(Context ctx) {
    String id = ctx.pathParam("id");
    boolean was =
        id.matches("\\d{1,18}")
            && store.<Boolean, RuntimeException>derive(
                connection -> ReachScenarios.remove(connection, Long.parseLong(id)));
    if (!was) {
      throw HttpProblem.notFound(
          new Text("Tidak ada skenario nomor " + id + ".", "There is no scenario " + id + "."),
          new Text("Muat ulang daftarnya.", "Reload the list."));
    }
    ctx.status(204);
  }

  private static JsonNode body(String json) {
    try {
      JsonNode body = JSON.readTree(json);
      if (body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException broken) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static String text(JsonNode body, String field, int longest) {
    JsonNode said = body.path(field);
    if (!said.isMissingNode() && !said.isNull() && !said.isTextual()) {
      throw unreadable();
    }
    String text = said.asText("").replace("\0", "").strip(); // PostgreSQL keeps no NUL
    if (text.length() > longest) {
      throw HttpProblem.badRequest(
          new Text(
              "Isian " + field + " terlalu panjang: " + text.length() + " huruf.",
              "The field " + field + " is too long: " + text.length() + " letters."),
          new Text(
              "Pakai paling banyak " + longest + " huruf.",
              "Use at most " + longest + " letters."));
    }
    return said.isNull() ? "" : text;
  }

  /** Parameters of a query as in an address. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw unreadable();
    }
  }

  private static HttpProblem unreadable() {
    return HttpProblem.badRequest(
        new Text("Skenario itu tidak dapat dibaca.", "The scenario cannot be read."),
        new Text(
            "Kirim JSON dengan within, name, note dan query (teks); lihat /api/v1/openapi.json.",
            "Send JSON with within, name, note and query (text); see /api/v1/openapi.json."));
  }

  private static HttpProblem taken(String name) {
    return HttpProblem.conflict(
        new Text(
            "Sudah ada skenario bernama " + name + " di kabupaten ini.",
            "This district already has a scenario called " + name + "."),
        new Text(
            "Pakai nama lain, atau hapus yang lama.", "Use another name, or delete the old one."));
  }
}
