package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Sasaran;
import id.petasehat.rule.RuleChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes of rules as a request says them. A field that is not there leaves its rule as it is; null
 * takes it back to its default.
 *
 * @param indicator whose target or weights change; empty when neither does
 * @param note who decided it and why; empty when not told
 */
record RuleRequest(int year, String indicator, List<RuleChange> changes, String note) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final int MOST_DIGITS = 18;

  /** As a weight has that is typed in percent with four decimals. */
  private static final int MOST_DECIMALS = 6;

  /** Reads {@code {"year","note","indicator","target","weights","deadlineDay","prefer",…}}. */
  static RuleRequest parse(String json, AreaCode district) {
    JsonNode body = body(json);
    int year = wholeNumber(body, "year");
    String note = body.path("note").asText("").strip();
    String indicator = body.path("indicator").asText("");
    List<RuleChange> changes = new ArrayList<>();
    ofIndicator(body, district, year, indicator, changes);
    if (body.has("deadlineDay")) {
      Integer day = body.get("deadlineDay").isNull() ? null : wholeNumber(body, "deadlineDay");
      changes.add(new RuleChange.DeadlineDay(day));
    }
    ofSasaran(body, district, year, note, changes);
    return new RuleRequest(year, indicator, changes, note);
  }

  private static void ofIndicator(
      JsonNode body, AreaCode district, int year, String indicator, List<RuleChange> changes) {
    if (body.has("target")) {
      changes.add(new RuleChange.Target(indicator, year, number(body, "target")));
    }
    if (body.has("weights")) {
      changes.add(new RuleChange.Weights(indicator, year, district, numbers(body, "weights")));
    }
  }

  private static void ofSasaran(
      JsonNode body, AreaCode district, int year, String note, List<RuleChange> changes) {
    if (body.has("birthRate")) {
      String source = body.path("birthRateSource").asText("").strip();
      changes.add(new RuleChange.BirthRate(district, year, number(body, "birthRate"), source));
    }
    official(body, district, year, changes);
    if (body.has("prefer")) {
      changes.add(
          new RuleChange.PreferredSasaran(district, year, body.path("prefer").asText(), note));
    }
  }

  private static void official(
      JsonNode body, AreaCode district, int year, List<RuleChange> changes) {
    String source = body.path("officialSource").asText("").strip();
    for (Map.Entry<String, JsonNode> one : body.path("official").properties()) {
      Sasaran kind = Sasaran.byId(one.getKey()).orElseThrow(() -> bad("official"));
      if (!one.getValue().isIntegralNumber() || !one.getValue().canConvertToLong()) {
        throw notWhole("official");
      }
      changes.add(
          new RuleChange.OfficialSasaran(district, year, kind, one.getValue().longValue(), source));
    }
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

  private static int wholeNumber(JsonNode body, String field) {
    JsonNode number = body.path(field);
    if (!number.isInt()) {
      throw notWhole(field);
    }
    return number.intValue();
  }

  /** A number, also as text; null where null is said. */
  private static BigDecimal number(JsonNode body, String field) {
    return body.get(field).isNull() ? null : decimal(body.get(field), field);
  }

  /** A number that can be written out: {@code 1e-999999999} would fill the memory. */
  private static BigDecimal decimal(JsonNode said, String field) {
    try {
      BigDecimal number = new BigDecimal(shortText(said, field));
      if (number.precision() <= MOST_DIGITS
          && number.scale() <= MOST_DECIMALS
          && number.scale() >= -MOST_DIGITS) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw noNumber(field);
    }
    throw noNumber(field);
  }

  private static String shortText(JsonNode said, String field) {
    String text = said.asText();
    if (text.length() > 2 * MOST_DIGITS) {
      throw noNumber(field);
    }
    return text;
  }

  /** Numbers of a list; none where null is said. */
  private static List<BigDecimal> numbers(JsonNode body, String field) {
    JsonNode list = body.get(field);
    if (!list.isArray() && !list.isNull()) {
      throw bad(field);
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (JsonNode number : list) {
      numbers.add(decimal(number, field));
    }
    return numbers;
  }

  private static HttpProblem noNumber(String field) {
    return problem(
        field,
        new Text(
            "Isian itu bukan angka yang dapat dipakai (" + field + ").",
            "What was typed is no number that can be used (" + field + ")."),
        new Text(
            "Tulis angka saja, misalnya 92,5; paling banyak enam desimal.",
            "Write a number, such as 92.5, with at most six decimals."));
  }

  private static HttpProblem notWhole(String field) {
    return problem(
        field,
        new Text(
            "Isian itu bukan bilangan bulat (" + field + ").",
            "What was typed is no whole number (" + field + ")."),
        new Text("Tulis angka bulat saja, misalnya 5.", "Write a whole number, such as 5."));
  }

  private static HttpProblem bad(String field) {
    String at = field.isEmpty() ? "" : " (" + field + ")";
    return problem(
        field,
        new Text("Aturan itu tidak dapat dibaca" + at + ".", "The rule cannot be read" + at + "."),
        new Text(
            "Kirim JSON dengan year, note, dan aturan yang berubah; lihat /api/v1/openapi.json.",
            "Send JSON with year, note and the rules that change; see /api/v1/openapi.json."));
  }

  private static HttpProblem problem(String field, Text what, Text remedy) {
    return new HttpProblem(
        400,
        new Text("Permintaan tidak dapat dibaca", "Bad request"),
        what,
        remedy,
        Map.of("place", field));
  }
}
