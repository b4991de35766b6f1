package id.petasehat.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.indicator.Wording;
import id.petasehat.option.DistrictPlan.Asked;
import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.option.DistrictPlan.FrontierStep;
import id.petasehat.option.DistrictPlan.KecamatanGain;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.OptionLine;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.option.DistrictPlan.Served;
import id.petasehat.option.DistrictPlan.VillageGain;
import id.petasehat.option.PlanTelling.Beside;
import id.petasehat.plan.Finding;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Wishes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Five groups of people in a row, of three villages; an x is whom an option would serve. */
class PlanTellingTest {
  private static final String WEST = "81.02.03.2001";
  private static final String MIDDLE = "81.02.03.2002";
  private static final String EAST = "81.02.04.2001";

  private static Row row() {
    return new Row(2)
        .people(WEST, 300)
        .served(0)
        .people(WEST, 100)
        .people(MIDDLE, 80)
        .people(EAST, 60)
        .people(EAST, 10)
        .option(Work.REBUILD, "P1", WEST, 600L, ".xx..", "xxx..")
        .option(Work.BUILD, "", EAST, 750L, "..xx.", "...x.")
        .option(Work.STAFF, "P2", MIDDLE, 50L, "..x..", "..x..")
        .option(Work.REPAIR, "P3", EAST, null, "....x", "....x");
  }

  private static DistrictPlan plan(Rules rules, Wishes wishes) throws Exception {
    Told told = row().told();
    return PlanTelling.of(
        told,
        Row.solved(told, rules, wishes),
        new Beside(
            "2026-11-22T10:00:00Z",
            Row.asked("weighted"),
            List.of(),
            Set.of(),
            List.of(),
            List.of()));
  }

  private static DistrictPlan plan(int count) throws Exception {
    return plan(Rules.ofCount(count), Wishes.none());
  }

  @Test
  void before_and_after_are_told_season_by_season() throws Exception {
    assertThat(plan(2).seasons())
        .containsExactly(
            new SeasonReach("kemarau", 6, 550, 300, 540, 0),
            new SeasonReach("hujan", 6, 550, 0, 540, 0));
  }

  @Test
  void chosen_options_come_by_their_people_with_what_only_they_bring() throws Exception {
    List<Chosen> chosen = plan(2).chosen();

    assertThat(chosen)
        .extracting(one -> one.option().id())
        .containsExactly("rebuild:P1", "build:site1");
    assertThat(chosen).extracting(Chosen::order).containsExactly(1, 2);
    assertThat(chosen.get(0).people()).containsExactly(180L, 480L);
    assertThat(chosen.get(0).onlyBy()).containsExactly(100L, 480L);
    assertThat(chosen.get(0).rupiahPerPerson()).as("600 for 330 in the mean season").isEqualTo(2);
    assertThat(chosen.get(0).villages())
        .containsExactly(
            new Served(WEST, "Desa " + WEST, List.of(100L, 400L)),
            new Served(MIDDLE, "Desa " + MIDDLE, List.of(80L, 80L)));
  }

  @Test
  void villages_and_kecamatan_add_up_to_the_district() throws Exception {
    DistrictPlan plan = plan(2);

    assertThat(plan.villages())
        .containsExactly(
            new VillageGain(
                WEST, "Desa " + WEST, "81.02.03", 400L, List.of(300L, 0L), List.of(400L, 400L)),
            new VillageGain(
                MIDDLE, "Desa " + MIDDLE, "81.02.03", 80L, List.of(0L, 0L), List.of(80L, 80L)),
            new VillageGain(
                EAST, "Desa " + EAST, "81.02.04", 70L, List.of(0L, 0L), List.of(60L, 60L)));
    assertThat(plan.kecamatan())
        .containsExactly(
            new KecamatanGain(
                "81.02.03", "Kecamatan 81.02.03", 1, 480, List.of(300L, 0L), List.of(480L, 480L)),
            new KecamatanGain(
                "81.02.04", "Kecamatan 81.02.04", 1, 70, List.of(0L, 0L), List.of(60L, 60L)));
  }

