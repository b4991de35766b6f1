package id.petasehat.option;

import id.petasehat.option.DistrictPlan.Headline;
import id.petasehat.option.DistrictPlan.SeasonReach;
import java.util.List;

/**
 * How numbers of several seasons become one, as the plan is judged: so that the title of a plan,
 * its alternatives and its curve tell the value that was proved.
 *
 * @param months weight of each season
 * @param isWorst whether the season with the fewest counts; otherwise the mean by months does
 */
public record Judging(List<Integer> months, boolean isWorst) {

  /** As a plan was judged that is told already. */
  public static Judging of(DistrictPlan plan) {
    return new Judging(
        plan.seasons().stream().map(one -> Math.toIntExact(one.weight())).toList(),
        plan.asked().judge().equals("worst"));
  }

  /** People for the value of a set, rounded once. */
  public long people(long value) {
    boolean isPeople = isWorst || months.size() == 1;
    return isPeople ? value : Math.round((double) value / allMonths());
  }

  /**
   * The title of a plan.
   *
   * @param value of the chosen set
   */
  Headline headline(List<SeasonReach> seasons, long value) {
    long before =
        isWorst
            ? seasons.stream().mapToLong(SeasonReach::before).min().orElseThrow()
            : meanBefore(seasons);
    return new Headline(seasons.get(0).people(), before, before + people(value));
  }

  private long meanBefore(List<SeasonReach> seasons) {
    if (seasons.size() == 1) {
      return seasons.get(0).before();
    }
    long sum = seasons.stream().mapToLong(one -> one.before() * one.weight()).sum();
    return Math.round((double) sum / allMonths());
  }

  /** Seasons without months have no value, and no sum to divide by. */
  private long allMonths() {
    return Math.max(1, months.stream().mapToLong(Integer::longValue).sum());
  }
}
