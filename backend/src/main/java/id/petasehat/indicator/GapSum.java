package id.petasehat.indicator;

/** Adds up the gaps of villages in one indicator at one month. */
final class GapSum {
  private final Indicator indicator;
  private final int months;
  private boolean any;
  private long behind;
  private long notServed;

  /**
   * @param period whose end is looked at; a year is held against its whole target
   * @param through number of the last month that is in the values, 1 to 12: a village whose last
   *     report is older is held against the line of that month
   */
  GapSum(Indicator indicator, Period period, int through) {
    this.indicator = indicator;
    this.months = indicator.expectedRises() && !period.wholeYear() ? through : 12;
  }

  /**
   * Adds a village; one without a sasaran above 0 adds nothing.
   *
   * @param line of its district; null without a target
   */
  void add(Share share, TargetLine line) {
    if (!countsPeople() || share == null || !Sum.usable(share, indicator.unit())) {
      return;
    }
    any = true;
    notServed += Math.max(0, share.denominator() - share.numerator());
    if (line != null) {
      behind += Math.max(0, line.peopleDue(share.denominator(), months) - share.numerator());
    }
  }

  /** People are behind where they should be reached; of a rate or a count nobody knows who. */
  private boolean countsPeople() {
    return indicator.direction() == Direction.UP
        && indicator.unit() == Unit.PERCENT
        && indicator.privacy() != PrivacyClass.R;
  }

  /**
   * The gap of the area.
   *
   * @param line of the area; null without a target
   * @param value of the area; null when it is not known
   */
  Gap total(TargetLine line, Double value) {
    return new Gap(
        points(line, value), any && line != null ? behind : null, any ? notServed : null);
  }

  private Double points(TargetLine line, Double value) {
    if (line == null || value == null) {
      return null;
    }
    double expected = line.expected(months);
    return indicator.direction() == Direction.UP ? expected - value : value - expected;
  }
}
