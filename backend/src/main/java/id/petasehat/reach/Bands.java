package id.petasehat.reach;

/**
 * How far people are from a post that works. Bands of minutes as this program draws them: half an
 * hour, one hour and two. Each person is in exactly one.
 */
public enum Bands {
  /** Up to 30 minutes. */
  LE30("le30"),
  /** More than 30, up to 60. */
  FROM31TO60("31to60"),
  /** More than 60, up to 120. */
  FROM61TO120("61to120"),
  /** More than 120. */
  GT120("gt120"),
  /** No way leads to a post. */
  UNREACHABLE("unreachable"),
  /** Whether a way leads to a post, or how long it is, nobody knows. */
  UNKNOWN("unknown");

  private static final float SHORT_MINUTES = 30;
  private static final float MIDDLE_MINUTES = 60;
  private static final float LONG_MINUTES = 120;

  private final String id;

  Bands(String id) {
    this.id = id;
  }

  /** The name in answers: {@code 31to60}. */
  public String id() {
    return id;
  }

  /**
   * The band of a place.
   *
   * @param minutes to the nearest post, 0 and above, as a surface keeps and shows them; infinite
   *     where no way leads, NaN where it is not known
   */
  public static Bands of(float minutes) {
    if (Float.isNaN(minutes)) {
      return UNKNOWN;
    }
    if (Float.isInfinite(minutes)) {
      return UNREACHABLE;
    }
    if (minutes <= MIDDLE_MINUTES) {
      return minutes <= SHORT_MINUTES ? LE30 : FROM31TO60;
    }
    return minutes <= LONG_MINUTES ? FROM61TO120 : GT120;
  }
}
