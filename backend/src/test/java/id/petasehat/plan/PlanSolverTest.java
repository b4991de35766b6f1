package id.petasehat.plan;

import static id.petasehat.plan.SixVillages.MILLION;
import static id.petasehat.plan.SixVillages.oneInEach;
import static id.petasehat.plan.SixVillages.option;
import static id.petasehat.plan.SixVillages.under;
import static id.petasehat.plan.SixVillages.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.plan.Coverage.Why;
import id.petasehat.plan.PlanAnswer.Ending;
import id.petasehat.plan.PlanAnswer.FrontierPoint;
import id.petasehat.plan.PlanAnswer.Search;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The best set for a number of posts or a budget, what fairness costs, and what cannot be. */
class PlanSolverTest {
  private static final Effort A_MINUTE = Effort.of(Duration.ofMinutes(1));
  private static final Rules ANY =
      new Rules(null, null, null, null, Map.of(), Set.of(), Set.of(), List.of());

  @Test
  void two_posts_serve_2610_people_for_1350_million() throws Exception {
    ChosenSet best = solve(under(Rules.ofCount(2))).best();
    assertThat(best.options()).containsExactly("C", "E");
    assertThat(best.value()).isEqualTo(2610);
    assertThat(best.costRupiah()).isEqualTo(1350 * MILLION);
    assertThat(best.bound()).isEqualTo(2610);
    assertThat(best.gap()).isZero();
    assertThat(best.isProved()).isTrue();
    assertThat(best.isSettled()).isTrue();
  }

  @Test
  void a_budget_of_1000_million_serves_2300_people_where_greedy_serves_1720() throws Exception {
    PlanAnswer answer = solve(under(Rules.ofBudget(1000 * MILLION)));
    assertThat(answer.best().options()).containsExactly("A", "B");
    assertThat(answer.best().value()).isEqualTo(2300);
    assertThat(answer.best().costRupiah()).isEqualTo(950 * MILLION);
    assertThat(answer.greedyValue()).isEqualTo(1720);
  }

  @Test
  void three_posts_serve_everybody() throws Exception {
    PlanAnswer answer = solve(under(Rules.ofCount(3)));
    assertThat(answer.best().options()).containsExactly("C", "D", "E");
    assertThat(answer.best().value()).isEqualTo(2870);
    assertThat(answer.best().costRupiah()).isEqualTo(1650 * MILLION);
    assertThat(answer.coverage().uncovered()).isEmpty();
  }

  @Test
  void one_post_in_each_kecamatan_costs_560_people() throws Exception {
    PlanAnswer answer = solve(under(oneInEach(Rules.ofBudget(1400 * MILLION))));
    assertThat(answer.best().options()).containsExactly("B", "C", "D");
    assertThat(answer.best().value()).isEqualTo(2050);
    assertThat(answer.best().costRupiah()).isEqualTo(1350 * MILLION);
    assertThat(answer.withoutLeast().options()).containsExactly("C", "E");
    assertThat(answer.priceOfFairness()).isEqualTo(560);
  }

  @Test
  void a_kecamatan_that_cannot_be_met_is_named() {
    Rules rules = Rules.ofBudget(5000 * MILLION).withLeastIn(Map.of("X", 1, "Z", 2, "W", 1));
    assertThat(refused(under(rules)))
        .extracting(Finding::place, Finding::code)
        .containsExactly(
            tuple("W", "kecamatan-cannot-be-met"), tuple("Z", "kecamatan-cannot-be-met"));
  }

  @Test
  void a_budget_below_what_the_kecamatan_ask_for_says_how_much_would_do() {
    Finding why = refused(under(oneInEach(Rules.ofBudget(1000 * MILLION)))).get(0);
    assertThat(why.code()).isEqualTo("budget-too-small");
    assertThat(why.reason().id()).contains("Rp 1.000.000.000");
    assertThat(why.remedy().id()).contains("Rp 1.350.000.000");
    assertThat(why.remedy().en()).contains("Rp 1.350.000.000");
    assertThat(why.least()).isEqualTo(1350 * MILLION);
  }

  @Test
  void forced_options_beyond_the_budget_say_how_much_would_do() {
    Rules rules = rules(null, 1300 * MILLION, null, Set.of("C", "E"), Set.of());
    Finding why = refused(under(rules)).get(0);
    assertThat(why.place()).isEqualTo("budget");
    assertThat(why.remedy().id()).contains("Rp 1.350.000.000");
  }

