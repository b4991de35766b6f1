package id.petasehat.store;

import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.reach.Heights;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.LandCover.LandClass;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.RasterPlace;
import id.petasehat.reach.SettlementPoint;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.store.TravelLayerFacts.Linked;
import id.petasehat.store.TravelLayerFacts.Settled;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKTReader;

/**
 * What every kind of store keeps to of the layers of a district's ground: what was stored is read
 * back, the newest of a layer counts whole, and an undone one gives way to the one before.
 */
abstract class TravelLayerContract extends WorkAreaContract {
  private static final AreaCode DISTRICT = new AreaCode("81.02");

  /** Two columns and three rows of a tenth of a degree from 133.0 E, 5.6 S. */
  private static final RasterPlace SIX_CELLS =
      new RasterPlace(
          2, 3, 133, -5.9, 0.3, 2, 2, new double[] {0, 3, 0, 3}, new double[] {3, 3, 0, 0});

  /** Stores one thing of the district. */
  @FunctionalInterface
  interface Storing {
    int in(TravelLayerFacts facts) throws SQLException;
  }

  Batch stored(TravelLayer layer, Storing storing) {
    return store.<Batch, RuntimeException>change(
        connection -> {
          Batch batch =
              new Batch(0, layer.id(), "a", "0", null, Instant.EPOCH, true, 0, 0, 0, null);
          long id = Batches.begin(connection, batch);
          storing.in(new TravelLayerFacts(connection, id, DISTRICT));
          return Batches.find(connection, id).orElseThrow();
        });
  }

  private void undo(Batch batch) {
    store.<Void, RuntimeException>change(
        connection -> {
          Removal.of(connection, Catalogue.builtIn(), batch);
          return null;
        });
  }

  /** Asks for something of the district. */
  @FunctionalInterface
  private interface Asking<T> {
    T of(Connection connection, AreaCode district) throws SQLException;
  }

  private <T> T read(Asking<T> asking) {
    return store.<T, RuntimeException>read(connection -> asking.of(connection, DISTRICT));
  }

  private String key() {
    return read(TravelLayers::key);
  }

  private List<TravelLayers.Present> present() {
    return read(TravelLayers::present);
  }

  private List<LayerFeature> roads() {
    return read(TravelLayers::roads);
  }

  private static LayerFeature road(int number, String wkt, String name) throws Exception {
    return new LayerFeature(number, new WKTReader().read(wkt), "lokal", "tanah", name);
  }

  @Test
  void the_newest_roads_of_a_district_count_until_they_are_undone() throws Exception {
    LayerFeature first = road(1, "LINESTRING (133 -5.65, 133.01 -5.64)", "Jalan Elat");
    LayerFeature second = road(1, "LINESTRING (133 -5.6, 133.01 -5.6)", "");
    stored(TravelLayer.ROADS, facts -> facts.features(TravelLayer.ROADS, List.of(first)));
    String keyOfFirst = key();
    Batch newer =
        stored(TravelLayer.ROADS, facts -> facts.features(TravelLayer.ROADS, List.of(second)));

    assertThat(roads()).containsExactly(second);
    assertThat(key()).isNotEqualTo(keyOfFirst);
    undo(newer);
    assertThat(roads()).containsExactly(first);
    assertThat(key()).isEqualTo(keyOfFirst);
    List<LayerFeature> rivers = read(TravelLayers::rivers);
    assertThat(rivers).isEmpty();
    assertThat(present())
        .singleElement()
        .matches(one -> one.layer() == TravelLayer.ROADS && one.simulated())
        .matches(one -> one.features() == 1 && one.fileName().equals("a"));
  }

  @Test
  void the_same_roads_of_another_file_are_the_same_content_of_another_source() throws Exception {
    LayerFeature road = road(1, "LINESTRING (133 -5.65, 133.01 -5.64)", "");
    Storing storing = facts -> facts.features(TravelLayer.ROADS, List.of(road));
    Batch first = stored(TravelLayer.ROADS, storing);
    String content = key();
    String sources = read(TravelLayers::sourcesKey);

    undo(first);
    stored(TravelLayer.ROADS, storing);

    assertThat(key()).isEqualTo(content);
    assertThat(read(TravelLayers::sourcesKey)).isNotEqualTo(sources);
  }

