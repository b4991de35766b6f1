package id.petasehat.plan;

import java.util.List;

/**
 * A set of options as an answer.
 *
 * @param options ids, sorted
 * @param value as the problem judges it: people; with weighted seasons people times weights
 * @param people newly in reach, by season
 * @param costRupiah null where a cost of the set is not known
 * @param bidan midwives needed
 * @param perawat nurses needed
 * @param bound value that no set exceeds, under what was asked of this one
 * @param isProved whether no set has a larger value; only then it may be called best
 * @param isSettled whether it is also known that no set of the same value is cheaper, smaller or
 *     comes before it by ids
 */
public record ChosenSet(
    List<String> options,
    long value,
    List<Long> people,
    Long costRupiah,
    long bidan,
    long perawat,
    long bound,
    boolean isProved,
    boolean isSettled) {
  public ChosenSet {
    options = List.copyOf(options);
    people = List.copyOf(people);
  }

  /** By how much a better set could be better; 0 when proved. */
  public long gap() {
    return isProved ? 0 : bound - value;
  }

  /** The same with the bound and proof of another that was sought among more sets. */
  ChosenSet boundBy(ChosenSet other) {
    return with(other.bound, other.isProved, other.isSettled);
  }

  /**
   * The same as the best known of sets of which none exceeds a bound.
   *
   * @param ofAll not below the value of any set; then it is proved where it is this value
   */
  ChosenSet within(long ofAll) {
    return with(Math.max(value, ofAll), ofAll <= value, false);
  }

  private ChosenSet with(long otherBound, boolean isOtherProved, boolean isOtherSettled) {
    return new ChosenSet(
        options,
        value,
        people,
        costRupiah,
        bidan,
        perawat,
        otherBound,
        isOtherProved,
        isOtherSettled);
  }
}
