package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Roads, rivers, bridges, land cover, heights and links over four square kilometres of land. */
class LayersTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final TravelModel MODEL = TravelModel.builtIn();
  private static final Squares LAND = new Squares("aa", "aa");
  private static final Travel ALL = Travel.best();
  private static final Travel RAIN = new Travel(EnumSet.allOf(TravelMode.class), Season.HUJAN);

  /** From north-west to south-east, so that it goes through cells corner to corner. */
  private static final LayerFeature RIVER = feature("sungai", "", "", 0.05, -0.5, 1.9, 2.5);

  /** Across it. */
  private static final LayerFeature ROAD =
      feature("lokal", "tanah", "Jalan A", 0.02, 1.54, 1.98, 0.56);

  @Test
  void a_road_is_ridden_at_the_speed_of_its_class_surface_and_season() {
    Ground ground = ground(layers(List.of(ROAD), List.of()));

    assertThat(crossing(ground, ALL, 0.05, 1.5)).isCloseTo(0.4f, within(1e-4f));
    assertThat(crossing(ground, RAIN, 0.05, 1.5)).isCloseTo(0.75f, within(1e-4f));
    assertThat(crossing(ground, ALL, 0.05, 0.5)).isCloseTo(1.5f, within(1e-4f));
    assertThat(ground.rough()).isFalse();
  }

  @Test
  void a_river_is_crossed_only_where_a_road_leads_over_it() {
    Ground without = ground(layers(List.of(), List.of(RIVER)));
    Ground with = ground(layers(List.of(ROAD), List.of(RIVER)));

    assertThat(minutes(without, Set.of(TravelMode.KAKI), new int[0])).isInfinite();
    assertThat(minutes(with, Set.of(TravelMode.KAKI), new int[0])).isFinite();
    assertThat(with.bridges()).hasSize(1);
    Bridge bridge = with.bridges().get(0);
    assertThat(bridge.name()).isEqualTo("Jalan A");
    assertThat(bridge.id()).isEqualTo(bridge.cells()[0]);
    assertThat(minutes(with, Set.of(TravelMode.KAKI), bridge.cells())).isInfinite();
  }

  @Test
  void a_road_beside_a_river_is_no_bridge() {
    LayerFeature beside = feature("lokal", "", "Jalan B", 0.03, -0.5, 1.88, 2.5);

    Ground ground = ground(layers(List.of(beside), List.of(RIVER)));

    assertThat(ground.bridges()).isEmpty();
    assertThat(minutes(ground, Set.of(TravelMode.KAKI, TravelMode.MOTOR), new int[0])).isInfinite();
  }

  @Test
  void a_road_beside_a_river_is_ridden_on_its_own_bank() {
    LayerFeature river = feature("sungai", "", "", -0.5, 1.05, 2.5, 1.05);
    LayerFeature beside = feature("lokal", "tanah", "Jalan B", 0, 1.02, 2, 1.02);
    Ground ground = ground(layers(List.of(beside), List.of(river)));

    assertThat(crossing(ground, ALL, 1, 0.95)).isCloseTo(0.4f, within(1e-4f));
    assertThat(crossing(ground, ALL, 1, 1.05)).isInfinite();
    assertThat(crossing(ground, ALL, 1, 1.15)).isCloseTo(1.5f, within(1e-4f));
  }

  @Test
  void a_river_road_that_crosses_opens_the_river_only_there() {
    LayerFeature river = feature("sungai", "", "", -0.5, 1.05, 2.5, 1.05);
    LayerFeature along = feature("lokal", "tanah", "Jalan C", 0, 1.02, 2, 1.08);
    Ground ground = ground(layers(List.of(along), List.of(river)));

    assertThat(ground.bridges()).hasSize(1);
    assertThat(crossing(ground, ALL, 1, 1.05)).isFinite();
    assertThat(crossing(ground, ALL, 0.45, 1.05)).isInfinite();
    assertThat(crossing(ground, ALL, 1.55, 1.05)).isInfinite();
  }

  @Test
  void links_and_a_land_cover_nobody_can_read_leave_the_ground_rough() {
    Layers linked =
        new Layers(
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(link(1, "P", "Q", 0.15, 1.85, 30.0, Set.of())),
            List.of());
    LandCover unread =
        new LandCover(
            place(3), new byte[9], List.of(new LandCover.LandClass(1, "1", "tidak-dikenal")));

    assertThat(ground(linked).rough()).isTrue();
    assertThat(ground(covered(unread)).rough()).isTrue();
    assertThat(ground(covered(cover(3, (column, row) -> "hutan"))).rough()).isFalse();
  }

  @Test
  void a_bridge_of_a_file_opens_the_river_without_a_road() {
    LayerFeature point =
        new LayerFeature(
            1, SHAPES.createPoint(Squares.degrees(1, 1.05)), "jembatan", "", "Gantung");
    Layers layers =
        new Layers(List.of(), List.of(RIVER), List.of(point), null, null, List.of(), List.of());

    Ground ground = ground(layers);

    assertThat(ground.bridges()).extracting(Bridge::name).containsExactly("Gantung");
    assertThat(minutes(ground, Set.of(TravelMode.KAKI), new int[0])).isFinite();
  }

  @Test
  void what_covers_most_of_a_cell_counts_from_finer_and_coarser_rasters() {
    LandCover fine = cover(60, (column, row) -> row % 3 == 2 || column < 30 ? "hutan" : "sawah");
    LandCover coarse = cover(3, (column, row) -> column < 2 ? "hutan" : "sawah");

    assertThat(crossing(ground(covered(fine)), ALL, 0.5, 1)).isCloseTo(3f, within(1e-4f));
    assertThat(crossing(ground(covered(fine)), ALL, 1.5, 1)).isCloseTo(2f, within(1e-4f));
    assertThat(crossing(ground(covered(coarse)), ALL, 0.5, 1)).isCloseTo(3f, within(1e-4f));
    assertThat(crossing(ground(covered(coarse)), ALL, 1.5, 1)).isCloseTo(2f, within(1e-4f));
  }

  @Test
  void uphill_to_the_post_takes_longer_than_down_to_it_by_toblers_function() {
    float[] metres = new float[60 * 60];
    for (int i = 0; i < metres.length; i++) {
      metres[i] = i % 60 * 10;
    }
    Layers layers =
        new Layers(
            List.of(),
            List.of(),
            List.of(),
            null,
            new Heights(place(60), metres),
            List.of(),
            List.of());
    Crossings walk =
        ground(layers).crossings(MODEL, new Travel(Set.of(TravelMode.KAKI), Season.KEMARAU));
    int west = walk.grid().cell(15, 20);

    // 30 m of height for each 100 m to the east; the post stands in the first named cell
    assertThat(walk.terrain().delay(west + 1, west, 1)).isCloseTo(Terrain.delay(0.3), within(0.01));
    assertThat(walk.terrain().delay(west, west + 1, 1))
        .isCloseTo(Terrain.delay(-0.3), within(0.01));
  }

  @Test
  void more_modes_never_make_a_crossing_slower() {
    Ground ground = ground(layers(List.of(ROAD), List.of(RIVER)));
    for (Season season : Season.values()) {
      for (TravelMode mode : TravelMode.values()) {
        CrossingGrid alone = ground.crossings(MODEL, new Travel(Set.of(mode), season)).grid();
        CrossingGrid all =
            ground.crossings(MODEL, new Travel(EnumSet.allOf(TravelMode.class), season)).grid();
        for (int cell = 0; cell < all.all().length; cell++) {
          assertThat(all.minutes(cell)).isLessThanOrEqualTo(alone.minutes(cell));
        }
      }
    }
  }

  @Test
  void links_run_both_ways_unless_another_leads_back() {
    TravelLink there = link(1, "P", "Q", 0.15, 1.85, 30.0, Set.of());
    TravelLink back = link(2, "Q", "P", 1.85, 0.15, 50.0, Set.of());

    assertThat(linked(ALL, there).links()).extracting(Link::minutes).containsExactly(40.0, 40.0);
    Crossings both = linked(ALL, there, back);
    assertThat(both.links()).extracting(Link::minutes).containsExactly(40.0, 60.0);
    assertThat(both.linkOf()).containsExactly(there, back);
    // counted from the post: the way from P to Q is entered at Q
    assertThat(both.grid().column(both.links().get(0).from())).isEqualTo(28);
    assertThat(both.grid().column(both.links().get(0).to())).isEqualTo(11);
  }

  @Test
  void a_link_is_led_back_by_one_between_the_same_places_whatever_they_are_called() {
    TravelLink there = link(1, "Elat", "Sukamaju", 0.15, 1.85, 30.0, Set.of());
    TravelLink namesake = link(2, "Sukamaju", "Elat", 1.15, 0.15, 50.0, Set.of());
    TravelLink back = link(3, "-5.64500, 133.00500", "Elat", 1.85, 0.15, 50.0, Set.of());

    assertThat(linked(ALL, there, namesake).linkOf())
        .as("two villages of one name are two places")
        .containsExactly(there, there, namesake, namesake);
    assertThat(linked(ALL, there, back).linkOf())
        .as("one place told by a code and by coordinates")
        .containsExactly(there, back);
  }

  @Test
  void a_link_rests_in_the_season_in_which_it_is_mostly_closed() {
    TravelLink stormy = link(1, "P", "Q", 0.15, 1.85, 30.0, Set.of(1, 2));

    assertThat(linked(ALL, stormy).links()).hasSize(2);
    assertThat(linked(new Travel(ALL.modes(), Season.OMBAK), stormy).links()).isEmpty();
    assertThat(linked(new Travel(Set.of(TravelMode.KAKI), Season.KEMARAU), stormy).links())
        .isEmpty();
  }

  @Test
  void a_link_rests_in_the_months_in_which_it_is_closed() {
    List<TravelLink> links = List.of(link(1, "P", "Q", 0.15, 1.85, 30.0, Set.of(7, 8, 12)));

    assertThat(runs(links, Month.JULY)).isFalse();
    assertThat(runs(links, Month.JUNE)).isTrue();
    assertThat(runs(links, Month.DECEMBER)).isFalse();
    assertThat(runs(links, Month.FEBRUARY)).isTrue();
  }

  @Test
  void months_in_which_the_same_links_run_are_told_as_one() {
    List<TravelLink> links = List.of(link(1, "P", "Q", 0.15, 1.85, 30.0, Set.of(7, 8)));

    assertThat(travel(links, Month.JUNE)).isEqualTo(ALL);
    assertThat(travel(links, Month.AUGUST)).isEqualTo(travel(links, Month.JULY)).isNotEqualTo(ALL);
  }

  private static Travel travel(List<TravelLink> links, Month month) {
    return MODEL.travel(ALL.modes(), month, links);
  }

  private static boolean runs(List<TravelLink> links, Month month) {
    return !linked(travel(links, month), links.get(0)).links().isEmpty();
  }

  @Test
  void a_link_of_unknown_minutes_or_without_a_port_on_the_grid_is_told_apart() {
    TravelLink unknown = link(1, "P", "Q", 0.15, 1.85, null, Set.of());
    TravelLink lost = link(2, "P", "R", 0.1, 30, 30.0, Set.of());

    Crossings crossings = linked(ALL, unknown, lost);

    assertThat(crossings.links()).isEmpty();
    assertThat(crossings.unknownLinkOf()).containsExactly(unknown, unknown);
    assertThat(crossings.unplaced()).containsExactly(lost);
  }

  private static Crossings linked(Travel travel, TravelLink... links) {
    Layers layers =
        new Layers(List.of(), List.of(), List.of(), null, null, Arrays.asList(links), List.of());
    return ground(layers).crossings(MODEL, travel);
  }

  private static TravelLink link(
      int id,
      String from,
      String to,
      double kmFrom,
      double kmTo,
      Double minutes,
      Set<Integer> shut) {
    Coordinate a = Squares.degrees(kmFrom, 1);
    Coordinate b = Squares.degrees(kmTo, 1);
    return new TravelLink(
        id, from, to, a.x, a.y, b.x, b.y, TravelMode.PERAHU, minutes, 10.0, null, shut);
  }

  private static Ground ground(Layers layers) {
    return LAND.ground(100, layers, MODEL);
  }

  private static Layers layers(List<LayerFeature> roads, List<LayerFeature> rivers) {
    return new Layers(roads, rivers, List.of(), null, null, List.of(), List.of());
  }

  private static Layers covered(LandCover cover) {
    return new Layers(List.of(), List.of(), List.of(), cover, null, List.of(), List.of());
  }

  private static LayerFeature feature(
      String kind, String surface, String name, double x1, double y1, double x2, double y2) {
    Geometry line =
        SHAPES.createLineString(
            new Coordinate[] {Squares.degrees(x1, y1), Squares.degrees(x2, y2)});
    return new LayerFeature(1, line, kind, surface, name);
  }

  /** Minutes of the cell at some kilometres from the north-western corner of the land. */
  private static float crossing(Ground ground, Travel travel, double kmEast, double kmSouth) {
    CrossingGrid grid = ground.crossings(MODEL, travel).grid();
    return grid.minutes(grid.cell((int) (10 + kmEast * 10), (int) (10 + kmSouth * 10)));
  }

  /** From the south-western to the north-eastern corner, with some cells shut. */
  private static double minutes(Ground ground, Set<TravelMode> modes, int[] shut) {
    CrossingGrid grid = ground.crossings(MODEL, new Travel(modes, Season.KEMARAU)).grid();
    for (int cell : shut) {
      int columns = ground.frame().columns();
      grid.set(grid.cell(cell % columns, cell / columns), CrossingGrid.IMPASSABLE);
    }
    TravelTimes times =
        new TravelTimes(grid, null, Neighbours.SIXTEEN, List.of(), Double.POSITIVE_INFINITY);
    times.open(Map.of(0, grid.cell(10, 29)));
    return times.minutes(grid.cell(29, 10));
  }

  /** A raster over the two kilometres of land, so many cells along a side. */
  private static LandCover cover(int cells, Classes classes) {
    byte[] numbers = new byte[cells * cells];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) (classes.at(i % cells, i / cells).equals("hutan") ? 1 : 2);
    }
    return new LandCover(
        place(cells),
        numbers,
        List.of(
            new LandCover.LandClass(1, "Hutan", "hutan"),
            new LandCover.LandClass(7, "Sawah", "sawah")));
  }

  private interface Classes {
    String at(int column, int row);
  }

  /** As {@code RasterPlace} of a raster of square cells in the zone of the drawing. */
  private static RasterPlace place(int cells) {
    double west = Squares.degrees(0, 0).x - 0.01;
    double south = Squares.degrees(0, 2).y - 0.01;
    int nodes = 20;
    double step = 0.002;
    double[] columns = new double[nodes * nodes];
    double[] rows = new double[nodes * nodes];
    Coordinate corner = Squares.UTM.toMetres(Squares.degrees(0, 0).x, Squares.degrees(0, 0).y);
    for (int i = 0; i < columns.length; i++) {
      Coordinate at = Squares.UTM.toMetres(west + i % nodes * step, south + i / nodes * step);
      columns[i] = (at.x - corner.x) / 2000 * cells;
      rows[i] = (corner.y - at.y) / 2000 * cells;
    }
    return new RasterPlace(cells, cells, west, south, step, nodes, nodes, columns, rows);
  }
}
