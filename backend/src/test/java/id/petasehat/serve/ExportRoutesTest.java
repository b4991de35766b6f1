package id.petasehat.serve;

import static id.petasehat.fixture.Square.NERONG;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.petasehat.area.AreaCode;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Facilities;
import id.petasehat.store.Store;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The six villages and two posts, taken away as files. */
class ExportRoutesTest {
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
  private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);

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

  @Test
  void values_leave_what_was_not_reported_empty_and_say_why() throws Exception {
    List<String> lines = csv("values.csv?indicator=ds&period=2025-09&within=81.02.04");

    assertThat(lines.get(0))
        .isEqualTo(
            "\uFEFFkode;nama;tingkat;kode_induk;nama_induk;indikator;nama_indikator;periode;satuan;"
                + "pembilang;penyebut;nilai;target;seharusnya;keadaan;status_pws;sampai_bulan;"
                + "desa_melapor;jumlah_desa;simulasi;"
                + "kesenjangan;tertinggal;belum_terlayani;tren;catatan");
    // 85% of 40 are 34 people
    assertThat(lines.get(1))
        .endsWith(";0;40;0.0;85;85.0;nol dilaporkan;;2025-09;1;1;tidak;85.0;34;40;;");
    assertThat(lines.get(2))
        .startsWith(NERONG)
        .endsWith(";%;;;;85;85.0;belum lapor;;;0;1;tidak;;;;;");
  }

  @Test
  void values_are_those_of_the_page() throws Exception {
    JsonNode exported =
        door.json("/api/v1/export/values.geojson?indicator=linfas&period=2025-09&within=81.02");
    JsonNode shown =
        door.json("/api/v1/indicators/linfas/values?period=2025-09&level=desa&within=81.02");

    assertThat(exported.get("features").findValuesAsText("nilai"))
        .containsExactlyElementsOf(texts(shown.get("value")));
    assertThat(exported.at("/features/0/geometry/type").asText()).endsWith("olygon");
  }

  @Test
  void a_restricted_figure_of_one_village_is_in_no_export() throws Exception {
    JsonNode features =
        door.json("/api/v1/export/values.geojson?indicator=tb-sr&period=2025-06&within=81.02")
            .get("features");

    assertThat(features).hasSize(6);
    assertThat(features.findValuesAsText("keadaan")).contains("disembunyikan");
    for (String column : List.of("pembilang", "penyebut", "nilai")) {
      assertThat(features.findValues(column)).as(column).allMatch(JsonNode::isNull);
    }
    assertThat(csv("values.csv?indicator=tb-sr&period=2025-06&within=81.02.03").get(1))
        .contains(";%;;;;90;90.0;disembunyikan;");
  }

  @Test
  void areas_of_a_level_have_their_population() throws Exception {
    List<String> lines = csv("areas.csv?level=kecamatan&within=81.02");

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("81.02.03;").contains(";81.02;").contains(";6000;");
  }

  @Test
  void facilities_are_as_they_were_at_the_end_of_the_period() throws Exception {
    addPosts();

    assertThat(pustu("facilities.csv?within=81.02&period=2025-05")).contains(";baik;2025-03-01;");
    assertThat(pustu("facilities.csv?within=81.02&period=2025-09"))
        .contains(";rusak-berat;2025-08-01;")
        .contains(";" + WERKA + ";Werka;")
        .endsWith(";belum-lengkap;tidak;;tidak");
    assertThat(pustu("facilities.csv?asOf=2025-03-01")).contains(";baik;2025-03-01;");
  }

  @Test
  void facilities_are_filtered_as_on_the_page() throws Exception {
    addPosts();

    assertThat(csv("facilities.csv?type=pustu")).hasSize(2);
    assertThat(csv("facilities.csv?type=pustu,puskesmas")).hasSize(3);
    assertThat(csv("facilities.csv?type=pustu&type=puskesmas-rawat-inap")).hasSize(3);
    assertThat(csv("facilities.csv?condition=rusak-berat")).hasSize(2);
    assertThat(csv("facilities.csv?condition=tidak-diketahui")).hasSize(2);
    assertThat(csv("facilities.csv?staffing=lengkap")).hasSize(1);
    assertThat(csv("facilities.csv?ilp=ya&within=81.02.04")).hasSize(1);
    HttpResponse<byte[]> wrong = door.get("/api/v1/export/facilities.csv?condition=broken");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(new String(wrong.body(), StandardCharsets.UTF_8)).contains("rusak-berat");
  }

  @Test
  void a_post_without_a_place_is_in_the_file_without_a_point() throws Exception {
    addPosts();

    JsonNode features = door.json("/api/v1/export/facilities.geojson").get("features");

    assertThat(features).hasSize(2);
    assertThat(features.get(0).at("/geometry/coordinates").toString()).isEqualTo("[132.7,-5.7]");
    assertThat(features.get(1).get("geometry").isNull()).isTrue();
  }

  @Test
  void a_file_has_a_name_a_type_and_the_version_of_the_data() throws Exception {
    String path = "/api/v1/export/areas.gpkg?within=81.02";
    HttpResponse<byte[]> file = door.get(path);

    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"petasehat-81.02-wilayah_desa.gpkg\"");
    assertThat(file.headers().firstValue("Content-Type"))
        .contains("application/geopackage+sqlite3");
    assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
    String etag = file.headers().firstValue("ETag").orElseThrow();
    assertThat(door.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void what_cannot_be_exported_is_said_in_plain_words() throws Exception {
    assertThat(door.get("/api/v1/export/posts.csv").statusCode()).isEqualTo(404);
    assertThat(door.get("/api/v1/export/areas.pdf").statusCode()).isEqualTo(404);
    assertThat(door.get("/api/v1/export/areas.csv?within=12.01").statusCode()).isEqualTo(404);
    assertThat(door.get("/api/v1/export/values.csv?indicator=k4").statusCode()).isEqualTo(400);
    assertThat(door.get("/api/v1/export/facilities.csv?asOf=soon").statusCode()).isEqualTo(400);
  }

  /** A pustu in Werka, sound in March and severely damaged in August, and a puskesmas nowhere. */
  private void addPosts() {
    Store store = door.store();
    store.<Void, RuntimeException>change(
        connection -> {
          long batch =
              Batches.begin(
                  connection,
                  new Batch(
                      0,
                      "facilities",
                      "f.csv",
                      "0".repeat(64),
                      null,
                      Instant.now(),
                      false,
                      0,
                      0,
                      0,
                      null));
          Facilities.add(
              connection,
              List.of(
                  fact("A1", Attribute.TYPE, "pustu", MARCH, batch),
                  fact("A1", Attribute.STATUS, "beroperasi", MARCH, batch),
                  fact("A1", Attribute.CONDITION, "baik", MARCH, batch),
                  fact("A1", Attribute.CONDITION, "rusak-berat", AUGUST, batch),
                  fact("A1", Attribute.MIDWIVES, "1", MARCH, batch),
                  fact("A1", Attribute.NURSES, "0", MARCH, batch),
                  fact("B2", Attribute.TYPE, "puskesmas-rawat-inap", MARCH, batch)));
          Facilities.replacePlaces(
              connection,
              List.of("A1", "B2"),
              List.of(
                  new FacilityPlace(
                      "A1", new AreaCode("81.02"), new AreaCode(WERKA), 132.7, -5.7, null),
                  new FacilityPlace("B2", new AreaCode("81.02"), null, null, null, null)));
          return null;
        });
  }

  private static Fact fact(
      String code, Attribute attribute, String content, LocalDate from, long batch) {
    return new Fact(code, attribute, content, from, true, batch, 2, false);
  }

  private String pustu(String path) throws Exception {
    return csv(path).stream().filter(line -> line.startsWith("A1;")).findFirst().orElseThrow();
  }

  private List<String> csv(String path) throws Exception {
    return text(path).lines().toList();
  }

  private String text(String path) throws Exception {
    return new String(door.get("/api/v1/export/" + path).body(), StandardCharsets.UTF_8);
  }

  private static List<String> texts(JsonNode column) {
    return StreamSupport.stream(column.spliterator(), false).map(JsonNode::asText).toList();
  }
}
