package id.petasehat.disease;

/**
 * What is shown of one group in one area. All numbers are null where they are hidden.
 *
 * @param cases null when hidden
 * @param months village-months of which the group was reported
 * @param ratePer1000 cases per 1000 inhabitants in the months reported; null with few cases or
 *     where a population is not known
 * @param smr null with few cases, where a population is not known, and where there is no reference
 * @param locationQuotient share of the area's cases over the reference's share; only where a
 *     population is not known, and null with few cases
 */
public record Figure(Long cases, int months, Double ratePer1000, Smr smr, Double locationQuotient) {

  static Figure hidden(int months) {
    return new Figure(null, months, null, null, null);
  }

  public boolean isHidden() {
    return cases == null;
  }

  /** Whether the group may be named and ranked in the area. */
  boolean isNamed() {
    return cases != null && cases >= Disclosure.SHOWN_FROM;
  }

  /** How unusual: the ratio or, where there is none, the location quotient; null without either. */
  Double excess() {
    return smr == null ? locationQuotient : Double.valueOf(smr.ratio());
  }
}
