package id.petasehat.serve;

import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.plan.Option;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Wishes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** For which numbers of posts, or which budgets, the curve beside a plan is computed. */
final class FrontierSteps {
  private static final int MOST_COUNT = 50;
  private static final int BUDGETS = 20;

  /** Two significant digits: Rp 150 juta, not Rp 147.392.811. */
  private static final int ROUND = 10;

  private FrontierSteps() {}

  static Wishes of(PlanRequest request, PlanProblem problem) {
    return new Wishes(
        request.alternatives(),
        1,
        PlanRequest.COUNT.equals(request.frontier()) ? counts(problem) : List.of(),
        PlanRequest.BUDGET.equals(request.frontier())
            ? budgets(request.asked(), problem)
            : List.of());
  }

  /** One by one, as long as there are posts or places. */
  private static List<Integer> counts(PlanProblem problem) {
    long places =
        open(problem)
            .map(one -> one.post().isEmpty() ? one.id() : "post " + one.post())
            .distinct()
            .count();
    return IntStream.rangeClosed(1, (int) Math.min(MOST_COUNT, places)).boxed().toList();
  }

  /**
   * Equal steps up to twice the budget, and the budget itself; without one, to twice what the
   * dearest options cost.
   */
  private static List<Long> budgets(Asked asked, PlanProblem problem) {
    Long budget = asked.budget();
    long step = rounded(2 * (budget == null ? dearest(asked.count(), problem) : budget) / BUDGETS);
    LongStream steps = LongStream.rangeClosed(1, BUDGETS).map(one -> one * step);
    return LongStream.concat(steps, budget == null ? LongStream.empty() : LongStream.of(budget))
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  private static long dearest(int count, PlanProblem problem) {
    return open(problem)
        .map(Option::costRupiah)
        .filter(cost -> cost != null)
        .sorted(Comparator.reverseOrder())
        .limit(count)
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Stream<Option> open(PlanProblem problem) {
    return problem.options().stream()
        .filter(one -> !problem.rules().forbidden().contains(one.id()));
  }

  private static long rounded(long step) {
    long unit = 1;
    while (step / unit >= ROUND * ROUND) {
      unit *= ROUND;
    }
    return Math.max(1, (step + unit - 1) / unit * unit);
  }
}
