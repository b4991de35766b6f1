package id.petasehat.tile;

import static id.petasehat.area.Drawings.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

class TileCutterTest {
  private static final Function<AreaCode, String> NAMES = code -> "Wilayah " + code;

  /** Two neighbours of 1.1 km and an island of 110 m, all in kecamatan 81.02.01. */
  private static final List<Village> VILLAGES =
      List.of(
          village(1, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
          village(2, "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))"),
          village(3, "POLYGON ((400 0, 410 0, 410 10, 400 10, 400 0))"));

  private static CutTiles cut(List<Village> villages) {
    return WholeCut.of(villages, NAMES);
  }

  private static List<DecodedTile> decoded(CutTiles cut, Level layer, int zoom) {
    return cut.tiles().stream()
        .filter(tile -> tile.address().layer().equals(layer.id()) && tile.address().zoom() == zoom)
        .map(DecodedTile::of)
        .toList();
  }

  @Test
  void tiles_obey_the_rule() {
    assertThat(TileRule.violations(VILLAGES, cut(VILLAGES), List.of())).isEmpty();
  }

  @Test
  void each_layer_begins_at_its_zoom() {
    CutTiles cut = cut(VILLAGES);

    for (Level level : Level.values()) {
      assertThat(cut.tiles())
          .filteredOn(tile -> tile.address().layer().equals(level.id()))
          .extracting(tile -> tile.address().zoom())
          .contains(TileLayers.minZoom(level), 12)
          .allMatch(zoom -> zoom >= TileLayers.minZoom(level) && zoom <= 12);
    }
  }

  @Test
  void features_carry_code_and_name() {
    CutTiles cut = cut(VILLAGES);

    assertThat(decoded(cut, Level.DESA, 8))
        .anySatisfy(tile -> assertThat(tile.names()).containsEntry("81.02.01.2001", "Desa 1"));
    assertThat(decoded(cut, Level.KABUPATEN, 4))
        .anySatisfy(tile -> assertThat(tile.names()).containsEntry("81.02", "Wilayah 81.02"));
  }

  @Test
  void a_village_keeps_its_size_in_units() {
    // zoom 12: 4096 × 4096 units in 360 degrees; 0.01 degrees are 466.03 units
    double units = 0.01 / 360 * 4096 * 4096;

    List<DecodedTile> tiles = decoded(cut(VILLAGES), Level.DESA, 12);

    assertThat(tiles)
        .anySatisfy(
            tile ->
                assertThat(tile.areas().get("81.02.01.2001").getArea())
                    .isBetween((units - 1) * (units - 1), (units + 1) * (units + 1)));
  }

  @Test
  void a_village_that_rounding_would_lose_keeps_one_square_unit() {
    // zoom 8: a unit is 0.000343 degrees = 3.43 steps; 60 × 0.4 steps are 2.04 square units, but
    // both long sides, 0.58 and 0.70 units from the equator, round to the same line
    List<Village> villages =
        List.of(
            village(1, "POLYGON ((0 2.4, 20 2.4, 80 2.4, 100 2.4, 100 100, 0 100, 0 2.4))"),
            village(2, "POLYGON ((20 2, 80 2, 80 2.4, 20 2.4, 20 2))"));

    CutTiles cut = cut(villages);

    assertThat(TileRule.violations(villages, cut, List.of())).isEmpty();
    assertThat(cut.tooSmall()).noneMatch(small -> small.code().level() == Level.DESA);
    assertThat(decoded(cut, Level.DESA, 8))
        .anySatisfy(tile -> assertThat(tile.areas().get("81.02.01.2002").getArea()).isEqualTo(1));
  }

  @Test
  void a_speck_that_rounding_encloses_belongs_to_its_neighbour() {
    // an inlet of 30 × 30 steps, 76 square units, behind a mouth of 0.2 steps, 0.06 units at zoom 8
    List<Village> villages =
        List.of(
            village(
                1,
                "POLYGON ((0 0, 49.9 0, 49.9 20, 35 20, 35 50, 65 50, 65 20, 50.1 20, 50.1 0,"
                    + " 100 0, 100 100, 0 100, 0 0))"));

    CutTiles cut = cut(villages);

    assertThat(decoded(cut, Level.DESA, 8))
        .isNotEmpty()
        .allSatisfy(tile -> assertThat(holes(tile.areas().get("81.02.01.2001"))).isZero());
  }

  private static int holes(Geometry area) {
    return Arrays.stream(GeometryFactory.toPolygonArray(PolygonExtracter.getPolygons(area)))
        .mapToInt(Polygon::getNumInteriorRing)
        .sum();
  }

  @Test
  void a_village_smaller_than_a_square_unit_is_listed() {
    // zoom 9: a unit is 1.717 steps; one square step is 0.339 square units, at zoom 10 1.36
    List<Village> villages =
        List.of(VILLAGES.get(0), village(4, "POLYGON ((300 0, 301 0, 301 1, 300 1, 300 0))"));

    CutTiles cut = cut(villages);

    assertThat(cut.tooSmall())
        .extracting(CutTiles.TooSmall::zoom, small -> small.code().dotted())
        .contains(tuple(9, "81.02.01.2004"))
        .doesNotContain(tuple(10, "81.02.01.2004"));
    assertThat(TileRule.violations(villages, cut, List.of())).isEmpty();
  }

  @Test
  void the_same_villages_give_the_same_bytes() {
    CutTiles once = cut(VILLAGES);
    CutTiles again = cut(VILLAGES);

    assertThat(again.tiles()).hasSameSizeAs(once.tiles());
    for (int i = 0; i < once.tiles().size(); i++) {
      assertThat(again.tiles().get(i).address()).isEqualTo(once.tiles().get(i).address());
      assertThat(again.tiles().get(i).gzippedMvt()).isEqualTo(once.tiles().get(i).gzippedMvt());
    }
  }

  @Test
  void a_region_is_cut_alone_and_as_before() {
    CutTiles all = cut(VILLAGES);
    Envelope island = VILLAGES.get(2).geometry().getEnvelopeInternal();
    TileRegion region = TileRegion.touching(List.of(island));

    CutTiles part = WholeCut.of(VILLAGES, NAMES, region);

    assertThat(part.tiles()).isNotEmpty().hasSizeLessThan(all.tiles().size());
    for (CutTiles.CutTile tile : part.tiles()) {
      TileAddress at = tile.address();
      assertThat(region.contains(at.zoom(), at.x(), at.y())).isTrue();
      assertThat(all.tiles())
          .filteredOn(whole -> whole.address().equals(at))
          .singleElement()
          .satisfies(whole -> assertThat(whole.gzippedMvt()).isEqualTo(tile.gzippedMvt()));
    }
  }

  @Test
  void an_area_decides_how_tiles_look_when_it_or_its_neighbour_touches_them() {
    // zoom 12: a tile is 0.0879 degrees wide; the box of the one west of longitude 0 ends at 0.0014
    TileRegion region = TileRegion.touching(List.of(new Envelope(-0.04, -0.04, 0.04, 0.04)));
    Envelope touching = new Envelope(0.001, 0.05, 0.04, 0.05);
    Envelope beside = new Envelope(0.05, 0.06, 0.04, 0.05);
    Envelope farther = new Envelope(0.0601, 0.07, 0.04, 0.05);

    assertThat(region.atZoom(12).decidedBy(List.of(farther, beside, touching), box -> box))
        .containsExactly(beside, touching);
  }

  @Test
  void blocks_share_the_region_without_rest() {
    TileRegion region = WholeCut.everywhere(VILLAGES);

    for (TileBand band : TileLayers.bands()) {
      for (int zoom = band.firstZoom(); zoom <= band.lastZoom(); zoom++) {
        int at = zoom;
        assertThat(region.blocks(band).stream().flatMap(block -> block.at(at).stream()))
            .containsExactlyInAnyOrderElementsOf(region.at(at));
      }
    }
  }

  @Test
  void a_layer_may_group_villages_its_own_way_and_leave_some_out() {
    TileLayer odd =
        new TileLayer(
            "ganjil",
            8,
            village -> village.dotted().endsWith("2") ? Optional.empty() : Optional.of("pkm:A"),
            code -> "Puskesmas " + code);
    List<TileArea> areas =
        VILLAGES.stream().map(one -> new TileArea(one.code(), one.geometry())).toList();

    List<DecodedTile> tiles =
        WholeCut.everywhere(VILLAGES).blocks(TileLayers.bands().get(3)).stream()
            .flatMap(block -> TileCutter.cut(block, areas, List.of(odd)).tiles().stream())
            .map(DecodedTile::of)
            .toList();

    assertThat(tiles)
        .isNotEmpty()
        .allSatisfy(
            tile -> assertThat(tile.names()).containsOnly(entry("pkm:A", "Puskesmas pkm:A")))
        .anySatisfy(tile -> assertThat(tile.areas().get("pkm:A").getNumGeometries()).isEqualTo(2));
  }
}
