package id.petasehat.serve;

import static id.petasehat.fixture.Square.NERONG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * "Which villages are more than 60 minutes from a working post?" over the six villages, as a page
 * asks: one pustu serves them all, until a file tells that it is a ruin.
 */
class PostInRuinsTest {
  private static final String QUESTION = "?within=81.02&period=2025-09&modes=kaki";
  private static final String PUSTU =
      "kode_faskes,nama,jenis,kode_desa,lat,lon,status,kondisi,tgl_kondisi,bidan,perawat\n"
          + "T1,Pustu Nerong,pustu,"
          + NERONG
          + ",-5.635,133.015,beroperasi,%s,%s,1,0\n";
  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    bring("facilities", PUSTU.formatted("baik", "2025-03-31"));
  }

  @AfterEach
  void close() {
    door.close();
  }

  private void bring(String kind, String csv) throws Exception {
    JsonNode report = door.posted("/api/v1/imports/" + kind + "?name=" + kind + ".csv", csv);
    assertThat(report.path("batch").asLong()).as(report.toString()).isPositive();
  }

  private JsonNode surface() throws Exception {
    return door.json("/api/v1/reach/surface" + QUESTION);
  }

  /** Codes of villages of whose people none is known to be up to 60 minutes from a post. */
  private static List<String> beyond60(JsonNode surface) {
    List<String> beyond = new ArrayList<>();
    JsonNode villages = surface.get("villages");
    for (int i = 0; i < villages.get("code").size(); i++) {
      JsonNode within60 = villages.get("within60").get(i);
      if (!within60.isNull() && within60.asDouble() == 0) {
        beyond.add(villages.get("code").get(i).asText());
      }
    }
    return beyond;
  }

  @Test
  void a_pustu_turned_to_rusak_berat_moves_its_villages_to_the_list_at_once() throws Exception {
    JsonNode sound = surface();
    bring("facilities", PUSTU.formatted("rusak berat", "2025-06-30"));
    JsonNode ruin = surface();

    assertThat(beyond60(sound)).isEmpty();
    assertThat(beyond60(ruin)).hasSize(6);
    assertThat(ruin.get("closed").get(0).get("code").asText()).isEqualTo("T1");
    assertThat(ruin.get("balance").get("exact").asBoolean()).isTrue();
  }

  @Test
  void an_open_post_below_the_minimum_says_which_staff_it_lacks() throws Exception {
    JsonNode pustu = surface().get("starts").get(0);

    assertThat(pustu.get("verdict").asText()).isEqualTo("half");
    assertThat(pustu.get("midwives").asInt()).isEqualTo(1);
    assertThat(pustu.get("nurses").asInt()).isZero();
    assertThat(pustu.get("lacks").toString()).isEqualTo("[\"perawat\"]");
  }

  @Test
  void why_villages_are_not_served_is_told_with_what_limits_the_travel_times() throws Exception {
    JsonNode gaps = door.json("/api/v1/reach/gaps" + QUESTION + "&indicator=k4");

    assertThat(gaps.get("notes")).isEqualTo(surface().get("notes"));
    assertThat(gaps.get("notes").toString()).contains("Perkiraan kasar");
  }
}