  @Test
  void limits_that_are_too_small_together_are_named_together() {
    Rules rules = rules(1, 600 * MILLION, null, Set.of("C", "E"), Set.of());
    assertThat(refused(under(rules)))
        .extracting(Finding::code)
        .containsExactly("count-too-small-together", "budget-too-small-together");
  }

  @Test
  void too_few_midwives_are_named_with_the_number_that_would_do() {
    Finding why = refused(under(rules(null, null, 1L, Set.of("A", "D"), Set.of()))).get(0);
    assertThat(why.code()).isEqualTo("bidan-too-small");
    assertThat(why.remedy().en()).contains("at least 2");
    assertThat(why.least()).isEqualTo(2);
  }

  @Test
  void midwives_limit_the_posts() throws Exception {
    assertThat(solve(under(rules(null, null, 1L, Set.of(), Set.of()))).best().options())
        .containsExactly("E");
  }

  @Test
  void forced_and_forbidden_options_are_heeded() throws Exception {
    PlanAnswer answer = solve(under(rules(2, null, null, Set.of("D"), Set.of("E"))));
    assertThat(answer.best().options()).containsExactly("A", "D");
    assertThat(answer.best().value()).isEqualTo(1530);
    assertThat(answer.coverage().uncovered())
        .extracting(Coverage.Uncovered::demand, Coverage.Uncovered::why)
        .containsExactly(tuple("V2", Why.RULES), tuple("V4", Why.RULES), tuple("V5", Why.RULES));
  }

  @Test
  void of_two_options_for_one_post_at_most_one_is_chosen() throws Exception {
    List<Option> options = List.of(atPost("repair", 100, "V1"), atPost("rebuild", 400, "V1", "V2"));
    PlanAnswer answer = solve(of(options, Rules.ofCount(2)));
    assertThat(answer.best().options()).containsExactly("rebuild");
    assertThat(answer.notes()).extracting(Finding::code).containsExactly("options-of-one-post");
  }

  @Test
  void two_forced_options_of_one_post_are_refused() {
    List<Option> options = List.of(atPost("repair", 100, "V1"), atPost("rebuild", 400, "V1", "V2"));
    Rules rules = rules(2, null, null, Set.of("repair", "rebuild"), Set.of());
    assertThat(refused(of(options, rules)))
        .extracting(Finding::code)
        .containsExactly("forced-exclusive");
  }

  @Test
  void of_equal_sets_the_cheapest_then_the_smallest_then_the_first_by_ids_is_chosen()
      throws Exception {
    assertThat(choiceAmong(option("a", 5, "", "V1"), option("b", 4, "", "V1")))
        .containsExactly("b");
    assertThat(
            choiceAmong(
                option("a", 2, "", "V1"), option("b", 2, "", "V2"), option("c", 4, "", "V1", "V2")))
        .containsExactly("c");
    assertThat(choiceAmong(option("b", 4, "", "V1"), option("a", 4, "", "V1")))
        .containsExactly("a");
    assertThat(
            choiceAmong(
                option("d", 4, "", "V1", "V2"),
                option("c", 4, "", "V3"),
                option("b", 4, "", "V2", "V3"),
                option("a", 4, "", "V1")))
        .containsExactly("a", "b");
  }

  private static List<String> choiceAmong(Option... options) throws RefusedPlan {
    return solve(of(List.of(options), ANY)).best().options();
  }

  @Test
  void an_option_without_cost_is_told_and_no_budget_chooses_it() throws Exception {
    List<Option> options =
        List.of(
            new Option("A", "A", "", "", "", null, 0, 0, List.of(Set.of("V1"))),
            option("B", 3, "", "V2"));
    PlanAnswer answer = solve(of(options, Rules.ofBudget(9 * MILLION)));
    assertThat(answer.best().options()).containsExactly("B");
    assertThat(answer.notes()).extracting(Finding::code).containsExactly("cost-missing");
    assertThat(answer.coverage().uncovered().get(0).why()).isEqualTo(Why.NOT_CHOOSABLE);
    PlanAnswer byCount = solve(of(options, Rules.ofCount(2)));
    assertThat(byCount.best().options()).containsExactly("A", "B");
    assertThat(byCount.best().costRupiah()).isNull();
  }

  @Test
  void free_options_and_those_that_cover_nobody_are_told() throws Exception {
    PlanAnswer answer =
        solve(of(List.of(option("A", 0, "", "V1"), option("B", 3, "")), Rules.ofCount(2)));
    assertThat(answer.best().options()).containsExactly("A");
    assertThat(answer.notes())
        .extracting(Finding::code)
        .containsExactly("cost-zero", "covers-nobody");
  }

