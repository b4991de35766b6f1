package id.petasehat.serve;

import static id.petasehat.fixture.Square.KEI_BESAR;
import static id.petasehat.fixture.Square.OHOINANGAN;
import static id.petasehat.fixture.Square.WAUR;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Areas, their shapes, their profile and their way through the months. */
class AreaRoutesTest {
  @TempDir static Path folder;
  private static FrontDoor door;

  @BeforeAll
  static void open() throws Exception {
    door = FrontDoor.ofSixVillages(folder);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @Test
  void the_status_tells_the_page_what_it_must_know_before_it_draws() throws Exception {
    JsonNode status = door.json("/api/v1/status");

    assertThat(status.get("dataVersion").asLong()).isEqualTo(door.store().versions().data());
    assertThat(status.get("boundaryVersion").asLong())
        .isEqualTo(door.store().versions().boundary());
    assertThat(status.get("demo").asBoolean()).isFalse();
    assertThat(status.get("simulated").asBoolean()).isFalse();
    assertThat(status.get("firstPeriod").asText()).isEqualTo("2025-01");
    assertThat(status.get("lastPeriod").asText()).isEqualTo("2025-09");
    assertThat(status.get("defaultIndicator").asText()).isEqualTo("linfas");
    assertThat(status.get("basemap").isNull()).isTrue();
    assertThat(status.get("version").asText()).isEqualTo("test");
    assertThat(status.get("districts"))
        .hasSize(1)
        .first()
        .hasToString(
            "{\"code\":\"81.02\",\"name\":\"Kabupaten Maluku Tenggara\",\"province\":\"Maluku\","
                + "\"term\":\"ohoi\",\"kecamatan\":2,\"villages\":6,"
                + "\"bbox\":[133.0,-5.65,133.03,-5.63],\"simulated\":false,"
                + "\"firstPeriod\":\"2025-01\",\"lastPeriod\":\"2025-09\",\"puskesmas\":0,"
                + "\"villagesWithoutPuskesmas\":6,\"villagesProposed\":0}");
  }

  @Test
  void areas_of_a_level_carry_name_parent_local_word_population_box_and_point() throws Exception {
    JsonNode areas = door.json("/api/v1/areas?level=desa&within=81.02.03").get("areas");

    assertThat(each(areas, "code")).containsExactly(WERKA, WAUR, OHOINANGAN);
    assertThat(areas.get(0))
        .hasToString(
            "{\"code\":\"81.02.03.2001\",\"name\":\"Werka\",\"level\":\"desa\","
                + "\"parent\":\"81.02.03\",\"term\":\"ohoi\",\"population\":1000,"
                + "\"bbox\":[133.0,-5.65,133.01,-5.64],\"point\":[133.005,-5.645]}");
  }

  @Test
  void a_search_says_where_each_hit_lies_and_how_to_show_it() throws Exception {
    JsonNode hits = door.json("/api/v1/search?q=waur").get("hits");

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).get("code").asText()).isEqualTo(WAUR);
    assertThat(hits.get(0).get("level").asText()).isEqualTo("desa");
    assertThat(hits.get(0).get("within").asText())
        .isEqualTo("Kei Besar, Kabupaten Maluku Tenggara, Maluku");
    assertThat(hits.get(0).get("bbox")).hasSize(4);
    assertThat(hits.get(0).get("point")).hasSize(2);
  }

  @Test
  void a_district_within_itself_is_that_district_with_all_its_people() throws Exception {
    JsonNode areas = door.json("/api/v1/areas?level=kabupaten&within=81.02").get("areas");

    assertThat(each(areas, "code")).containsExactly("81.02");
    assertThat(areas.get(0).get("population").asLong()).isEqualTo(7500);
  }

  @Test
  void areas_larger_than_the_one_asked_for_are_none() throws Exception {
    assertThat(door.json("/api/v1/areas?level=kabupaten&within=81.02.03").get("areas")).isEmpty();
  }

  @Test
  void geojson_is_rfc_7946_longitude_first_outer_rings_counterclockwise_and_no_crs()
      throws Exception {
    JsonNode json = door.json("/api/v1/areas.geojson?level=desa&within=81.02");

    assertThat(json.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(json.has("crs")).isFalse();
    assertThat(json.get("features")).hasSize(6);
    for (JsonNode feature : json.get("features")) {
      assertThat(feature.get("type").asText()).isEqualTo("Feature");
      Geometry shape = shape(feature);
      assertThat(shape.isValid()).isTrue();
      Polygon polygon = (Polygon) shape;
      assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence())).isTrue();
      assertThat(shape.getEnvelopeInternal().getMinX()).isBetween(133.0, 133.03);
      assertThat(shape.getArea()).isCloseTo(1e-4, Offset.offset(1e-9));
    }
  }

  @Test
  void a_kecamatan_is_the_union_of_its_villages() throws Exception {
    JsonNode features =
        door.json("/api/v1/areas.geojson?level=kecamatan&within=81.02").get("features");

    assertThat(features).hasSize(2);
    // 3 squares of 0.01 degrees in a row
    assertThat(shape(features.get(0)).getEnvelopeInternal().getWidth())
        .isCloseTo(0.03, Offset.offset(1e-9));
    assertThat(shape(features.get(0)).getGeometryType()).isEqualTo("Polygon");
  }

  @Test
  void geojson_with_an_indicator_joins_the_same_values_as_the_columns() throws Exception {
    JsonNode features =
        door.json(
                "/api/v1/areas.geojson?level=desa&within=81.02.03&indicator=linfas&period=2025-09")
            .get("features");

    JsonNode werka = features.get(0).get("properties");
    assertThat(werka.get("code").asText()).isEqualTo(WERKA);
    assertThat(werka.get("name").asText()).isEqualTo("Werka");
    assertThat(werka.get("numerator").asLong()).isEqualTo(90);
    assertThat(werka.get("denominator").asLong()).isEqualTo(120);
    assertThat(werka.get("value").asDouble()).isEqualTo(75.0);
    assertThat(werka.get("expected").asDouble()).isEqualTo(71.25);
    assertThat(werka.get("state").asText()).isEqualTo("reported");
    assertThat(werka.get("status").asText()).isEqualTo("BAIK");
  }

  @Test
  void geojson_never_shows_a_restricted_figure_of_one_village() throws Exception {
    JsonNode features =
        door.json("/api/v1/areas.geojson?level=desa&within=81.02&indicator=tb-sr&period=2025-09")
            .get("features");

    for (JsonNode feature : features) {
      assertThat(feature.get("properties").get("value").isNull()).isTrue();
      assertThat(feature.get("properties").get("numerator").isNull()).isTrue();
      assertThat(feature.get("properties").get("state").asText()).isEqualTo("suppressed");
    }
  }

  @Test
  void the_profile_of_a_village_has_all_its_indicators_and_24_months_of_each() throws Exception {
    JsonNode profile = door.json("/api/v1/areas/81.02.03.2001/profile?period=2025-09");

    assertThat(profile.get("name").asText()).isEqualTo("Werka");
    assertThat(profile.get("level").asText()).isEqualTo("desa");
    assertThat(profile.get("term").asText()).isEqualTo("ohoi");
    assertThat(profile.get("parent").get("name").asText()).isEqualTo("Kei Besar");
    assertThat(each(profile.get("ancestors"), "code")).containsExactly(KEI_BESAR, "81.02", "81");
    assertThat(profile.get("population").asLong()).isEqualTo(1000);
    assertThat(profile.get("villages").asInt()).isEqualTo(1);
    assertThat(profile.get("periods")).hasSize(24);
    assertThat(profile.get("periods").get(0).asText()).isEqualTo("2023-10");
    assertThat(profile.get("periods").get(23).asText()).isEqualTo("2025-09");

    JsonNode linfas = rowOf(profile, "linfas");
    assertThat(linfas.get("value").asDouble()).isEqualTo(75.0);
    assertThat(linfas.get("status").asText()).isEqualTo("BAIK");
    assertThat(linfas.get("trend").asText()).isEqualTo("naik");
    assertThat(linfas.get("target").asDouble()).isEqualTo(95);
    assertThat(linfas.get("series")).hasSize(24);
    assertThat(linfas.get("series").get(14).isNull()).isTrue(); // December 2024
    assertThat(linfas.get("series").get(15).asDouble()).isEqualTo(7.5); // January: 9 of 120
    assertThat(linfas.get("series").get(23).asDouble()).isEqualTo(75.0);
  }

  @Test
  void a_village_profile_hides_restricted_figures_and_their_line() throws Exception {
    JsonNode row =
        rowOf(door.json("/api/v1/areas/81.02.03.2001/profile?period=2025-09"), "mati-ibu");

    assertThat(row.get("state").asText()).isEqualTo("suppressed");
    assertThat(row.get("value").isNull()).isTrue();
    assertThat(row.get("series")).allMatch(JsonNode::isNull);
  }

  @Test
  void the_profile_of_a_district_sums_its_villages_and_has_no_lines() throws Exception {
    JsonNode profile = door.json("/api/v1/areas/8102/profile?period=2025-09");

    JsonNode linfas = rowOf(profile, "linfas");
    assertThat(linfas.get("numerator").asLong()).isEqualTo(315);
    assertThat(linfas.get("denominator").asLong()).isEqualTo(440);
    assertThat(linfas.get("reporting").toString()).isEqualTo("[4,6]");
    assertThat(linfas.path("series").isNull()).isTrue();
    assertThat(profile.get("population").asLong()).isEqualTo(7500);
    assertThat(profile.get("villages").asInt()).isEqualTo(6);
  }

  @Test
  void a_series_follows_one_indicator_month_by_month() throws Exception {
    ObjectNode series =
        (ObjectNode)
            door.json("/api/v1/areas/81.02.04/series?indicator=linfas&from=2025-06&to=2025-08");
    series.remove(List.of("version", "simulated"));

    // June: Weduar 39 of 80 and Nerong 48 of 100; then Weduar alone: 45, then 51 of 80
    assertThat(series)
        .hasToString(
            "{\"indicator\":\"linfas\",\"code\":\"81.02.04\","
                + "\"period\":[\"2025-06\",\"2025-07\",\"2025-08\"],"
                + "\"value\":[48.333333333333336,56.25,63.75],"
                + "\"numerator\":[87,45,51],\"denominator\":[180,80,80],"
                + "\"expected\":[47.5,55.416666666666664,63.333333333333336],"
                + "\"state\":[\"reported\",\"reported\",\"reported\"],"
                + "\"status\":[\"BAIK\",\"BAIK\",\"BAIK\"],"
                + "\"reporting\":[[2,3],[1,3],[1,3]]}");
  }

  @Test
  void the_catalogue_lists_every_indicator_with_clusters_and_stages() throws Exception {
    JsonNode catalogue = door.json("/api/v1/indicators");

    assertThat(each(catalogue.get("clusters"), "code")).containsExactly("1", "2", "3", "4", "L");
    assertThat(each(catalogue.get("stages"), "code"))
        .containsExactly("H", "N", "B", "S", "D", "T", "U");
    assertThat(each(catalogue.get("indicators"), "code"))
        .contains("linfas", "stunting", "belum-layan", "dx-kasus")
        .doesNotHaveDuplicates();
    JsonNode stunting =
        StreamSupport.stream(catalogue.get("indicators").spliterator(), false)
            .filter(row -> row.get("code").asText().equals("stunting"))
            .findFirst()
            .orElseThrow();
    assertThat(stunting.get("target").isNull()).isTrue();
    assertThat(stunting.get("targets").get("2025").asDouble()).isEqualTo(18.8);
    assertThat(stunting.get("direction").asText()).isEqualTo("down");
    assertThat(stunting.get("periodType").asText()).isEqualTo("M");
    assertThat(stunting.get("privacy").asText()).isEqualTo("S");
  }

  private static Geometry shape(JsonNode feature) throws ParseException {
    return new GeoJsonReader().read(feature.get("geometry").toString());
  }

  private static JsonNode rowOf(JsonNode profile, String indicator) {
    for (JsonNode row : profile.get("indicators")) {
      if (row.get("indicator").asText().equals(indicator)) {
        return row;
      }
    }
    throw new AssertionError("no " + indicator + " in " + profile);
  }

  private static List<String> each(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.get(field).asText())
        .toList();
  }
}
