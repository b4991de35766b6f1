package id.petasehat.indicator;

/**
 * Sums over the reports of one village and indicator from January to some month of the same year.
 *
 * @param numerator sum of the numerators
 * @param denominator sum of the denominators that came with reports
 * @param months number of months with a report, 0 to 12
 * @param monthsWithDenominator number of those whose report came with a denominator
 */
public record YearToDate(long numerator, long denominator, int months, int monthsWithDenominator) {

  /** Nothing reported this year. */
  public static final YearToDate NONE = new YearToDate(0, 0, 0, 0);

  public YearToDate {
    if (months < 0 || months > 12 || monthsWithDenominator > months) {
      throw new IllegalArgumentException(months + " months, " + monthsWithDenominator + " of them");
    }
  }

  /** The sums with one more month. */
  YearToDate plus(Report report) {
    boolean given = report.denominator() != null;
    return new YearToDate(
        numerator + report.numerator(),
        denominator + (given ? report.denominator() : 0),
        months + 1,
        monthsWithDenominator + (given ? 1 : 0));
  }
}
