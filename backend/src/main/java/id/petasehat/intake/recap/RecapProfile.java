package id.petasehat.intake.recap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A saved mapping of a file of figures: next month's file with the same headers needs no questions.
 *
 * @param headers of all columns, as {@link #key} compares them
 * @param targets by header; months of columns are kept as {@code @MM}, since years pass
 * @param villages by name in the file: code of a village, or {@code abaikan}
 * @param indicators by name in the file: code of an indicator, or {@code abaikan}
 * @param alone whether one sheet is read even where others look like it
 */
public record RecapProfile(
    String name,
    List<String> headers,
    Map<String, String> targets,
    boolean cumulative,
    Map<String, String> villages,
    Map<String, String> indicators,
    boolean alone) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public RecapProfile {
    headers = List.copyOf(headers);
    targets = Map.copyOf(targets);
    villages = Map.copyOf(villages);
    indicators = Map.copyOf(indicators);
  }

  /** A header as it is compared from month to month: without the years in it. */
  static String key(String header) {
    return header
        .toLowerCase(Locale.ROOT)
        .replaceAll("(?<!\\d)20\\d\\d(?!\\d)", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  boolean fits(List<ColumnGuess> columns) {
    List<String> found = columns.stream().map(one -> key(one.header().text())).toList();
    return found.containsAll(headers);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is no saved mapping
   */
  public static RecapProfile parse(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      List<String> headers = new ArrayList<>();
      root.path("headers").forEach(one -> headers.add(one.asText()));
      return new RecapProfile(
          root.path("name").asText(),
          headers,
          texts(root.path("targets")),
          root.path("cumulative").asBoolean(),
          texts(root.path("villages")),
          texts(root.path("indicators")),
          root.path("alone").asBoolean());
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("not a saved mapping: " + wrong.getMessage(), wrong);
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }

  /** As it is kept. */
  public String write() {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", name).put("title", name);
    root.set("headers", JSON.valueToTree(headers));
    root.set("targets", JSON.valueToTree(targets));
    root.put("cumulative", cumulative);
    root.set("villages", JSON.valueToTree(villages));
    root.set("indicators", JSON.valueToTree(indicators));
    root.put("alone", alone);
    return root.toString();
  }
}
