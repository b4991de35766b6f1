package id.petasehat.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What one village reported of one indicator for one month. A month without a report has none.
 *
 * @param month the month reported on
 * @param numerator at least 0; of a cumulative indicator the increment of this month, below 0 where
 *     a sum since January is smaller than that of the month before
 * @param denominator as it came with the report, at least 0; null when the report had none
 * @param received when it was received; null when that is not known
 */
public record Report(YearMonth month, long numerator, Long denominator, LocalDate received) {

  public Report {
    if (denominator != null && denominator < 0) {
      throw new IllegalArgumentException("a report counts people: " + denominator);
    }
  }
}
