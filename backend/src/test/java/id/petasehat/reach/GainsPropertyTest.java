package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.LiveTimes.Situation;
import id.petasehat.reach.PeopleBeyond.Group;
import id.petasehat.reach.PeopleBeyond.SeasonPeople;
import id.petasehat.reach.PeopleOnCells.Places;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GainsPropertyTest {
  private static final int PLACES = 6;

  /** Everything that one try invents; places and cells are told by row * columns + column. */
  private record District(Landscape land, Situation now, int[] places, float limitMinutes) {
    static District random(Random chance, Neighbours neighbours) {
      Landscape land = Landscape.random(chance, neighbours, chance.nextBoolean());
      int cells = land.columns() * land.rows();
      Map<Integer, Integer> starts = new TreeMap<>();
      for (int i = chance.nextInt(4); i > 0; i--) {
        starts.put(i, chance.nextInt(cells));
      }
      int[] places = chance.ints(PLACES, 0, cells).toArray();
      return new District(
          land, new Situation(starts, Set.of(), Set.of()), places, 1 + chance.nextInt(40));
    }

    LiveTimes live() {
      CrossingGrid grid = land.grid();
      Terrain terrain =
          land.metres() == null ? null : new Terrain(grid, land.metres(), land.cellMetres());
      GridFrame frame =
          new GridFrame(new Utm(53, true), 500_000, 9_370_000, 100, land.columns(), land.rows());
      Crossings crossings =
          Crossings.unlinked(
              grid, new byte[grid.all().length], terrain, Map.of(), Banks.none(frame));
      crossings.links().addAll(land.links(grid));
      crossings.links().forEach(link -> crossings.linkOf().add(told(link)));
      return new LiveTimes(crossings, frame, land.neighbours());
    }

    private static TravelLink told(Link link) {
      return new TravelLink(
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
          Set.of());
    }

    Situation with(int place) {
      Map<Integer, Integer> starts = new TreeMap<>(now.starts());
      starts.put(99, place);
      return new Situation(starts, Set.of(), Set.of());
    }

    int[] allCells() {
      return IntStream.range(0, land.columns() * land.rows()).toArray();
    }
  }

  private static Set<Integer> within(Surface surface, float limit) {
    Set<Integer> within = new TreeSet<>();
    for (int cell = 0; cell < surface.minutes().length; cell++) {
      if (surface.minutes()[cell] <= limit) {
        within.add(cell);
      }
    }
    return within;
  }

  @Property(tries = 300)
  void a_place_gains_what_the_whole_surface_with_one_more_post_has_more(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    District district = District.random(chance, neighbours);
    Gains gains =
        district
            .live()
            .gains(district.now, district.places, district.allCells(), district.limitMinutes);

    Set<Integer> now = within(district.live().surface(district.now), district.limitMinutes);
    assertThat(gains.within().stream().boxed()).containsExactlyElementsOf(now);
    for (int i = 0; i < PLACES; i++) {
      Surface then = district.live().surface(district.with(district.places[i]));
      Set<Integer> more = within(then, district.limitMinutes);
      more.removeAll(now);
      assertThat(gains.byPlace().get(i)).containsExactly(more.toArray(Integer[]::new));
    }
  }

  @Property(tries = 300)
  void whatever_was_tried_before_the_gains_are_those_of_trying_anew(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    District district = District.random(chance, neighbours);
    LiveTimes live = district.live();
    int cells = district.allCells().length;
    Map<Integer, Integer> starts = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      int post = chance.nextInt(4);
      if (starts.remove(post) == null) {
        starts.put(post, chance.nextInt(cells));
      }
      district.places[chance.nextInt(PLACES)] = chance.nextInt(cells);
      float limit = i == 3 ? district.limitMinutes / 2 : district.limitMinutes;
      Situation now = new Situation(starts, Set.of(), Set.of());
      Gains moved = live.gains(now, district.places, district.allCells(), limit);
      Gains anew = district.live().gains(now, district.places, district.allCells(), limit);

      assertThat(moved.within()).isEqualTo(anew.within());
      for (int place = 0; place < PLACES; place++) {
        assertThat(moved.byPlace().get(place)).isEqualTo(anew.byPlace().get(place));
      }
    }
  }

  @Property(tries = 100)
  void trying_places_leaves_the_travel_times_as_they_were(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    District district = District.random(chance, neighbours);
    LiveTimes live = district.live();
    Surface before = live.surface(district.now);
    live.gains(district.now, district.places, district.allCells(), district.limitMinutes);

    assertThat(live.surface(district.now).minutes()).isEqualTo(before.minutes());
    assertThat(live.surface(district.now).nearest()).isEqualTo(before.nearest());
  }

  @Property(tries = 300)
  void the_groups_are_all_people_beyond_the_limit_and_go_with_the_same_places(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    District dry = District.random(chance, neighbours);
    District wet = new District(dry.land, dry.now, dry.places, dry.limitMinutes / 2);
    PeopleOnCells people = people(dry.land, chance);
    int[] cells = people.cellsWithPeople();
    List<Gains> seasons =
        List.of(
            dry.live().gains(dry.now, dry.places, cells, dry.limitMinutes),
            wet.live().gains(wet.now, wet.places, cells, wet.limitMinutes));

    PeopleBeyond beyond = PeopleBeyond.of(people, seasons);

    for (int season = 0; season < 2; season++) {
      District district = season == 0 ? dry : wet;
      Surface now = district.live().surface(district.now);
      SeasonPeople told = beyond.seasons().get(season);
      assertThat(told.within()).isEqualTo(count(people, within(now, district.limitMinutes)));
      assertThat(told.within() + told.beyond() + told.unknown()).isEqualTo(1_500);
      for (int place = 0; place < PLACES; place++) {
        Surface then = district.live().surface(district.with(district.places[place]));
        long gained = count(people, within(then, district.limitMinutes)) - told.within();
        assertThat(gained).isEqualTo(served(beyond.groups(), season, place));
      }
    }
  }

  @Property(tries = 300)
  void several_places_bring_near_whom_the_whole_surface_with_all_of_them_does(
      @ForAll Random chance, @ForAll Neighbours neighbours) {
    District district = District.random(chance, neighbours);
    PeopleOnCells people = people(district.land, chance);
    int[] some = IntStream.of(district.places).limit(chance.nextInt(PLACES)).toArray();
    Map<Integer, Integer> starts = new TreeMap<>(district.now.starts());
    for (int place : some) {
      starts.put(100 + starts.size(), place);
    }
    LiveTimes live = district.live();
    Surface now = live.surface(district.now);
    Surface then = district.live().surface(new Situation(starts, Set.of(), Set.of()));

    PeopleNear near = live.peopleNear(district.now, some, people, List.of(5, 10, 20));

    for (int i = 0; i < 3; i++) {
      float limit = List.of(5, 10, 20).get(i);
      assertThat(near.now().get(i)).isEqualTo(count(people, within(now, limit)));
      assertThat(near.then().get(i)).isEqualTo(count(people, within(then, limit)));
    }
    assertThat(live.surface(district.now).minutes()).isEqualTo(now.minutes());
  }

  @Property(tries = 100)
  void no_two_groups_of_a_village_are_alike(@ForAll Random chance, @ForAll Neighbours neighbours) {
    District district = District.random(chance, neighbours);
    PeopleOnCells people = people(district.land, chance);
    Gains gains =
        district
            .live()
            .gains(district.now, district.places, people.cellsWithPeople(), district.limitMinutes);

    List<Group> groups = PeopleBeyond.of(people, List.of(gains)).groups();

    assertThat(groups.stream().map(one -> one.village() + " " + one.withinNow() + one.places()))
        .doesNotHaveDuplicates();
  }

  private static long served(List<Group> groups, int season, int place) {
    return groups.stream()
        .filter(group -> group.places().get(season).get(place))
        .mapToLong(Group::people)
        .sum();
  }

  private static long count(PeopleOnCells people, Set<Integer> cells) {
    return cells.stream().mapToLong(people::people).sum();
  }

  /** Two villages of 700 people, in cells here and there, and one of 100 without a cell. */
  private static PeopleOnCells people(Landscape land, Random chance) {
    int cells = land.columns() * land.rows();
    List<AreaCode> codes = new ArrayList<>();
    List<Places> places = new ArrayList<>();
    Map<AreaCode, Long> population = new HashMap<>();
    for (int village = 1; village <= 3; village++) {
      AreaCode code = new AreaCode("81.02.01.200" + village);
      BitSet lived = new BitSet();
      for (int i = 0; i < 30 && village < 3; i++) {
        lived.set(chance.nextInt(cells));
      }
      codes.add(code);
      population.put(code, village < 3 ? 700L : 100L);
      places.add(
          new Places(
              lived.stream().toArray(), chance.doubles(lived.cardinality(), 0, 1).toArray()));
    }
    return PeopleOnCells.of(land.columns(), land.rows(), codes, population, places);
  }
}
