package id.petasehat.serve;

import static id.petasehat.fixture.Square.DISTRICT;
import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WEDUAR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.WorkAreaFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The puskesmas of {@link SixVillages}: the western pair belongs to Elat; Ohoinangan, Weduar and
 * Nerong, of two kecamatan, to Weduar, of which Ohoinangan is only proposed; Larat to none.
 */
class PuskesmasRoutesTest {
  private static final String ELAT = "pkm:P1";
  private static final String SOUTH = "pkm:P2";
  @TempDir static Path folder;
  private static FrontDoor door;

  @BeforeAll
  static void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
    new WorkAreaFixture()
        .puskesmas("P1", "Puskesmas Elat", WERKA, WAUR)
        .puskesmas("P2", "Puskesmas Weduar", WEDUAR, NERONG)
        .proposed("P2", OHOINANGAN)
        .put(door.store(), DISTRICT);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @Test
  void puskesmas_are_listed_as_areas_with_people_and_place() throws Exception {
    JsonNode areas = door.json("/api/v1/areas?level=puskesmas&within=81.02").get("areas");

    assertThat(codes(areas)).containsExactly(ELAT, SOUTH);
    JsonNode south = areas.get(1);
    assertThat(south.get("name").asText()).isEqualTo("Puskesmas Weduar");
    assertThat(south.get("level").asText()).isEqualTo("puskesmas");
    assertThat(south.get("parent").asText()).isEqualTo("81.02");
    assertThat(south.get("population").asLong()).isEqualTo(3000 + 400 + 500);
    assertThat(south.get("bbox").toString()).isEqualTo("[133.0,-5.65,133.03,-5.63]");
    assertThat(south.get("proposed").asBoolean()).isTrue();
    assertThat(areas.get(0).get("proposed").asBoolean()).isFalse();
  }

  @Test
  void a_puskesmas_is_listed_only_where_its_whole_work_area_lies() throws Exception {
    assertThat(codes(door.json("/api/v1/areas?level=puskesmas&within=" + KEI_BESAR).get("areas")))
        .containsExactly(ELAT);
    assertThat(codes(door.json("/api/v1/areas?level=puskesmas").get("areas"))).hasSize(2);
    assertThat(codes(door.json("/api/v1/areas?level=puskesmas&within=" + SOUTH).get("areas")))
        .containsExactly(SOUTH);
  }

  @Test
  void inside_a_puskesmas_lie_its_villages_and_no_larger_area() throws Exception {
    JsonNode villages = door.json("/api/v1/areas?level=desa&within=" + SOUTH).get("areas");

    assertThat(codes(villages)).containsExactly(OHOINANGAN, WEDUAR, NERONG);
    assertThat(villages.get(0).has("proposed")).isFalse();
    assertThat(door.json("/api/v1/areas?level=kecamatan&within=" + SOUTH).get("areas")).isEmpty();
  }

  @Test
  void values_of_a_puskesmas_are_the_sums_of_its_villages_that_reported() throws Exception {
    var linfas = door.values("linfas", "period=2025-09&level=puskesmas&within=81.02");

    // Elat 90 + 88 of 120 + 120; Weduar 80 + 57 of 120 + 80, Nerong being silent since June
    assertThat(linfas.of(ELAT)).startsWith("178/240 = 74.1");
    assertThat(linfas.of(SOUTH)).startsWith("137/200 = 68.5 reported");
    assertThat(linfas.cell(SOUTH, "reporting")).isEqualTo("[2,3]");
    assertThat(door.values("linfas", "period=2025-09&level=puskesmas").json().get("code"))
        .hasSize(2);
  }

  @Test
  void values_of_villages_can_be_asked_of_one_puskesmas() throws Exception {
    JsonNode codes =
        door.values("linfas", "period=2025-09&level=desa&within=" + SOUTH).json().get("code");

    assertThat(codes).hasSize(3);
    assertThat(door.values("linfas", "period=2025-09&level=desa&within=" + SOUTH).of(WEDUAR))
        .startsWith("57/80 = 71.25");
  }

  @Test
  void a_restricted_figure_that_rests_on_one_village_is_hidden_and_a_second_puskesmas_with_it()
      throws Exception {
    // treated successfully: Werka 8 of 10, Waur 9 of 10, Weduar 5 of 5
    var all = door.values("tb-sr", "period=2025-06&level=puskesmas&within=81.02");

    assertThat(all.of(SOUTH)).isEqualTo("-/- = - suppressed - - through -");
    assertThat(all.of(ELAT)).isEqualTo("-/- = - suppressed - - through -");
    assertThat(door.values("tb-sr", "period=2025-06&level=puskesmas&within=" + ELAT).of(ELAT))
        .isEqualTo("-/- = - suppressed - - through -");
    assertThat(profileRow(ELAT, "tb-sr").get("state").asText()).isEqualTo("suppressed");
  }

