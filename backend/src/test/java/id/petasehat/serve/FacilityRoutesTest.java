package id.petasehat.serve;

import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Office;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts and work areas of the six villages, asked and changed over HTTP. */
class FacilityRoutesTest {
  private static final String HEADER =
      "kode_faskes,nama,jenis,kode_desa,lat,lon,status,kondisi,tgl_kondisi,bidan,perawat";

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    Office office = new Office(door.store(), folder);
    office.facilities(
        HEADER,
        "P1,Puskesmas Elat,puskesmas," + WERKA + ",-5.645,133.005,beroperasi,baik,2025-03-31,4,6",
        "T1,Pustu Waur,pustu,81.02.03.2002,,,beroperasi,rusak berat,2025-03-31,1,0");
    office.facilities("kode_kab,kode_instansi,unit_kerja", "8102,1010001,PUSKESMAS ELAT");
  }

  @AfterEach
  void close() {
    door.close();
  }

  private JsonNode features(String query) throws Exception {
    return door.json("/api/v1/facilities.geojson?within=81.02" + query).get("features");
  }

  private List<String> belongings() throws Exception {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : door.json("/api/v1/work-areas?within=81.02").get("areas")) {
      lines.add(
          one.get("village").asText()
              + " "
              + one.get("puskesmas").asText()
              + (one.get("proposed").asBoolean() ? " proposed" : ""));
    }
    return lines;
  }

  @Test
  void posts_are_features_with_their_state_and_what_is_not_known_is_null() throws Exception {
    JsonNode features = features("");

    assertThat(features).hasSize(2);
    JsonNode puskesmas = features.get(0).get("properties");
    assertThat(features.get(0).get("geometry").get("coordinates").toString())
        .isEqualTo("[133.005,-5.645]");
    assertThat(puskesmas.get("codes").toString()).isEqualTo("[\"P1\",\"1010001\"]");
    assertThat(puskesmas.get("villageName").asText()).isEqualTo("Werka");
    assertThat(puskesmas.get("puskesmas").asText()).isEqualTo("P1");
    assertThat(puskesmas.get("conditionOn").asText()).isEqualTo("2025-03-31");
    assertThat(puskesmas.get("doctors").isNull()).isTrue();
    JsonNode pustu = features.get(1);
    assertThat(pustu.get("geometry").isNull()).isTrue();
    assertThat(pustu.get("properties").get("working").asBoolean()).isFalse();
    assertThat(pustu.get("properties").get("staffing").asText()).isEqualTo("belum-lengkap");
  }

  @Test
  void posts_are_chosen_by_type_place_and_period() throws Exception {
    assertThat(features("&type=pustu,klinik")).hasSize(1);
    assertThat(features("&period=2025-02").get(0).get("properties").get("condition").isNull())
        .isTrue();
    assertThat(features("&period=2025-03").get(0).get("properties").get("condition").asText())
        .isEqualTo("baik");
    assertThat(door.json("/api/v1/facilities.geojson?within=" + WERKA).get("features")).hasSize(1);
    assertThat(door.get("/api/v1/facilities.geojson?within=81.02&type=warung").statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_history_of_a_post_names_file_and_line_under_any_of_its_codes() throws Exception {
    JsonNode history = door.json("/api/v1/facilities/1010001/history");

    assertThat(history.get("code").asText()).isEqualTo("P1");
    assertThat(history.get("codes").toString()).isEqualTo("[\"P1\",\"1010001\"]");
    assertThat(history.get("facts"))
        .anySatisfy(
            fact -> {
              assertThat(fact.get("attribute").asText()).isEqualTo("kondisi");
              assertThat(fact.get("value").asText()).isEqualTo("baik");
              assertThat(fact.get("from").asText()).isEqualTo("2025-03-31");
              assertThat(fact.get("line").asInt()).isEqualTo(2);
              assertThat(fact.get("file").asText()).endsWith(".csv");
            });
    assertThat(door.get("/api/v1/facilities/P9/history").statusCode()).isEqualTo(404);
  }

  @Test
  void villages_are_given_to_a_puskesmas_proposals_accepted_and_both_undone() throws Exception {
    assertThat(belongings()).hasSize(6).contains(WAUR + " P1 proposed");

    JsonNode given =
        post("/api/v1/work-areas", "{\"villages\":[\"" + WAUR + "\"],\"puskesmas\":\"1010001\"}");
    assertThat(belongings()).contains(WAUR + " P1", OHOINANGAN + " P1 proposed");
    assertThat(given.get("dataVersion").asLong()).isEqualTo(door.store().versions().data());

    post("/api/v1/work-areas/accept?within=81.02.03", "");
    assertThat(belongings()).contains(OHOINANGAN + " P1");

    post("/api/v1/imports/" + given.get("batch").asLong() + "/undo", "");
    assertThat(belongings()).contains(WAUR + " P1 proposed");
  }

  @Test
  void what_cannot_be_changed_is_refused_in_words() throws Exception {
    assertThat(status("/api/v1/work-areas", "{")).isEqualTo(400);
    assertThat(status("/api/v1/work-areas", "{\"villages\":[],\"puskesmas\":\"P1\"}"))
        .isEqualTo(400);
    assertThat(
            status("/api/v1/work-areas", "{\"villages\":[\"" + WAUR + "\"],\"puskesmas\":\"T1\"}"))
        .isEqualTo(422);
    assertThat(status("/api/v1/work-areas/accept", "")).isEqualTo(400);
  }

  private JsonNode post(String path, String body) throws Exception {
    HttpResponse<byte[]> answer = door.post(path, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private int status(String path, String body) throws Exception {
    return door.post(path, body).statusCode();
  }
}
