package id.petasehat.plan;

import id.petasehat.plan.PlanAnswer.FrontierPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The answer to a problem as JSON: {@code chosen}, {@code weight}, {@code cost} (null where not
 * known), {@code bound}, {@code gap}, {@code proved}, {@code settled} (no equal set comes before
 * it), {@code uncovered} and so on. Where the problem names seasons, people are told by season.
 */
public final class PlanAnswerJson {
  private final PlanProblem problem;
  private final boolean hasSeasons;

  private PlanAnswerJson(PlanProblem problem) {
    this.problem = problem;
    hasSeasons = !problem.seasons().get(0).id().isEmpty();
  }

  /**
   * The members of the answer.
   *
   * @param millis that it took
   */
  public static Map<String, Object> of(PlanProblem problem, PlanAnswer answer, long millis) {
    return new PlanAnswerJson(problem).body(answer, millis);
  }

  private Map<String, Object> body(PlanAnswer answer, long millis) {
    Coverage coverage = answer.coverage();
    Map<String, Object> body = set(answer.best());
    body.put("uncovered", coverage.uncovered().stream().map(Coverage.Uncovered::demand).toList());
    body.put("alternatives", answer.alternatives().stream().map(this::set).toList());
    body.put("alternativesEnd", word(answer.search().ending()));
    body.put("millis", millis);
    body.put("greedyWeight", answer.greedyValue());
    if (answer.withoutLeast() != null) {
      body.put("priceOfFairness", answer.priceOfFairness());
      body.put("withoutMinPerGroup", set(answer.withoutLeast()));
    }
    body.put("options", coverage.options().stream().map(this::option).toList());
    body.put("groups", coverage.kecamatan().stream().map(this::kecamatan).toList());
    body.put("uncoveredWhy", coverage.uncovered().stream().map(this::uncovered).toList());
    body.put("frontier", answer.frontier().stream().map(this::point).toList());
    body.put("notes", answer.notes().stream().map(PlanAnswerJson::note).toList());
    return body;
  }

  private Map<String, Object> set(ChosenSet set) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("chosen", set.options());
    body.put("weight", set.value());
    body.put("cost", set.costRupiah());
    body.put("bound", set.bound());
    body.put("gap", set.gap());
    body.put("proved", set.isProved());
    body.put("settled", set.isSettled());
    body.put("people", people(set.people()));
    body.put("bidan", set.bidan());
    body.put("perawat", set.perawat());
    return body;
  }

  /** A number, or one for each season by its id. */
  private Object people(List<Long> bySeason) {
    if (!hasSeasons) {
      return bySeason.get(0);
    }
    Map<String, Long> named = new LinkedHashMap<>();
    for (int i = 0; i < bySeason.size(); i++) {
      named.put(problem.seasons().get(i).id(), bySeason.get(i));
    }
    return named;
  }

  private Map<String, Object> option(Coverage.OptionShare share) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", share.option());
    body.put("people", people(share.people()));
    body.put("onlyBy", people(share.onlyBy()));
    return body;
  }

  private Map<String, Object> kecamatan(Coverage.KecamatanShare share) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("group", share.kecamatan());
    body.put("chosen", share.chosen());
    body.put("people", people(share.people()));
    body.put("covered", people(share.covered()));
    return body;
  }

  private Map<String, Object> uncovered(Coverage.Uncovered left) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", left.demand());
    body.put("why", word(left.why()));
    if (hasSeasons) {
      body.put("seasons", left.seasons());
    }
    return body;
  }

  private Map<String, Object> point(FrontierPoint point) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        point.count() == null ? "budget" : "count",
        point.count() == null ? (Object) point.budgetRupiah() : point.count());
    body.put("feasible", point.isFeasible());
    if (point.set() != null) {
      body.putAll(set(point.set()));
    }
    return body;
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> note(Finding note) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("place", note.place());
    body.put("code", note.code());
    body.put("reason", Map.of("id", note.reason().id(), "en", note.reason().en()));
    body.put("remedy", Map.of("id", note.remedy().id(), "en", note.remedy().en()));
    body.put("least", note.least());
    return body;
  }
}
