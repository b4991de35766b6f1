package id.petasehat.intake.figure;

/**
 * The figures of one row.
 *
 * @param numerator 0 to {@link CountCell#LARGEST}; null when not reported
 * @param denominator 0 to {@link CountCell#LARGEST}; null when absent
 */
public record Figures(Long numerator, Long denominator) {
  public static final Figures NOT_REPORTED = new Figures(null, null);

  public boolean reported() {
    return numerator != null;
  }

  /** Whether both are known and the numerator is the larger. */
  public boolean exceed() {
    return numerator != null && denominator != null && numerator > denominator;
  }

  /** Equal for equal figures only: both counts fit in 31 bits. */
  long fingerprint() {
    long left = numerator == null ? 0 : numerator + 1;
    long right = denominator == null ? 0 : denominator + 1;
    return left << 32 | right;
  }
}
