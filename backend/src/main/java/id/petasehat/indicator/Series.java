package id.petasehat.indicator;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The running figures of one indicator in one village: what every month needs to know of the other
 * months, worked out once at import so that no request has to sum.
 */
public final class Series {
  private Series() {}

  /**
   * What a reported month knows of the others.
   *
   * @param yearToDate sums from January up to this month
   * @param lastDenominator the latest denominator given in the whole year, so that a sasaran
   *     revised in mid-year counts for all its months (PWS-KIA: one sasaran a year); null when none
   *     was given
   * @param previousNumerator of the month before, in January of December; null when that month was
   *     not reported
   * @param previousDenominator as given with that report; null when none was
   */
  public record Running(
      YearToDate yearToDate,
      Long lastDenominator,
      Long previousNumerator,
      Long previousDenominator) {

    /** Of a month that was not reported. */
    public static final Running NONE = new Running(YearToDate.NONE, null, null, null);
  }

  /** A month as the number {@code yyyymm}. */
  public static int monthNumber(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  /** The month of a number {@code yyyymm}. */
  public static YearMonth month(int monthNumber) {
    return YearMonth.of(monthNumber / 100, monthNumber % 100);
  }

  /** Works out the running figures of every reported month. Pure; the input is not changed. */
  public static SortedMap<YearMonth, Running> running(NavigableMap<YearMonth, Report> reports) {
    SortedMap<YearMonth, Running> running = new TreeMap<>();
    int year = Integer.MIN_VALUE;
    for (YearMonth month : reports.keySet()) {
      if (month.getYear() != year) {
        year = month.getYear();
        addYear(reports, year, running);
      }
    }
    return running;
  }

  private static void addYear(
      NavigableMap<YearMonth, Report> reports, int year, SortedMap<YearMonth, Running> running) {
    NavigableMap<YearMonth, Report> months =
        reports.subMap(YearMonth.of(year, 1), true, YearMonth.of(year, 12), true);
    Long lastDenominator = lastDenominator(months);
    YearToDate sums = YearToDate.NONE;
    for (Report report : months.values()) {
      sums = sums.plus(report);
      Report before = reports.get(report.month().minusMonths(1));
      running.put(
          report.month(),
          new Running(
              sums,
              lastDenominator,
              before == null ? null : Long.valueOf(before.numerator()),
              before == null ? null : before.denominator()));
    }
  }

  private static Long lastDenominator(NavigableMap<YearMonth, Report> months) {
    for (Report report : months.descendingMap().values()) {
      if (report.denominator() != null) {
        return report.denominator();
      }
    }
    return null;
  }
}
