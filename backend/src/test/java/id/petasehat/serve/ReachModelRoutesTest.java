package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The travel model of a district over HTTP. */
class ReachModelRoutesTest {
  private static final String MODEL = "/api/v1/reach/model";
  private static final String OF_HERE = MODEL + "?within=81.02";

  @TempDir Path folder;

  @Test
  void what_is_read_can_be_changed_sent_back_and_found_again() throws Exception {
    try (FrontDoor door = FrontDoor.ofSixVillages(folder)) {
      ObjectNode own = (ObjectNode) door.json(OF_HERE);
      assertThat(own.get("version").asInt()).isZero();
      assertThat(own.get("default").asBoolean()).isTrue();
      assertThat(own.get("versions")).isEmpty();

      ObjectNode change = own.deepCopy();
      change.retain("rows", "rules");
      ((ObjectNode) change.get("rows").get(0)).put("kmh", 3.5);
      ((ObjectNode) change.get("rules")).put("cellMetres", 250);
      JsonNode stored =
          door.posted(MODEL, change.put("within", "81.02").put("note", "Rapat").toString());

      assertThat(stored.get("version").asInt()).isEqualTo(1);
      JsonNode now = door.json(OF_HERE);
      assertThat(now.get("rows")).isEqualTo(door.json(OF_HERE + "&version=1").get("rows"));
      assertThat(now.get("rows").get(0).get("kmh").asDouble()).isEqualTo(3.5);
      assertThat(now.get("rows").size()).isEqualTo(own.get("rows").size());
      assertThat(now.get("rules").get("cellMetres").asDouble()).isEqualTo(250);
      assertThat(now.get("rules").get("seasonMonths"))
          .isEqualTo(own.get("rules").get("seasonMonths"));
      assertThat(now.get("versions").get(0).get("note").asText()).isEqualTo("Rapat");
      assertThat(door.json(OF_HERE + "&version=0").get("rows")).isEqualTo(own.get("rows"));
      assertThat(door.get(OF_HERE + "&version=2").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void of_two_who_change_the_same_version_the_later_is_told() throws Exception {
    try (FrontDoor door = FrontDoor.ofSixVillages(folder)) {
      ObjectNode change = (ObjectNode) door.json(OF_HERE);
      change.retain("rows", "rules");
      String mine = change.put("within", "81.02").put("note", "A").put("from", 0).toString();

      assertThat(door.posted(MODEL, mine).get("version").asInt()).isEqualTo(1);
      var late = door.post(MODEL, mine);

      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(new String(late.body(), StandardCharsets.UTF_8)).contains("versi 1");
      assertThat(door.json(OF_HERE).get("version").asInt()).isEqualTo(1);
      String again = change.put("from", 1).toString();
      assertThat(door.posted(MODEL, again).get("version").asInt()).isEqualTo(2);
    }
  }

  @Test
  void a_refusal_names_the_row_and_what_to_do_and_stores_nothing() throws Exception {
    try (FrontDoor door = FrontDoor.ofSixVillages(folder)) {
      String row =
          """
          {"layer":"land","class":"*","mode":"kaki","season":null,"kmh":900,"barrier":false}""";
      var answer =
          door.post(MODEL, "{\"within\":\"81.02\",\"note\":\"coba\",\"rows\":[" + row + "]}");

      assertThat(answer.statusCode()).isEqualTo(422);
      JsonNode problem =
          new ObjectMapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
      assertThat(problem.get("place").asText()).isEqualTo("rows[0].kmh");
      assertThat(problem.get("remedy").asText()).contains("0 sampai 200");
      assertThat(door.json(OF_HERE).get("version").asInt()).isZero();
      assertThat(door.post(MODEL, "{\"within\":\"81.02\"}").statusCode()).isEqualTo(400);
    }
  }
}
