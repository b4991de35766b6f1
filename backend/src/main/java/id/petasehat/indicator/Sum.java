package id.petasehat.indicator;

/**
 * Numerators over denominators, summed over villages. A village without a known denominator above 0
 * stays out of a ratio; only when no village has one are the bare numerators summed.
 */
final class Sum {
  private final Unit unit;
  private long numerator;
  private long denominator;
  private int villages;
  private long bareNumerator;
  private int bareVillages;

  Sum(Unit unit) {
    this.unit = unit;
  }

  static boolean usable(Share share, Unit unit) {
    return unit == Unit.COUNT || (share.denominator() != null && share.denominator() > 0);
  }

  /** Adds a village; null, for a village of which nothing is known, adds nothing. */
  void add(Share share) {
    if (share == null) {
      return;
    }
    if (usable(share, unit)) {
      numerator += share.numerator();
      denominator += share.denominator() == null ? 0 : share.denominator();
      villages++;
    } else if (share.denominator() == null) {
      bareNumerator += share.numerator();
      bareVillages++;
    }
  }

  /** Number of villages behind {@link #numerator()}. */
  int villages() {
    return villages > 0 ? villages : bareVillages;
  }

  boolean hasValue() {
    return villages > 0;
  }

  /** Null when no village was added. */
  Long numerator() {
    if (villages > 0) {
      return numerator;
    }
    return bareVillages > 0 ? bareNumerator : null;
  }

  /** Null for a count and when no village has a known one. */
  Long denominator() {
    return villages > 0 && unit != Unit.COUNT ? denominator : null;
  }

  /** In the unit; null without a denominator, unless it is a count. */
  Double value() {
    if (villages == 0) {
      return null;
    }
    return unit == Unit.COUNT
        ? (double) numerator
        : (double) unit.factor() * numerator / denominator;
  }

  /** Compares two values without rounding, by cross-multiplication in 128 bits. */
  int compareTo(Sum other) {
    if (unit == Unit.COUNT) {
      return Long.compare(numerator, other.numerator);
    }
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }
}
