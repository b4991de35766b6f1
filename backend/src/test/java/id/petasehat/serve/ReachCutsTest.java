package id.petasehat.serve;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.area.AreaCode;
import id.petasehat.fixture.Office;
import id.petasehat.reach.LayerFeature;
import id.petasehat.reach.TravelLayer;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.TravelLayerFacts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.WKTReader;

/**
 * The six villages, on foot. A river parts the two eastern ones, of 3,600 people, from the post in
 * Werka; one bridge leads over it, and a ferry of which nobody knows how long it takes.
 *
 * <pre>
 *   Weduar     Nerong   | Larat          |  river
 *   Werka (P)  Waur     = Ohoinangan     =  bridge
 * </pre>
 */
class ReachCutsTest {
  private static final String ON_FOOT = "?within=81.02&period=2025-09&modes=kaki";

  @TempDir static Path folder;
  private static FrontDoor door;
  private static JsonNode choices;

  @BeforeAll
  static void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    new Office(door.store(), folder)
        .facilities(
            "kode_faskes,nama,jenis,kode_desa,lat,lon",
            "P1,Puskesmas Elat,puskesmas,81.02.03.2001,-5.645,133.005");
    layer(TravelLayer.RIVERS, "LINESTRING (133.02 -5.66, 133.02 -5.62)", "sungai");
    layer(TravelLayer.BRIDGES, "LINESTRING (133.018 -5.645, 133.022 -5.645)", "jembatan");
    TravelLink ferry =
        new TravelLink(
            7,
            "Waur",
            "Ohoinangan",
            133.015,
            -5.642,
            133.025,
            -5.642,
            TravelMode.KAKI,
            null,
            null,
            3.0,
            Set.of(6, 7));
    store(
        TravelLayer.LINKS,
        facts ->
            facts.links(
                List.of(
                    new TravelLayerFacts.Linked(ferry, 2),
                    new TravelLayerFacts.Linked(boat(), 3))));
    choices = door.json("/api/v1/reach/choices" + ON_FOOT);
  }

  private static TravelLink boat() {
    return new TravelLink(
        8,
        "Nerong",
        "Larat",
        133.015,
        -5.632,
        133.025,
        -5.632,
        TravelMode.PERAHU,
        20.0,
        null,
        2.0,
        Set.of());
  }

  @AfterAll
  static void close() {
    door.close();
  }

  /** Stores a layer of the district. */
  @FunctionalInterface
  private interface Storing {
    int in(TravelLayerFacts facts) throws SQLException;
  }

  private static void store(TravelLayer layer, Storing storing) {
    door.store()
        .<Integer, RuntimeException>change(
            connection -> {
              Batch batch =
                  new Batch(0, layer.id(), "a", "0", null, Instant.EPOCH, false, 0, 0, 0, null);
              long id = Batches.begin(connection, batch);
              return storing.in(new TravelLayerFacts(connection, id, new AreaCode(DISTRICT)));
            });
  }

  private static void layer(TravelLayer layer, String wkt, String kind) throws Exception {
    LayerFeature drawn = new LayerFeature(1, new WKTReader().read(wkt), kind, "", "Elat");
    store(layer, facts -> facts.features(layer, List.of(drawn)));
  }

  private static JsonNode surface(String changes) throws Exception {
    return door.json("/api/v1/reach/surface" + ON_FOOT + "&changes=" + changes);
  }

  private static String cutBridge() {
    return "cut:bridge:" + choices.get("bridges").get(0).get("id").asInt();
  }

  @Test
  void bridges_and_links_can_be_chosen_and_minutes_that_nobody_knows_are_told() {
    assertThat(choices.get("bridges")).hasSize(1);
    assertThat(choices.get("bridges").get(0).get("village").asText()).isEqualTo(WAUR);
    assertThat(choices.get("links")).hasSize(2);
    assertThat(choices.get("notes").toString())
        .contains("1 jalur tidak berjalan setiap hari")
        .contains("Waur–Ohoinangan");
    assertThat(choices.get("links").get(0).get("minutes").isNull()).isTrue();
    assertThat(choices.get("notes").toString()).contains("links-unknown");
    assertThat(choices.get("rough").asBoolean()).as("no roads, no land cover").isTrue();
  }

  @Test
  void over_the_bridge_everybody_reaches_the_post_in_an_hour() throws Exception {
    JsonNode people = surface("").get("people");

    assertThat(people.get(0).asLong() + people.get(1).asLong()).isEqualTo(7500);
  }

  @Test
  void without_the_bridge_the_east_has_only_the_ferry_of_unknown_minutes() throws Exception {
    JsonNode surface = surface(cutBridge());

    assertThat(surface.get("people").get(4).asLong()).as("unreachable").isZero();
    assertThat(surface.get("people").get(5).asLong()).as("unknown").isEqualTo(3600);
    assertThat(surface.get("balance").get("exact").asBoolean()).isTrue();
    JsonNode villages = surface.get("villages");
    assertThat(villages.get("within60").toString())
        .as("tidak diketahui, never 0, in the two of the east")
        .isEqualTo("[100.0,100.0,null,100.0,100.0,null]");
    JsonNode lost = surface.get("change").get("villages");
    assertThat(lost.get("code").toString()).isEqualTo("[\"" + OHOINANGAN + "\",\"" + LARAT + "\"]");
    assertThat(lost.get("lost").toString()).isEqualTo("[3000,600]");
    JsonNode path =
        door.json(
            "/api/v1/reach/path" + ON_FOOT + "&lat=-5.645&lon=133.027&changes=" + cutBridge());
    assertThat(path.get("why").get("id").asText()).contains("menitnya tidak diketahui");
  }

  @Test
  void without_bridge_and_ferry_no_way_leads_to_the_post() throws Exception {
    JsonNode people = surface(cutBridge() + ";cut:link:7").get("people");

    assertThat(people.get(4).asLong()).isEqualTo(3600);
    assertThat(people.get(5).asLong()).isZero();
  }

  /** It rests in June and July, two of the months of a season. */
  @Test
  void a_ferry_runs_unless_it_rests_in_the_month_or_nobody_asks_for_its_mode() throws Exception {
    assertThat(isRunning("&period=2025-09&modes=kaki")).isTrue();
    assertThat(isRunning("&period=2025-07&modes=kaki")).isFalse();
    assertThat(isRunning("&period=2025-07&season=hujan")).isTrue();
  }

  private static boolean isRunning(String query) throws Exception {
    JsonNode links = door.json("/api/v1/reach/surface?within=81.02" + query).get("links");
    assertThat(links).hasSize(2);
    assertThat(links.get(0).get("id").asInt()).isEqualTo(7);
    return links.get(0).get("running").asBoolean();
  }

  @Test
  void nothing_is_told_of_boats_to_who_walks_nor_of_a_ferry_that_rests() throws Exception {
    String boats = "/api/v1/reach/surface?within=81.02&modes=perahu&period=";

    assertThat(surface("").get("notes").toString())
        .contains("1 jalur tidak berjalan setiap hari", "links-unknown")
        .doesNotContain("Nerong–Larat");
    assertThat(door.json(boats + "2025-09").get("notes").toString())
        .contains("2 jalur tidak berjalan setiap hari", "Waur–Ohoinangan", "Nerong–Larat");
    assertThat(door.json(boats + "2025-07").get("notes").toString())
        .contains("1 jalur tidak berjalan setiap hari", "Nerong–Larat")
        .doesNotContain("links-unknown", "Waur–Ohoinangan");
  }

  @Test
  void a_new_post_in_the_east_makes_the_bridge_needless() throws Exception {
    JsonNode surface = surface(cutBridge() + ";add:133.025,-5.64");

    assertThat(surface.get("change").get("lost").asLong()).isZero();
    assertThat(surface.get("people").get(0).asLong() + surface.get("people").get(1).asLong())
        .isEqualTo(7500);
  }
}
