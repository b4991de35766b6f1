package id.petasehat.tile;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A ring of villages with a village inside and one on an island, in hundredths of a degree:
 *
 * <pre>
 *   1 1 1 2
 *   1 3 1 2      5
 *   1 1 1 2
 * </pre>
 *
 * Villages 1 and 2 belong to P1, 3 and 5 to P2.
 */
class TileUnionTest {
  private static final List<Village> VILLAGES =
      List.of(
          village(1, "POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))"),
          village(2, "POLYGON ((3 0, 4 0, 4 3, 3 3, 3 0))"),
          village(3, "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"),
          village(5, "POLYGON ((6 1, 7 1, 7 2, 6 2, 6 1))"));

  private static final TileLayer PUSKESMAS =
      new TileLayer(
          TileLayers.PUSKESMAS,
          8,
          village ->
              Optional.of(
                  village.dotted().endsWith("1") || village.dotted().endsWith("2") ? "P1" : "P2"),
          code -> "Puskesmas " + code);

  @Test
  void a_work_area_is_the_union_of_its_villages_in_each_tile() {
    List<CutTiles.CutTile> villageTiles =
        WholeCut.of(VILLAGES, code -> "Wilayah " + code).tiles().stream()
            .filter(tile -> tile.address().layer().equals(Level.DESA.id()))
            .toList();
    assertThat(villageTiles).hasSizeGreaterThan(5);

    for (CutTiles.CutTile tile : villageTiles) {
      DecodedTile villages = DecodedTile.of(tile);
      DecodedTile union = DecodedTile.of(TileUnion.of(tile, PUSKESMAS).orElseThrow());

      union
          .areas()
          .forEach(
              (code, area) -> {
                assertThat(area.isValid()).as("%s in %s", code, tile.address()).isTrue();
                assertThat(area.equalsTopo(unionOf(villages, code))).isTrue();
              });
      assertThat(union.names()).allSatisfy((code, name) -> assertThat(name).endsWith(code));
      assertThat(union.areas().values().stream().mapToDouble(Geometry::getArea).sum())
          .isEqualTo(villages.areas().values().stream().mapToDouble(Geometry::getArea).sum());
    }
  }

  private static Geometry unionOf(DecodedTile villages, String puskesmas) {
    return villages.areas().entrySet().stream()
        .filter(
            village ->
                PUSKESMAS
                    .featureOf()
                    .apply(new AreaCode(village.getKey()))
                    .orElseThrow()
                    .equals(puskesmas))
        .map(village -> village.getValue())
        .reduce(Geometry::union)
        .orElseThrow();
  }

  @Test
  void a_tile_without_a_puskesmas_is_none() {
    TileLayer none =
        new TileLayer(TileLayers.PUSKESMAS, 8, village -> Optional.empty(), code -> code);

    assertThat(WholeCut.of(VILLAGES, code -> "").tiles())
        .filteredOn(tile -> tile.address().layer().equals(Level.DESA.id()))
        .allSatisfy(tile -> assertThat(TileUnion.of(tile, none)).isEmpty());
  }

  private static Village village(int number, String hundredths) {
    try {
      Geometry drawn =
          new WKTReader(new GeometryFactory(new PrecisionModel(), 4326)).read(hundredths);
      drawn.apply(AffineTransformation.scaleInstance(0.01, 0.01));
      drawn.geometryChanged();
      return new Village(new AreaCode("81.02.01.200" + number), "Desa " + number, drawn);
    } catch (ParseException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }
}
