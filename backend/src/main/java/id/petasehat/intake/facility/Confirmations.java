package id.petasehat.intake.facility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has said of rows that look like stored posts.
 *
 * @param byRow by number of the row: a code of the stored post that it is, or {@link #NEW}
 */
public record Confirmations(Map<Integer, String> byRow) {
  /** Instead of a code: the row is a post that is not stored yet. */
  public static final String NEW = "new";

  public static final Confirmations NONE = new Confirmations(Map.of());

  public Confirmations {
    byRow = Map.copyOf(byRow);
  }

  /**
   * Reads {@code 14=1010036}, {@code 15=new}.
   *
   * @throws IllegalArgumentException with the text that is not so
   */
  public static Confirmations parse(List<String> texts) {
    Map<Integer, String> byRow = new HashMap<>();
    for (String text : texts) {
      if (!text.matches("\\d{1,9}=.+")) {
        throw new IllegalArgumentException(text);
      }
      int equals = text.indexOf('=');
      byRow.put(Integer.valueOf(text.substring(0, equals)), text.substring(equals + 1).strip());
    }
    return new Confirmations(byRow);
  }

  Optional<String> of(PostRow row) {
    return Optional.ofNullable(byRow.get(row.number()));
  }
}
