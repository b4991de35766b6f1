package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.store.Tiles;
import id.petasehat.store.Tiles.StoredTile;
import id.petasehat.tile.TileAddress;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector tiles and the TileJSON that says where they are. */
class TileRoutesTest {
  /** The tile of zoom 12 that all six villages lie in. */
  private static final TileAddress DRAWN = new TileAddress("desa", 12, 3561, 2112);

  @TempDir static Path folder;
  private static FrontDoor door;
  private static long version;

  @BeforeAll
  static void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    version = door.store().versions().boundary();
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @ParameterizedTest
  @CsvSource({"desa,8", "kecamatan,6", "kabupaten,4", "provinsi,2"})
  void each_layer_has_a_tilejson_that_names_its_zooms_fields_and_address(String layer, int minZoom)
      throws Exception {
    JsonNode json = door.json("/tiles/" + layer + ".json");

    assertThat(json.get("tilejson").asText()).isEqualTo("3.0.0");
    assertThat(json.get("tiles").get(0).asText())
        .endsWith("/tiles/" + layer + "/" + version + "/{z}/{x}/{y}.pbf");
    assertThat(json.get("minzoom").asInt()).isEqualTo(minZoom);
    assertThat(json.get("maxzoom").asInt()).isEqualTo(12);
    assertThat(json.get("bounds").toString()).isEqualTo("[133.0,-5.65,133.03,-5.63]");
    JsonNode vectorLayer = json.get("vector_layers").get(0);
    assertThat(vectorLayer.get("id").asText()).isEqualTo(layer);
    assertThat(vectorLayer.get("fields").has("code")).isTrue();
    assertThat(vectorLayer.get("fields").has("name")).isTrue();
  }

  @Test
  void a_tile_is_answered_with_the_very_bytes_that_are_stored() throws Exception {
    byte[] stored = stored().bytes();

    HttpResponse<byte[]> packed =
        door.get("/tiles/desa/" + version + "/12/3561/2112.pbf", "Accept-Encoding", "gzip");

    assertThat(packed.statusCode()).isEqualTo(200);
    assertThat(packed.body()).isEqualTo(stored);
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Content-Type"))
        .contains("application/vnd.mapbox-vector-tile");
    assertThat(packed.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
  }

  @Test
  void a_client_without_gzip_gets_the_same_tile_unpacked() throws Exception {
    HttpResponse<byte[]> plain = door.get("/tiles/desa/" + version + "/12/3561/2112.pbf");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    try (GZIPInputStream unpacked =
        new GZIPInputStream(new ByteArrayInputStream(stored().bytes()))) {
      assertThat(plain.body()).isEqualTo(unpacked.readAllBytes());
    }
  }

  @Test
  void an_empty_place_of_an_older_version_is_not_answered_because_it_may_have_been_drawn()
      throws Exception {
    long older = version - 1;

    assertThat(door.get("/tiles/desa/" + older + "/12/0/0.pbf").statusCode()).isEqualTo(404);
  }

  @Test
  void where_nothing_is_drawn_the_answer_is_empty() throws Exception {
    HttpResponse<byte[]> empty = door.get("/tiles/desa/" + version + "/12/0/0.pbf");

    assertThat(empty.statusCode()).isEqualTo(204);
    assertThat(empty.body()).isEmpty();
  }

  @Test
  void a_version_that_is_not_cut_yet_is_not_found_and_not_kept() throws Exception {
    HttpResponse<byte[]> answer = door.get("/tiles/desa/" + (version + 1) + "/12/3561/2112.pbf");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tiles/desa/%d/12/4096/0.pbf",
        "/tiles/desa/%d/12/0/-1.pbf",
        "/tiles/desa/%d/99/0/0.pbf",
        "/tiles/desa/%d/a/0/0.pbf",
        "/tiles/desa/%d/12/0/99999999999999999999.pbf",
        "/tiles/dusun/%d/12/0/0.pbf"
      })
  void an_address_without_meaning_is_refused(String address) throws Exception {
    assertThat(door.get(address.formatted(version)).statusCode()).isEqualTo(400);
  }

  private static StoredTile stored() {
    return door.store()
        .<StoredTile, RuntimeException>read(
            connection -> Tiles.find(connection, DRAWN).orElseThrow());
  }
}
