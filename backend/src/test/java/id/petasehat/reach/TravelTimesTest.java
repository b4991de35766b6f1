package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Minutes on landscapes small enough to draw. */
class TravelTimesTest {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
  private static final double DIAGONAL = Math.sqrt(2);
  private static final double KNIGHTS = Math.sqrt(5);

  @Test
  void a_straight_step_costs_the_mean_of_both_cells() {
    Drawn land = new Drawn(Neighbours.EIGHT, "2 4 8");
    assertThat(land.from(0, 0).row(0)).containsExactly(0, 3, 9);
  }

  @Test
  void a_diagonal_step_is_longer_by_the_root_of_two() {
    Drawn land = new Drawn(Neighbours.EIGHT, "2 9", "9 4");
    assertThat(land.from(0, 0).at(1, 1)).isEqualTo(3 * DIAGONAL);
  }

  @Test
  void a_knights_move_costs_the_mean_of_the_four_cells_it_touches() {
    Drawn land = new Drawn(Neighbours.SIXTEEN, "1 1.2 9", "9 1.4 1");
    assertThat(land.from(0, 0).at(2, 1)).isCloseTo(KNIGHTS * (1 + 1.2 + 1.4 + 1) / 4, within(1e-6));
  }

  @Test
  void nobody_jumps_over_an_impassable_cell_by_a_knights_move() {
    Drawn land = new Drawn(Neighbours.SIXTEEN, "1 - 9", "- 1 1");
    Drawn.Reach reach = land.from(0, 0);
    assertThat(reach.at(1, 1)).isEqualTo(DIAGONAL);
    assertThat(reach.at(2, 1)).isEqualTo(DIAGONAL + 1);
  }

  @Test
  void behind_a_barrier_nothing_is_reached() {
    Drawn land = new Drawn(Neighbours.EIGHT, "1 1 - 1", "1 1 - 1");
    assertThat(land.from(0, 0).at(3, 0)).isInfinite();
    assertThat(land.from(0, 0).nearest(3, 0)).isEmpty();
  }

  @Test
  void beyond_the_limit_nothing_is_reached_and_at_the_limit_it_is() {
    Drawn land = new Drawn(Neighbours.EIGHT, "1 1 1 1");
    TravelTimes times = land.times(2, List.of());
    times.open(Map.of(0, land.grid().cell(0, 0)));
    assertThat(times.minutes(land.grid().cell(2, 0))).isEqualTo(2);
    assertThat(times.minutes(land.grid().cell(3, 0))).isInfinite();
  }

  @Test
  void a_boat_joins_two_islands_one_way() {
    Drawn land = new Drawn(Neighbours.EIGHT, "1 1 - 1 1");
    CrossingGrid grid = land.grid();
    TravelTimes times =
        land.times(NO_LIMIT, List.of(new Link(grid.cell(1, 0), grid.cell(3, 0), 45)));
    times.open(Map.of(0, grid.cell(0, 0)));
    assertThat(times.minutes(grid.cell(4, 0))).isEqualTo(1 + 45 + 1);
    times.close(0);
    times.open(Map.of(0, grid.cell(4, 0)));
    assertThat(times.minutes(grid.cell(0, 0))).isInfinite();
  }

  @Test
  void each_cell_belongs_to_its_nearest_post_and_of_two_as_near_to_the_first() {
    Drawn land = new Drawn(Neighbours.EIGHT, "1 1 1 1 1");
    TravelTimes times = land.times(NO_LIMIT, List.of());
    times.open(Map.of(7, land.grid().cell(4, 0), 3, land.grid().cell(0, 0)));
    assertThat(land.nearest(times)).containsExactly(3, 3, 3, 7, 7);
  }

  @Test
  void a_closed_post_leaves_its_cells_to_the_next_one() {
    Drawn land = new Drawn(Neighbours.EIGHT, "1 1 1 1 1");
    TravelTimes times = land.times(NO_LIMIT, List.of());
    times.open(Map.of(7, land.grid().cell(4, 0), 3, land.grid().cell(0, 0)));
    times.close(3);
    assertThat(times.minutes(land.grid().cell(0, 0))).isEqualTo(4);
    assertThat(land.nearest(times)).containsOnly(7);
  }

  @Test
  void a_bridge_that_is_cut_and_built_again_leaves_everything_as_it_was() {
    Drawn land = new Drawn(Neighbours.EIGHT, "1 - 1", "1 2 1", "1 - 1");
    CrossingGrid grid = land.grid();
    TravelTimes times = land.times(NO_LIMIT, List.of());
    times.open(Map.of(0, grid.cell(0, 1)));
    double before = times.minutes(grid.cell(2, 1));
    times.cross(Map.of(grid.cell(1, 1), Float.POSITIVE_INFINITY));
    assertThat(times.minutes(grid.cell(2, 1))).isInfinite();
    times.cross(Map.of(grid.cell(1, 1), 2f));
    assertThat(times.minutes(grid.cell(2, 1))).isEqualTo(before);
  }

  @Test
  void two_posts_of_one_number_are_refused() {
    Drawn land = new Drawn(Neighbours.EIGHT, "1 1");
    TravelTimes times = land.times(NO_LIMIT, List.of());
    times.open(Map.of(0, land.grid().cell(0, 0)));
    assertThatThrownBy(() -> times.open(Map.of(0, land.grid().cell(1, 0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> times.close(9)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Tobler 1993: 6 km/h down a slope of 5%, 5.04 km/h on the level. */
  @Test
  void walking_follows_toblers_function() {
    assertThat(Terrain.delay(0)).isEqualTo(1);
    assertThat(5.04 / Terrain.delay(-0.05)).isCloseTo(6, within(0.005));
    assertThat(5.04 / Terrain.delay(0.2)).isCloseTo(2.5, within(0.005));
  }

  @Test
  void uphill_takes_longer_than_downhill() {
    CrossingGrid grid = new CrossingGrid(2, 1, new float[] {1, 1});
    Terrain hill = new Terrain(grid, new float[] {0, 20}, 100);
    TravelTimes times = new TravelTimes(grid, hill, Neighbours.EIGHT, List.of(), NO_LIMIT);
    times.open(Map.of(0, grid.cell(0, 0)));
    double up = times.minutes(grid.cell(1, 0));
    times.close(0);
    times.open(Map.of(0, grid.cell(1, 0)));
    double down = times.minutes(grid.cell(0, 0));
    assertThat(up).isCloseTo(Math.exp(3.5 * 0.2), within(1e-6));
    assertThat(down).isCloseTo(Math.exp(3.5 * 0.1), within(1e-6));
  }
}
