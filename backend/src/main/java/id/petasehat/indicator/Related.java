package id.petasehat.indicator;

import java.util.List;

/**
 * Two steps of one path: who has passed the later one has passed the earlier one too, so that of a
 * year the later counts at most as many persons.
 *
 * @param later code of the indicator that is found when it counts more
 * @param earlier code of the indicator that it is compared with
 */
public record Related(String later, String earlier) {
  /**
   * Four antenatal visits after the first, six after four, three newborn visits after the first.
   * Measles after DPT1 is one indicator here, {@code do-imun}, whose figures cannot be negative.
   */
  public static final List<Related> ALL =
      List.of(
          new Related("k4", "k1-akses"), new Related("k6", "k4"), new Related("kn-lengkap", "kn1"));

  /** Whether the pair is about an indicator. */
  public boolean names(String indicator) {
    return later.equals(indicator) || earlier.equals(indicator);
  }

  /** What is found of the sums since January of two reported months of one village, if anything. */
  public boolean isBroken(YearToDate laterSums, YearToDate earlierSums) {
    return earlierSums.months() >= laterSums.months()
        && laterSums.numerator() > earlierSums.numerator();
  }
}
