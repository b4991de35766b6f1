package id.petasehat.disease;

/**
 * Standardised morbidity ratio: observed over expected cases, with exact Poisson limits.
 *
 * @param expected above 0
 * @param ratio observed over expected; 1 is as expected
 * @param lower limit of the confidence interval of the ratio
 * @param upper limit of the same
 * @param byAge whether the expected cases are standardised by age
 */
public record Smr(
    long observed, double expected, double ratio, double lower, double upper, boolean byAge) {
  /** Below so many cases chance speaks louder than risk: no ratio is shown, nothing stands out. */
  static final long RATED_FROM = 10;

  /**
   * The ratio of one area and one group.
   *
   * @param expected above 0
   * @param confidence between 0 and 1, both excluded: 0.95
   */
  static Smr of(long observed, double expected, double confidence, boolean byAge) {
    if (!(expected > 0)) {
      throw new IllegalArgumentException("expected " + expected);
    }
    PoissonInterval cases = PoissonInterval.exact(observed, confidence);
    return new Smr(
        observed,
        expected,
        observed / expected,
        cases.lower() / expected,
        cases.upper() / expected,
        byAge);
  }

  /** Whether the area stands out: enough cases, and more than chance explains. */
  public boolean standsOut() {
    return observed >= RATED_FROM && lower > 1;
  }
}
