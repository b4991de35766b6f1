package id.petasehat.option;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.option.DistrictPlan.Chosen;
import id.petasehat.option.DistrictPlan.KecamatanGain;
import id.petasehat.option.DistrictPlan.Left;
import id.petasehat.option.DistrictPlan.Served;
import id.petasehat.option.DistrictPlan.VillageGain;
import id.petasehat.option.PlanTelling.Beside;
import id.petasehat.plan.Rules;
import id.petasehat.plan.Wishes;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
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
    Told told = row(random, seasons).told();
    DistrictPlan plan =
        PlanTelling.of(
            told,
            Row.solved(told, Rules.ofCount(1 + random.nextInt(3)), Wishes.none()),
            new Beside("", null, List.of(), List.of(), List.of()));

    long value = 0;
    for (int i = 0; i < seasons; i++) {
      int season = i;
      DistrictPlan.SeasonReach whole = plan.seasons().get(i);
      value += (whole.after() - whole.before()) * whole.weight();
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

  private static <T> long sum(List<T> all, Function<T, Long> number) {
    return all.stream().mapToLong(number::apply).sum();
  }
}
