package id.petasehat.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day of the next month by which a report must have been received.
 *
 * @param dayOfNextMonth 1 to 28
 */
public record Deadline(int dayOfNextMonth) {
  /** Puskesmas to district health office: day 5, customary, to be set per district. */
  public static final Deadline DEFAULT = new Deadline(5);

  public Deadline {
    if (dayOfNextMonth < 1 || dayOfNextMonth > 28) {
      throw new IllegalArgumentException("deadline must be day 1 to 28, was " + dayOfNextMonth);
    }
  }

  /** Whether a report came after its deadline. One of unknown receipt, null, is not judged. */
  public boolean missedBy(YearMonth month, LocalDate received) {
    return received != null && received.isAfter(month.plusMonths(1).atDay(dayOfNextMonth));
  }
}
