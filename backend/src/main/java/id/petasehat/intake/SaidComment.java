package id.petasehat.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.AreaCode;
import id.petasehat.store.FigureComments;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person says of doubtful figures of a file, as it comes beside the file.
 *
 * @param place where in the file, as its report told; all doubtful figures there are meant. Empty
 *     when one figure is named
 * @param village null with a place; so are the indicator and the month
 * @param hold whether the figure is to be held back
 */
public record SaidComment(
    String place, AreaCode village, String indicator, YearMonth month, String text, boolean hold) {
  /** Longest text of all comments on a file. */
  public static final int LONGEST = 1 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads {@code [{"village","indicator","period","text","hold"}]}, or {@code "place"} in the place
   * of the first three.
   *
   * @throws IllegalArgumentException saying what is wrong, when it is none
   */
  public static List<SaidComment> parse(String json) {
    List<SaidComment> comments = new ArrayList<>();
    for (JsonNode one : array(json)) {
      comments.add(comment(one));
    }
    return comments;
  }

  private static JsonNode array(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.isArray()) {
        throw new IllegalArgumentException("not a list");
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not JSON", broken);
    }
  }

  private static SaidComment comment(JsonNode one) {
    String text = text(one);
    boolean hold = one.path("hold").asBoolean(false);
    String place = one.path("place").asText("");
    return one.has("village")
        ? new SaidComment("", village(one), one.path("indicator").asText(), month(one), text, hold)
        : new SaidComment(place, null, null, null, text, hold);
  }

  private static String text(JsonNode one) {
    String text = one.path("text").asText("").strip();
    if (text.isEmpty() || text.length() > FigureComments.LONGEST) {
      throw new IllegalArgumentException("text of " + text.length() + " characters");
    }
    return text;
  }

  private static AreaCode village(JsonNode one) {
    String code = one.path("village").asText();
    return AreaCode.parse(code).orElseThrow(() -> new IllegalArgumentException("village " + code));
  }

  private static YearMonth month(JsonNode one) {
    try {
      return YearMonth.parse(one.path("period").asText());
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("period " + one.path("period").asText(), wrong);
    }
  }
}
