package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.reach.LiveTimes.Situation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A post in the west, land, a strait and an island; beyond impassable water another island.
 *
 * <pre>
 *   column    0    1   2   3   4   5   6   7
 *             post 2   2   1   1   4   -   3      minutes to cross
 *             foot         boat    foot
 * </pre>
 */
class JourneyTest {
  private static final GridFrame FRAME =
      new GridFrame(new Utm(53, true), 500_000, 9_370_000, 100, 8, 1);

  private final CrossingGrid grid =
      new CrossingGrid(8, 1, new float[] {2, 2, 2, 1, 1, 4, Float.NaN, 3});
  private final Situation post = new Situation(Map.of(7, 0), Set.of(), Set.of());

  private LiveTimes live(List<Link> links, List<Link> unknown) {
    byte[] modeOf = new byte[grid.all().length];
    modeOf[grid.cell(3, 0)] = (byte) TravelMode.PERAHU.ordinal();
    modeOf[grid.cell(4, 0)] = (byte) TravelMode.PERAHU.ordinal();
    TravelLink told =
        new TravelLink(
            1, "Elat", "Tual", 133, -5.7, 133, -5.7, TravelMode.PERAHU, 30.0, null, null, Set.of());
    Crossings crossings =
        new Crossings(
            grid,
            modeOf,
            null,
            Map.of(),
            Banks.none(FRAME),
            links,
            links.stream().map(link -> told).toList(),
            unknown,
            unknown.stream().map(link -> told).toList(),
            List.of());
    return new LiveTimes(crossings, FRAME, Neighbours.EIGHT);
  }

  private Link crossing() {
    return new Link(grid.cell(5, 0), grid.cell(7, 0), 30);
  }

  @Test
  void a_journey_changes_its_mode_half_way_between_two_cells() {
    Journey way = live(List.of(), List.of()).journey(post, 5).orElseThrow();

    assertThat(way.start()).isEqualTo(7);
    assertThat(way.minutes()).isEqualTo(2.5 + 1 + 1.5 + 2 + 2);
    assertThat(way.legs())
        .extracting(Leg::mode)
        .containsExactly(TravelMode.KAKI, TravelMode.PERAHU, TravelMode.KAKI);
    assertThat(way.legs()).extracting(Leg::minutes).containsExactly(2.0, 2.0, 5.0);
    assertThat(way.legs()).extracting(Leg::metres).containsExactly(50.0, 200.0, 250.0);
    assertThat(way.legs().get(1).line())
        .as("a straight line is two points")
        .hasSize(2)
        .allSatisfy(at -> assertThat(at.y).isCloseTo(-5.7, within(0.05)));
  }

  @Test
  void a_link_is_a_leg_of_its_own() {
    Journey way = live(List.of(crossing()), List.of()).journey(post, 7).orElseThrow();

    assertThat(way.minutes()).isEqualTo(39);
    assertThat(way.legs()).hasSize(4);
    assertThat(way.legs().get(0).mode()).isNull();
    assertThat(way.legs().get(0).link().from()).isEqualTo("Elat");
    assertThat(way.legs().get(0).minutes()).isEqualTo(30);
    assertThat(way.legs().get(0).metres()).isCloseTo(200, within(1e-6));
  }

  @Test
  void from_the_post_itself_there_is_no_way_to_go() {
    Journey way = live(List.of(), List.of()).journey(post, 0).orElseThrow();

    assertThat(way.minutes()).isZero();
    assertThat(way.legs()).isEmpty();
  }

  @Test
  void from_an_island_without_a_link_there_is_none() {
    assertThat(live(List.of(), List.of()).journey(post, 7)).isEmpty();
  }

  @Test
  void a_link_of_unknown_minutes_that_is_cut_leads_nowhere() {
    Situation cut = new Situation(post.starts(), Set.of(), Set.of(1));

    assertThat(live(List.of(), List.of(crossing())).surface(cut).minutes(7, 0)).isInfinite();
  }
}
