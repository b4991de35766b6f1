package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.AreaCode;
import id.petasehat.area.LocalMetres;
import id.petasehat.area.Village;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Grounds of real districts, of boundaries alone and with the real roads of one city. */
@Tag("real-data")
class RealGroundTest {
  private static final Path DATA = Path.of(System.getProperty("petasehat.realData", ""));
  private static final TravelModel MODEL = TravelModel.builtIn();

  @ParameterizedTest
  @CsvSource({
    "villages/81.02-maluku-tenggara.geojson, 100",
    "villages/11.01-aceh-selatan.geojson, 100",
    "kota-yogyakarta/34.71-villages.geojson, 50"
  })
  void every_village_has_cells_and_all_cells_together_its_area(String file, double cellMetres)
      throws Exception {
    List<Village> villages = villages(file);

    Ground ground = ground(villages, Layers.NONE, cellMetres);

    long[] cells = new long[villages.size()];
    for (int cell = 0; cell < ground.frame().cells(); cell++) {
      int village = ground.grid().villageAt(cell);
      if (village >= 0) {
        cells[village]++;
      }
    }
    double m2 = 0;
    double cellsM2 = 0;
    for (int i = 0; i < cells.length; i++) {
      assertThat(cells[i]).as(ground.grid().villages().get(i).dotted()).isPositive();
      cellsM2 += cells[i] * cellMetres * cellMetres;
      m2 += LocalMetres.areaM2(villages.get(i).geometry());
    }
    assertThat(cellsM2).isCloseTo(m2, within(0.002 * m2));
  }

  @Test
  void around_the_islands_is_sea_and_inland_of_aceh_is_land() throws Exception {
    Ground islands = ground(villages("villages/81.02-maluku-tenggara.geojson"), Layers.NONE, 200);
    Ground coast = ground(villages("villages/11.01-aceh-selatan.geojson"), Layers.NONE, 200);

    GridFrame east = islands.frame();
    assertThat(islands.grid().sea(east.columns() - 1, east.rows() / 2)).isTrue();
    assertThat(coast.grid().sea(0, coast.frame().rows() - 1)).isTrue();
    assertThat(coast.grid().land(coast.frame().columns() - 1, 0)).isTrue();
  }

  @Test
  void the_roads_of_yogyakarta_are_ridden_to_every_kelurahan() throws Exception {
    List<LayerFeature> roads = new ArrayList<>();
    for (JsonNode road : features("kota-yogyakarta/roads.geojson")) {
      roads.add(
          new LayerFeature(
              roads.size() + 1,
              new GeoJsonReader().read(road.get("geometry").toString()),
              road.get("properties").get("Kls_jalan").asText("lain"),
              "",
              ""));
    }
    Layers layers = new Layers(roads, List.of(), List.of(), null, null, List.of(), List.of());
    Ground ground = ground(villages("kota-yogyakarta/34.71-villages.geojson"), layers, 50);

    Crossings crossings = ground.crossings(MODEL, Travel.best());

    boolean[] ridden = new boolean[ground.grid().villages().size()];
    for (int row = 0; row < ground.frame().rows(); row++) {
      for (int column = 0; column < ground.frame().columns(); column++) {
        int village = ground.grid().villageAt(column, row);
        if (village >= 0
            && crossings.modeOf()[crossings.grid().cell(column, row)]
                == TravelMode.MOTOR.ordinal()) {
          ridden[village] = true;
        }
      }
    }
    assertThat(ridden).doesNotContain(false);
    assertThat(ground.rough()).isFalse();
  }

  private static Ground ground(List<Village> villages, Layers layers, double cellMetres) {
    Envelope box = new Envelope();
    villages.forEach(one -> box.expandToInclude(one.geometry().getEnvelopeInternal()));
    GridFrame frame = DistrictGrid.frame(box, cellMetres);
    return Ground.of(frame, villages, List.of(), layers, MODEL);
  }

  /** In order of code, as a ground has them. */
  private static List<Village> villages(String file) throws IOException, ParseException {
    List<Village> villages = new ArrayList<>();
    for (JsonNode village : features(file)) {
      villages.add(
          new Village(
              new AreaCode(village.get("properties").get("kode").asText()),
              village.get("properties").get("nama").asText(),
              new GeoJsonReader().read(village.get("geometry").toString())));
    }
    villages.sort((a, b) -> a.code().compareTo(b.code()));
    return villages;
  }

  private static JsonNode features(String file) throws IOException {
    return new ObjectMapper().readTree(DATA.resolve(file).toFile()).get("features");
  }
}
