package id.petasehat.rule;

import java.util.List;
import java.util.Map;

/**
 * A travel model as somebody wrote it, to be checked.
 *
 * @param rules by name, see {@link id.petasehat.reach.TravelRules#of}
 * @param note who decided it and why
 */
public record TravelModelText(List<Row> rows, Map<String, String> rules, String note) {
  /** Where a note belongs, as a {@link RefusedRule} tells it. */
  static final String NOTE = "note";

  /**
   * A row of speeds.
   *
   * @param place where it stands, as {@code rows[3]} or {@code baris 14}
   * @param kind its class; {@code *} for every class
   * @param season empty for all
   * @param kmh empty without a speed
   */
  public record Row(
      String place,
      String layer,
      String kind,
      String mode,
      String season,
      String kmh,
      boolean barrier,
      String note,
      String source) {}
}
