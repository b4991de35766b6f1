package id.petasehat.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three groups of people in a row; an x is whom an option would serve. */
class MendFirstTest {
  private static final String WEST = "81.02.03.2001";
  private static final String EAST = "81.02.04.2001";

  private static Row people() {
    return new Row(1).people(WEST, 100).people(WEST, 50).people(EAST, 50);
  }

  @Test
  void a_new_post_is_left_out_where_mending_could_serve_most_of_its_people() {
    OptionSet set =
        people()
            .option(Work.REBUILD, "P1", WEST, 9L, "xx.")
            .option(Work.BUILD, "", WEST, 9L, "xxx")
            .option(Work.BUILD, "", EAST, 9L, ".xx")
            .options();

    assertThat(MendFirst.leavesOut(set, List.of(6), any -> true))
        .as("150 of 200, but of 100 only 50, which is half and not more")
        .containsExactly("build:site1");
  }

  @Test
  void several_posts_together_may_serve_most_and_count_nobody_twice() {
    OptionSet set =
        people()
            .option(Work.STAFF, "P1", WEST, 9L, ".x.")
            .option(Work.REPAIR, "P2", WEST, 9L, ".x.")
            .option(Work.BUILD, "", WEST, 9L, "xx.")
            .option(Work.HOUSE, "P3", EAST, 9L, "..x")
            .option(Work.BUILD, "", EAST, 9L, ".xx")
            .options();

    assertThat(MendFirst.leavesOut(set, List.of(6), any -> true)).containsExactly("build:site4");
  }

  @Test
  void neither_another_new_post_nor_a_move_nor_what_cannot_be_chosen_is_mending() {
    OptionSet set =
        people()
            .option(Work.BUILD, "", WEST, 9L, "xxx")
            .option(Work.BUILD, "", WEST, 9L, "xx.")
            .option(Work.MOVE, "P1", WEST, 9L, "xx.")
            .option(Work.REBUILD, "P2", WEST, null, "xx.")
            .options();

    assertThat(MendFirst.leavesOut(set, List.of(6), any -> true)).isEmpty();
  }

  @Test
  void mending_that_the_question_rules_out_leaves_no_new_post_out() {
    OptionSet set =
        people()
            .option(Work.REBUILD, "P1", WEST, 9L, "xx.")
            .option(Work.BUILD, "", WEST, 9L, "xxx")
            .options();

    assertThat(MendFirst.leavesOut(set, List.of(6), one -> !one.id().equals("rebuild:P1")))
        .isEmpty();
  }

  @Test
  void seasons_count_by_their_weights() {
    OptionSet set =
        new Row(2)
            .people(WEST, 100)
            .people(EAST, 100)
            .option(Work.REBUILD, "P1", WEST, 9L, "x.", "..")
            .option(Work.BUILD, "", WEST, 9L, "x.", ".x")
            .options();

    assertThat(MendFirst.leavesOut(set, List.of(9, 3), any -> true)).containsExactly("build:site1");
    assertThat(MendFirst.leavesOut(set, List.of(3, 9), any -> true)).isEmpty();
  }

  @Test
  void every_kecamatan_with_people_beyond_the_limit_is_told() {
    assertThat(people().options().kecamatanBeyond()).containsExactly("81.02.03", "81.02.04");
    assertThat(new Row(1).people(EAST, 1).options().kecamatanBeyond()).containsExactly("81.02.04");
  }
}
