package id.petasehat.command;

import id.petasehat.plan.Demand;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.Option;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Season;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A problem as {@link id.petasehat.intake.plan.PlanFile} reads it; of its rules count and budget.
 */
final class PlanProblemJson {
  private PlanProblemJson() {}

  static Map<String, Object> of(PlanProblem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("judge", problem.judgement() == Judgement.WORST ? "worst" : "weighted");
    put(body, "count", problem.rules().count());
    put(body, "budget", problem.rules().budgetRupiah());
    body.put("seasons", problem.seasons().stream().map(PlanProblemJson::season).toList());
    body.put(
        "options",
        problem.options().stream().map(option -> option(option, problem.seasons())).toList());
    body.put("demand", problem.demands().stream().map(PlanProblemJson::demand).toList());
    return body;
  }

  private static Map<String, Object> season(Season season) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", season.id());
    body.put("weight", season.weight());
    body.put("covered", sorted(season.covered()));
    return body;
  }

  private static Map<String, Object> option(Option option, List<Season> seasons) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", option.id());
    body.put("name", option.name());
    body.put("kind", option.kind());
    put(body, "post", option.post().isEmpty() ? null : option.post());
    put(body, "group", option.kecamatan().isEmpty() ? null : option.kecamatan());
    put(body, "cost", option.costRupiah());
    body.put("bidan", option.bidan());
    body.put("perawat", option.perawat());
    Map<String, Object> covers = new LinkedHashMap<>();
    for (int i = 0; i < seasons.size(); i++) {
      covers.put(seasons.get(i).id(), sorted(option.covers().get(i)));
    }
    body.put("covers", covers);
    return body;
  }

  private static Map<String, Object> demand(Demand demand) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", demand.id());
    body.put("name", demand.name());
    body.put("village", demand.village());
    body.put("group", demand.kecamatan());
    body.put("weight", demand.people());
    return body;
  }

  private static void put(Map<String, Object> body, String field, Object value) {
    if (value != null) {
      body.put(field, value);
    }
  }

  private static List<String> sorted(Set<String> ids) {
    return ids.stream().sorted().toList();
  }
}
