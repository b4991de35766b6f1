package id.petasehat.indicator;

import java.math.BigDecimal;

/**
 * The four PWS categories. The table is that of the PWS-KIA exercise; its two <em>tetap</em> rows
 * are from the PWS-KIA guideline (above) and a default of this program (below).
 */
public enum Status {
  /** On or above the expected line, and not falling. */
  BAIK,
  /** Below the expected line, rising. */
  CUKUP,
  /** On or above the expected line, falling: if it goes on, the annual target is missed. */
  KURANG,
  /** Below the expected line, not rising: first priority. */
  JELEK;

  private static final BigDecimal PERCENT_TIMES_MONTHS = BigDecimal.valueOf(1200);

  /** The category of a position and a trend. */
  public static Status of(boolean onOrAbove, Trend trend) {
    if (onOrAbove) {
      return trend == Trend.TURUN ? KURANG : BAIK;
    }
    return trend == Trend.NAIK ? CUKUP : JELEK;
  }

  /**
   * Whether the coverage 100·served/sasaran is at least target·months/12, without rounding: {@code
   * served·1200 ≥ target·months·sasaran}.
   *
   * @param served people served since January
   * @param sasaran of the whole year, above 0
   * @param targetPercent annual target
   * @param months months of the year that have passed, 1 to 12
   */
  static boolean onOrAbove(long served, long sasaran, BigDecimal targetPercent, int months) {
    BigDecimal reached = PERCENT_TIMES_MONTHS.multiply(BigDecimal.valueOf(served));
    BigDecimal line = targetPercent.multiply(BigDecimal.valueOf(months * sasaran));
    return reached.compareTo(line) >= 0;
  }
}
