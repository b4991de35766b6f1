package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A village of four square kilometres in cells of 500 m. A lake as narrow as a river, on which
 * boats go, parts it; one road leads over it. The sea is around.
 *
 * <pre>
 *   . ~ . .
 *   - = - -    the road, and its bridge
 *   . ~ . .
 *   . ~ . .
 * </pre>
 */
class CutBridgeTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final TravelModel MODEL = TravelModel.builtIn();
  private static final int MARGIN = 2;
  private static final int COLUMNS = 4 + 2 * MARGIN;
  private static final int RIVER_COLUMN = 1;
  private static final int ROAD_ROW = 1;

  private final Ground ground =
      new Squares("aa", "aa")
          .ground(
              500,
              new Layers(
                  List.of(line("lokal", -0.5, 0.75, 2.5, 0.75)),
                  List.of(line("danau", 0.75, -0.5, 0.75, 2.5)),
                  List.of(),
                  null,
                  null,
                  List.of(),
                  List.of()),
              MODEL);

  private static LayerFeature line(String kind, double x1, double y1, double x2, double y2) {
    Geometry line =
        SHAPES.createLineString(
            new Coordinate[] {Squares.degrees(x1, y1), Squares.degrees(x2, y2)});
    return new LayerFeature(1, line, kind, "", "");
  }

  private static int cell(int column, int row) {
    return (row + MARGIN) * COLUMNS + column + MARGIN;
  }

  private LiveTimes live(TravelMode... modes) {
    return new LiveTimes(
        ground, MODEL, new Travel(EnumSet.copyOf(Arrays.asList(modes)), Season.KEMARAU));
  }

  private static LiveTimes.Situation from(int start, Set<Integer> bare) {
    return new LiveTimes.Situation(Map.of(0, start), bare, Set.of());
  }

  private Set<Integer> bridge() {
    assertThat(ground.bridges()).hasSize(1);
    return Arrays.stream(ground.bridges().get(0).cells()).boxed().collect(Collectors.toSet());
  }

  private static float minutes(LiveTimes times, int start, Set<Integer> bare, int cell) {
    return times.surface(from(start, bare)).minutes()[cell];
  }

  @Test
  void nobody_walks_or_rides_over_a_cut_bridge() {
    LiveTimes byLand = live(TravelMode.KAKI, TravelMode.MOTOR);
    int west = cell(0, ROAD_ROW);
    int east = cell(3, ROAD_ROW);

    assertThat(minutes(byLand, west, Set.of(), east)).isEqualTo(3f);
    assertThat(minutes(byLand, west, bridge(), east)).isInfinite();
    assertThat(minutes(byLand, west, Set.of(), east)).as("built again").isEqualTo(3f);
  }

  @Test
  void boats_pass_below_a_cut_bridge_as_they_did_below_it_whole() {
    LiveTimes byBoat = live(TravelMode.PERAHU);
    int north = cell(RIVER_COLUMN, 0);
    int south = cell(RIVER_COLUMN, 3);

    // three times 500 m at 10 km/h
    assertThat(minutes(byBoat, north, Set.of(), south)).isEqualTo(9f);
    assertThat(minutes(byBoat, north, bridge(), south)).isEqualTo(9f);
  }

  @Test
  void who_has_a_boat_too_crosses_beside_a_cut_bridge_by_boat() {
    LiveTimes all = live(TravelMode.values());
    int west = cell(0, ROAD_ROW);
    int east = cell(3, ROAD_ROW);

    Journey before = all.journey(from(west, Set.of()), east).orElseThrow();
    Journey after = all.journey(from(west, bridge()), east).orElseThrow();

    assertThat(before.legs()).extracting(Leg::mode).containsExactly(TravelMode.MOTOR);
    assertThat(after.legs())
        .extracting(Leg::mode)
        .containsExactly(TravelMode.MOTOR, TravelMode.PERAHU, TravelMode.MOTOR);
    // half a cell of road, one of water, one and a half of road: 0.5 × 1 + 1 × 3 + 1.5 × 1
    assertThat(after.minutes()).isEqualTo(5);
  }
}
