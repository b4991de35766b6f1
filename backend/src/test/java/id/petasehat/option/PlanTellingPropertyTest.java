package id.petasehat.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.FrontierStep;
import id.petasehat.option.DistrictPlan.KecamatanGain;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.option.DistrictPlan.Served;
import id.petasehat.option.DistrictPlan.VillageGain;
import id.petasehat.option.PlanTelling.Beside;
import id.petasehat.plan.Judgement;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Wishes;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is chosen of whatever options: nobody is lost in the telling, nobody told twice. */
class PlanTellingPropertyTest {
  private static final String[] VILLAGES = {
    "81.02.03.2001", "81.02.03.2002", "81.02.04.2001", "81.02.04.2002"
  };

  private static Row row(Random random, int seasons) {
    Row row = new Row(seasons);
    int groups = 1 + random.nextInt(8);
    boolean[][] served = new boolean[groups][seasons];
    for (int group = 0; group < groups; group++) {
      row.people(VILLAGES[random.nextInt(VILLAGES.length)], 1 + random.nextInt(500));
      for (int season = 0; season < seasons; season++) {
        if (random.nextInt(4) == 0) {
          row.served(season);
          served[group][season] = true;
        }
      }
    }
    for (int option = random.nextInt(6); option >= 0; option--) {
      String post = random.nextBoolean() ? "" : "P" + option;
      Long rupiah = random.nextInt(5) == 0 ? null : (long) random.nextInt(900);
      String[] drawn = new String[seasons];
      for (int season = 0; season < seasons; season++) {
        StringBuilder line = new StringBuilder();
        for (int group = 0; group < groups; group++) {
          line.append(!served[group][season] && random.nextBoolean() ? 'x' : '.');
        }
        drawn[season] = line.toString();
      }
      Work work = post.isEmpty() ? Work.BUILD : Work.REBUILD;
      row.option(work, post, VILLAGES[random.nextInt(VILLAGES.length)], rupiah, drawn);
    }
    return row;
  }

  @Property(tries = 100)
  void the_parts_add_up_to_the_whole(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int seasons) throws Exception {
    DistrictPlan plan = plan(row(random, seasons).told(), Judgement.WEIGHTED, random);

    long value = 0;
    for (int i = 0; i < seasons; i++) {
      int season = i;
      DistrictPlan.SeasonReach whole = plan.seasons().get(i);
      value += (whole.after() - whole.before()) * (seasons == 1 ? 1 : whole.weight());
      assertThat(sum(plan.villages(), one -> one.before().get(season))).isEqualTo(whole.before());
      assertThat(sum(plan.villages(), one -> one.after().get(season))).isEqualTo(whole.after());
      assertThat(sum(plan.kecamatan(), one -> one.after().get(season))).isEqualTo(whole.after());
      assertThat(sum(plan.uncovered(), (Left one) -> one.people().get(season)))
          .isEqualTo(whole.people() - whole.after());
      for (Chosen one : plan.chosen()) {
        assertThat(sum(one.villages(), (Served of) -> of.people().get(season)))
            .isEqualTo(one.people().get(season))
            .isGreaterThanOrEqualTo(one.onlyBy().get(season));
      }
    }
    assertThat(plan.outcome().value()).isEqualTo(value);
    assertThat(sum(plan.villages(), VillageGain::people))
        .isEqualTo(sum(plan.kecamatan(), KecamatanGain::people));
    assertThat(sum(plan.kecamatan(), one -> (long) one.options())).isEqualTo(plan.chosen().size());
  }

  private static DistrictPlan plan(Told told, Judgement judgement, Random random) throws Exception {
    Rules rules = Rules.ofCount(1 + random.nextInt(3));
    Wishes wishes = new Wishes(1, 1, List.of(0, 1, 2, 3), List.of());
    String judge = judgement == Judgement.WORST ? "worst" : "weighted";
    return PlanTelling.of(
        told,
        Row.solved(told, judgement, rules, wishes),
        new Beside("", Row.asked(judge), List.of(), Set.of(), List.of(), List.of()));
  }

  @Property(tries = 100)
  void the_title_tells_what_was_proved_and_the_curve_leads_to_it(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 3) int seasons,
      @ForAll Judgement judgement)
      throws Exception {
    DistrictPlan plan = plan(row(random, seasons).told(), judgement, random);

    double before = together(plan, judgement, SeasonReach::before);
    double after = together(plan, judgement, SeasonReach::after);
    long gained = plan.headline().after() - plan.headline().before();
    assertThat((double) plan.headline().before()).isCloseTo(before, within(0.5));
    assertThat((double) gained).isCloseTo(after - before, within(0.5));
    assertThat(plan.alternatives()).allMatch(one -> one.gained() <= gained);
    assertThat(plan.frontier()).extracting(FrontierStep::gained).isSorted();
    assertThat(plan.frontier())
        .filteredOn(one -> one.options().size() == plan.chosen().size())
        .allMatch(one -> one.gained() <= gained);
  }

  private static double together(
      DistrictPlan plan, Judgement judgement, ToLongFunction<SeasonReach> figure) {
    LongStream bySeason = plan.seasons().stream().mapToLong(figure);
    return judgement == Judgement.WORST
        ? bySeason.min().orElseThrow()
        : bySeason.average().orElseThrow();
  }

  private static <T> long sum(List<T> all, Function<T, Long> number) {
    return all.stream().mapToLong(number::apply).sum();
  }
}
