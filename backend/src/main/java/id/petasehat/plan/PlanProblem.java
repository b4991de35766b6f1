package id.petasehat.plan;

import java.util.List;

/**
 * Whom to serve, what can be done, and what to keep to.
 *
 * @param seasons one or more; the sets an option covers are in their order
 */
public record PlanProblem(
    List<Demand> demands,
    List<Option> options,
    List<Season> seasons,
    Judgement judgement,
    Rules rules) {
  public PlanProblem {
    demands = List.copyOf(demands);
    options = List.copyOf(options);
    seasons = List.copyOf(seasons);
  }

  /** The same under other rules. */
  public PlanProblem with(Rules other) {
    return new PlanProblem(demands, options, seasons, judgement, other);
  }
}
