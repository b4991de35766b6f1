package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.Office;
import id.petasehat.fixture.Square;
import id.petasehat.store.Versions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Travel times over the six villages, in the sea, by boat and on foot. A puskesmas stands in Werka,
 * a pustu in Larat; the pustu of Nerong is a ruin, that of Weduar lies far out at sea, and of those
 * of Waur nobody knows where they are.
 */
class ReachRoutesTest {
  private static final String Q = "within=81.02&period=2025-09";

  @TempDir static Path folder;
  private static FrontDoor door;

  @BeforeAll
  static void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    new Office(door.store(), folder)
        .facilities(
            "kode_faskes,nama,jenis,kode_desa,lat,lon,status,kondisi,tgl_kondisi,bidan,perawat",
            "P1,Puskesmas"
                + " Elat,puskesmas,81.02.03.2001,-5.645,133.005,beroperasi,baik,2025-03-31,4,6",
            "T1,Pustu Larat,pustu,81.02.04.2004,-5.635,133.025,beroperasi,baik,2025-03-31,1,1",
            "T2,Pustu Nerong,pustu,81.02.04.2003,-5.635,133.015,beroperasi,rusak"
                + " berat,2025-03-31,1,1",
            "T3,Pustu Weduar,pustu,81.02.04.2001,-5.61,132.96,beroperasi,baik,2025-03-31,1,1",
            "T4,Pustu Waur,pustu,81.02.03.2002,,,beroperasi,baik,2025-03-31,1,1",
            "T5,Pustu Waur Lama,pustu,81.02.03.2002,,,beroperasi,rusak berat,2025-03-31,1,1");
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static JsonNode ask(String what, String query) throws Exception {
    return door.json("/api/v1/reach/" + what + "?" + Q + query);
  }

  private static int status(String what, String query) throws Exception {
    return door.get("/api/v1/reach/" + what + "?" + query).statusCode();
  }

  /** What a note of a surface says, in Indonesian. */
  private static String note(JsonNode surface, String code) {
    return note(surface, code, "id");
  }

