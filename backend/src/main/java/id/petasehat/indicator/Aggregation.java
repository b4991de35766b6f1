package id.petasehat.indicator;

/** How the reports of several months become one value. Areas always sum over sum. */
public enum Aggregation {
  /** Sum of the months' numerators over the sasaran of the year, taken once. */
  CUMULATIVE("kumulatif"),
  /** Sum of the months' numerators over the sum of the months' denominators. */
  RATIO_OF_SUMS("jumlah/jumlah"),
  /** Sum of the months' numerators over the sasaran taken once; for counts no denominator. */
  SUM("jumlah"),
  /** The last report alone. */
  LAST("terakhir");

  private final String catalogueWord;

  Aggregation(String catalogueWord) {
    this.catalogueWord = catalogueWord;
  }

  /** As in the catalogue file. */
  String catalogueWord() {
    return catalogueWord;
  }

  /** Whether the months of an indicator of this period type may be joined in this way. */
  boolean fits(PeriodType periodType) {
    return switch (periodType) {
      case C -> this == CUMULATIVE || this == RATIO_OF_SUMS;
      case M -> this == RATIO_OF_SUMS || this == SUM;
      case L, A, O -> this == LAST;
    };
  }
}
