package id.petasehat.intake.layer;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.area.AreaCode;
import id.petasehat.area.ProgressListener;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Office;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.LayerImport;
import id.petasehat.intake.SourceFile;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import id.petasehat.store.Store;
import id.petasehat.store.TravelLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Real roads of a city and a real land cover, from their files into the store. */
@Tag("real-data")
class RealLayersTest {
  private final Path data = Path.of(System.getProperty("petasehat.realData", ""));

  @TempDir Path folder;

  private Store storeOf(String boundaries) throws Exception {
    Store store = Store.inFolder(EmbeddedStores.prepare(folder));
    new Office(store, folder).boundaries(Files.readString(data.resolve(boundaries)), false);
    return store;
  }

  private ImportReport bring(Store store, TravelLayer layer, String file, LayerOptions options)
      throws Exception {
    return new LayerImport(store, options, ProgressListener.NONE)
        .run(SourceFile.of(data.resolve(file)), layer);
  }

  /** 4,921 features as their source tells: lokal 4,678, arteri 129, kolektor 70, null 44. */
  @Test
  void the_roads_of_yogyakarta_keep_their_classes_and_their_length() throws Exception {
    try (Store store = storeOf("kota-yogyakarta/34.71-villages.geojson")) {
      ImportReport report =
          bring(store, TravelLayer.ROADS, "kota-yogyakarta/roads.geojson", LayerOptions.NONE);
      List<LayerFeature> roads =
          store.<List<LayerFeature>, RuntimeException>read(
              c -> TravelLayers.roads(c, new AreaCode("34.71")));

      assertThat(report.accepted()).isEqualTo(4_888); // 33 have no geometry
      assertThat(report.problems()).extracting(one -> one.code()).contains("no-geometry");
      Map<String, Long> classes =
          roads.stream().collect(Collectors.groupingBy(LayerFeature::kind, Collectors.counting()));
      assertThat(classes)
          .isEqualTo(Map.of("lokal", 4_678L, "arteri", 129L, "kolektor", 70L, "lain", 11L));
      // 462 km by plain arithmetic over the file's coordinates; its own Panjang_JL, 1,228 km in
      // all,
      // does not fit its lines. A degree is some 110.4 km here either way
      double km =
          110.4 * roads.stream().map(LayerFeature::geometry).mapToDouble(Geometry::getLength).sum();
      assertThat(km).isBetween(0.99 * 462, 1.01 * 462);
    }
  }

  /** Vegetation of Mataram in 2025 by the file's own table: 2,591 ha of 6,045. */
  @Test
  void the_land_cover_of_mataram_keeps_its_share_of_vegetation() throws Exception {
    try (Store store = storeOf("villages/52.71-kota-mataram.geojson")) {
      bring(
          store,
          TravelLayer.LANDCOVER,
          "landcover/Klasifikasi_Vegetasi_Mataram_2025.tif",
          LayerOptions.NONE.withLegend(Legend.parse("0=permukiman,1=kebun")));
      LandCover cover =
          store.read(c -> TravelLayers.landCover(c, new AreaCode("52.71"))).orElseThrow();

      // 1,123 by 836 cells of 10 m, put together by three
      assertThat(cover.place().columns()).isEqualTo(375);
      assertThat(cover.place().rows()).isEqualTo(279);
      int vegetation = 0;
      for (byte cell : cover.cells()) {
        vegetation += cell > 0 && cover.classes().get(cell - 1).word().equals("kebun") ? 1 : 0;
      }
      assertThat(vegetation * 0.09).isBetween(0.95 * 2_591, 1.05 * 2_591); // hectares
      assertThat(cover.classAt(116.105, -8.583)).isNotNull();
    }
  }
}
