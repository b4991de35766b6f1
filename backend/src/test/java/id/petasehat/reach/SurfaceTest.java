package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A post in the west, impassable water, and two islands. */
class SurfaceTest {
  private static final float INF = Float.POSITIVE_INFINITY;

  private final Drawn drawn = new Drawn(Neighbours.EIGHT, "2 2 - 1 1 - 3");
  private final CrossingGrid grid = drawn.grid();
  private final Link toFirst = new Link(grid.cell(1, 0), grid.cell(3, 0), 1);
  private final Link toSecond = new Link(grid.cell(4, 0), grid.cell(6, 0), 10);

  private Surface surface(Map<Integer, Integer> starts, List<Link> links, List<Link> unknown) {
    TravelTimes times = drawn.times(Double.POSITIVE_INFINITY, links);
    times.open(starts);
    return Surface.of(grid, times, unknown);
  }

  private Map<Integer, Integer> post() {
    return Map.of(4, grid.cell(0, 0));
  }

  @Test
  void a_surface_holds_the_minutes_and_the_nearest_start_of_each_cell() {
    Surface surface = surface(post(), List.of(), List.of());

    assertThat(surface.minutes(0, 0)).isZero();
    assertThat(surface.minutes(1, 0)).isEqualTo(2);
    assertThat(surface.minutes(3, 0)).isInfinite();
    assertThat(surface.nearest()).isEqualTo(new short[] {4, 4, -1, -1, -1, -1, -1});
    assertThat(surface.reached()).isEqualTo(2);
  }

  @Test
  void beyond_a_link_of_unknown_minutes_the_minutes_are_unknown_not_unreachable() {
    Surface surface = surface(post(), List.of(), List.of(toFirst));

    assertThat(surface.minutes())
        .containsExactly(new float[] {0, 2, INF, Float.NaN, Float.NaN, INF, INF});
    assertThat(surface.nearest(3, 0)).isEqualTo(-1);
  }

  @Test
  void what_lies_beyond_an_unknown_link_and_a_known_one_is_unknown_too() {
    assertThat(surface(post(), List.of(toSecond), List.of(toFirst)).minutes(6, 0)).isNaN();
    assertThat(surface(post(), List.of(), List.of(toFirst, toSecond)).minutes(6, 0)).isNaN();
  }

  @Test
  void an_unknown_link_from_where_no_post_is_reached_leads_nowhere() {
    assertThat(surface(Map.of(), List.of(), List.of(toFirst, toSecond)).minutes())
        .containsOnly(INF);
  }
}
