package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.rule.TravelModelText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A travel model as a request says it: {@code {within, from, rows, rules, note}}.
 *
 * @param within code of the district
 * @param from the version that was changed; null when not told
 */
record ReachModelRequest(String within, Integer from, TravelModelText model) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ReachModelRequest parse(String json) {
    JsonNode body = body(json);
    if (!body.path("rows").isArray()) {
      throw bad("rows");
    }
    List<TravelModelText.Row> rows = new ArrayList<>();
    for (JsonNode row : body.path("rows")) {
      rows.add(row("rows[" + rows.size() + "]", row));
    }
    String note = text(body, "note");
    JsonNode from = body.path("from");
    return new ReachModelRequest(
        text(body, "within"),
        from.isInt() ? from.intValue() : null,
        new TravelModelText(rows, rules(body.path("rules")), note));
  }

  private static TravelModelText.Row row(String place, JsonNode row) {
    return new TravelModelText.Row(
        place,
        text(row, "layer"),
        text(row, "class"),
        text(row, "mode"),
        text(row, "season"),
        text(row, "kmh"),
        row.path("barrier").asBoolean(),
        text(row, "note"),
        text(row, "source"));
  }

  /** Rules one by one, {@code boatKm.kemarau} for those of a season; lists with blanks between. */
  private static Map<String, String> rules(JsonNode said) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> rule : said.properties()) {
      if (rule.getValue().isObject()) {
        rule.getValue()
            .properties()
            .forEach(
                part -> rules.put(rule.getKey() + "." + part.getKey(), value(part.getValue())));
      } else {
        rules.put(rule.getKey(), value(rule.getValue()));
      }
    }
    return rules;
  }

  private static String value(JsonNode said) {
    return said.isArray()
        ? StreamSupport.stream(said.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" "))
        : plain(said);
  }

  /** The text of a field; empty where it is missing or null. PostgreSQL keeps no NUL. */
  private static String text(JsonNode node, String field) {
    return plain(node.path(field)).replace("\0", "").strip();
  }

  private static String plain(JsonNode said) {
    return said.isNull() ? "" : said.asText("");
  }

  private static JsonNode body(String json) {
    try {
      JsonNode body = JSON.readTree(json);
      if (body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException broken) {
      throw bad("");
    }
    throw bad("");
  }

  private static HttpProblem bad(String field) {
    return new HttpProblem(
        400,
        new Text("Permintaan tidak dapat dibaca", "Bad request"),
        new Text("Model itu tidak dapat dibaca.", "The model cannot be read."),
        new Text(
            "Kirim JSON dengan within, rows, rules, dan note; lihat /api/v1/openapi.json.",
            "Send JSON with within, rows, rules and note; see /api/v1/openapi.json."),
        Map.of("place", field));
  }
}
