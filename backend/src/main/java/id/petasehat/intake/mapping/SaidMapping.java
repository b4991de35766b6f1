package id.petasehat.intake.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.intake.kind.FileKind;
import id.petasehat.intake.table.HeaderRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person said of the columns of a file, as it comes beside the file.
 *
 * @param kind what the file is
 * @param sheet of a workbook, the one whose columns are spoken of; empty for its first filled one
 * @param sheets those that are read; empty for all that look like that one
 * @param headerRows empty where the proposal's are to be used
 * @param columns target by id of the column; empty when nothing was said of columns yet, so that a
 *     proposal is wanted
 * @param constants text of a target that no column says, the same for each row
 * @param period {@code YYYY-MM}, of figures that name none
 * @param cumulative whether figures are sums since January
 * @param year of counts that name none
 * @param source of counts that name none
 * @param villages by name in the file: the village's code, or {@link #LEAVE_OUT}
 * @param indicators by name in the file: the indicator's code, or {@link #LEAVE_OUT}
 * @param saveAs what the mapping is to be called when it is kept
 */
public record SaidMapping(
    Optional<FileKind> kind,
    Optional<String> sheet,
    List<String> sheets,
    Optional<HeaderRows> headerRows,
    Map<String, String> columns,
    Map<String, String> constants,
    Optional<String> period,
    boolean cumulative,
    Optional<Integer> year,
    Optional<String> source,
    Map<String, String> villages,
    Map<String, String> indicators,
    Optional<String> saveAs) {
  /** Target of a column that is not read, and answer for a village whose rows are left out. */
  public static final String LEAVE_OUT = "abaikan";

  /** Longest text of a mapping: some thousand names of villages. */
  public static final int LONGEST = 1 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where nothing was said. */
  static final SaidMapping NOTHING = parse("{}");

  public SaidMapping {
    sheets = List.copyOf(sheets);
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    villages = Map.copyOf(villages);
    indicators = Map.copyOf(indicators);
  }

  /**
   * Reads the JSON that the page sends.
   *
   * @throws IllegalArgumentException saying what is wrong, when it is none
   */
  public static SaidMapping parse(String json) {
    JsonNode root = tree(json);
    String kind = root.path("kind").asText("");
    if (!kind.isEmpty() && FileKind.byId(kind).isEmpty()) {
      throw new IllegalArgumentException("kind " + kind);
    }
    return new SaidMapping(
        FileKind.byId(kind),
        text(root, "sheet"),
        names(root.path("sheets")),
        headerRows(root.path("headerRows")),
        texts(root.path("columns")),
        texts(root.path("constants")),
        text(root, "period"),
        root.path("cumulative").asBoolean(false),
        year(root.path("year")),
        text(root, "source"),
        texts(root.path("villages")),
        texts(root.path("indicators")),
        text(root, "saveAs"));
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.isObject()) {
        throw new IllegalArgumentException("not an object");
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not JSON", broken);
    }
  }

  private static Optional<String> text(JsonNode root, String name) {
    return Optional.ofNullable(root.path(name).asText(null))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(one -> names.add(one.asText("")));
    names.removeIf(String::isBlank);
    return names;
  }

  private static Optional<HeaderRows> headerRows(JsonNode pair) {
    return pair.isArray()
        ? Optional.of(new HeaderRows(pair.path(0).asInt(), pair.path(1).asInt()))
        : Optional.empty();
  }

  private static Optional<Integer> year(JsonNode year) {
    if (year.isMissingNode() || year.isNull() || year.asText().isBlank()) {
      return Optional.empty();
    }
    if (!year.asText().strip().matches("\\d{4}")) {
      throw new IllegalArgumentException("year " + year.asText());
    }
    return Optional.of(Integer.valueOf(year.asText().strip()));
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText("")));
    texts.values().removeIf(String::isBlank);
    return texts;
  }
}