  @Test
  void a_budget_below_the_cheapest_option_buys_nothing_and_says_so() throws Exception {
    PlanAnswer answer = solve(under(Rules.ofBudget(299 * MILLION)));
    assertThat(answer.best().options()).isEmpty();
    assertThat(answer.best().isProved()).isTrue();
    assertThat(answer.notes().get(0).code()).isEqualTo("budget-below-cheapest");
    assertThat(answer.notes().get(0).remedy().id()).contains("Rp 300.000.000");
  }

  @Test
  void every_slip_in_a_problem_is_named() {
    PlanProblem wrong =
        new PlanProblem(
            List.of(village("V1", -1), village("V1", 3)),
            List.of(option("A", -5, "", "V1", "V9")),
            List.of(new Season("", 0, Set.of())),
            Judgement.WEIGHTED,
            rules(-1, null, null, Set.of("A", "B"), Set.of("A")));
    assertThat(refused(wrong))
        .extracting(Finding::code)
        .containsExactly(
            "bad-season-weight",
            "duplicate-demand",
            "bad-people",
            "bad-cost",
            "unknown-demand",
            "bad-limit",
            "unknown-option",
            "forced-and-forbidden");
  }

  @Test
  void alternatives_differ_and_none_is_better_than_the_one_before() throws Exception {
    PlanAnswer answer =
        PlanSolver.solve(under(Rules.ofCount(2)), new Wishes(3, 1, List.of(), List.of()), A_MINUTE);
    // all pairs by people: C+E 2610, A+B 2300, A+C 1970, A+E 1910, B+E 1850
    assertThat(answer.alternatives())
        .extracting(ChosenSet::options)
        .containsExactly(List.of("A", "B"), List.of("A", "C"), List.of("A", "E"));
    assertThat(answer.alternatives())
        .extracting(ChosenSet::value)
        .containsExactly(2300L, 1970L, 1910L);
  }

  @Test
  void alternatives_can_be_asked_to_share_nothing_with_the_best_set() throws Exception {
    PlanAnswer answer =
        PlanSolver.solve(under(Rules.ofCount(2)), new Wishes(3, 2, List.of(), List.of()), A_MINUTE);
    assertThat(answer.alternatives())
        .extracting(ChosenSet::options)
        .containsExactly(List.of("A", "B"), List.of("D"));
  }

  @Test
  void the_frontier_tells_the_best_set_for_each_number_and_budget() throws Exception {
    Wishes wishes = new Wishes(0, 1, List.of(3, 1, 2, 0), List.of(1000 * MILLION, 1400 * MILLION));
    PlanAnswer answer = PlanSolver.solve(under(Rules.ofCount(5)), wishes, A_MINUTE);
    assertThat(answer.frontier())
        .extracting(FrontierPoint::count, point -> point.set().value())
        .containsExactly(
            tuple(0, 0L),
            tuple(1, 1460L),
            tuple(2, 2610L),
            tuple(3, 2870L),
            tuple(null, 2300L),
            tuple(null, 2610L));
  }

  @Test
  void a_point_of_the_frontier_without_a_set_says_so() throws Exception {
    Wishes wishes = new Wishes(0, 1, List.of(2, 3), List.of());
    PlanAnswer answer = PlanSolver.solve(under(oneInEach(Rules.ofCount(5))), wishes, A_MINUTE);
    assertThat(answer.frontier().get(0).set()).isNull();
    assertThat(answer.frontier().get(0).isFeasible()).isFalse();
    assertThat(answer.frontier().get(1).set().options()).containsExactly("C", "D", "E");
  }

  /** As if the time were over as soon as a task begins. */
  private static Effort untilItBegins(Effort.Task task) {
    AtomicBoolean isOver = new AtomicBoolean();
    return new Effort(
        Duration.ofMinutes(1), isOver::get, (begun, done, of) -> isOver.set(begun == task));
  }

  @Test
  void a_point_for_which_there_was_no_time_is_not_called_impossible() throws Exception {
    PlanAnswer answer =
        PlanSolver.solve(
            under(oneInEach(Rules.ofCount(5))),
            new Wishes(0, 1, List.of(2), List.of()),
            untilItBegins(Effort.Task.FRONTIER));
    assertThat(answer.frontier().get(0).set()).isNull();
    assertThat(answer.frontier().get(0).isFeasible()).isNull();
  }

