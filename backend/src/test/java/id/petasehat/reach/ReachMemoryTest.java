package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ReachMemoryTest {
  private static final long MEGABYTE = 1 << 20;
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @Property
  void all_that_is_held_at_once_fits_into_half_of_the_memory(
      @ForAll @LongRange(min = 32, max = 64 * 1024) long megabytes) {
    ReachMemory memory = new ReachMemory(megabytes * MEGABYTE);
    long most = memory.mostCells();
    long kept =
        16 * memory.groundCells()
            + 45 * memory.timesCells()
            + 7 * memory.pictureCells()
            + 12 * memory.peopleCells();
    long inMaking = (16 + 12) * most + 14 * most + 7 * most + (12 + 16) * most;

    assertThat(kept + inMaking).isLessThanOrEqualTo(megabytes * MEGABYTE / 2);
  }

  /** Or each click would make it anew. */
  @Property
  void what_the_largest_district_needs_is_kept_whole(
      @ForAll @LongRange(min = 32, max = 64 * 1024) long megabytes) {
    ReachMemory memory = new ReachMemory(megabytes * MEGABYTE);

    assertThat(memory.groundCells()).isGreaterThanOrEqualTo(memory.mostCells());
    assertThat(memory.timesCells()).isGreaterThanOrEqualTo(memory.mostCells());
    assertThat(memory.peopleCells()).isGreaterThanOrEqualTo(memory.mostCells());
    assertThat(memory.pictureCells())
        .as("with changes and without")
        .isGreaterThanOrEqualTo(2 * memory.mostCells());
    assertThat(ReachMemory.needBytes(memory.mostCells())).isLessThanOrEqualTo(memory.heapBytes());
  }

  /**
   * A district with every layer and people in each cell, after a post moved. At least: so many
   * bytes all their arrays by cell have, without queues.
   */
  @Test
  void what_a_cell_takes_is_not_more_than_is_reckoned() throws Exception {
    TravelModel model = TravelModel.builtIn();
    String[] land = new String[8];
    Arrays.fill(land, "aaaaaaaa");
    Ground ground = new Squares(land).ground(16, everyLayer(), model);
    LiveTimes times = new LiveTimes(ground, model, Travel.best());
    int cells = (int) ground.frame().cells();
    Surface surface = times.surface(posts(Map.of(0, cells / 3, 1, cells / 2)));
    times.surface(posts(Map.of(0, cells / 3, 2, cells / 4)));
    PeopleOnCells people =
        PeopleOnCells.of(ground, Map.of(Squares.code('a'), 5_000_000L), Map.of(), false);

    HeldBytes held = new HeldBytes();
    assertThat((double) held.of(ground) / cells).as("ground").isBetween(12.0, 16.0);
    assertThat((double) held.of(times) / cells).as("living times").isBetween(21.0, 45.0);
    assertThat((double) held.of(surface) / cells).as("surface").isEqualTo(6);
    assertThat((double) held.of(people) / cells).as("people").isBetween(8.0, 12.0);
  }

  private static LiveTimes.Situation posts(Map<Integer, Integer> cells) {
    return new LiveTimes.Situation(cells, Set.of(), Set.of());
  }

  private static Layers everyLayer() {
    RasterPlace place =
        new RasterPlace(
            1, 1, 130, -8, 6, 2, 2, new double[] {0, 1, 0, 1}, new double[] {1, 1, 0, 0});
    Geometry road = line(Squares.degrees(0, 4), Squares.degrees(8, 4));
    Geometry river = line(Squares.degrees(4, 0), Squares.degrees(4, 8));
    Geometry bridge = SHAPES.createPoint(Squares.degrees(4, 4));
    return new Layers(
        List.of(new LayerFeature(1, road, "lokal", "diperkeras", "")),
        List.of(new LayerFeature(1, river, "sungai-besar", "", "")),
        List.of(new LayerFeature(1, bridge, "jembatan", "", "")),
        new LandCover(
            place, new byte[] {1}, List.of(new LandCover.LandClass(1, "1", "permukiman"))),
        new Heights(place, new float[] {100}),
        List.of(),
        List.of());
  }

  private static Geometry line(Coordinate from, Coordinate to) {
    return SHAPES.createLineString(new Coordinate[] {from, to});
  }
}
