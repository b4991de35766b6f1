package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Square;
import id.petasehat.store.SavedProfiles;
import id.petasehat.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns can mean, the mappings that were kept, and the part of a request that says them. */
class MappingRoutesTest {
  private static final String KEPT =
      "{\"name\":\"data-kecamatan\",\"title\":\"Data kecamatan\",\"kind\":\"population\","
          + "\"columns\":{\"kode_desa\":\"kode\",\"penduduk\":\"jiwa\"}}";

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = new FrontDoor(Store.inFolder(EmbeddedStores.prepare(folder)));
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void each_kind_says_what_its_columns_can_be() throws Exception {
    assertThat(targets("facilities")).contains("nama", "jenis", "lat", "lon", "kondisi", "bidan");
    assertThat(targets("posyandu")).contains("nama", "nama_desa", "kader_terlatih");
    assertThat(targets("work-areas")).contains("kode_desa", "kode_puskesmas");
    assertThat(targets("population"))
        .contains("nama_desa", "penduduk", "penduduk.l", "penduduk.p", "bumil", "tahun", "jumlah");
    assertThat(targets("indicators")).contains("kode_desa", "k4", "k4.penyebut", "kode_indikator");
    assertThat(door.get("/api/v1/mapping-targets/boundaries").statusCode()).isEqualTo(404);
  }

  @Test
  void a_target_has_words_in_both_languages_and_a_group() throws Exception {
    JsonNode name = door.json("/api/v1/mapping-targets/posyandu").get("targets").get(0);

    assertThat(name.toString())
        .isEqualTo(
            "{\"id\":\"nama\","
                + "\"label\":{\"id\":\"Nama posyandu\",\"en\":\"Name of the posyandu\"},"
                + "\"group\":{\"id\":\"Pos\",\"en\":\"Post\"},\"required\":true}");
  }

  @Test
  void a_kept_mapping_is_listed_before_those_built_in_until_it_is_forgotten() throws Exception {
    door.store()
        .<Void, RuntimeException>change(
            connection -> {
              SavedProfiles.put(connection, "data-kecamatan", "population", KEPT);
              return null;
            });

    JsonNode first = profiles().get(0);
    assertThat(first.toString())
        .isEqualTo(
            "{\"name\":\"data-kecamatan\",\"title\":\"Data kecamatan\",\"kind\":\"population\","
                + "\"saved\":true}");
    assertThat(profiles().get(1).get("saved").asBoolean()).isFalse();

    assertThat(door.ask("DELETE", "/api/v1/profiles/data-kecamatan").statusCode()).isEqualTo(204);
    assertThat(door.ask("DELETE", "/api/v1/profiles/data-kecamatan").statusCode()).isEqualTo(404);
    assertThat(door.ask("DELETE", "/api/v1/profiles/fasilitas").statusCode()).isEqualTo(404);
    assertThat(profiles().get(0).get("saved").asBoolean()).isFalse();
  }

  @Test
  void a_mapping_that_cannot_be_read_is_said_to_be_so() throws Exception {
    for (String mapping : List.of("{", "[]", "{\"kind\":\"sawah\"}", "{\"headerRows\":[4,2]}")) {
      assertThat(send(mapping).get("status").asInt()).as(mapping).isEqualTo(400);
    }
  }

  @Test
  void a_file_with_a_mapping_beside_it_is_one_file() throws Exception {
    JsonNode report = send("{\"kind\":\"boundaries\"}");

    assertThat(report.get("accepted").asInt()).isEqualTo(6);
    assertThat(report.get("mapping").isNull()).isTrue();
    assertThat(sendAsFile("{\"kind\":\"boundaries\"}").get("accepted").asInt()).isEqualTo(6);
  }

  /** As browsers send a part that has a media type. */
  private JsonNode sendAsFile(String mapping) throws Exception {
    String body =
        Multipart.of("batas.geojson", Square.geoJson(Square.SIX), mapping)
            .replace("name=\"mapping\"", "name=\"mapping\"; filename=\"blob\"");
    return door.posted(
        "/api/v1/imports/boundaries?dryRun=true", body, "Content-Type", Multipart.TYPE);
  }

  private JsonNode send(String mapping) throws Exception {
    return door.posted(
        "/api/v1/imports/boundaries?dryRun=true",
        Multipart.of("batas.geojson", Square.geoJson(Square.SIX), mapping),
        "Content-Type",
        Multipart.TYPE);
  }

  private JsonNode profiles() throws Exception {
    return door.json("/api/v1/profiles").get("profiles");
  }

  private List<String> targets(String kind) throws Exception {
    JsonNode targets = door.json("/api/v1/mapping-targets/" + kind).get("targets");
    return StreamSupport.stream(targets.spliterator(), false)
        .map(one -> one.get("id").asText())
        .toList();
  }
}
