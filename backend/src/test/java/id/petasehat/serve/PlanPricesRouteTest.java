package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit prices of a district over HTTP. */
class PlanPricesRouteTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CAPS = "\"lightPercent\":20,\"mediumPercent\":40,\"heavyPercent\":60";

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
  }

  @AfterEach
  void close() {
    door.close();
  }

  private HttpResponse<byte[]> set(String more) throws Exception {
    return door.post("/api/v1/plans/prices", "{\"within\":\"81.02\"," + more + "}");
  }

  private JsonNode prices() throws Exception {
    return door.json("/api/v1/plans/prices?within=81.02");
  }

  @Test
  void a_district_begins_with_assumptions_and_sets_its_own_version_by_version() throws Exception {
    assertThat(prices().at("/prices/version").asInt()).isZero();
    assertThat(prices().get("versions")).isEmpty();

    HttpResponse<byte[]> first =
        set("\"from\":0,\"building\":900000000,\"source\":\"SK 12/2026\"," + CAPS);
    JsonNode second = JSON.readTree(set("\"from\":1,\"building\":950000000," + CAPS).body());

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.at("/prices/version").asInt()).isEqualTo(2);
    assertThat(prices()).isEqualTo(second);
    assertThat(prices().at("/prices/building").asLong()).isEqualTo(950_000_000);
    assertThat(prices().at("/prices/house").isNull()).isTrue();
    assertThat(prices().at("/versions/1/source").asText()).isEqualTo("SK 12/2026");
  }

  @Test
  void prices_that_somebody_changed_meanwhile_are_not_overwritten() throws Exception {
    set("\"from\":0,\"building\":900000000," + CAPS);

    HttpResponse<byte[]> late = set("\"from\":0,\"building\":1," + CAPS);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(late.body()).get("detail").asText()).contains("sekarang versi 1");
    assertThat(prices().at("/prices/building").asLong()).isEqualTo(900_000_000);
  }

  @Test
  void a_price_of_nothing_and_caps_that_fall_are_refused_with_their_place() throws Exception {
    assertThat(place(set("\"building\":0," + CAPS))).isEqualTo("building");
    assertThat(place(set("\"building\":\"900 juta\"," + CAPS))).isEqualTo("building");
    assertThat(place(set("\"lightPercent\":50,\"mediumPercent\":40,\"heavyPercent\":60")))
        .isEqualTo("mediumPercent");
    assertThat(place(set("\"lightPercent\":50,\"mediumPercent\":50"))).isEqualTo("heavyPercent");
    assertThat(set("\"note\":\"" + "x".repeat(70_000) + "\"," + CAPS).statusCode()).isEqualTo(413);
    assertThat(prices().at("/prices/version").asInt()).isZero();
  }

  private static String place(HttpResponse<byte[]> refusal) throws Exception {
    assertThat(refusal.statusCode()).isEqualTo(400);
    return JSON.readTree(refusal.body()).get("place").asText();
  }
}