  @Test
  void the_same_layer_again_is_no_news_but_stays_when_the_first_is_undone() throws Exception {
    LayerFeature road = road(1, "LINESTRING (133 -5.65, 133.01 -5.64)", "");
    Batch first =
        stored(TravelLayer.ROADS, facts -> facts.features(TravelLayer.ROADS, List.of(road)));
    String key = key();
    Batch again =
        stored(
            TravelLayer.ROADS,
            facts -> {
              assertThat(facts.features(TravelLayer.ROADS, List.of(road))).isZero();
              return 0;
            });

    assertThat(present()).extracting(TravelLayers.Present::batchId).containsExactly(again.id());
    assertThat(key()).isEqualTo(key);
    undo(first);
    assertThat(roads()).hasSize(1);
    undo(again);
    assertThat(roads()).isEmpty();
  }

  @Test
  void rasters_come_back_cell_by_cell_with_their_place_and_legend() {
    LandCover cover =
        new LandCover(
            SIX_CELLS,
            new byte[] {1, 2, 0, 2, 1, (byte) 2},
            List.of(new LandClass(10, "Hutan", "hutan"), new LandClass(80, "Air", "air")));
    Heights heights = new Heights(SIX_CELLS, new float[] {0, 1, 2, 3, Float.NaN, 5.5f});
    stored(TravelLayer.LANDCOVER, facts -> facts.landCover(cover));
    stored(TravelLayer.ELEVATION, facts -> facts.heights(heights));

    LandCover coverAgain = read(TravelLayers::landCover).orElseThrow();
    assertThat(coverAgain.cells()).isEqualTo(cover.cells());
    assertThat(coverAgain.classes()).isEqualTo(cover.classes());
    assertThat(coverAgain.classAt(133.05, -5.65)).isEqualTo("hutan"); // north-western cell
    assertThat(coverAgain.classAt(133.15, -5.85)).isEqualTo("air"); // south-eastern cell
    assertThat(coverAgain.classAt(133.05, -5.75)).isNull(); // nothing known
    assertThat(coverAgain.classAt(133.25, -5.65)).isNull(); // outside the raster
    assertThat(coverAgain.classAt(134, -5.65)).isNull(); // outside the mesh

    Heights heightsAgain = read(TravelLayers::heights).orElseThrow();
    assertThat(heightsAgain.metres()).isEqualTo(heights.metres());
    assertThat(heightsAgain.metresAt(133.1, -5.65)).isEqualTo(0.5f); // between 0 and 1
    assertThat(heightsAgain.metresAt(133.14, -5.84)).isEqualTo(5.5f); // beside nothing known
    assertThat(heightsAgain.metresAt(133.05, -5.85)).isNaN();
    assertThat(heightsAgain.metresAt(133.5, -5.75)).isNaN();
  }

  @Test
  void links_keep_what_is_not_known_apart_from_0() {
    TravelLink known =
        new TravelLink(
            7,
            "81.02.03.2001",
            "Elat",
            133,
            -5.6,
            133.1,
            -5.6,
            TravelMode.PERAHU,
            45.0,
            0.0,
            3.5,
            Set.of(12, 1, 2));
    TravelLink unknown =
        new TravelLink(
            5,
            "Elat",
            "Tual",
            133,
            -5.6,
            132.7,
            -5.6,
            TravelMode.PERAHU,
            null,
            null,
            null,
            Set.of());
    stored(
        TravelLayer.LINKS,
        facts -> facts.links(List.of(new Linked(known, 2), new Linked(unknown, 3))));

    List<TravelLink> links = read(TravelLayers::links);
    assertThat(links).containsExactly(known, unknown);
  }

  @Test
  void settlements_are_told_by_village_in_the_order_of_their_file() {
    SettlementPoint large = new SettlementPoint("Dusun Satu", 133.005, -5.645, 120L);
    SettlementPoint small = new SettlementPoint("Dusun Dua", 133.006, -5.646, null);
    AreaCode village = new AreaCode(WERKA);
    stored(
        TravelLayer.SETTLEMENTS,
        facts ->
            facts.settlements(
                List.of(new Settled(village, large, 2), new Settled(village, small, 3))));

    Map<AreaCode, List<SettlementPoint>> byVillage = read(TravelLayers::settlements);
    assertThat(byVillage).isEqualTo(Map.of(village, List.of(large, small)));
  }
}