  @Test
  void that_there_are_no_more_alternatives_is_said_only_when_it_is_proved() throws Exception {
    PlanProblem onlyOneSet =
        under(rules(null, null, null, Set.of("A", "B", "C", "D", "E"), Set.of()));
    Wishes two = new Wishes(2, 1, List.of(), List.of());
    assertThat(PlanSolver.solve(onlyOneSet, two, A_MINUTE).search())
        .isEqualTo(new Search(2, Ending.NO_MORE));
    assertThat(PlanSolver.solve(onlyOneSet, two, untilItBegins(Effort.Task.ALTERNATIVES)).search())
        .isEqualTo(new Search(2, Ending.OUT_OF_TIME));
    assertThat(PlanSolver.solve(under(Rules.ofCount(2)), two, A_MINUTE).search())
        .isEqualTo(new Search(2, Ending.COMPLETE));
  }

  @Test
  void fairness_is_never_free_of_a_set_that_was_not_found_in_time() throws Exception {
    // W has nothing but a dearer A; without W only A is looked at, and greedy comes to 1,720
    List<Option> options = new ArrayList<>(under(ANY).options());
    options.add(option("A2", 560, "W", "V1", "V3"));
    PlanProblem problem =
        new PlanProblem(
            under(ANY).demands(),
            options,
            under(ANY).seasons(),
            Judgement.WEIGHTED,
            Rules.ofBudget(1000 * MILLION).withLeastIn(Map.of("W", 1)));
    PlanAnswer answer =
        PlanSolver.solve(
            problem,
            new Wishes(1, 1, List.of(), List.of()),
            untilItBegins(Effort.Task.ALTERNATIVES));
    assertThat(answer.best().options()).containsExactly("A2", "B");
    assertThat(answer.withoutLeast().value()).isGreaterThanOrEqualTo(2300);
    assertThat(answer.priceOfFairness()).isNotNegative();
    assertThat(answer.withoutLeast().bound()).isGreaterThanOrEqualTo(2300);
  }

  private static final Effort NO_TIME =
      new Effort(Duration.ofMinutes(1), () -> true, (task, done, of) -> {});

  @Test
  void what_is_known_to_be_best_is_answered_again_without_a_search() throws Exception {
    PlanProblem problem = under(Rules.ofBudget(1000 * MILLION));
    ChosenSet best = solve(problem).best();
    PlanAnswer again = PlanSolver.solve(problem, best, Wishes.none(), NO_TIME);
    assertThat(again.best()).isEqualTo(best);
    assertThat(PlanSolver.solve(problem, Wishes.none(), NO_TIME).best().isProved()).isFalse();
  }

  @Test
  void a_later_answer_is_never_worse_than_what_was_found_before() throws Exception {
    // without time greedy's 1,720 are found; known are 2,300, of which nobody has proved anything
    PlanProblem problem = under(Rules.ofBudget(1000 * MILLION));
    ChosenSet proved = solve(problem).best();
    ChosenSet unproved = unproved(proved, 2870);
    ChosenSet later = PlanSolver.solve(problem, unproved, Wishes.none(), NO_TIME).best();
    assertThat(later.value()).isEqualTo(2300);
    assertThat(later.bound()).isBetween(2300L, 2870L);
    ChosenSet withTime = PlanSolver.solve(problem, unproved, Wishes.none(), A_MINUTE).best();
    assertThat(withTime).isEqualTo(proved);
  }

  private static ChosenSet unproved(ChosenSet set, long bound) {
    return new ChosenSet(
        set.options(),
        set.value(),
        set.people(),
        set.costRupiah(),
        set.bidan(),
        set.perawat(),
        bound,
        false,
        false);
  }

  @Test
  void each_option_tells_whom_it_brings_and_whom_nobody_else_would() throws Exception {
    PlanAnswer answer = solve(under(rules(3, null, null, Set.of("A", "C", "E"), Set.of())));
    assertThat(answer.coverage().options())
        .containsExactly(
            new Coverage.OptionShare("A", List.of(1270L), List.of(0L)),
            new Coverage.OptionShare("C", List.of(1150L), List.of(700L)),
            new Coverage.OptionShare("E", List.of(1460L), List.of(640L)));
    assertThat(answer.coverage().kecamatan())
        .extracting(Coverage.KecamatanShare::kecamatan, Coverage.KecamatanShare::chosen)
        .containsExactly(tuple("X", 2), tuple("Y", 1), tuple("Z", 0));
  }