  @Test
  void a_restricted_figure_of_several_villages_is_told_of_the_puskesmas_and_never_of_a_village()
      throws Exception {
    assertThat(door.values("mati-ibu", "period=2025-09&level=puskesmas&within=81.02").of(ELAT))
        .startsWith("1/- = 1.0 reported");
    assertThat(door.values("mati-ibu", "period=2025-09&level=desa&within=" + ELAT).of(WERKA))
        .isEqualTo("-/- = - suppressed - - through -");
  }

  @Test
  void a_profile_tells_of_a_puskesmas_and_of_a_village_where_it_belongs() throws Exception {
    JsonNode south = door.json("/api/v1/areas/" + SOUTH + "/profile?period=2025-09");
    assertThat(south.get("name").asText()).isEqualTo("Puskesmas Weduar");
    assertThat(south.get("level").asText()).isEqualTo("puskesmas");
    assertThat(south.get("parent").get("code").asText()).isEqualTo("81.02");
    assertThat(south.get("ancestors")).hasSize(2);
    assertThat(south.get("villages").asInt()).isEqualTo(3);
    assertThat(south.get("population").asLong()).isEqualTo(3900);
    assertThat(profileRow(SOUTH, "linfas").get("numerator").asLong()).isEqualTo(137);

    JsonNode village = door.json("/api/v1/areas/" + OHOINANGAN + "/profile?period=2025-09");
    assertThat(village.get("puskesmas").toString())
        .isEqualTo("{\"code\":\"pkm:P2\",\"name\":\"Puskesmas Weduar\",\"proposed\":true}");
    assertThat(
            door.json("/api/v1/areas/" + LARAT + "/profile?period=2025-09")
                .get("puskesmas")
                .isNull())
        .isTrue();
  }

  @Test
  void a_series_goes_through_the_months_of_a_puskesmas() throws Exception {
    JsonNode line =
        door.json("/api/v1/areas/" + ELAT + "/series?indicator=linfas&from=2025-01&to=2025-02");

    assertThat(line.get("code").asText()).isEqualTo(ELAT);
    assertThat(line.get("numerator").toString()).isEqualTo("[20,40]");
    assertThat(line.get("reporting").toString()).isEqualTo("[[2,2],[2,2]]");
  }

  @Test
  void the_shape_of_a_puskesmas_is_the_union_of_its_villages() throws Exception {
    JsonNode features =
        door.json(
                "/api/v1/areas.geojson?level=puskesmas&within=81.02&indicator=linfas"
                    + "&period=2025-09")
            .get("features");

    assertThat(features).hasSize(2);
    JsonNode elat = features.get(0);
    assertThat(elat.get("properties").get("code").asText()).isEqualTo(ELAT);
    assertThat(elat.get("properties").get("numerator").asLong()).isEqualTo(178);
    assertThat(elat.get("geometry").get("type").asText()).isEqualTo("Polygon");
    assertThat(features.get(1).get("properties").get("proposed").asBoolean()).isTrue();
    assertThat(door.json("/api/v1/areas.geojson?level=desa&within=" + SOUTH).get("features"))
        .hasSize(3);
  }

  @Test
  void tiles_of_puskesmas_begin_where_villages_do() throws Exception {
    JsonNode tiles = door.json("/tiles/puskesmas.json");

    assertThat(tiles.get("name").asText()).isEqualTo("puskesmas");
    assertThat(tiles.get("minzoom").asInt()).isEqualTo(8);
    assertThat(tiles.get("tiles").get(0).asText()).contains("/tiles/puskesmas/");
  }

  @Test
  void the_status_counts_puskesmas_and_villages_without_one() throws Exception {
    JsonNode district = door.json("/api/v1/status").get("districts").get(0);

    assertThat(district.get("puskesmas").asInt()).isEqualTo(2);
    assertThat(district.get("villagesWithoutPuskesmas").asInt()).isEqualTo(1);
    assertThat(district.get("villagesProposed").asInt()).isEqualTo(1);
  }

  @Test
  void a_puskesmas_without_villages_is_not_found() throws Exception {
    assertThat(door.get("/api/v1/areas?level=desa&within=pkm:P9").statusCode()).isEqualTo(404);
    assertThat(door.get("/api/v1/areas/pkm:P9/profile?period=2025-09").statusCode()).isEqualTo(404);
  }

  private static JsonNode profileRow(String code, String indicator) throws Exception {
    for (JsonNode row :
        door.json("/api/v1/areas/" + code + "/profile?period=2025-09").get("indicators")) {
      if (row.get("indicator").asText().equals(indicator)) {
        return row;
      }
    }
    throw new AssertionError("no " + indicator + " of " + code);
  }

  private static List<String> codes(JsonNode areas) {
    List<String> codes = new ArrayList<>();
    areas.forEach(area -> codes.add(area.get("code").asText()));
    return codes;
  }
}
