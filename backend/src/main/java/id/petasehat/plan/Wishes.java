package id.petasehat.plan;

import java.util.List;

/**
 * What to find beside the best set.
 *
 * @param alternatives how many near-best sets
 * @param difference for how many posts and new places of the best set and of each earlier
 *     alternative an alternative has nothing at the least, 1 or more
 * @param counts numbers of options for which to find the best set too, ascending
 * @param budgetsRupiah budgets for which to find the best set too, ascending
 */
public record Wishes(
    int alternatives, int difference, List<Integer> counts, List<Long> budgetsRupiah) {
  public Wishes {
    counts = counts.stream().sorted().toList();
    budgetsRupiah = budgetsRupiah.stream().sorted().toList();
  }

  /** Only the best set. */
  public static Wishes none() {
    return new Wishes(0, 1, List.of(), List.of());
  }

  int tasks() {
    return alternatives + counts.size() + budgetsRupiah.size();
  }
}
