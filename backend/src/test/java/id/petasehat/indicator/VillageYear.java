package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * The reports of one village in 2025, as a row of a recap: null is a month without a report. What a
 * store would hand over for a period is derived from it.
 *
 * @param december numerator of December 2024; null without a report
 * @param numerators of January to December 2025
 * @param denominators that came with those reports; null for a month without one
 */
record VillageYear(
    String code, Long sasaran, Long december, Long[] numerators, Long[] denominators) {

  /** Reports of January onwards without denominators; the rest of the year is not reported. */
  static VillageYear of(String code, Long sasaran, Integer... monthly) {
    return new VillageYear(code, sasaran, null, year(monthly), new Long[12]);
  }

  VillageYear withDecember(int numerator) {
    return new VillageYear(code, sasaran, (long) numerator, numerators, denominators);
  }

  VillageYear outOf(Integer... monthlyDenominators) {
    return new VillageYear(code, sasaran, december, numerators, year(monthlyDenominators));
  }

  private static Long[] year(Integer... monthly) {
    Long[] all = new Long[12];
    for (int month = 0; month < monthly.length; month++) {
      all[month] = monthly[month] == null ? null : Long.valueOf(monthly[month]);
    }
    return all;
  }

  VillageFigure at(Period period) {
    return at(period, null);
  }

  VillageFigure at(Period period, LocalDate received) {
    Report last = null;
    long numerator = 0;
    long denominator = 0;
    int months = 0;
    int monthsWithDenominator = 0;
    for (int month = 1; month <= period.months(); month++) {
      Report report = report(month, received);
      if (report != null) {
        last = report;
        months++;
        numerator += report.numerator();
        if (report.denominator() != null) {
          denominator += report.denominator();
          monthsWithDenominator++;
        }
      }
    }
    return new VillageFigure(
        new AreaCode(code),
        last,
        report(period.months() - 1, received),
        new YearToDate(numerator, denominator, months, monthsWithDenominator),
        sasaran);
  }

  private Report report(int month, LocalDate received) {
    if (month == 0) {
      return december == null ? null : new Report(YearMonth.of(2024, 12), december, null, null);
    }
    Long numerator = numerators[month - 1];
    return numerator == null
        ? null
        : new Report(YearMonth.of(2025, month), numerator, denominators[month - 1], received);
  }

  @Override
  public String toString() {
    return "%s S=%s %s|%s / %s"
        .formatted(
            code, sasaran, december, Arrays.toString(numerators), Arrays.toString(denominators));
  }
}