  private static String note(JsonNode surface, String code, String language) {
    JsonNode notes = surface.get("notes");
    int at = texts(notes, "code").indexOf(code);
    assertThat(at).as(notes.toString()).isNotNegative();
    return notes.get(at).get("text").get(language).asText();
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.get(field).asText()));
    return texts;
  }

  private static List<Long> numbers(JsonNode list) {
    List<Long> numbers = new ArrayList<>();
    list.forEach(one -> numbers.add(one.asLong()));
    return numbers;
  }

  /** People up to 60 minutes from a post. */
  private static long within60(JsonNode surface) {
    return surface.get("people").get(0).asLong() + surface.get("people").get(1).asLong();
  }

  @Test
  void choices_tell_what_can_be_asked_and_that_the_ground_is_rough() throws Exception {
    JsonNode choices = ask("choices", "");

    assertThat(choices.get("district").asText()).isEqualTo("81.02");
    assertThat(choices.get("grid").get("cellMetres").asDouble()).isEqualTo(100);
    assertThat(choices.get("grid").get("epsg").asInt()).isEqualTo(32753);
    assertThat(choices.get("rough").asBoolean()).isTrue();
    assertThat(texts(choices.get("types"), "id")).containsExactly("puskesmas", "pustu");
    assertThat(choices.get("rule").get("types").toString())
        .isEqualTo("[\"puskesmas\",\"pustu\",\"poskesdes\"]");
    assertThat(texts(choices.get("notes"), "code")).contains("rough");
  }

  @Test
  void everybody_is_counted_once() throws Exception {
    JsonNode surface = ask("surface", "");

    assertThat(texts(surface.get("starts"), "code")).containsExactly("P1", "T1");
    assertThat(texts(surface.get("closed"), "code")).containsExactly("T2");
    assertThat(surface.get("population").asLong()).isEqualTo(7500);
    assertThat(numbers(surface.get("people")).stream().mapToLong(Long::longValue).sum())
        .isEqualTo(7500);
    assertThat(surface.get("balance").get("exact").asBoolean()).isTrue();
    assertThat(numbers(surface.get("villages").get("population")))
        .containsExactly(1000L, 2000L, 3000L, 400L, 500L, 600L);
    assertThat(surface.get("villages").get("nearest").get(0).asText()).isEqualTo("P1");
    assertThat(surface.get("villages").get("nearest").get(5).asText()).isEqualTo("T1");
    assertThat(surface.get("simulated").asBoolean()).isFalse();
    assertThat(surface.get("change").isNull()).isTrue();
  }

  @Test
  void by_boat_alone_people_still_walk_and_the_answer_says_so() throws Exception {
    JsonNode boat = ask("surface", "&modes=perahu");

    assertThat(boat.get("modes").toString()).isEqualTo("[\"kaki\",\"perahu\"]");
    assertThat(within60(boat)).isPositive();
    assertThat(boat.get("version")).isEqualTo(ask("surface", "&modes=kaki,perahu").get("version"));
  }

  @Test
  void a_post_far_out_at_sea_is_told_and_does_not_count() throws Exception {
    for (String modes : List.of("kaki", "kaki,motor,perahu")) {
      JsonNode surface = ask("surface", "&modes=" + modes);

      assertThat(texts(surface.get("unplaced"), "code")).containsExactly("T3");
      assertThat(texts(surface.get("notes"), "code")).contains("posts-not-placed");
    }
  }

  @Test
  void a_post_that_would_count_is_told_when_nobody_knows_where_it_is() throws Exception {
    JsonNode notes = ask("surface", "").get("notes");
    int at = texts(notes, "code").indexOf("posts-without-point");

    assertThat(notes.get(at).get("text").get("en").asText())
        .isEqualTo("1 post left out for want of coordinates: Pustu Waur.");
  }

  @Test
  void a_place_narrows_people_and_villages_but_not_the_posts() throws Exception {
    JsonNode village =
        door.json("/api/v1/reach/surface?within=" + Square.LARAT + "&period=2025-09");

    assertThat(village.get("population").asLong()).isEqualTo(600);
    assertThat(village.get("villages").get("name").toString()).isEqualTo("[\"Larat\"]");
    assertThat(texts(village.get("starts"), "code")).containsExactly("P1", "T1");
    assertThat(village.get("version")).isEqualTo(ask("surface", "").get("version"));
  }

  @Test
  void what_closing_a_post_costs_is_the_difference_of_both_surfaces() throws Exception {
    JsonNode before = ask("surface", "&modes=kaki");
    JsonNode after = ask("surface", "&modes=kaki&changes=close:T1");
    JsonNode change = after.get("change");

    assertThat(texts(after.get("starts"), "code")).containsExactly("P1");
    assertThat(after.get("closed").get(0).get("change").asText()).isEqualTo("closed");
    assertThat(change.get("people60Before").asLong()).isEqualTo(within60(before));
    assertThat(change.get("people60After").asLong()).isEqualTo(within60(after));
    assertThat(change.get("lost").asLong() - change.get("regained").asLong())
        .isEqualTo(within60(before) - within60(after));
    assertThat(after.get("version")).isNotEqualTo(before.get("version"));
  }

  @Test
  void the_same_is_answered_whatever_was_asked_before() throws Exception {
    JsonNode first = ask("surface", "&season=hujan");
    ask("surface", "&season=hujan&changes=close:P1;add:133.015,-5.645");
    ask("surface", "&season=hujan&changes=open:T2;close:T1");
    JsonNode again = ask("surface", "&season=hujan&days=0");

    assertThat(again.get("version")).isEqualTo(first.get("version"));
    assertThat(again.get("people")).isEqualTo(first.get("people"));
    assertThat(again.get("villages")).isEqualTo(first.get("villages"));
  }

  @Test
  void a_ruin_can_be_opened_and_a_post_be_added_on_the_map() throws Exception {
    JsonNode surface = ask("surface", "&modes=kaki&changes=open:T2;add:133.025,-5.645");
    JsonNode added = surface.get("starts").get(3);

    assertThat(texts(surface.get("starts"), "change"))
        .containsExactly("null", "null", "opened", "added");
    assertThat(added.get("code").asText()).isEqualTo("add:133.025,-5.645");
    assertThat(surface.get("change").get("people60After").asLong())
        .isGreaterThanOrEqualTo(surface.get("change").get("people60Before").asLong());
    assertThat(surface.get("villages").get("nearest").get(2).asText())
        .isEqualTo("add:133.025,-5.645");
    assertThat(note(surface, "staff-assumed"))
        .startsWith("2 pos")
        .contains("1 bidan dan 1 perawat", "bangunan tanpa tenaga", "Pustu Nerong, Pos baru 1");
    assertThat(note(surface, "staff-assumed", "en")).endsWith("Pustu Nerong, New post 1.");
    assertThat(texts(ask("surface", "&changes=close:T1").get("notes"), "code"))
        .doesNotContain("staff-assumed");
  }

  @Test
  void without_an_open_post_nobody_reaches_one_and_it_is_said_why() throws Exception {
    JsonNode none = ask("surface", "&types=klinik");
    JsonNode closed = ask("surface", "&changes=close:P1;close:T1;close:T3");

    assertThat(none.get("people").get(4).asLong()).isEqualTo(7500);
    assertThat(none.get("reached").asInt()).isZero();
    assertThat(texts(none.get("notes"), "code")).contains("no-posts");
    assertThat(texts(closed.get("notes"), "code")).contains("none-open");
  }

  @Test
  void the_way_to_a_post_adds_up_to_its_minutes() throws Exception {
    JsonNode path = ask("path", "&modes=kaki&lat=-5.645&lon=133.018");
    double sum = 0;
    for (JsonNode leg : path.get("legs")) {
      sum += leg.get("minutes").asDouble();
    }

    // 1.35 km to the north-east, P1 is 1.44 km to the west
    assertThat(path.get("to").get("code").asText()).isEqualTo("T1");
    assertThat(path.get("minutes").asDouble()).isCloseTo(sum, within(1e-6)).isPositive();
    assertThat(path.get("byMode").get("kaki").asDouble()).isCloseTo(sum, within(1e-6));
    assertThat(path.get("legs").get(0).get("coordinates").get(0).get(0).asDouble())
        .isCloseTo(133.018, within(0.001));
  }

  @Test
  void where_no_way_leads_it_is_said_why() throws Exception {
    JsonNode far = ask("path", "&lat=-5&lon=133");
    JsonNode none = ask("path", "&types=klinik&lat=-5.645&lon=133.018");

    assertThat(far.get("minutes").isNull()).isTrue();
    assertThat(far.get("why").get("id").asText()).contains("di luar kabupaten");
    assertThat(none.get("why").get("en").asText()).contains("No way leads");
    assertThat(status("path", Q + "&lat=selatan&lon=133")).isEqualTo(400);
  }

  /** Tile 13/7122/4224 holds the puskesmas: x = (133.005 + 180) / 360 · 2^13. */
  @Test
  void tiles_tell_minutes_and_the_number_of_the_nearest_post() throws Exception {
    JsonNode surface = ask("surface", "&modes=kaki");
    String version = surface.get("version").asText();
    double across = (133.005 + 180) / 360 * 8192;
    double sine = Math.sin(Math.toRadians(-5.645));
    double down = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 8192;
    String address = "13/" + (int) across + "/" + (int) down + ".bin";
    int pixel = (int) (down % 1 * 256) * 256 + (int) (across % 1 * 256);

    HttpResponse<byte[]> minutes =
        door.get("/api/v1/reach/tiles/minutes/" + address + "?" + Q + "&modes=kaki&v=" + version);
    byte[] nearest =
        door.get("/api/v1/reach/tiles/nearest/" + address + "?" + Q + "&modes=kaki").body();

    assertThat(minutes.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(told -> assertThat(told).contains("immutable"));
    assertThat(minutes.body()).hasSize(256 * 256);
    assertThat(minutes.body()[pixel]).isBetween((byte) 1, (byte) 4);
    assertThat(nearest).hasSize(2 * 256 * 256);
    assertThat(nearest[2 * pixel])
        .isEqualTo((byte) surface.get("starts").get(0).get("number").asInt());
    assertThat(nearest[2 * pixel + 1]).isZero();
  }

  @Test
  void a_tile_off_the_grid_is_empty_and_one_of_another_version_is_not_here() throws Exception {
    assertThat(status("tiles/minutes/8/0/0.bin", Q)).isEqualTo(204);
    assertThat(status("tiles/minutes/8/222/132.bin", Q + "&v=0123456789")).isEqualTo(404);
    assertThat(status("tiles/minutes/8/256/132.bin", Q)).isEqualTo(400);
    assertThat(status("tiles/metres/8/222/132.bin", Q)).isEqualTo(404);
  }

  @Test
  void who_holds_the_answer_is_told_so() throws Exception {
    String etag = door.get("/api/v1/reach/surface?" + Q).headers().firstValue("ETag").orElseThrow();

    assertThat(door.get("/api/v1/reach/surface?" + Q, "If-None-Match", etag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void changes_of_what_is_not_there_are_told_and_the_others_hold() throws Exception {
    String gone = "close:P9;cut:bridge:4;cut:link:5;add:110,-7";
    JsonNode surface = ask("surface", "&changes=close:T1;" + gone);
    JsonNode without = ask("surface", "&types=puskesmas&changes=close:T1");

    assertThat(note(surface, "changes-left-out"))
        .startsWith("4 perubahan tidak berlaku")
        .contains("pos P9", "jembatan 4", "jalur 5", "pos baru di 110.0, -7.0");
    assertThat(surface.get("version"))
        .isEqualTo(ask("surface", "&changes=close:T1").get("version"));
    assertThat(note(without, "changes-left-out")).startsWith("1 perubahan").contains("pos T1");
    assertThat(texts(without.get("starts"), "code")).containsExactly("P1");
    assertThat(texts(ask("surface", "&changes=close:T1").get("notes"), "code"))
        .doesNotContain("changes-left-out");
  }

  @Test
  void what_cannot_be_meant_is_refused_in_words() throws Exception {
    assertThat(status("surface", "within=99.99")).isEqualTo(404);
    assertThat(status("surface", "period=2025-09")).isEqualTo(400);
  }

  @Test
  void scenarios_are_kept_listed_and_forgotten() throws Exception {
    String asked = "modes=kaki&changes=close:T1";
    String body =
        "{\"within\":\"81.02.04\",\"name\":\"Larat tutup\",\"note\":\"usul\",\"query\":\"%s\"}"
            .formatted(asked);
    Versions before = door.store().versions();
    JsonNode none = ask("scenarios", "");
    HttpResponse<byte[]> kept = door.post("/api/v1/reach/scenarios", body);
    JsonNode scenario = new ObjectMapper().readTree(kept.body());

    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(door.store().versions()).as("no figure rests on it").isEqualTo(before);
    assertThat(scenario.get("within").asText()).isEqualTo("81.02");
    assertThat(door.post("/api/v1/reach/scenarios", body).statusCode()).isEqualTo(409);
    JsonNode answer = ask("scenarios", "");
    JsonNode list = answer.get("scenarios");
    assertThat(answer.get("version")).isNotEqualTo(none.get("version"));
    assertThat(list).hasSize(1);
    assertThat(list.get(0)).isEqualTo(scenario);
    assertThat(list.get(0).get("query").asText()).isEqualTo(asked);

    String address = "/api/v1/reach/scenarios/" + scenario.get("id").asLong();
    assertThat(door.ask("DELETE", address).statusCode()).isEqualTo(204);
    assertThat(door.ask("DELETE", address).statusCode()).isEqualTo(404);
    assertThat(ask("scenarios", "").get("scenarios")).isEmpty();
  }

  @Test
  void a_name_that_not_every_database_keeps_loses_what_nobody_sees() throws Exception {
    String body =
        "{\"within\":\"81.02\",\"name\":\"A\\u0000B\",\"note\":\"\\u0000\",\"query\":\"\"}";
    JsonNode kept = new ObjectMapper().readTree(door.post("/api/v1/reach/scenarios", body).body());

    assertThat(kept.get("name").asText()).isEqualTo("AB");
    assertThat(kept.get("note").asText()).isEmpty();
    door.ask("DELETE", "/api/v1/reach/scenarios/" + kept.get("id").asLong());
  }

  @Test
  void a_scenario_that_means_nothing_is_refused() throws Exception {
    for (String body :
        new String[] {
          "{",
          "{\"within\":\"81.02\",\"name\":\" \"}",
          "{\"within\":\"81.02\",\"name\":7}",
          "{\"within\":\"81.02\",\"name\":\"" + "x".repeat(101) + "\"}",
          "{\"within\":\"81.02\",\"name\":\"x\",\"query\":\"modes=kuda\"}",
          "{\"within\":\"81.02\",\"name\":\"x\",\"query\":\"modes=%\"}",
          "{\"name\":\"x\"}"
        }) {
      assertThat(door.post("/api/v1/reach/scenarios", body).statusCode()).as(body).isEqualTo(400);
    }
  }
}
