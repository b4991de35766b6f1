package id.petasehat.report;

import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.SeasonReach;
import java.util.List;
import java.util.function.ToLongFunction;

/** One number for several seasons, as the screen shows it. */
final class SeasonSum {
  private final List<SeasonReach> seasons;
  private final boolean isWorst;

  SeasonSum(DistrictPlan plan) {
    this.seasons = plan.seasons();
    this.isWorst = plan.asked().judge().equals("worst");
  }

  /** The mean by months, or that of the season with the smallest share within the limit. */
  long together(ToLongFunction<SeasonReach> figure) {
    if (isWorst) {
      return figure.applyAsLong(worst());
    }
    long sum = seasons.stream().mapToLong(one -> figure.applyAsLong(one) * weight(one)).sum();
    return Math.round((double) sum / months());
  }

  /** People for a value, which counts people times months where several seasons are weighted. */
  long inPeople(long value) {
    return seasons.size() > 1 && !isWorst ? Math.round((double) value / months()) : value;
  }

  private SeasonReach worst() {
    SeasonReach worst = seasons.get(0);
    for (SeasonReach one : seasons) {
      worst = share(one) < share(worst) ? one : worst;
    }
    return worst;
  }

  private static double share(SeasonReach season) {
    return season.people() == 0 ? 1 : (double) season.after() / season.people();
  }

  private long weight(SeasonReach season) {
    return knownMonths() > 0 ? season.weight() : 1;
  }

  private long months() {
    return knownMonths() > 0 ? knownMonths() : seasons.size();
  }

  private long knownMonths() {
    return seasons.stream().mapToLong(SeasonReach::weight).sum();
  }
}
