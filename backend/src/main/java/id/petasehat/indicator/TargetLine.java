package id.petasehat.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The line from 0 in January to the annual target in December, that PWS holds coverage against. By
 * default it rises by a twelfth a month; a programme that works in campaigns (BIAS, vitamin A) may
 * weigh its months. Nothing is rounded: 95% in September is 71.25%, never nine times a monthly
 * figure.
 *
 * @param annual target in the unit of the indicator; where people are asked for, percent of the
 *     sasaran
 * @param weights the part of the year's work that falls to each month, January first, together 1;
 *     empty for twelfths
 */
public record TargetLine(BigDecimal annual, List<BigDecimal> weights) {
  private static final int MONTHS = 12;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  public TargetLine {
    weights = List.copyOf(weights);
    if (!weights.isEmpty() && !areWeights(weights)) {
      throw new IllegalArgumentException("twelve weights from 0 with the sum 1, not " + weights);
    }
  }

  /** The line that rises by a twelfth a month. */
  public static TargetLine evenly(BigDecimal annual) {
    return new TargetLine(annual, List.of());
  }

  /** Whether some numbers are twelve, none below 0, and together exactly 1. */
  public static boolean areWeights(List<BigDecimal> numbers) {
    return numbers.size() == MONTHS
        && numbers.stream().allMatch(number -> number.signum() >= 0)
        && numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE) == 0;
  }

  /** The line at the end of a month, in percent; {@code months} is 1 to 12. */
  public double expected(int months) {
    return months == MONTHS
        ? annual.doubleValue()
        : annual.multiply(passed(months)).doubleValue() / parts().doubleValue();
  }

  /**
   * Whether the coverage 100·served/sasaran is on or above the line, without rounding. In twelfths:
   * {@code served·1200 ≥ target·months·sasaran}.
   *
   * @param served people served since January
   * @param sasaran of the whole year, above 0
   * @param months months of the year that have passed, 1 to 12
   */
  public boolean isReachedBy(long served, long sasaran, int months) {
    return wholeOf(served).compareTo(due(sasaran, months)) >= 0;
  }

  /** People that must have been served by the end of a month: a fraction counts as one more. */
  public long peopleDue(long sasaran, int months) {
    return due(sasaran, months).divide(wholeOf(1), 0, RoundingMode.CEILING).longValueExact();
  }

  private BigDecimal wholeOf(long people) {
    return BigDecimal.valueOf(people).multiply(PERCENT).multiply(parts());
  }

  private BigDecimal due(long sasaran, int months) {
    return annual.multiply(passed(months)).multiply(BigDecimal.valueOf(sasaran));
  }

  /** The parts of the year that have passed, of {@link #parts()}. */
  private BigDecimal passed(int months) {
    return weights.isEmpty()
        ? BigDecimal.valueOf(months)
        : weights.subList(0, months).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal parts() {
    return weights.isEmpty() ? BigDecimal.valueOf(MONTHS) : BigDecimal.ONE;
  }
}
