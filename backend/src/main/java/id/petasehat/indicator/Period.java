package id.petasehat.indicator;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month or a whole calendar year.
 *
 * @param last its last month; December for a year
 * @param wholeYear whether it is a year
 */
public record Period(YearMonth last, boolean wholeYear) {

  public Period {
    if (wholeYear && last.getMonthValue() != 12) {
      throw new IllegalArgumentException("a year ends in December, not in " + last);
    }
  }

  /** One month. */
  public static Period of(YearMonth month) {
    return new Period(month, false);
  }

  /** One calendar year. */
  public static Period of(Year year) {
    return new Period(year.atMonth(12), true);
  }

  /** Reads {@code 2025-09} or {@code 2025}; empty for anything else. */
  public static Optional<Period> parse(String text) {
    try {
      if (text.matches("\\d{4}")) {
        return Optional.of(of(Year.parse(text)));
      }
      return text.matches("\\d{4}-\\d{2}")
          ? Optional.of(of(YearMonth.parse(text)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The calendar year. */
  public int year() {
    return last.getYear();
  }

  /** Months of the year up to the end of this period, 1 to 12. */
  public int months() {
    return last.getMonthValue();
  }

  /** {@code 2025-09} or {@code 2025}, as {@link #parse} reads it. */
  @Override
  public String toString() {
    return wholeYear ? String.valueOf(year()) : last.toString();
  }
}
