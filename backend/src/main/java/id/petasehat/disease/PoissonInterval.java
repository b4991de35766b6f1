package id.petasehat.disease;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Exact confidence limits of the mean of a Poisson count, by quantiles of chi-square (Garwood
 * 1936): χ²(α/2; 2·count)/2 and χ²(1−α/2; 2·count+2)/2.
 *
 * @param lower 0 for a count of 0
 */
record PoissonInterval(double lower, double upper) {

  /**
   * The interval of one count.
   *
   * @param count 0 or more
   * @param confidence between 0 and 1, both excluded: 0.95
   */
  static PoissonInterval exact(long count, double confidence) {
    if (count < 0 || confidence <= 0 || confidence >= 1) {
      throw new IllegalArgumentException("count " + count + ", confidence " + confidence);
    }
    double tail = (1 - confidence) / 2;
    double lower = count == 0 ? 0 : chiSquared(2.0 * count).inverseCumulativeProbability(tail) / 2;
    double upper = chiSquared(2.0 * count + 2).inverseSurvivalProbability(tail) / 2;
    return new PoissonInterval(lower, upper);
  }

  private static ChiSquaredDistribution chiSquared(double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom);
  }
}