  @Test
  void who_stays_beyond_the_limit_is_told_with_the_easiest_reason() throws Exception {
    assertThat(plan(2).uncovered())
        .as("the repair that would reach them has no price")
        .containsExactly(
            new Left(
                EAST,
                "Desa " + EAST,
                "81.02.04",
                "Kecamatan 81.02.04",
                List.of(10L, 10L),
                "not-choosable"));
    assertThat(plan(1).uncovered())
        .extracting(Left::why)
        .as("one option more would do")
        .containsExactly("rules");
  }

  @Test
  void people_whom_only_a_place_left_out_for_mending_would_serve_are_told_as_such()
      throws Exception {
    Told told =
        new Row(1)
            .people(WEST, 300)
            .people(EAST, 60)
            .option(Work.REBUILD, "P1", WEST, 600L, "x.")
            .option(Work.BUILD, "", EAST, 750L, "xx")
            .told();
    Set<String> leftOut = MendFirst.leavesOut(told.set(), told.months(), any -> true);
    Rules rules = new Rules(2, null, null, null, Map.of(), Set.of(), leftOut, List.of());

    DistrictPlan plan =
        PlanTelling.of(
            told,
            Row.solved(told, rules, Wishes.none()),
            new Beside("", Row.asked("weighted"), List.of(), leftOut, List.of(), List.of()));

    assertThat(plan.leftOut()).containsExactly("build:site1");
    assertThat(plan.uncovered())
        .extracting(Left::code, Left::why)
        .containsExactly(tuple(EAST, "left-out"));
  }

  @Test
  void a_village_whose_people_nobody_counted_has_no_numbers() throws Exception {
    Told all = row().told();
    Told told =
        new Told(
            all.version(),
            all.simulated(),
            all.set(),
            all.seasons(),
            all.months(),
            all.prices(),
            Map.of(),
            all.names());

    DistrictPlan plan =
        PlanTelling.of(
            told,
            Row.solved(told, Rules.ofCount(1), Wishes.none()),
            new Beside("", Row.asked("weighted"), List.of(), Set.of(), List.of(), List.of()));

    assertThat(plan.villages()).hasSize(3).allMatch(one -> one.people() == null);
    assertThat(plan.villages()).allMatch(one -> one.after().isEmpty());
  }

  @Test
  void money_staff_and_proof_are_told_of_the_whole_set() throws Exception {
    DistrictPlan plan = plan(2);

    assertThat(plan.outcome().proved()).isTrue();
    assertThat(plan.outcome().gap()).isZero();
    assertThat(plan.outcome().value()).isEqualTo(6 * 240 + 6 * 540);
    assertThat(plan.outcome().cost()).isEqualTo(1_350);
    assertThat(plan.outcome().bidan()).isEqualTo(2);
    assertThat(plan.outcome().staffYear()).isEqualTo(96);
  }

  @Test
  void other_sets_name_options_that_are_told_too() throws Exception {
    Rules fair =
        new Rules(1, null, null, null, Map.of("81.02.04", 1), Set.of(), Set.of(), List.of());
    DistrictPlan plan = plan(fair, new Wishes(1, 1, List.of(1, 3), List.of()));

    assertThat(plan.chosen()).extracting(one -> one.option().id()).containsExactly("build:site1");
    assertThat(plan.fairness().options()).containsExactly("rebuild:P1");
    assertThat(plan.fairness().price()).isEqualTo(plan.fairness().value() - plan.outcome().value());
    assertThat(plan.frontier()).extracting(FrontierStep::count).containsExactly(1, 3);
    assertThat(plan.others())
        .extracting(OptionLine::id)
        .contains("rebuild:P1")
        .doesNotContain("build:site1");
  }

