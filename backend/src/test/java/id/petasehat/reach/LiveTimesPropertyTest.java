package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.petasehat.reach.LiveTimes.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LiveTimesPropertyTest {

  @Property(tries = 100)
  void whatever_came_before_a_situation_has_the_surface_of_computing_it_anew(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    Landscape land = Landscape.random(chance, neighbours, chance.nextBoolean());
    LiveTimes live = new LiveTimes(crossings(land, 2), frame(land), neighbours);
    for (int i = 0; i < 8; i++) {
      Situation situation = situation(land, chance);
      Surface moved = live.surface(situation);
      Surface anew = new LiveTimes(crossings(land, 2), frame(land), neighbours).surface(situation);

      assertThat(moved.minutes()).isEqualTo(anew.minutes());
      assertThat(moved.nearest()).isEqualTo(anew.nearest());
    }
  }

  @Property(tries = 100)
  void the_legs_of_a_journey_add_up_to_the_minutes_of_the_cell(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    Landscape land = Landscape.random(chance, neighbours, chance.nextBoolean());
    LiveTimes live = new LiveTimes(crossings(land, 0), frame(land), neighbours);
    Situation situation = situation(land, chance);
    Surface surface = live.surface(situation);
    for (int row = 0; row < land.rows(); row++) {
      for (int column = 0; column < land.columns(); column++) {
        var journey = live.journey(situation, row * land.columns() + column);
        float minutes = surface.minutes(column, row);
        assertThat(journey.isPresent()).isEqualTo(Float.isFinite(minutes));
        journey.ifPresent(way -> assertWhole(way, minutes));
      }
    }
  }

  private static void assertWhole(Journey way, float minutes) {
    double sum = way.legs().stream().mapToDouble(Leg::minutes).sum();
    assertThat((float) way.minutes()).isEqualTo(minutes);
    assertThat(sum).isCloseTo(minutes, within(1e-4));
    for (int i = 1; i < way.legs().size(); i++) {
      assertThat(way.legs().get(i).line().get(0))
          .as("a leg begins where the one before ends")
          .isEqualTo(way.legs().get(i - 1).line().get(way.legs().get(i - 1).line().size() - 1));
    }
  }

  private static GridFrame frame(Landscape land) {
    return new GridFrame(new Utm(53, true), 500_000, 9_370_000, 100, land.columns(), land.rows());
  }

  /** Of every third cell by boat; the first of the ways are of unknown minutes. */
  private static Crossings crossings(Landscape land, int unknown) {
    CrossingGrid grid = land.grid();
    Terrain terrain =
        land.metres() == null ? null : new Terrain(grid, land.metres(), land.cellMetres());
    List<Link> links = new ArrayList<>(land.links(grid));
    List<Link> unknownLinks = new ArrayList<>();
    while (unknownLinks.size() < unknown && !links.isEmpty()) {
      unknownLinks.add(links.remove(0));
    }
    byte[] modeOf = new byte[grid.all().length];
    for (int cell = 0; cell < modeOf.length; cell++) {
      modeOf[cell] = (byte) (cell % 3 == 0 ? TravelMode.PERAHU.ordinal() : 0);
    }
    return new Crossings(
        grid,
        modeOf,
        terrain,
        bare(land, grid),
        Banks.none(frame(land)),
        links,
        told(links),
        unknownLinks,
        told(unknownLinks),
        List.of());
  }

  /**
   * Under two of three bridges there is a way: one slower, on other heights, one fast and level.
   */
  private static Map<Integer, CellCrossing> bare(Landscape land, CrossingGrid grid) {
    Map<Integer, CellCrossing> bare = new TreeMap<>();
    for (int i = 0; i < land.columns() * land.rows(); i++) {
      int cell = grid.cell(i % land.columns(), i / land.columns());
      if (i % 3 == 1) {
        bare.put(cell, new CellCrossing(7.5f, (byte) TravelMode.KAKI.ordinal(), i % 50));
      } else if (i % 3 == 2) {
        bare.put(cell, new CellCrossing(0.5f, (byte) TravelMode.PERAHU.ordinal(), Float.NaN));
      }
    }
    return bare;
  }

  private static List<TravelLink> told(List<Link> links) {
    return links.stream()
        .map(
            link ->
                new TravelLink(
                    link.from(),
                    "A",
                    "B",
                    133,
                    -5,
                    133,
                    -6,
                    TravelMode.PERAHU,
                    link.minutes(),
                    null,
                    null,
                    Set.of()))
        .toList();
  }

  private static Situation situation(Landscape land, Random chance) {
    int cells = land.columns() * land.rows();
    Map<Integer, Integer> starts = new TreeMap<>();
    for (int i = chance.nextInt(6); i >= 0; i--) {
      starts.put(chance.nextInt(6), chance.nextInt(cells));
    }
    Set<Integer> bare = new HashSet<>();
    for (int i = chance.nextInt(6); i > 0; i--) {
      bare.add(chance.nextInt(cells));
    }
    Set<Integer> cut = new HashSet<>();
    for (Link link : land.links(land.grid())) {
      if (chance.nextBoolean()) {
        cut.add(link.from());
      }
    }
    return new Situation(starts, bare, cut);
  }
}
