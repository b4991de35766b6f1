package id.petasehat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.Village;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

class DemoFilesTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 9);

  @TempDir Path folder;

  @Test
  void writes_four_files_and_the_same_bytes_each_time() throws IOException {
    DemoFiles first = DemoFiles.write(folder.resolve("a"), 7, MONTH, MONTH);
    DemoFiles second = DemoFiles.write(folder.resolve("b"), 7, MONTH, MONTH);

    assertThat(first.boundaries()).hasSameBinaryContentAs(second.boundaries());
    assertThat(first.codes()).hasSameBinaryContentAs(second.codes());
    assertThat(first.population()).hasSameBinaryContentAs(second.population());
    assertThat(first.indicators()).hasSameBinaryContentAs(second.indicators());
  }

  @Test
  void the_boundary_file_holds_every_point_of_every_village() throws IOException {
    DemoFiles files = DemoFiles.write(folder, 1, MONTH, MONTH);
    JsonNode features = new ObjectMapper().readTree(files.boundaries().toFile()).get("features");
    List<Village> villages = DemoDistrict.generate(1).villages();

    assertThat(features).hasSameSizeAs(villages);
    for (int index = 0; index < villages.size(); index++) {
      Village village = villages.get(index);
      assertThat(features.get(index).at("/properties/kode").asText())
          .isEqualTo(village.code().dotted());
      assertThat(features.get(index).at("/properties/nama").asText()).isEqualTo(village.name());
      assertThat(points(features.get(index).at("/geometry/coordinates")))
          .isEqualTo(village.geometry().getNumPoints());
    }
  }

  /** RFC 7946, section 3.1.6. */
  @Test
  void outer_rings_run_counter_clockwise() throws IOException {
    DemoFiles files = DemoFiles.write(folder, 1, MONTH, MONTH);
    JsonNode features = new ObjectMapper().readTree(files.boundaries().toFile()).get("features");
    for (JsonNode feature : features) {
      for (JsonNode polygon : feature.at("/geometry/coordinates")) {
        assertThat(Orientation.isCCW(ring(polygon.get(0)))).isTrue();
      }
    }
  }

  @Test
  void the_code_list_names_areas_of_all_levels_once() throws IOException {
    List<String> lines = Files.readAllLines(DemoFiles.write(folder, 1, MONTH, MONTH).codes());

    assertThat(lines)
        .startsWith("code,name", "99,Provinsi Rekaan", "99.01,Kabupaten Nusa Rekaan")
        .hasSize(1 + 1 + 1 + 9 + 120)
        .doesNotHaveDuplicates();
  }

  private static int points(JsonNode polygons) {
    int points = 0;
    for (JsonNode polygon : polygons) {
      for (JsonNode ring : polygon) {
        points += ring.size();
      }
    }
    return points;
  }

  private static Coordinate[] ring(JsonNode points) {
    Coordinate[] ring = new Coordinate[points.size()];
    for (int index = 0; index < ring.length; index++) {
      ring[index] =
          new Coordinate(points.get(index).get(0).asDouble(), points.get(index).get(1).asDouble());
    }
    return ring;
  }
}