  @Test
  void seasons_are_weighed_by_their_months_or_judged_by_the_worst() throws Exception {
    // in the waves A serves nobody; dry it serves more than B
    List<Option> options =
        List.of(
            bySeason("A", Set.of("V1", "V2"), Set.of()), bySeason("B", Set.of("V2"), Set.of("V2")));
    List<Demand> villages = List.of(village("V1", 300), village("V2", 200));
    List<Season> seasons =
        List.of(new Season("kemarau", 7, Set.of()), new Season("ombak", 5, Set.of()));
    Rules one = Rules.ofCount(1);
    ChosenSet weighed =
        solve(new PlanProblem(villages, options, seasons, Judgement.WEIGHTED, one)).best();
    assertThat(weighed.options()).containsExactly("A");
    assertThat(weighed.value()).isEqualTo(7 * 500);
    assertThat(weighed.people()).containsExactly(500L, 0L);
    ChosenSet worst =
        solve(new PlanProblem(villages, options, seasons, Judgement.WORST, one)).best();
    assertThat(worst.options()).containsExactly("B");
    assertThat(worst.value()).isEqualTo(200);
  }

  @Test
  void a_season_in_which_posts_serve_already_is_not_the_worst() throws Exception {
    List<Option> options =
        List.of(bySeason("A", Set.of("V1"), Set.of()), bySeason("B", Set.of(), Set.of("V1", "V2")));
    PlanProblem problem =
        new PlanProblem(
            List.of(village("V1", 300), village("V2", 200)),
            options,
            List.of(new Season("kemarau", 1, Set.of("V2")), new Season("ombak", 1, Set.of())),
            Judgement.WORST,
            Rules.ofCount(1));
    // now 200 dry and 0 in the waves; with B 200 and 500, so the worst is 200 better
    assertThat(solve(problem).best().options()).containsExactly("B");
    assertThat(solve(problem).best().value()).isEqualTo(200);
  }

  @Test
  void cancelling_leaves_the_best_so_far_unproved() throws Exception {
    PlanAnswer answer =
        PlanSolver.solve(
            hard(),
            Wishes.none(),
            new Effort(Duration.ofMinutes(1), () -> true, (task, done, of) -> {}));
    assertThat(answer.best().isProved()).isFalse();
    assertThat(answer.best().isSettled()).isFalse();
    assertThat(answer.best().value()).isPositive();
    assertThat(answer.best().gap()).isPositive();
  }

  @Test
  void when_the_time_is_over_the_gap_is_told() throws Exception {
    PlanAnswer answer = PlanSolver.solve(hard(), Wishes.none(), Effort.of(Duration.ofMillis(1)));
    assertThat(answer.best().isProved()).isFalse();
    assertThat(answer.best().gap())
        .isEqualTo(answer.best().bound() - answer.best().value())
        .isPositive();
  }

  /**
   * Forty options of which each pair shares one village of 1 to 19 people; twenty may be chosen.
   */
  private static PlanProblem hard() {
    List<Demand> villages = new ArrayList<>();
    List<Set<String>> covers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      covers.add(new HashSet<>());
      for (int j = 0; j < i; j++) {
        String id = i + "-" + j;
        villages.add(village(id, 1 + (i * 7 + j * 13) % 19));
        covers.get(i).add(id);
        covers.get(j).add(id);
      }
    }
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      options.add(option("O" + i, 1 + i % 3, "", covers.get(i).toArray(String[]::new)));
    }
    return problem(villages, options, Rules.ofCount(20));
  }

  private static Option atPost(String id, long millions, String... covers) {
    return new Option(
        id, id, "Pustu Elat", id, "", millions * MILLION, 0, 0, List.of(Set.of(covers)));
  }

  private static Option bySeason(String id, Set<String> dry, Set<String> waves) {
    return new Option(id, id, "", "", "", MILLION, 0, 0, List.of(dry, waves));
  }

  private static PlanProblem of(List<Option> options, Rules rules) {
    return problem(
        List.of(village("V1", 10), village("V2", 20), village("V3", 30)), options, rules);
  }

  private static PlanProblem problem(List<Demand> demands, List<Option> options, Rules rules) {
    return new PlanProblem(
        demands, options, List.of(new Season("", 1, Set.of())), Judgement.WEIGHTED, rules);
  }

  private static Rules rules(
      Integer count, Long budget, Long bidan, Set<String> forced, Set<String> forbidden) {
    return new Rules(count, budget, bidan, null, Map.of(), forced, forbidden, List.of());
  }

  private static PlanAnswer solve(PlanProblem problem) throws RefusedPlan {
    return PlanSolver.solve(problem, Wishes.none(), A_MINUTE);
  }

  private static List<Finding> refused(PlanProblem problem) {
    return catchThrowableOfType(RefusedPlan.class, () -> solve(problem)).findings();
  }
}
