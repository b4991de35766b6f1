package id.petasehat.serve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object in the JSON body of a request that knows where it stands: what cannot be read is a 400
 * with its place, such as {@code extra[2].lon}.
 *
 * @param path empty for the whole body
 */
record AskedJson(JsonNode node, String path) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * The bytes of a body.
   *
   * @throws HttpProblem 413 when they are too many
   */
  static byte[] bytes(Context ctx, int most) throws IOException {
    byte[] body = ctx.bodyInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw new HttpProblem(
          413,
          new Text("Permintaan terlalu besar", "Request too large"),
          new Text(
              "Isi permintaan lebih dari " + most / 1024 + " kB.",
              "The body is larger than " + most / 1024 + " kB."),
          new Text("Kirim lebih sedikit.", "Send less."));
    }
    return body;
  }

  static AskedJson parse(byte[] body) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(body);
    } catch (JacksonException broken) {
      throw bad(
          "baris "
              + broken.getLocation().getLineNr()
              + " kolom "
              + broken.getLocation().getColumnNr(),
          "broken-json",
          new Text("Isi permintaan bukan JSON yang utuh.", "The body is no sound JSON."),
          new Text("Perbaiki di tempat itu.", "Mend it at that place."));
    }
    return of(node, "");
  }

  private static AskedJson of(JsonNode node, String path) {
    if (!node.isObject()) {
      throw bad(
          path,
          "not-an-object",
          new Text("Di sini perlu objek { … }.", "An object { … } is due here."),
          new Text("Lihat /api/v1/openapi.json.", "See /api/v1/openapi.json."));
    }
    return new AskedJson(node, path);
  }

  static HttpProblem bad(String place, String code, Text detail, Text remedy) {
    return new HttpProblem(
        400,
        new Text("Permintaan tidak dapat dibaca", "Bad request"),
        place.isEmpty() ? detail : new Text(place + ": " + detail.id(), place + ": " + detail.en()),
        remedy,
        Map.of("place", place, "code", code));
  }

  String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** Fields of other names, sorted: they may be slips. */
  List<String> fieldsBeside(Set<String> known) {
    List<String> others = new ArrayList<>();
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                others.add(at(field));
              }
            });
    return others.stream().sorted().toList();
  }

  /** Null where it is not there, or blank. */
  String text(String field, int longest) {
    return has(field) ? text(node.get(field), at(field), longest) : null;
  }

  private static String text(JsonNode said, String place, int longest) {
    if (!said.isTextual()) {
      throw bad(
          place,
          "not-a-text",
          new Text("Di sini perlu teks.", "A text is due here."),
          new Text("Tulis di antara tanda petik.", "Write it between quotation marks."));
    }
    String text = said.asText().replace("\0", "").strip(); // PostgreSQL keeps no NUL
    if (text.length() > longest) {
      throw bad(
          place,
          "text-too-long",
          new Text("Teks ini " + text.length() + " huruf.", "This text has " + text.length() + "."),
          new Text("Paling banyak " + longest + " huruf.", "It may have " + longest + " letters."));
    }
    return text.isEmpty() ? null : text;
  }

  /** The same, where digits may stand without quotation marks. */
  String word(String field, int longest) {
    return node.path(field).isIntegralNumber() ? node.get(field).asText() : text(field, longest);
  }

  /** A whole number; null where it is not there. */
  Long whole(String field, long least, long most) {
    return has(field) ? whole(node.get(field), at(field), least, most) : null;
  }

  private static Long whole(JsonNode said, String place, long least, long most) {
    boolean isNumber = said.isNumber() && Double.isFinite(said.doubleValue());
    BigDecimal number = isNumber ? said.decimalValue() : null;
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      throw bad(
          place,
          "not-a-whole-number",
          new Text("Di sini perlu bilangan bulat.", "A whole number is due here."),
          new Text("Tulis angka tanpa titik, koma atau petik.", "Write digits alone."));
    }
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw outOfRange(place, number, least, most);
    }
    return number.longValueExact();
  }

  private static HttpProblem outOfRange(String place, Object number, long least, long most) {
    return bad(
        place,
        "number-out-of-range",
        new Text(
            number + " terlalu kecil atau terlalu besar.", number + " is too small or too large."),
        new Text(
            "Tulis " + least + " sampai " + most + ".", "Write " + least + " to " + most + "."));
  }

  Integer small(String field, int least, int most) {
    Long number = whole(field, least, most);
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  /** Null where it is not there. */
  Boolean flag(String field) {
    if (!has(field)) {
      return null;
    }
    if (!node.get(field).isBoolean()) {
      throw bad(
          at(field),
          "not-true-or-false",
          new Text("Di sini perlu true atau false.", "True or false is due here."),
          new Text("Tulis true atau false.", "Write true or false."));
    }
    return node.get(field).asBoolean();
  }

  /** Degrees, which must be there. */
  double degrees(String field, int most) {
    JsonNode said = node.path(field);
    if (!said.isNumber()) {
      throw bad(
          at(field),
          "not-a-coordinate",
          new Text("Di sini perlu derajat desimal.", "Decimal degrees are due here."),
          new Text("Tulis misalnya -5.645.", "Write for example -5.645."));
    }
    if (!(Math.abs(said.doubleValue()) <= most)) {
      throw outOfRange(at(field), said, -most, most);
    }
    return said.doubleValue();
  }

  /** Empty where it is not there; none twice. */
  List<String> texts(String field, int most, int longest) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> said = list(field, most);
    for (int i = 0; i < said.size(); i++) {
      String text = text(said.get(i), at(field) + "[" + i + "]", longest);
      if (text != null && !texts.contains(text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Empty where it is not there. */
  List<AskedJson> objects(String field, int most) {
    List<AskedJson> objects = new ArrayList<>();
    List<JsonNode> said = list(field, most);
    for (int i = 0; i < said.size(); i++) {
      objects.add(of(said.get(i), at(field) + "[" + i + "]"));
    }
    return objects;
  }

  private List<JsonNode> list(String field, int most) {
    if (!has(field)) {
      return List.of();
    }
    JsonNode said = node.get(field);
    if (!said.isArray()) {
      throw bad(
          at(field),
          "not-a-list",
          new Text("Di sini perlu daftar [ … ].", "A list [ … ] is due here."),
          new Text("Tulis sebagai [ … ].", "Write it as [ … ]."));
    }
    if (said.size() > most) {
      throw bad(
          at(field),
          "list-too-long",
          new Text("Daftar ini berisi " + said.size() + ".", "This list has " + said.size() + "."),
          new Text("Paling banyak " + most + ".", "It may have " + most + "."));
    }
    List<JsonNode> nodes = new ArrayList<>();
    said.forEach(nodes::add);
    return nodes;
  }

  /** An object in this one; an empty one where it is not there. */
  AskedJson object(String field) {
    return has(field)
        ? of(node.get(field), at(field))
        : new AskedJson(JSON.createObjectNode(), at(field));
  }

  /** All fields as whole numbers, in their order. */
  Map<String, Long> wholes(int mostFields, long least, long most) {
    if (node.size() > mostFields) {
      throw bad(
          path,
          "list-too-long",
          new Text("Di sini ada " + node.size() + " isian.", "There are " + node.size() + "."),
          new Text("Paling banyak " + mostFields + ".", "There may be " + mostFields + "."));
    }
    Map<String, Long> numbers = new LinkedHashMap<>();
    node.properties()
        .forEach(
            one -> numbers.put(one.getKey(), whole(one.getValue(), at(one.getKey()), least, most)));
    return numbers;
  }
}