  @Test
  void where_the_worst_season_counts_the_title_is_of_the_fewest_before_and_after()
      throws Exception {
    // dry: 100 of 1,000 now, 500 with the post; with waves: 90 now, 600 with it
    Told told =
        new Row(2)
            .people(WEST, 90)
            .served(0)
            .served(1)
            .people(WEST, 10)
            .served(0)
            .people(WEST, 400)
            .people(WEST, 100)
            .people(WEST, 400)
            .option(Work.REBUILD, "P1", WEST, 600L, "..x..", ".xxx.")
            .told();

    DistrictPlan plan =
        PlanTelling.of(
            told,
            Row.solved(told, Judgement.WORST, Rules.ofCount(1), Wishes.none()),
            new Beside("", Row.asked("worst"), List.of(), Set.of(), List.of(), List.of()));

    assertThat(plan.headline()).isEqualTo(new DistrictPlan.Headline(1_000, 90, 500));
    assertThat(plan.outcome().value()).isEqualTo(410);
  }

  @Test
  void a_step_for_which_nothing_was_found_in_time_is_neither_possible_nor_impossible()
      throws Exception {
    Told told = row().told();
    DistrictPlan all = plan(1);
    PlanAnswer answer = Row.solved(told, Rules.ofCount(1), Wishes.none());
    PlanAnswer late =
        new PlanAnswer(
            answer.best(),
            answer.greedyValue(),
            answer.coverage(),
            List.of(),
            new PlanAnswer.Search(3, PlanAnswer.Ending.OUT_OF_TIME),
            null,
            List.of(new PlanAnswer.FrontierPoint(2, null, null, false)),
            List.of());

    DistrictPlan plan =
        PlanTelling.of(
            told, late, new Beside("", all.asked(), List.of(), Set.of(), List.of(), List.of()));

    assertThat(plan.frontier().get(0).feasible()).isNull();
    assertThat(plan.alternativesSought()).isEqualTo(3);
    assertThat(plan.alternativesEnd()).isEqualTo("out-of-time");
  }

  @Test
  void options_that_the_question_names_are_told_where_they_are_not_chosen() throws Exception {
    Told told = row().told();
    Asked asked =
        Row.asked(
            "weighted",
            List.of("rebuild:P1"),
            List.of("repair:P3", "gone:P9"),
            List.of(new DrawnPlace("staff:P2", "Titik", 133.0, -5.6, null, null, null)));

    DistrictPlan plan =
        PlanTelling.of(
            told,
            Row.solved(told, Rules.ofCount(2), Wishes.none()),
            new Beside("", asked, List.of(), Set.of(), List.of(), List.of()));

    assertThat(plan.others())
        .extracting(OptionLine::id)
        .as("rebuild:P1 is chosen, gone:P9 is no option")
        .containsExactly("repair:P3", "staff:P2");
    assertThat(plan.others().get(0).problem().id()).contains("Harga satuan belum diisi");
  }

  @Test
  void a_step_that_no_set_keeps_to_is_told_as_such() throws Exception {
    Rules forced =
        new Rules(2, null, null, null, Map.of(), Set.of("staff:P2"), Set.of(), List.of());

    FrontierStep none = plan(forced, new Wishes(0, 1, List.of(0), List.of())).frontier().get(0);

    assertThat(none.feasible()).isFalse();
    assertThat(none.value()).isNull();
    assertThat(none.options()).isEmpty();
  }

  @Test
  void that_a_post_has_several_options_is_no_news_in_a_district() {
    Wording said = new Wording("a", "b");
    List<Finding> found =
        List.of(
            new Finding("P1", "options-of-one-post", said, said),
            new Finding("budget", "budget-below-cheapest", said, said));

    assertThat(PlanTelling.notes(found))
        .containsExactly(new DistrictPlan.Note("budget", "budget-below-cheapest", said, said));
  }

  @Test
  void an_option_is_told_with_names_and_with_what_stands_in_its_way() {
    List<OptionLine> lines = OptionLines.of(row().told());

    assertThat(lines).hasSize(4);
    OptionLine repair = lines.get(3);
    assertThat(repair.kecamatanName()).isEqualTo("Kecamatan 81.02.04");
    assertThat(repair.post()).isEqualTo("P3");
    assertThat(repair.condition()).isEqualTo("rusak-berat");
    assertThat(repair.people()).containsExactly(10L, 10L);
    assertThat(repair.problem().id()).contains("Harga satuan belum diisi");
    assertThat(lines.get(1).post()).as("of a new place").isNull();
    assertThat(lines.get(1).origin()).isEqualTo("people");
  }
}
