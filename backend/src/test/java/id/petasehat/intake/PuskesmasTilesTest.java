package id.petasehat.intake;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.SIX;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.fixture.WorkAreaFixture;
import id.petasehat.store.Areas;
import id.petasehat.store.Store;
import id.petasehat.store.Tiles;
import id.petasehat.tile.DecodedTile;
import id.petasehat.tile.TileAddress;
import id.petasehat.tile.TileRegion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** The puskesmas of six villages on the map. */
class PuskesmasTilesTest {
  @TempDir Path folder;
  private Store store;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    store = Store.inFolder(EmbeddedStores.prepare(folder));
    office = new Office(store, folder);
    office.boundaries(SIX);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void work_areas_are_drawn_where_villages_are_and_nothing_else_is_cut_again() {
    Map<TileAddress, Long> villages = versions("desa");
    long before = store.versions().boundary();

    belong("Puskesmas Elat", WERKA, WAUR);

    Map<TileAddress, Long> drawn = versions("puskesmas");
    assertThat(store.versions().boundary()).isEqualTo(before + 1);
    assertThat(drawn.keySet()).extracting(TileAddress::zoom).contains(8, 12).doesNotContain(7);
    assertThat(drawn.values()).containsOnly(before + 1);
    assertThat(versions("desa")).isEqualTo(villages);
    assertThat(tile().names()).isEqualTo(Map.of("pkm:P1", "Puskesmas Elat"));
  }

  @Test
  void the_same_work_areas_again_change_no_tile_and_no_version() {
    belong("Puskesmas Elat", WERKA, WAUR);
    long before = store.versions().boundary();
    Map<TileAddress, Long> drawn = versions("puskesmas");

    belong("Puskesmas Elat", WERKA, WAUR);

    assertThat(store.versions().boundary()).isEqualTo(before);
    assertThat(versions("puskesmas")).isEqualTo(drawn);
  }

  @Test
  void work_areas_follow_their_villages_when_borders_move_and_end_without_villages()
      throws Exception {
    belong("Puskesmas Elat", WERKA, WAUR, WEDUAR, NERONG);
    double before = tile().areas().get("pkm:P1").getArea();

    List<Square> without = new ArrayList<>(SIX);
    without.removeIf(square -> square.code().equals(NERONG));
    office.boundaries(without);
    assertThat(tile().areas().get("pkm:P1").getArea())
        .isLessThan(before)
        .isEqualTo(areaOfVillages(tile().address(), WERKA, WAUR, WEDUAR));

    belong("Puskesmas Elat");
    assertThat(versions("puskesmas")).isEmpty();
  }

  @Test
  void a_puskesmas_that_a_file_renames_bears_its_new_name_on_the_map_until_that_is_undone()
      throws Exception {
    String header = "kode_faskes,nama,jenis,kode_desa";
    office.facilities(header, "P1,Puskesmas Elat,puskesmas," + WERKA);
    assertThat(tile().names()).isEqualTo(Map.of("pkm:P1", "Puskesmas Elat"));

    ImportReport renamed =
        office.facilities(header, "P1,Puskesmas Elath,puskesmas," + WERKA).report();
    assertThat(tile().names()).isEqualTo(Map.of("pkm:P1", "Puskesmas Elath"));

    office.undo(renamed);
    assertThat(tile().names()).isEqualTo(Map.of("pkm:P1", "Puskesmas Elat"));
  }

  private double areaOfVillages(TileAddress at, String... villages) {
    TileAddress same = new TileAddress("desa", at.zoom(), at.x(), at.y());
    Map<String, Geometry> drawn = decoded(same).areas();
    return Stream.of(villages)
        .filter(drawn::containsKey)
        .mapToDouble(village -> drawn.get(village).getArea())
        .sum();
  }

  private void belong(String name, String... villages) {
    new WorkAreaFixture().puskesmas("P1", name, villages).put(store, DISTRICT);
    store.<Void, RuntimeException>change(
        connection -> {
          PuskesmasTiles.afterWorkAreas(connection, List.of(new AreaCode(DISTRICT)));
          return null;
        });
  }

  private Map<TileAddress, Long> versions(String layer) {
    return store.<Map<TileAddress, Long>, RuntimeException>read(
        connection -> {
          AreaIndex areas = Areas.index(connection);
          TileRegion region =
              TileRegion.touching(
                  areas.all(Level.PROVINSI).stream()
                      .map(area -> area.bounds().envelope())
                      .toList());
          Map<TileAddress, Long> versions =
              new TreeMap<>(Comparator.comparing(TileAddress::toString));
          for (var tile : Tiles.ofLayer(connection, layer, region)) {
            versions.put(
                tile.address(), Tiles.find(connection, tile.address()).orElseThrow().version());
          }
          return versions;
        });
  }

  /** A tile of zoom 8. */
  private DecodedTile tile() {
    return decoded(
        versions("puskesmas").keySet().stream()
            .filter(address -> address.zoom() == 8)
            .findFirst()
            .orElseThrow());
  }

  private DecodedTile decoded(TileAddress at) {
    return store.<DecodedTile, RuntimeException>read(
        connection -> DecodedTile.of(at, Tiles.find(connection, at).orElseThrow().bytes()));
  }
}
