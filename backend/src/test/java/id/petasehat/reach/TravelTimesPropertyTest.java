package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the landscape, and whatever opens, closes and is cut. */
class TravelTimesPropertyTest {
  private static final int CHANGES = 1_000;

  @Property(tries = 300)
  void minutes_equal_those_of_a_plain_dijkstra(
      @ForAll Random chance,
      @ForAll Neighbours neighbours,
      @ForAll boolean hilly,
      @ForAll @IntRange(min = 1, max = 3) int strips) {
    Landscape land = Landscape.random(chance, neighbours, hilly);
    Map<Integer, int[]> starts = starts(land, chance);
    TravelTimes times = land.times(strips, Double.POSITIVE_INFINITY, starts);
    double[][] plain = PlainDijkstra.minutes(land, starts);
    CrossingGrid grid = land.grid();
    for (int row = 0; row < land.rows(); row++) {
      for (int column = 0; column < land.columns(); column++) {
        double expected = plain[row][column];
        double minutes = times.minutes(grid.cell(column, row));
        if (Double.isInfinite(expected)) {
          assertThat(minutes).isInfinite();
        } else {
          assertThat(minutes).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        }
      }
    }
  }

  @Property(tries = 50)
  void every_reached_cell_belongs_to_a_start_that_alone_reaches_it_as_fast(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    Landscape land = Landscape.random(chance, neighbours, false);
    Map<Integer, int[]> starts = starts(land, chance);
    TravelTimes all = land.times(1, Double.POSITIVE_INFINITY, starts);
    Map<Integer, TravelTimes> alone = new TreeMap<>();
    starts.forEach(
        (start, at) ->
            alone.put(start, land.times(1, Double.POSITIVE_INFINITY, Map.of(start, at))));
    for (int cell = 0; cell < land.grid().all().length; cell++) {
      int here = cell;
      all.nearest(cell)
          .ifPresent(
              start -> assertThat(alone.get(start).minutes(here)).isEqualTo(all.minutes(here)));
    }
  }

  @Example
  void a_thousand_openings_closings_and_cuts_leave_what_computing_anew_gives() {
    Random chance = new Random(20251122);
    for (int change = 0; change < CHANGES; ) {
      Neighbours neighbours = chance.nextBoolean() ? Neighbours.EIGHT : Neighbours.SIXTEEN;
      Changing changing =
          new Changing(Landscape.random(chance, neighbours, chance.nextBoolean()), chance);
      for (int i = 0; i < 20; i++, change++) {
        changing.change();
        changing.assertAsIfComputedAnew();
      }
    }
  }

  private static Map<Integer, int[]> starts(Landscape land, Random chance) {
    Map<Integer, int[]> starts = new TreeMap<>();
    for (int i = chance.nextInt(5); i >= 0; i--) {
      starts.put(
          chance.nextInt(20),
          new int[] {chance.nextInt(land.columns()), chance.nextInt(land.rows())});
    }
    return starts;
  }

  /** A landscape whose minutes are kept true, and what it has become. */
  private static final class Changing {
    private final Random chance;
    private final double limit;
    private final TravelTimes kept;
    private final Map<Integer, int[]> starts;
    private Landscape land;

    Changing(Landscape land, Random chance) {
      this.land = land;
      this.chance = chance;
      this.limit = chance.nextBoolean() ? Double.POSITIVE_INFINITY : 10 + chance.nextInt(50);
      this.starts = starts(land, chance);
      this.kept = land.times(3, limit, starts);
    }

    void change() {
      switch (chance.nextInt(6)) {
        case 0, 1 -> open();
        case 2, 3 -> close();
        case 4 -> cross();
        default -> cutOrLink();
      }
    }

    private void open() {
      int start = chance.nextInt(20);
      if (!starts.containsKey(start)) {
        starts.put(start, new int[] {chance.nextInt(land.columns()), chance.nextInt(land.rows())});
        kept.open(Landscape.cells(land.grid(), Map.of(start, starts.get(start))));
      }
    }

    private void close() {
      if (!starts.isEmpty()) {
        int start = new ArrayList<>(starts.keySet()).get(chance.nextInt(starts.size()));
        starts.remove(start);
        kept.close(start);
      }
    }

    private void cross() {
      int cell = chance.nextInt(land.crossings().length);
      float crossing = chance.nextBoolean() ? Float.POSITIVE_INFINITY : 1 + chance.nextInt(9);
      land = land.with(cell, crossing == Float.POSITIVE_INFINITY ? 0 : crossing);
      kept.cross(Map.of(land.grid().cell(cell % land.columns(), cell / land.columns()), crossing));
    }

    private void cutOrLink() {
      List<Landscape.Way> ways = new ArrayList<>(land.ways());
      if (ways.isEmpty()) {
        Landscape.Way way =
            new Landscape.Way(0, 0, chance.nextInt(land.columns()), chance.nextInt(land.rows()), 3);
        ways.add(way);
        land = land.with(ways);
        kept.link(land.links(land.grid()).get(0));
      } else {
        Link cut = land.links(land.grid()).get(0);
        ways.remove(0);
        land = land.with(ways);
        kept.cut(cut);
      }
    }

    void assertAsIfComputedAnew() {
      TravelTimes anew = land.times(1, limit, starts);
      for (int cell = 0; cell < land.grid().all().length; cell++) {
        assertThat(kept.minutes(cell)).isEqualTo(anew.minutes(cell));
        assertThat(kept.nearest(cell)).isEqualTo(anew.nearest(cell));
      }
    }
  }
}
