package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.facility.FacilityType;
import id.petasehat.facility.WorkingRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A village of two kilometres by two that a river parts into north and south, just below its middle
 * line, with the sea around. In cells of 500 m:
 *
 * <pre>
 *   0.0 km  . . . .
 *           . . . .
 *   1.0 km  ~ ~ ~ ~   the river at 1.02 km; most of these cells is southern bank
 *           . . . .
 * </pre>
 */
class BanksTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final TravelModel MODEL = TravelModel.builtIn();
  private static final Squares VILLAGE = new Squares("aa", "aa");
  private static final LayerFeature RIVER = river("sungai", 1.02, 1.02);

  private static LayerFeature river(String kind, double kmSouthInTheWest, double kmSouthInTheEast) {
    return new LayerFeature(
        1, line(-0.5, kmSouthInTheWest, 2.5, kmSouthInTheEast), kind, "", "Wai Elat");
  }

  private static Geometry line(double x1, double y1, double x2, double y2) {
    return SHAPES.createLineString(
        new Coordinate[] {Squares.degrees(x1, y1), Squares.degrees(x2, y2)});
  }

  /** All the way from west to east, between two distances south. */
  private static Geometry band(double kmNorth, double kmSouth) {
    return SHAPES.createPolygon(
        new Coordinate[] {
          Squares.degrees(-0.5, kmNorth),
          Squares.degrees(2.5, kmNorth),
          Squares.degrees(2.5, kmSouth),
          Squares.degrees(-0.5, kmSouth),
          Squares.degrees(-0.5, kmNorth)
        });
  }

  private static Ground ground(double cellMetres, LayerFeature... rivers) {
    Layers layers =
        new Layers(List.of(), Arrays.asList(rivers), List.of(), null, null, List.of(), List.of());
    return VILLAGE.ground(cellMetres, layers, MODEL);
  }

  /** How far south of the village's northern edge the middle of a cell lies. */
  private static double kmSouth(Ground ground, int cell) {
    GridFrame frame = ground.frame();
    return (VILLAGE.frame(500).north() - 1000 - frame.y(cell / frame.columns())) / 1000;
  }

  /** How far south those on foot enter the grid who go to a post. */
  private static double kmSouthOfStart(Ground ground, double kmEast, double kmSouth) {
    Coordinate place = Squares.degrees(kmEast, kmSouth);
    Start post =
        new Start("P", "P", FacilityType.PUSTU, place.x, place.y, WorkingRule.Verdict.OPEN, null);
    LiveTimes onFoot =
        new LiveTimes(ground, MODEL, new Travel(Set.of(TravelMode.KAKI), Season.KEMARAU));
    return kmSouth(ground, onFoot.startCell(ground, post, 500).orElseThrow());
  }

  /** People of the village by how far south, in hundreds of metres, they set out. */
  private static Map<Long, Integer> byHundredMetres(Ground ground, SettlementPoint... settlements) {
    PeopleOnCells people =
        PeopleOnCells.of(
            ground,
            Map.of(Squares.code('a'), 1600L),
            Map.of(Squares.code('a'), Arrays.asList(settlements)),
            false);
    Map<Long, Integer> rows = new TreeMap<>();
    for (int cell = 0; cell < ground.frame().cells(); cell++) {
      int columns = ground.frame().columns();
      int here = people.people(cell % columns, cell / columns);
      if (here > 0) {
        rows.merge((long) Math.floor(kmSouth(ground, cell) * 10), here, Integer::sum);
      }
    }
    return rows;
  }

  private static SettlementPoint hamlet(double kmEast, double kmSouth) {
    Coordinate place = Squares.degrees(kmEast, kmSouth);
    return new SettlementPoint("dusun", place.x, place.y, null);
  }

  @Example
  void a_post_by_the_river_is_reached_from_its_own_bank_though_the_other_is_nearer() {
    // middles of dry rows at 100 m: 0.95 and 1.15 km; at 500 m: 0.75 and 1.75 km
    assertThat(kmSouthOfStart(ground(100, RIVER), 0.25, 1.03)).isBetween(1.1, 1.2);
    assertThat(kmSouthOfStart(ground(100, RIVER), 0.25, 1.01)).isBetween(0.9, 1.0);
    assertThat(kmSouthOfStart(ground(500, RIVER), 0.25, 1.10)).isBetween(1.5, 2.0);
    assertThat(kmSouthOfStart(ground(500, RIVER), 0.25, 1.01)).isBetween(0.5, 1.0);
  }

  @Example
  void a_post_off_the_mouth_of_a_river_is_reached_from_its_own_bank() {
    assertThat(kmSouthOfStart(ground(100, RIVER), -0.03, 1.01)).isBetween(0.9, 1.0);
    assertThat(kmSouthOfStart(ground(100, RIVER), -0.03, 1.03)).isBetween(1.1, 1.2);
  }

  @Example
  void a_post_keeps_its_cell_where_somebody_passes() {
    assertThat(kmSouthOfStart(ground(500, river("anak-sungai", 1.02, 1.02)), 0.25, 1.10))
        .isBetween(1.0, 1.5);
  }

  @Example
  void people_along_a_river_set_out_from_the_bank_that_most_of_their_cell_is_on() {
    assertThat(byHundredMetres(ground(500, RIVER))).isEqualTo(Map.of(2L, 400, 7L, 400, 17L, 800));

    Map<Long, Integer> fine = byHundredMetres(ground(100, RIVER));
    assertThat(fine.get(8L)).isEqualTo(80);
    assertThat(fine).doesNotContainKey(10L);
    assertThat(fine.get(11L)).as("those of the river's cells too").isEqualTo(160);
  }

  @Example
  void a_hamlet_by_the_river_stays_on_its_bank() {
    assertThat(byHundredMetres(ground(500, RIVER), hamlet(0.25, 1.10)))
        .isEqualTo(Map.of(17L, 1600));
    assertThat(byHundredMetres(ground(500, RIVER), hamlet(0.25, 1.01))).isEqualTo(Map.of(7L, 1600));
    assertThat(byHundredMetres(ground(100, RIVER), hamlet(0.25, 1.03)))
        .isEqualTo(Map.of(11L, 1600));
  }

  @Example
  void nobody_lives_in_a_lake_drawn_as_an_area() {
    LayerFeature lake = new LayerFeature(1, band(0.55, 1.45), "danau", "", "");

    assertThat(byHundredMetres(ground(500, lake))).isEqualTo(Map.of(2L, 800, 17L, 800));
  }

  @Example
  void people_amid_a_broad_band_of_wet_cells_set_out_from_the_land_beyond() {
    Ground delta =
        ground(
            250,
            river("kanal", 0.55, 0.55),
            river("kanal", 0.8, 0.8),
            RIVER,
            river("kanal", 1.3, 1.3),
            river("kanal", 1.6, 1.6));

    // all from 0.5 to 1.75 km is wet
    assertThat(byHundredMetres(delta, hamlet(1.1, 1.01))).isEqualTo(Map.of(3L, 1600));
  }

  @Example
  void people_within_a_river_set_out_from_land_of_their_own_village() {
    LayerFeature broad = new LayerFeature(1, band(0.9, 1.1), "sungai", "", "");
    Layers layers =
        new Layers(List.of(), List.of(broad), List.of(), null, null, List.of(), List.of());
    Ground ground = new Squares("b", "a").ground(500, layers, MODEL);
    Coordinate degrees = Squares.degrees(0.25, 1);
    Coordinate place = Squares.UTM.toMetres(degrees.x, degrees.y);

    assertThat(kmSouth(ground, ground.doorstep(place, 0).orElseThrow())).isBetween(1.5, 2.0);
    assertThat(kmSouth(ground, ground.doorstep(place, 1).orElseThrow())).isBetween(0.0, 0.5);
  }

  @Property(tries = 60)
  void nobody_and_no_post_is_put_over_a_river(@ForAll Random chance) {
    double west = 0.6 + 0.8 * chance.nextDouble();
    double east = 0.6 + 0.8 * chance.nextDouble();
    double cellMetres = List.of(100.0, 200.0, 250.0).get(chance.nextInt(3));
    Ground ground = ground(cellMetres, river("sungai", west, east));
    double kmEast = 2 * chance.nextDouble();
    double kmSouth = 2 * chance.nextDouble();
    double riverSouth = west + (kmEast + 0.5) / 3 * (east - west);

    boolean southern = kmSouth > riverSouth;
    assertThat(byHundredMetres(ground, hamlet(kmEast, kmSouth)).values()).containsExactly(1600);
    assertThat(cellIsSouthern(ground, west, east, kmEast, kmSouth)).isEqualTo(southern);
  }

  /** Of the one cell that the people of a hamlet, and those who go to a post there, are put on. */
  private static boolean cellIsSouthern(
      Ground ground, double west, double east, double kmEast, double kmSouth) {
    Coordinate place = Squares.degrees(kmEast, kmSouth);
    GridFrame frame = ground.frame();
    LiveTimes onFoot =
        new LiveTimes(ground, MODEL, new Travel(Set.of(TravelMode.KAKI), Season.KEMARAU));
    int cell = onFoot.cellNear(place.x, place.y, 500).orElseThrow();
    PeopleOnCells people =
        PeopleOnCells.of(
            ground,
            Map.of(Squares.code('a'), 1L),
            Map.of(Squares.code('a'), List.of(hamlet(kmEast, kmSouth))),
            false);
    assertThat(people.people(cell % frame.columns(), cell / frame.columns())).isEqualTo(1);
    double cellEast = (frame.x(cell % frame.columns()) - frame.west()) / 1000 - 1;
    return kmSouth(ground, cell) > west + (cellEast + 0.5) / 3 * (east - west);
  }
}
