package id.petasehat.indicator;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be wrong with a stored figure, found by looking at the other months of its village and
 * at related indicators. What cannot be right at all is rejected when its file is read.
 */
public enum Check {
  /** Outside median ± 3·MAD of the six months before, and at least 10 away from the last one. */
  OUTLIER("outlier", Level.WARNING),
  /** More persons than there are: of a percentage of one month, a stock or a cohort. */
  ABOVE_DENOMINATOR("numerator-above-denominator", Level.WARNING),
  /** Fewer persons since January than up to the month before: their number cannot fall. */
  CUMULATIVE_FALLS("cumulative-falls", Level.WARNING),
  /** More persons this year than the step that each of them must have passed before. */
  ABOVE_RELATED("above-related", Level.WARNING),
  /** Cumulative coverage above 100%. */
  OVER_SASARAN("over-100", Level.FLAG),
  /** The same count three months running. */
  SAME_VALUE("same-value", Level.INFO),
  /** Six months running, only multiples of 10. */
  MULTIPLES_OF_10("multiples-of-10", Level.INFO),
  /** Six months running, only multiples of 5. */
  MULTIPLES_OF_5("multiples-of-5", Level.INFO);

  /** How much it asks of a person. */
  public enum Level {
    /** May be wrong: somebody should say why it stands. */
    WARNING("warned"),
    /** Happens, and is shown as it is; its cause is worth knowing. */
    FLAG("flag"),
    /** Worth a look when there is time. */
    INFO("info");

    private final String id;

    Level(String id) {
      this.id = id;
    }

    /** As in answers. */
    public String id() {
      return id;
    }
  }

  private final String code;
  private final Level level;

  Check(String code, Level level) {
    this.code = code;
    this.level = level;
  }

  /** Short and stable, as in the store, in reports and in answers. */
  public String code() {
    return code;
  }

  public Level level() {
    return level;
  }

  /** Finds one by {@link #code()}. */
  public static Optional<Check> byCode(String code) {
    return Arrays.stream(values()).filter(check -> check.code.equals(code)).findFirst();
  }
}
