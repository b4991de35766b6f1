package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Villages drawn as squares of a kilometre, with cells of 500 m around a margin of two cells. */
class DwellingsTest {
  private static final double CELL_METRES = 500;
  private static final double STEP = 0.02;
  private static final TravelModel MODEL = TravelModel.builtIn();
  private static final AreaCode A = Squares.code('a');
  private static final AreaCode B = Squares.code('b');

  private static Ground ground(String... lines) {
    return new Squares(lines).ground(CELL_METRES, MODEL);
  }

  /** So many kilometres to the east and south of the drawing's corner. */
  private static SettlementPoint at(double kmEast, double kmSouth, Long count) {
    Coordinate place = Squares.degrees(kmEast, kmSouth);
    return new SettlementPoint("dusun", place.x, place.y, count);
  }

  /** People of each cell with any, as {@code column,row}, counted from the drawing's corner. */
  private static Map<String, Integer> lived(PeopleOnCells people, Ground ground) {
    Map<String, Integer> lived = new TreeMap<>();
    for (int row = 0; row < ground.frame().rows(); row++) {
      for (int column = 0; column < ground.frame().columns(); column++) {
        if (people.people(column, row) > 0) {
          lived.put(column - 2 + "," + (row - 2), people.people(column, row));
        }
      }
    }
    return lived;
  }

  private static Map<String, Integer> settle(
      Ground ground, long population, SettlementPoint... settlements) {
    return lived(
        PeopleOnCells.of(ground, Map.of(A, population), Map.of(A, List.of(settlements)), false),
        ground);
  }

  @Example
  void people_live_in_their_settlements_as_these_are_large() {
    assertThat(settle(ground("aa"), 100, at(0.2, 0.2, 30L), at(1.7, 0.7, 10L)))
        .isEqualTo(Map.of("0,0", 75, "3,1", 25));
  }

  @Example
  void settlements_that_nobody_counted_are_taken_for_middling_ones() {
    assertThat(settle(ground("aa"), 90, at(0.2, 0.2, null), at(1.7, 0.7, null)))
        .isEqualTo(Map.of("0,0", 45, "3,1", 45));
    assertThat(settle(ground("aa"), 90, at(0.2, 0.2, 10L), at(0.7, 0.2, 20L), at(1.7, 0.7, null)))
        .isEqualTo(Map.of("0,0", 20, "1,0", 40, "3,1", 30));
  }

  @Example
  void a_settlement_in_the_sea_is_put_on_the_nearest_cell_of_its_own_village() {
    assertThat(settle(ground("ba"), 10, at(3, 0.2, null))).isEqualTo(Map.of("3,0", 10));
    assertThat(settle(ground("ba"), 10, at(0.2, 0.2, null))).isEqualTo(Map.of("2,0", 10));
  }

  @Example
  void settlements_said_to_be_empty_still_hold_the_people_of_the_village() {
    assertThat(settle(ground("a"), 8, at(0.2, 0.2, 0L)).values()).containsExactly(2, 2, 2, 2);
  }

  @Example
  void without_settlements_every_cell_of_the_village_is_as_good_as_another() {
    assertThat(settle(ground("ab"), 8)).isEqualTo(Map.of("0,0", 2, "1,0", 2, "0,1", 2, "1,1", 2));
  }

  @Example
  void without_settlements_people_live_where_land_cover_shows_houses() {
    assertThat(settle(covered("llhh", "llll"), 9)).isEqualTo(Map.of("2,0", 5, "3,0", 4));
  }

  @Example
  void nobody_lives_on_water_unless_there_is_nothing_else() {
    assertThat(settle(covered("wlll", "llll"), 700)).hasSize(7).doesNotContainKey("0,0");
    assertThat(settle(covered("wwww", "wwww"), 8).values()).hasSize(8).containsOnly(1);
  }

  @Example
  void houses_along_a_river_are_lived_in_from_their_own_bank() {
    // south of the middles of the western houses, north of those of the eastern ones
    Coordinate[] bed = {Squares.degrees(-0.5, 0.95), Squares.degrees(2.5, 0.55)};
    LayerFeature river =
        new LayerFeature(1, new GeometryFactory().createLineString(bed), "sungai", "", "");
    Ground ground = covered(List.of(river), "llll", "hhhh", "llll", "llll");

    assertThat(settle(ground, 8)).isEqualTo(Map.of("0,0", 2, "1,0", 2, "2,2", 2, "3,2", 2));
  }

  /**
   * The village "aa", or more of it below, under land cover drawn as letters, one for each cell:
   * {@code h} houses, {@code w} water, {@code l} fields.
   */
  private static Ground covered(String... lines) {
    return covered(List.of(), lines);
  }

