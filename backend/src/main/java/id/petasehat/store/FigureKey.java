package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.time.YearMonth;

/**
 * Indicator, month and village as one number, in this order: figures of one month of an area stand
 * side by side, and a table with this key as its only index is written from its end on.
 *
 * <p>The decimal digits can be read: up to five of the indicator's number, four of the months since
 * January 1900, ten of the village's code.
 */
final class FigureKey {
  private static final long A_MONTH = 10_000_000_000L;
  private static final long AN_INDICATOR = 10_000 * A_MONTH;
  private static final int FIRST_YEAR = 1900;

  private FigureKey() {}

  /**
   * The key of one figure; with a larger area, below the keys of all its villages.
   *
   * @param indicator from {@link IndicatorNumbers}, at most 92,232; 0 where no indicator is meant
   * @param month from 1900 on
   */
  static long of(int indicator, YearMonth month, AreaCode area) {
    return indicator * AN_INDICATOR + months(month) * A_MONTH + digits(area);
  }

  /** Above the keys of all villages of an area, and of a village itself. */
  static long after(int indicator, YearMonth month, AreaCode area) {
    return of(indicator, month, area) + villages(area.level());
  }

  /** Below all keys of an indicator. */
  static long first(int indicator) {
    return indicator * AN_INDICATOR;
  }

  /** Below all keys of an indicator and month. */
  static long ofMonth(int indicator, YearMonth month) {
    return indicator * AN_INDICATOR + months(month) * A_MONTH;
  }

  /** As many keys as an area of a level leaves room for. */
  private static long villages(Level level) {
    return switch (level) {
      case PROVINSI -> 100_000_000;
      case KABUPATEN -> 1_000_000;
      case KECAMATAN -> 10_000;
      case DESA -> 1;
    };
  }

  private static long months(YearMonth month) {
    return 12L * (month.getYear() - FIRST_YEAR) + month.getMonthValue() - 1;
  }

  /** The village's ten digits; a larger area's are filled up with zeros. */
  private static long digits(AreaCode area) {
    String dotted = area.dotted();
    long digits = 0;
    for (int i = 0; i < Level.DESA.codeLength(); i++) {
      if (i != 2 && i != 5 && i != 8) {
        digits = 10 * digits + (i < dotted.length() ? dotted.charAt(i) - '0' : 0);
      }
    }
    return digits;
  }
}
