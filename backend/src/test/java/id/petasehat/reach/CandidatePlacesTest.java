package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Villages drawn as squares of a kilometre, with cells of 100 m; outside is the sea. */
class CandidatePlacesTest {
  private static final double CELL_METRES = 100;
  private static final AreaCode A = Squares.code('a');
  private static final AreaCode B = Squares.code('b');
  private static final GeometryFactory LINES = new GeometryFactory();
  private static final TravelModel SEA_OUTSIDE = outsideIsSea();

  private static TravelModel outsideIsSea() {
    Map<String, String> rules = new TreeMap<>(TravelModel.builtIn().rules().texts());
    rules.put("outside", Outside.SEA.id());
    return new TravelModel(1, TravelModel.builtIn().speeds(), TravelRules.of(rules));
  }

  private static SettlementPoint settlement(
      String name, double kmEast, double kmSouth, long count) {
    Coordinate place = Squares.degrees(kmEast, kmSouth);
    return new SettlementPoint(name, place.x, place.y, count);
  }

  private static LayerFeature road(double... kmEastAndSouth) {
    Coordinate[] line = new Coordinate[kmEastAndSouth.length / 2];
    Arrays.setAll(line, i -> Squares.degrees(kmEastAndSouth[2 * i], kmEastAndSouth[2 * i + 1]));
    return new LayerFeature(1, LINES.createLineString(line), "lokal", "", "");
  }

  private static Ground ground(List<LayerFeature> roads, String... lines) {
    Squares squares = new Squares(lines);
    Layers layers = new Layers(roads, List.of(), List.of(), null, null, List.of(), List.of());
    return squares.ground(CELL_METRES, layers, SEA_OUTSIDE);
  }

  private static List<CandidatePlace> places(
      Ground ground, Map<AreaCode, List<SettlementPoint>> settlements, int most) {
    Map<AreaCode, Long> population = new HashMap<>();
    ground.grid().villages().forEach(village -> population.put(village, 1_000L));
    PeopleOnCells people = PeopleOnCells.of(ground, population, settlements, false);
    return CandidatePlaces.of(ground, people, settlements, most);
  }

  /** {@code settlement 0.5,0.5}: kilometres to the east and south of the drawing's corner. */
  private static String told(CandidatePlace one) {
    Coordinate corner = Squares.UTM.toMetres(Squares.degrees(0, 0).x, Squares.degrees(0, 0).y);
    Coordinate metres = Squares.UTM.toMetres(one.lon(), one.lat());
    return "%s %.1f,%.1f"
        .formatted(one.source().id(), (metres.x - corner.x) / 1000, (corner.y - metres.y) / 1000);
  }

  @Example
  void settlements_come_first_and_the_largest_of_those_that_are_near_each_other() {
    Ground ground = ground(List.of(), "aaa");
    List<CandidatePlace> places =
        places(
            ground,
            Map.of(
                A,
                List.of(
                    settlement("kecil", 0.25, 0.5, 10),
                    settlement("besar", 2.25, 0.5, 500),
                    settlement("dekat besar", 2.75, 0.5, 20))),
            2);

    assertThat(places).extracting(CandidatePlace::name).containsExactly("besar", "kecil");
  }

  @Example
  void without_settlements_the_middle_of_the_people_is_a_place() {
    assertThat(places(ground(List.of(), "aaa"), Map.of(), 1))
        .extracting(CandidatePlacesTest::told)
        .allMatch(place -> place.matches("people 1[.][45],0[.][45]"));
  }

  @Example
  void where_roads_meet_near_people_is_a_place_but_not_along_a_road() {
    LayerFeature west = road(0.05, 1.55, 5.95, 1.55);
    LayerFeature south = road(4.55, 1.55, 4.55, 2.95);

    List<CandidatePlace> crossed =
        places(ground(List.of(west, south), "aaaaaa", "aaaaaa", "aaaaaa"), Map.of(), 2);
    List<CandidatePlace> straight =
        places(ground(List.of(west), "aaaaaa", "aaaaaa", "aaaaaa"), Map.of(), 2);

    assertThat(crossed).extracting(CandidatePlacesTest::told).contains("crossing 4.6,1.6");
    assertThat(straight).noneMatch(one -> one.source() == CandidatePlace.Source.CROSSING);
  }

  @Example
  void the_shore_nearest_to_the_middle_of_the_people_is_a_place_unless_it_is_near_another() {
    assertThat(places(ground(List.of(), "aaaaa", "aaaaa", "aaaaa"), Map.of(), 5))
        .extracting(CandidatePlacesTest::told)
        .hasSize(2)
        .anyMatch(place -> place.matches("people 2[.][456],1[.][456]"))
        .anyMatch(place -> place.matches("landing 2[.][456],(0[.][01]|2[.]9|3[.]0)"));
    assertThat(places(ground(List.of(), "aaaaa"), Map.of(), 5))
        .extracting(CandidatePlace::source)
        .containsExactly(CandidatePlace.Source.PEOPLE);
  }

  @Property(tries = 50)
  void places_are_apart_few_in_each_village_and_always_the_same(@ForAll Random chance) {
    String[] lines = new String[4];
    for (int row = 0; row < lines.length; row++) {
      lines[row] = "" + letter(chance) + letter(chance) + letter(chance) + letter(chance) + "a";
    }
    Ground ground = ground(List.of(road(0, 0.5, 5, 3.5), road(2.5, 0, 2.5, 4)), lines);
    int most = 1 + chance.nextInt(3);

    List<CandidatePlace> places = places(ground, Map.of(), most);

    assertThat(places).isEqualTo(places(ground, Map.of(), most)).isNotEmpty();
    for (AreaCode village : List.of(A, B)) {
      assertThat(places.stream().filter(one -> one.village().equals(village)))
          .hasSizeLessThanOrEqualTo(most);
    }
    for (CandidatePlace one : places) {
      Coordinate metres = Squares.UTM.toMetres(one.lon(), one.lat());
      assertThat(places.stream().filter(other -> near(other, metres))).hasSize(1);
    }
  }

  private static boolean near(CandidatePlace other, Coordinate metres) {
    return Squares.UTM.toMetres(other.lon(), other.lat()).distance(metres)
        < CandidatePlaces.LEAST_APART_METRES - 0.01;
  }

  private static char letter(Random chance) {
    return "ab.".charAt(chance.nextInt(3));
  }
}