  private static Ground covered(List<LayerFeature> rivers, String... lines) {
    String letters = String.join("", lines);
    byte[] numbers = new byte[letters.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) ("hwl".indexOf(letters.charAt(i)) + 1);
    }
    LandCover cover =
        new LandCover(
            place(lines[0].length(), lines.length),
            numbers,
            List.of(
                new LandCover.LandClass(1, "Permukiman", "permukiman"),
                new LandCover.LandClass(2, "Danau", "air"),
                new LandCover.LandClass(3, "Ladang", "ladang")));
    Layers layers = new Layers(List.of(), rivers, List.of(), cover, null, List.of(), List.of());
    String[] village = Collections.nCopies(lines.length / 2, "aa").toArray(String[]::new);
    return new Squares(village).ground(CELL_METRES, layers, MODEL);
  }

  /** Cells from the corner of the drawing on, told at four places a fiftieth of a degree apart. */
  private static RasterPlace place(int columns, int rows) {
    Coordinate corner = Squares.UTM.toMetres(Squares.degrees(0, 0).x, Squares.degrees(0, 0).y);
    double west = Squares.degrees(0, 0).x;
    double south = Squares.degrees(0, 0).y - STEP;
    double[] atColumn = new double[4];
    double[] atRow = new double[4];
    for (int node = 0; node < 4; node++) {
      Coordinate at = Squares.UTM.toMetres(west + node % 2 * STEP, south + node / 2 * STEP);
      atColumn[node] = (at.x - corner.x) / CELL_METRES;
      atRow[node] = (corner.y - at.y) / CELL_METRES;
    }
    return new RasterPlace(columns, rows, west, south, STEP, 2, 2, atColumn, atRow);
  }

  @Example
  void near_the_coast_more_people_live_when_that_is_asked_for() {
    Ground ground = ground("aaaaaa", "aaaaaa", "aaaaaa", "aaaaaa", "aaaaaa", "aaaaaa");

    PeopleOnCells people = PeopleOnCells.of(ground, Map.of(A, 10_000L), Map.of(), true);

    assertThat(lived(people, ground).get("0,0")).isEqualTo(2 * lived(people, ground).get("1,1"));
    assertThat(lived(people, ground).values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(10_000);
  }

  @Property(tries = 60)
  void nobody_is_lost_wherever_settlements_and_posts_are(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 5000) int population) {
    Random chance = new Random(seed);
    Ground ground = ground("aab", "a.b", "~bb");
    List<SettlementPoint> settlements = new ArrayList<>();
    for (int i = chance.nextInt(4); i > 0; i--) {
      Long count = chance.nextBoolean() ? null : Long.valueOf(chance.nextInt(50));
      settlements.add(at(chance.nextDouble() * 5 - 1, chance.nextDouble() * 5 - 1, count));
    }
    PeopleOnCells people =
        PeopleOnCells.of(
            ground,
            Map.of(A, (long) population, B, 77L),
            Map.of(A, settlements),
            chance.nextBoolean());

    PeopleInReach reach = reach(people, ground, start(chance));
    assertThat(lived(people, ground).values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(population + 77);
    assertThat(Arrays.stream(reach.byBand()).sum()).isEqualTo(population + 77);
  }

  @Property(tries = 60)
  void another_post_never_leaves_fewer_people_within_an_hour(@ForAll long seed) {
    Random chance = new Random(seed);
    Ground ground = ground("aaaaaaaab", "a.......b", "abbbbbbbb");
    PeopleOnCells people =
        PeopleOnCells.of(ground, Map.of(A, 1000L, B, 900L), Map.of(), chance.nextBoolean());
    Coordinate first = start(chance);

    long before = within60(reach(people, ground, first));
    assertThat(within60(reach(people, ground, first, start(chance))))
        .isGreaterThanOrEqualTo(before);
  }

  private static Coordinate start(Random chance) {
    return Squares.degrees(chance.nextDouble() * 9, chance.nextDouble() * 3);
  }

  private static long within60(PeopleInReach reach) {
    return reach.villages().stream().mapToLong(VillageReach::within60).sum();
  }

  private static PeopleInReach reach(PeopleOnCells people, Ground ground, Coordinate... posts) {
    LiveTimes times =
        new LiveTimes(ground, MODEL, new Travel(Set.of(TravelMode.KAKI), Season.KEMARAU));
    Map<Integer, Integer> starts = new TreeMap<>();
    List<String> codes = new ArrayList<>();
    for (Coordinate post : posts) {
      times
          .cellNear(post.x, post.y, 2000)
          .ifPresent(
              cell -> {
                starts.put(codes.size(), cell);
                codes.add("P" + codes.size());
              });
    }
    Surface surface = times.surface(new LiveTimes.Situation(starts, Set.of(), Set.of()));
    return PeopleInReach.of(people, surface, codes);
  }
}
