package id.petasehat.intake;

import java.util.List;

/**
 * Stored figures that a file corrects.
 *
 * @param count all of them
 * @param listed the first of them
 */
public record Changes(long count, List<Change> listed) {
  public static final Changes NONE = new Changes(0, List.of());

  /** Beyond this many the rest is only counted. */
  static final int MOST_LISTED = 200;

  public Changes {
    listed = List.copyOf(listed);
  }

  /**
   * One figure before and after.
   *
   * @param place where in the file the new one stands
   * @param period month {@code YYYY-MM}
   */
  public record Change(
      String place, Village village, String indicator, String period, Said old, Said now) {}

  public record Village(String code, String name) {}

  /**
   * What is said of a figure.
   *
   * @param numerator null when not reported
   * @param denominator null when the report has none
   */
  public record Said(Long numerator, Long denominator, boolean reported) {}
}
