package id.petasehat.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every answer, and that it is the one that trying all sets finds. */
class PlanSolverPropertyTest {
  private static final Effort A_MINUTE = Effort.of(Duration.ofMinutes(1));

  @Provide
  Arbitrary<PlanProblem> problems() {
    return Arbitraries.longs().map(RandomProblems::of);
  }

  @Property(tries = 500)
  void the_answer_is_the_first_of_all_sets(@ForAll("problems") PlanProblem problem)
      throws RefusedPlan {
    List<List<Option>> sets = new EverySet(problem).bestFirst();
    if (sets.isEmpty()) {
      RefusedPlan refused = catchThrowableOfType(RefusedPlan.class, () -> answer(problem));
      assertThat(refused.findings()).isNotEmpty();
      return;
    }
    ChosenSet best = answer(problem).best();
    assertThat(best.value()).isEqualTo(new EverySet(problem).value(sets.get(0)));
    assertThat(best.options()).isEqualTo(EverySet.ids(sets.get(0)));
    assertThat(best.isProved()).isTrue();
    assertThat(best.isSettled()).isTrue();
    assertThat(best.bound()).isEqualTo(best.value());
  }

  @Property(tries = 100)
  void alternatives_are_the_next_best_of_all_sets_that_lack_a_post_of_each_before(
      @ForAll("problems") PlanProblem problem) throws RefusedPlan {
    List<List<String>> left =
        new ArrayList<>(new EverySet(problem).bestFirst().stream().map(EverySet::ids).toList());
    if (left.isEmpty()) {
      return;
    }
    List<ChosenSet> found =
        PlanSolver.solve(problem, new Wishes(3, 1, List.of(), List.of()), A_MINUTE).alternatives();
    List<List<String>> expected = new ArrayList<>();
    List<String> last = left.get(0);
    while (!last.isEmpty() && expected.size() < 3) {
      List<String> before = last;
      left.removeIf(set -> places(problem, set).containsAll(places(problem, before)));
      last = left.isEmpty() ? List.of() : left.get(0);
      if (!last.isEmpty()) {
        expected.add(last);
      }
    }
    assertThat(found).extracting(ChosenSet::options).isEqualTo(expected);
  }

  /** Posts, and ids of options that share their place with no other. */
  private static Set<String> places(PlanProblem problem, List<String> set) {
    return problem.options().stream()
        .filter(option -> set.contains(option.id()))
        .map(option -> option.post().isEmpty() ? "only " + option.id() : option.post())
        .collect(Collectors.toSet());
  }

  @Property(tries = 100)
  void more_money_never_serves_fewer(@ForAll("problems") PlanProblem problem) {
    long before = -1;
    for (long budget = 0; budget < 20; budget += 4) {
      Optional<ChosenSet> best = best(problem.with(problem.rules().withBudget(budget)));
      long value = best.map(ChosenSet::value).orElse(-1L);
      assertThat(value).isGreaterThanOrEqualTo(before);
      before = value;
    }
  }

  @Property(tries = 100)
  void one_option_more_never_serves_fewer(@ForAll("problems") PlanProblem problem) {
    List<Option> fewer = problem.options().subList(0, problem.options().size() - 1);
    String last = problem.options().get(fewer.size()).id();
    if (problem.rules().forced().contains(last)
        || problem.rules().forbidden().contains(last)
        || problem.rules().exclusive().stream().anyMatch(group -> group.contains(last))) {
      return;
    }
    long without =
        best(new PlanProblem(
                problem.demands(), fewer, problem.seasons(), problem.judgement(), problem.rules()))
            .map(ChosenSet::value)
            .orElse(-1L);
    assertThat(best(problem).map(ChosenSet::value).orElse(-1L)).isGreaterThanOrEqualTo(without);
  }

  /** Without the program: the bound by prices alone, and what it says of single options. */
  @Property(tries = 300)
  void no_set_exceeds_the_bound_by_prices_and_no_better_one_breaks_what_it_says(
      @ForAll("problems") PlanProblem problem) {
    List<List<Option>> sets = new EverySet(problem).bestFirst();
    CoverModel model = CoverModel.of(problem, Findings.choosable(problem));
    DualBound dual = new DualBound(model, List.of());
    dual.tighten(() -> 0, Stopwatch.start(A_MINUTE), set -> {});
    for (List<Option> set : sets) {
      long value = new EverySet(problem).value(set);
      List<String> ids = EverySet.ids(set);
      assertThat(dual.bound()).isGreaterThanOrEqualTo(value);
      assertThat(ids).containsAll(model.ids(dual.sure(value)));
      List<String> may =
          IntStream.range(0, model.size())
              .filter(o -> dual.free(value).get(o) || dual.sure(value).get(o))
              .mapToObj(o -> model.option(o).id())
              .toList();
      assertThat(may).containsAll(ids);
    }
  }

  private static Optional<ChosenSet> best(PlanProblem problem) {
    try {
      return Optional.of(answer(problem).best());
    } catch (RefusedPlan noSet) {
      return Optional.empty();
    }
  }

  private static PlanAnswer answer(PlanProblem problem) throws RefusedPlan {
    return PlanSolver.solve(problem, Wishes.none(), A_MINUTE);
  }
}
