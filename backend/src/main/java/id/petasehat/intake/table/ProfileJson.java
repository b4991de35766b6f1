package id.petasehat.intake.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.petasehat.intake.table.Profile.CodeSystem;
import id.petasehat.intake.table.Profile.District;
import id.petasehat.intake.table.Profile.Word;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Profiles as JSON, the form in which they are kept and sent. */
public final class ProfileJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private ProfileJson() {}

  /**
   * Reads a profile.
   *
   * @throws IllegalArgumentException saying what is wrong, when it is none
   */
  public static Profile parse(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      return new Profile(
          root.path("name").asText(null),
          root.path("title").asText(null),
          root.path("kind").asText(null),
          texts(root.path("recognised")),
          textByName(root.path("columns")),
          textByName(root.path("constants")),
          words(root.path("words")),
          district(root.path("district")),
          day(root.path("asOf").asText(null)),
          layout(root.path("layout")));
    } catch (JsonProcessingException | DateTimeException wrong) {
      throw new IllegalArgumentException("not a profile: " + wrong.getMessage(), wrong);
    }
  }

  /** The title of a profile for people; its name where it has none. */
  public static String title(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      return root.path("title").asText(root.path("name").asText());
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("not a profile: " + wrong.getMessage(), wrong);
    }
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static Map<String, String> textByName(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }

  private static Map<String, List<Word>> words(JsonNode object) {
    Map<String, List<Word>> words = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            column -> {
              List<Word> list = new ArrayList<>();
              for (JsonNode word : column.getValue()) {
                Pattern matches = Pattern.compile(word.path("matches").asText(), ANY_CASE);
                list.add(new Word(matches, word.path("means").asText()));
              }
              words.put(column.getKey(), List.copyOf(list));
            });
    return words;
  }

  private static District district(JsonNode object) {
    if (!object.isObject()) {
      return null;
    }
    return new District(
        object.path("column").asText().toLowerCase(Locale.ROOT),
        Pattern.compile(object.path("pattern").asText(), ANY_CASE),
        CodeSystem.valueOf(object.path("system").asText().toUpperCase(Locale.ROOT)));
  }

  private static Layout layout(JsonNode object) {
    if (!object.isObject()) {
      return Layout.PLAIN;
    }
    JsonNode header = object.path("headerRows");
    return new Layout(
        object.path("sheet").asText(null),
        new HeaderRows(header.path(0).asInt(1), header.path(1).asInt(1)),
        object.path("bareDigitsAreKemendagri").asBoolean(),
        textByName(object.path("villages")));
  }

  /** Writes a profile, so that {@link #parse} reads the same one. */
  public static String write(Profile profile) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", profile.name()).put("title", profile.title()).put("kind", profile.kind());
    root.set("recognised", JSON.valueToTree(profile.recognised()));
    root.set("columns", JSON.valueToTree(profile.columns()));
    root.set("constants", JSON.valueToTree(profile.constants()));
    ObjectNode words = root.putObject("words");
    profile.words().forEach((column, list) -> list.forEach(word -> put(words, column, word)));
    if (profile.district() != null) {
      root.putObject("district")
          .put("column", profile.district().column())
          .put("pattern", profile.district().pattern().pattern())
          .put("system", profile.district().system().name().toLowerCase(Locale.ROOT));
    }
    if (profile.asOf() != null) {
      root.put("asOf", profile.asOf().toString());
    }
    if (!profile.layout().equals(Layout.PLAIN)) {
      put(root.putObject("layout"), profile.layout());
    }
    return root.toString();
  }

  private static void put(ObjectNode object, Layout layout) {
    object.put("sheet", layout.sheet());
    object.putArray("headerRows").add(layout.header().first()).add(layout.header().last());
    object.put("bareDigitsAreKemendagri", layout.bareDigitsAreKemendagri());
    object.set("villages", JSON.valueToTree(layout.villages()));
  }

  private static void put(ObjectNode words, String column, Word word) {
    words
        .withArray(column)
        .addObject()
        .put("matches", word.matches().pattern())
        .put("means", word.means());
  }
}
