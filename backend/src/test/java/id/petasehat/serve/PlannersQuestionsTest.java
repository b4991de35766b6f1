package id.petasehat.serve;

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

/**
 * What a planner asks first, on foot within half an hour: the pustu of Werka in the west works,
 * that of Larat in the east is a ruin.
 */
class PlannersQuestionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String Q =
      "\"within\":\"81.02\",\"period\":\"2025-09\",\"modes\":[\"kaki\"]";

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    posts("baik", "2025-02-01");
  }

  @AfterEach
  void close() {
    door.close();
  }

  private void posts(String conditionOfWerka, String day) throws Exception {
    new Office(door.store(), folder)
        .facilities(
            "kode_faskes,nama,jenis,kode_desa,lat,lon,kondisi,bidan,perawat,tgl_survei",
            "P1,Pustu Werka,pustu,81.02.03.2001,-5.645,133.005," + conditionOfWerka + ",1,1," + day,
            "P2,Pustu Larat,pustu,81.02.04.2004,-5.635,133.025,rusak-berat,1,1," + day);
  }

  private JsonNode plan(int limit, String more) throws Exception {
    HttpResponse<byte[]> answer =
        door.post("/api/v1/plans", "{" + Q + ",\"limit\":" + limit + more + "}");
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static List<String> codes(JsonNode list, String field) {
    List<String> codes = new ArrayList<>();
    list.forEach(one -> codes.add(one.get(field).asText()));
    return codes;
  }

  @Test
  void which_villages_are_beyond_the_limit_follows_a_post_that_falls_into_ruin() throws Exception {
    JsonNode before = plan(15, ",\"count\":0");
    posts("rusak-berat", "2025-08-01");
    JsonNode after = plan(15, ",\"count\":0");

    assertThat(before.get("chosen")).isEmpty();
    assertThat(codes(before.get("uncovered"), "code")).hasSizeLessThan(6);
    assertThat(codes(after.get("uncovered"), "code"))
        .containsExactlyInAnyOrder(
            "81.02.03.2001",
            "81.02.03.2002",
            "81.02.03.2003",
            "81.02.04.2001",
            "81.02.04.2003",
            "81.02.04.2004");
    assertThat(after.at("/seasons/0/after").asLong()).isZero();
  }

  @Test
  void people_whom_a_rebuilt_post_brings_back_are_those_of_the_map_with_it_open() throws Exception {
    JsonNode plan = plan(30, ",\"count\":1,\"forced\":[\"rebuild:P2\"]");
    String surface = "/api/v1/reach/surface?within=81.02&period=2025-09&modes=kaki&season=kemarau";
    long now = door.json(surface).at("/people/0").asLong();
    long withIt = door.json(surface + "&changes=open:P2").at("/people/0").asLong();

    assertThat(withIt).isGreaterThan(now);
    assertThat(plan.at("/outcome/value").asLong()).isEqualTo(withIt - now);
    assertThat(plan.at("/chosen/0/people/0").asLong()).isEqualTo(withIt - now);
    assertThat(plan.at("/seasons/0/before").asLong()).isEqualTo(now);
    JsonNode atThirty = plan.get("limits").get(0);
    assertThat(atThirty.get("minutes").asInt()).isEqualTo(30);
    assertThat(atThirty.get("after").asLong()).isEqualTo(withIt);
  }

  @Test
  void a_budget_below_the_cheapest_is_answered_with_nothing_and_told() throws Exception {
    JsonNode plan = plan(15, ",\"budget\":1000");

    assertThat(plan.get("chosen")).isEmpty();
    assertThat(codes(plan.get("notes"), "code")).contains("budget-below-cheapest");
  }

  @Test
  void a_place_that_somebody_draws_can_be_forced_with_its_own_cost() throws Exception {
    JsonNode plan =
        plan(
            15,
            ",\"count\":1,\"forced\":[\"drawn:1\"],\"extra\":[{\"id\":\"drawn:1\",\"name\":\"Balai"
                + " ohoi\",\"lon\":133.025,\"lat\":-5.645,\"cost\":5000000,\"land\":\"hibah\"}]");

    JsonNode option = plan.at("/chosen/0/option");
    assertThat(option.get("id").asText()).isEqualTo("drawn:1");
    assertThat(option.get("origin").asText()).isEqualTo("drawn");
    assertThat(option.get("land").asText()).isEqualTo("hibah");
    assertThat(plan.at("/outcome/cost").asLong()).isEqualTo(5_000_000);
    assertThat(plan.at("/asked/extra/0/name").asText()).isEqualTo("Balai ohoi");
  }

  @Test
  void staff_that_is_not_there_leaves_its_post_unchosen() throws Exception {
    String newPosts = ",\"kinds\":[\"build\"],\"rebuildBeforeNew\":false";
    JsonNode none = plan(15, newPosts + ",\"bidan\":0,\"perawat\":0");
    JsonNode one = plan(15, newPosts + ",\"bidan\":1,\"perawat\":1");

    assertThat(none.get("chosen")).isEmpty();
    assertThat(one.get("chosen")).hasSize(1);
    assertThat(one.at("/outcome/bidan").asInt()).isEqualTo(1);
  }

  @Test
  void mending_that_may_not_be_chosen_keeps_no_new_post_away() throws Exception {
    new Office(door.store(), folder).candidates("Lapangan,133.025,-5.635,1,");
    JsonNode mendable = plan(15, ",\"budget\":1");
    JsonNode otherKinds = plan(15, ",\"budget\":1,\"kinds\":[\"build\"]");
    JsonNode ruledOut = plan(15, ",\"budget\":1,\"forbidden\":[\"rebuild:P2\",\"repair:P2\"]");

    assertThat(mendable.get("chosen")).isEmpty();
    assertThat(otherKinds.at("/chosen/0/option/id").asText()).isEqualTo("file:lapangan");
    assertThat(ruledOut.at("/chosen/0/option/id").asText()).isEqualTo("file:lapangan");
  }
}
