package id.petasehat.intake.figure;

import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.PeriodType;
import id.petasehat.indicator.Unit;
import id.petasehat.intake.Findings;
import java.util.Set;

/** A part above its whole: impossible for SKDN, doubtful for other percentages of one month. */
public final class Plausibility {
  /** SKDN: of the weighed (D) cannot be more than all (S), of those gaining (N) more than D. */
  private static final Set<String> SKDN = Set.of("ds", "nd");

  private final Findings findings;

  public Plausibility(Findings findings) {
    this.findings = findings;
  }

  /**
   * Whether figures can be right; those that cannot are rejected, doubtful ones warned of.
   *
   * @param place where they stand, in words a person can follow
   */
  public boolean check(Indicator indicator, Figures figures, String place) {
    boolean partOfWhole =
        indicator.periodType() != PeriodType.C && indicator.unit() == Unit.PERCENT;
    if (!partOfWhole || !figures.exceed()) {
      return true;
    }
    String reason =
        "Pembilang "
            + figures.numerator()
            + " lebih besar dari penyebut "
            + figures.denominator()
            + " pada "
            + indicator.shortId();
    if (SKDN.contains(indicator.code())) {
      findings.reject(
          place,
          "numerator-above-denominator",
          reason,
          "Periksa apakah kolomnya tertukar: pembilang adalah bagian dari penyebut");
      return false;
    }
    findings.warn(
        place,
        "numerator-above-denominator",
        reason,
        "Periksa angkanya, atau beri catatan sebabnya");
    return true;
  }
}
