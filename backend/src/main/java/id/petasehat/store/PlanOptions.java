package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.option.OptionSet;
import id.petasehat.option.Told;
import id.petasehat.option.UnitPrices;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a district can choose from.
 *
 * @param version changes with whatever decides it
 * @param weights months of each season of the question
 * @param people whom the question is about, by village; one of which that is not known is not there
 * @param uncounted villages of which it is not known how many people are meant
 * @param withoutPlace names of working posts whose place nobody knows; their people may be counted
 *     as beyond the limit
 * @param simulated whether posts, people or ground are invented
 */
public record PlanOptions(
    String version,
    PlanQuestion question,
    UnitPrices prices,
    OptionSet set,
    List<Integer> weights,
    Map<AreaCode, String> villageNames,
    Map<AreaCode, Long> people,
    List<AreaCode> uncounted,
    List<String> withoutPlace,
    boolean simulated) {

  /**
   * All of it with what tells of it.
   *
   * @param names of all villages and kecamatan of the district
   */
  public Told told(Map<AreaCode, String> names) {
    return new Told(
        version,
        simulated,
        set,
        question.seasons().stream().map(one -> one.id()).toList(),
        weights,
        prices,
        people,
        names);
  }

  /**
   * The problem of choosing the best of them under rules. A single season counts once, so that the
   * value is people.
   */
  public PlanProblem problem(Judgement judgement, Rules rules) {
    List<Season> seasons = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      seasons.add(
          new Season(
              question.seasons().get(i).id(), weights.size() == 1 ? 1 : weights.get(i), Set.of()));
    }
    return set.problem(seasons, judgement, rules, villageNames);
  }
}
