package id.petasehat.intake.figure;

import id.petasehat.indicator.Indicator;
import id.petasehat.intake.Findings;
import java.util.Set;

/**
 * A part above its whole, where that is impossible. Where it is only doubtful it is found beside
 * the stored figures, by {@link id.petasehat.indicator.SeriesChecks}.
 */
public final class Plausibility {
  /** SKDN: of the weighed (D) cannot be more than all (S), of those gaining (N) more than D. */
  private static final Set<String> SKDN = Set.of("ds", "nd");

  private final Findings findings;

  public Plausibility(Findings findings) {
    this.findings = findings;
  }

  /**
   * Whether figures can be right; those that cannot are rejected.
   *
   * @param place where they stand, in words a person can follow
   */
  public boolean check(Indicator indicator, Figures figures, String place) {
    if (!SKDN.contains(indicator.code()) || !figures.exceed()) {
      return true;
    }
    findings.reject(
        place,
        "numerator-above-denominator",
        "Pembilang "
            + figures.numerator()
            + " lebih besar dari penyebut "
            + figures.denominator()
            + " pada "
            + indicator.shortId(),
        "Periksa apakah kolomnya tertukar: pembilang adalah bagian dari penyebut");
    return false;
  }
}
