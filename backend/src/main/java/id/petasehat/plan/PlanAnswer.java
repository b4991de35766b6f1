package id.petasehat.plan;

import java.util.List;

/**
 * The answer to a problem.
 *
 * @param greedyValue of the set that greedy comes to, for comparison; null where it finds none that
 *     keeps to the rules
 * @param coverage what the best set does for whom
 * @param alternatives near-best sets, best first; fewer than asked for where there are no more
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
   * The best set under another limit.
   *
   * @param count null where the budget was changed
   * @param budgetRupiah null where the number of options was changed
   * @param set null where no set keeps to the rules under this limit
   */
  public record FrontierPoint(Integer count, Long budgetRupiah, ChosenSet set) {}
}
