package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroundTest {
  private static final TravelModel MODEL = TravelModel.builtIn();
  private static final Travel ON_FOOT = new Travel(Set.of(TravelMode.KAKI), Season.KEMARAU);

  @Test
  void a_cell_belongs_to_the_village_of_its_middle_and_the_rest_is_sea() {
    Ground ground = new Squares("ab", "a.").ground(500, MODEL);

    assertThat(letters(ground))
        .containsExactly(
            "~~~~~~~~", //
            "~~~~~~~~",
            "~~aabb~~",
            "~~aabb~~",
            "~~aa~~~~",
            "~~aa~~~~",
            "~~~~~~~~",
            "~~~~~~~~");
  }

  @Test
  void a_village_smaller_than_a_cell_has_the_cell_of_a_point_inside() {
    Ground ground = new Squares("abbbbbbbbb", "bbbbbbbbbb").ground(3000, MODEL);

    assertThat(String.join("", letters(ground))).contains("a").contains("b");
  }

  @Test
  void land_is_walked_and_the_sea_is_crossed_by_boat_with_boundaries_alone() {
    Ground ground = new Squares("a...b").ground(1000, MODEL);

    Crossings all = ground.crossings(MODEL, Travel.best());

    assertThat(ground.rough()).isTrue();
    assertThat(all.grid().minutes(all.grid().cell(1, 1))).isCloseTo(15f, within(1e-4f));
    assertThat(all.grid().minutes(all.grid().cell(2, 1))).isCloseTo(6f, within(1e-4f));
    assertThat(modes(all)).containsExactly("ppppppp", "pkpppkp", "ppppppp");
    assertThat(modes(ground.crossings(MODEL, ON_FOOT)))
        .containsExactly("-------", "-k---k-", "-------");
  }

  @Test
  void boats_stay_as_near_to_land_as_the_season_asks() {
    Ground ground = new Squares("a........").ground(1000, MODEL);

    Crossings waves =
        ground.crossings(MODEL, new Travel(EnumSet.allOf(TravelMode.class), Season.OMBAK));

    assertThat(modes(waves)).containsExactly("ppp--------", "pkpp-------", "ppp--------");
  }

  @Test
  void a_small_pocket_between_villages_is_land_a_large_one_water() {
    Ground gap = new Squares("aaaa", "a.aa", "aaaa").ground(500, MODEL);
    Ground lake = new Squares("aaaa", "a..a", "a..a", "aaaa").ground(500, MODEL);

    assertThat(gap.grid().land(4, 4)).isTrue();
    assertThat(gap.grid().villageAt(4, 4)).isEqualTo(-1);
    assertThat(lake.grid().sea(4, 4)).isTrue();
  }

  @Test
  void a_post_in_the_sea_is_put_on_the_shore_or_nowhere() {
    Ground ground = new Squares("a....").ground(100, MODEL);

    assertThat(column(ground, 1.2)).isEqualTo(19);
    assertThat(column(ground, 3)).isEqualTo(-1);
  }

  private static int column(Ground ground, double kmEast) {
    var place = Squares.degrees(kmEast, 0.5);
    Start post = new Start("P", "P", null, place.x, place.y, null, null);
    LiveTimes times = new LiveTimes(ground, MODEL, Travel.best());
    int cell = times.startCell(ground, post, 500).orElse(-1);
    return cell < 0 ? -1 : cell % ground.frame().columns();
  }

  @Test
  void a_grid_beyond_memory_is_refused_with_the_cell_that_fits() {
    ReachMemory memory = new ReachMemory(2_000_000L * ReachMemory.BYTES_PER_CELL);
    var refusal =
        catchThrowableOfType(TooManyCells.class, () -> TooManyCells.check(4_000_000, 100, memory));

    assertThat(refusal.coarserMetres()).isEqualTo(200);
    assertThat(refusal.needBytes()).isEqualTo(4 * memory.heapBytes());
    TooManyCells.check(1_000_000, 200, memory);
  }

  private static List<String> letters(Ground ground) {
    GridFrame frame = ground.frame();
    var lines = new ArrayList<String>();
    for (int row = 0; row < frame.rows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < frame.columns(); column++) {
        int village = ground.grid().villageAt(column, row);
        boolean sea = ground.grid().sea(column, row);
        String code = village < 0 ? "" : ground.grid().villages().get(village).dotted();
        line.append(sea ? '~' : village < 0 ? '.' : (char) (code.charAt(12) - '1' + 'a'));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static List<String> modes(Crossings crossings) {
    CrossingGrid grid = crossings.grid();
    Map<Integer, String> marks = Map.of(-1, "-", 0, "k", 1, "m", 2, "p");
    var lines = new ArrayList<String>();
    for (int row = 0; row < grid.rows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < grid.columns(); column++) {
        line.append(marks.get((int) crossings.modeOf()[grid.cell(column, row)]));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
