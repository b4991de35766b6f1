package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.indicator.Catalogue;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.Option;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Season;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The budgets of the curve beside a plan: three options of 1, 2 and 40 thousand rupiah. */
class FrontierStepsTest {
  private static final List<Option> OPTIONS =
      List.of(option("cheap", 1_000L), option("middle", 2_000L), option("dear", 40_000L));

  private static Option option(String id, long rupiah) {
    return new Option(id, id, "", "build", "", rupiah, 0, 0, List.of(Set.of()));
  }

  private static List<Long> budgets(String limits, Set<String> forbidden) throws IOException {
    PlanRequest request =
        PlanRequest.read(
            new AskedJson(
                new ObjectMapper()
                    .readTree("{\"within\":\"81.02\",\"frontier\":\"budget\"," + limits + "}"),
                ""),
            Catalogue.builtIn());
    Rules rules = new Rules(null, null, null, null, Map.of(), Set.of(), forbidden, List.of());
    PlanProblem problem =
        new PlanProblem(
            List.of(), OPTIONS, List.of(new Season("", 1, Set.of())), Judgement.WEIGHTED, rules);
    return FrontierSteps.of(request, problem).budgetsRupiah();
  }

  @Test
  void the_budget_that_was_asked_for_is_a_step_of_its_own() throws IOException {
    assertThat(budgets("\"budget\":2437", Set.of())).contains(2437L).hasSize(21).isSorted();
    assertThat(budgets("\"budget\":2500", Set.of())).contains(2500L).hasSize(20);
  }

  @Test
  void without_a_budget_the_steps_end_at_twice_the_dearest_that_may_be_chosen() throws IOException {
    assertThat(budgets("\"count\":2", Set.of())).endsWith(84_000L);
    assertThat(budgets("\"count\":2", Set.of("dear"))).endsWith(6_000L);
  }
}
