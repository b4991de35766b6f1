package id.petasehat.plan;

import java.util.List;

/**
 * The answer to a problem.
 *
 * @param greedyValue of the set that greedy comes to, for comparison; null where it finds none that
 *     keeps to the rules
 * @param coverage what the best set does for whom
 * @param alternatives near-best sets, best first
 * @param search why there are not more of them
 * @param withoutLeast the best set were there no least numbers for kecamatan; null where there are
 *     none
 * @param frontier best sets by number of options, then by budget
 * @param notes what to mind
 */
public record PlanAnswer(
    ChosenSet best,
    Long greedyValue,
    Coverage coverage,
    List<ChosenSet> alternatives,
    Search search,
    ChosenSet withoutLeast,
    List<FrontierPoint> frontier,
    List<Finding> notes) {
  public PlanAnswer {
    alternatives = List.copyOf(alternatives);
    frontier = List.copyOf(frontier);
    notes = List.copyOf(notes);
  }

  /** People lost to the least numbers for kecamatan; null where there are none. */
  public Long priceOfFairness() {
    return withoutLeast == null ? null : withoutLeast.value() - best.value();
  }

  /**
   * The search for alternatives.
   *
   * @param sought how many were asked for
   */
  public record Search(int sought, Ending ending) {}

  /** How a search for several sets ended. */
  public enum Ending {
    /** With as many as were asked for. */
    COMPLETE,
    /** With the proof that there are no more. */
    NO_MORE,
    /** Before the next one was found, or known not to be there. */
    OUT_OF_TIME
  }

  /**
   * The best set under another limit.
   *
   * @param count null where the budget was changed
   * @param budgetRupiah null where the number of options was changed
   * @param set null where none keeps to the rules under this limit, and where none was found in
   *     time
   * @param isImpossible whether it is proved that none does
   */
  public record FrontierPoint(
      Integer count, Long budgetRupiah, ChosenSet set, boolean isImpossible) {
    /** Whether any set keeps to the rules; null where nobody knows. */
    public Boolean isFeasible() {
      if (set != null) {
        return true;
      }
      return isImpossible ? false : null;
    }
  }
}
