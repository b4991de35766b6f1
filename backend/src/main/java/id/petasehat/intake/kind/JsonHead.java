package id.petasehat.intake.kind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first objects of a JSON file, be they features of a map or rows of a table. */
final class JsonHead {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> objects = new ArrayList<>();
  private boolean geoJson;

  private JsonHead() {}

  /** Reads until enough objects were seen; what is broken after them is left to the import. */
  static JsonHead read(Path file) throws IOException {
    JsonHead head = new JsonHead();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        JsonParser parser = JSON.createParser(in)) {
      head.look(parser);
    } catch (JsonProcessingException broken) {
      return head;
    }
    return head;
  }

  /**
   * Objects in an array count, and lines of objects; of an outer object its arrays are looked at.
   */
  private void look(JsonParser parser) throws IOException {
    int depth = 0;
    for (JsonToken token = parser.nextToken();
        token != null && objects.size() < Preview.MOST_ROWS;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT && depth > 0) {
        objects.add(parser.readValueAsTree());
      } else if (token == JsonToken.START_ARRAY) {
        depth++;
      } else if (token == JsonToken.END_ARRAY) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING && "type".equals(parser.currentName())) {
        geoJson |= parser.getText().startsWith("Feature");
      } else if (token == JsonToken.START_OBJECT && "geometry".equals(parser.currentName())) {
        // a line of its own: {"type":"Feature","geometry":{…},"properties":{…}}
        objects.add(JSON.createObjectNode().set("geometry", parser.readValueAsTree()));
      }
    }
    geoJson |= !objects.isEmpty() && objects.get(0).has("geometry");
  }

  /** Whether it holds features of a map. */
  boolean isGeoJson() {
    return geoJson;
  }

  /** What the features are, by the shape of the first and what they say. */
  FileKind kind(Path file) {
    String shape = objects.isEmpty() ? "" : objects.get(0).path("geometry").path("type").asText();
    if (shape.endsWith("LineString")) {
      return ShapeKind.ofLines(file, properties());
    }
    return shape.endsWith("Point")
        ? ShapeKind.ofPoints(file, properties())
        : ShapeKind.ofAreas(file);
  }

  private List<Map<String, String>> properties() {
    List<Map<String, String>> properties = new ArrayList<>();
    for (JsonNode one : objects) {
      Map<String, String> fields = new HashMap<>();
      one.path("properties")
          .properties()
          .forEach(member -> fields.put(member.getKey(), member.getValue().asText("")));
      properties.add(fields);
    }
    return properties;
  }

  /** The objects' own members that hold text or numbers; of features their properties. */
  Preview table() {
    Set<String> columns = new LinkedHashSet<>();
    List<JsonNode> rows =
        objects.stream().map(one -> geoJson ? one.path("properties") : one).toList();
    for (JsonNode row : rows) {
      row.properties().stream()
          .filter(member -> member.getValue().isValueNode())
          .forEach(member -> columns.add(member.getKey()));
    }
    return new Preview(
        List.copyOf(columns),
        rows.stream()
            .map(row -> columns.stream().map(name -> row.path(name).asText("")).toList())
            .toList());
  }
}
