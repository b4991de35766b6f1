package id.petasehat.indicator;

/**
 * What one village puts into the value of an indicator and period, by the indicator's period type.
 * All questions are answered from one {@link VillageFigure}.
 */
final class Rule {
  private final Indicator indicator;
  private final Period period;
  private final boolean notServed;
  private final boolean cumulative;

  Rule(Indicator indicator, Period period) {
    this.indicator = indicator;
    this.period = period;
    this.notServed = indicator.parent() != null;
    this.cumulative = notServed || indicator.periodType() == PeriodType.C;
  }

  /** Annual rounds and cohorts stand for the rest of their year. */
  private boolean annual() {
    return indicator.periodType() == PeriodType.A || indicator.periodType() == PeriodType.O;
  }

  /** Whether the village reported in the period. */
  boolean inPeriod(VillageFigure figure) {
    return period.wholeYear() || annual() ? figure.last() != null : figure.reported(period.last());
  }

  /** Whether an earlier month of the year stands in when nothing was reported for the period. */
  boolean fallsBack() {
    return indicator.periodType() != PeriodType.M;
  }

  /** Whether the indicator applies: the denominator is not known to be 0. */
  boolean applies(VillageFigure figure) {
    if (indicator.unit() == Unit.COUNT && !notServed) {
      return true;
    }
    boolean hasValue = inPeriod(figure) || (fallsBack() && figure.last() != null);
    Share share = hasValue && !notServed ? value(figure) : null;
    Long denominator = share == null ? annualDenominator(figure, hasValue) : share.denominator();
    return denominator == null || denominator > 0;
  }

  /** What is shown. The village must have a report. Null when it cannot be known. */
  Share value(VillageFigure figure) {
    if (cumulative) {
      return cumulative(figure, figure.yearToDate().numerator(), sinceJanuary(figure));
    }
    boolean sumsMonths = indicator.periodType() == PeriodType.M && period.wholeYear();
    return new Share(
        sumsMonths ? figure.yearToDate().numerator() : figure.last().numerator(),
        sumsMonths && indicator.aggregation() == Aggregation.RATIO_OF_SUMS
            ? sinceJanuary(figure)
            : ofReport(figure.last(), figure));
  }

  /** What was shown a month earlier; null when that month was not reported or stands apart. */
  Share valueBefore(VillageFigure figure) {
    if (figure.previous() == null || period.wholeYear() || annual()) {
      return null;
    }
    if (!cumulative) {
      return new Share(figure.previous().numerator(), ofReport(figure.previous(), figure));
    }
    if (period.months() == 1) {
      return null;
    }
    boolean ownMonth = figure.reported(period.last());
    Long denominator = sinceJanuary(figure);
    if (ownMonth && denominator != null) {
      Long own = ofReport(figure.last(), figure);
      denominator = own == null ? null : Long.valueOf(denominator - own);
    }
    long increment = ownMonth ? figure.last().numerator() : 0;
    return cumulative(figure, figure.yearToDate().numerator() - increment, denominator);
  }

  /** The period's own month; null when it was not reported, and for a year. */
  Share month(VillageFigure figure) {
    if (period.wholeYear() || !figure.reported(period.last())) {
      return null;
    }
    return cumulative && !notServed
        ? new Share(figure.last().numerator(), ofReport(figure.last(), figure))
        : value(figure);
  }

  /**
   * The month before the period's. An increment of a cumulative indicator is held against this
   * year's sasaran, as one sasaran serves both months; so January can be compared with December.
   */
  Share monthBefore(VillageFigure figure) {
    if (!cumulative || notServed || period.wholeYear() || figure.previous() == null) {
      return valueBefore(figure);
    }
    return new Share(
        figure.previous().numerator(),
        indicator.aggregation() == Aggregation.CUMULATIVE
            ? annualDenominator(figure, figure.last() != null)
            : ofReport(figure.previous(), figure));
  }

  /**
   * Months that were differenced from a held one sum to less than nobody: nothing is known then.
   */
  private Share cumulative(VillageFigure figure, long served, Long sinceJanuary) {
    if (served < 0) {
      return null;
    }
    if (indicator.aggregation() == Aggregation.RATIO_OF_SUMS) {
      return new Share(served, sinceJanuary);
    }
    Long sasaran = annualDenominator(figure, true);
    if (!notServed) {
      return new Share(served, sasaran);
    }
    return sasaran == null ? null : new Share(Math.max(0, sasaran - served), null);
  }

  /** The denominator of the year: the last report's own, else the stored sasaran, else null. */
  private static Long annualDenominator(VillageFigure figure, boolean fromReport) {
    return fromReport ? ofReport(figure.last(), figure) : figure.sasaran();
  }

  private static Long ofReport(Report report, VillageFigure figure) {
    return report.denominator() != null ? report.denominator() : figure.sasaran();
  }

  /** Sum of the months' denominators; a report without its own counts the sasaran. */
  private static Long sinceJanuary(VillageFigure figure) {
    YearToDate sums = figure.yearToDate();
    int without = sums.months() - sums.monthsWithDenominator();
    if (without == 0) {
      return sums.denominator();
    }
    return figure.sasaran() == null ? null : sums.denominator() + without * figure.sasaran();
  }
}
