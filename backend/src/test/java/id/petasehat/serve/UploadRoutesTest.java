package id.petasehat.serve;

import static id.petasehat.fixture.Office.row;
import static id.petasehat.fixture.Square.LARAT;
import static id.petasehat.fixture.Square.WERKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Square;
import id.petasehat.intake.raster.Frame;
import id.petasehat.intake.raster.GeoTiff;
import id.petasehat.intake.raster.Raster;
import id.petasehat.store.Store;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files come in over HTTP the way they do on the command line, and say what they are. */
class UploadRoutesTest {
  private static final String BOUNDARIES = Square.geoJson(Square.SIX);
  private static final String FIGURES =
      "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n"
          + row(WERKA, "k4", "2025-01", 2, 24L)
          + "\n";
  private static final String PEOPLE =
      "kode_desa;tahun;sumber;jenis_sasaran;jumlah\n" + WERKA + ";2025;Dukcapil;penduduk;1000\n";

  @TempDir Path folder;
  private FrontDoor door;

  @BeforeEach
  void open() throws Exception {
    door = new FrontDoor(Store.inFolder(EmbeddedStores.prepare(folder)));
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void an_empty_store_is_filled_by_dropping_files_that_say_themselves_what_they_are()
      throws Exception {
    JsonNode boundaries = posted("auto?name=batas.geojson", BOUNDARIES);
    JsonNode people = posted("auto?name=penduduk.csv", PEOPLE);
    JsonNode figures = posted("auto?name=angka.csv&received=2025-02-03", FIGURES);

    assertThat(boundaries.get("kind").asText()).isEqualTo("boundaries");
    assertThat(boundaries.get("recognised").get("sentence").asText())
        .isEqualTo("Ini tampaknya batas desa: 6 poligon, kode desa di kolom \"kode_desa\".");
    assertThat(boundaries.get("accepted").asInt()).isEqualTo(6);
    assertThat(boundaries.get("batch").asLong()).isEqualTo(1);
    assertThat(boundaries.get("districts").get(0).asText()).isEqualTo("81.02");
    assertThat(people.get("kind").asText()).isEqualTo("population");
    assertThat(figures.get("kind").asText()).isEqualTo("indicators");
    assertThat(figures.get("dataVersion").asLong()).isEqualTo(door.store().versions().data());
    JsonNode newest = door.json("/api/v1/imports").get("imports").get(0);
    assertThat(newest.get("file").asText()).isEqualTo("angka.csv");
    assertThat(newest.get("received").asText()).isEqualTo("2025-02-03");
    assertThat(
            door.values("k4", "period=2025-01&level=desa&within=" + WERKA).cell(WERKA, "numerator"))
        .isEqualTo("2");
  }

  @Test
  void layers_of_the_ground_are_known_by_their_content_when_they_are_dropped() throws Exception {
    posted("boundaries", BOUNDARIES);
    String line =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":%s,"
            + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[133.001,-5.645],[133.02,-5.64]]}}]}";
    JsonNode roads = posted("auto?name=a.geojson", line.formatted("{\"highway\":\"primary\"}"));
    JsonNode rivers = posted("auto?name=b.geojson", line.formatted("{\"REMARK\":\"Sungai\"}"));
    JsonNode links =
        posted("auto?name=c.csv", "dari,ke,moda,menit\n" + WERKA + "," + LARAT + ",perahu,\n");
    JsonNode settlements =
        posted(
            "auto?name=d.csv&dryRun=true",
            "kode_desa,nama,lat,lon\n" + WERKA + ",Dusun Satu,-5.645,133.005\n");
    JsonNode candidates =
        posted(
            "auto?name=e.csv&dryRun=true",
            "nama;bujur;lintang;biaya;status_lahan\nLapangan;133,005;-5,645;;\n");
    Path tiff = folder.resolve("dem.tif");
    GeoTiff.writeFloats(
        tiff,
        new Raster(
            new Frame(40, 40, 132.99, -5.62, 0.001, 0.001, DefaultGeographicCRS.WGS84),
            new float[1600]));
    JsonNode heights = door.posted("/api/v1/imports/auto?name=dem.tif", tiff);
    JsonNode cover = door.posted("/api/v1/imports/auto?name=x.tif&legend=0=hutan", tiff);

    assertThat(Stream.of(roads, rivers, links, settlements, candidates, heights, cover))
        .extracting(one -> one.get("kind").asText())
        .containsExactly(
            "roads", "rivers", "links", "settlements", "candidates", "elevation", "landcover");
    assertThat(roads.get("recognised").get("sentence").asText())
        .isEqualTo("Ini tampaknya jalan (GeoJSON).");
    assertThat(roads.get("accepted").asInt()).isEqualTo(1);
    assertThat(roads.get("preview").get("columns").toString()).isEqualTo("[\"highway\"]");
    assertThat(heights.get("accepted").asInt()).isEqualTo(1600);
    assertThat(cover.get("warned").asInt()).isZero();
    assertThat(door.post("/api/v1/imports/landcover?legend=rimba", "x").statusCode())
        .isEqualTo(400);
    assertThat(door.post("/api/v1/imports/roads?within=81", "x").statusCode()).isEqualTo(400);
  }

  @Test
  void a_preview_shows_the_first_villages_with_their_area_and_the_first_rows_of_a_table()
      throws Exception {
    JsonNode village = posted("boundaries?dryRun=true", BOUNDARIES).get("preview");
    posted("boundaries", BOUNDARIES);
    JsonNode table = posted("population?dryRun=true", PEOPLE).get("preview");

    assertThat(village.get("columns").toString()).isEqualTo("[\"kode\",\"nama\",\"luas (km²)\"]");
    assertThat(village.get("rows").get(0).get(0).asText()).isEqualTo(WERKA);
    assertThat(village.get("rows").get(0).get(2).asText()).matches("\\d+,\\d\\d");
    assertThat(table.get("columns").get(1).asText()).isEqualTo("tahun");
    assertThat(table.get("rows").get(0).get(4).asText()).isEqualTo("1000");
  }

  @Test
  void a_file_comes_as_multipart_too_and_is_called_what_its_part_is_called() throws Exception {
    String body =
        "--grenze\r\nContent-Disposition: form-data; name=\"file\";"
            + " filename=\"C:\\\\data\\\\batas desa.geojson\"\r\n"
            + "Content-Type: application/geo+json\r\n\r\n"
            + BOUNDARIES
            + " ".repeat(3 << 20) // larger than what servers keep in memory
            + "\r\n--grenze--\r\n";

    JsonNode report = posted("auto", body, "Content-Type", "multipart/form-data; boundary=grenze");

    assertThat(report.get("accepted").asInt()).isEqualTo(6);
    assertThat(report.get("file").asText()).isEqualTo("batas desa.geojson");
  }

  @Test
  void a_dry_run_tells_the_same_and_leaves_nothing() throws Exception {
    long before = door.store().versions().data();

    JsonNode report = posted("boundaries?dryRun=true&name=batas.geojson", BOUNDARIES);

    assertThat(report.get("dryRun").asBoolean()).isTrue();
    assertThat(report.get("batch").isNull()).isTrue();
    assertThat(report.get("accepted").asInt()).isEqualTo(6);
    assertThat(report.get("districts").get(0).asText()).isEqualTo("81.02");
    assertThat(door.json("/api/v1/imports").get("imports")).isEmpty();
    assertThat(door.store().versions().data()).isEqualTo(before);
  }

  @Test
  void a_refused_file_answers_with_every_problem_its_row_and_its_fix() throws Exception {
    posted("boundaries", BOUNDARIES);
    String negative = PEOPLE + LARAT + ";2025;Dukcapil;penduduk;-4\n";

    HttpResponse<byte[]> tried = door.post("/api/v1/imports/population?dryRun=true", negative);
    HttpResponse<byte[]> refused =
        door.post("/api/v1/imports/population?name=penduduk.csv", negative);

    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type"))
        .contains("application/problem+json; charset=utf-8");
    for (HttpResponse<byte[]> answer : List.of(tried, refused)) {
      JsonNode report = new ObjectMapper().readTree(answer.body());
      JsonNode problem = report.get("problems").get(0);
      assertThat(report.get("rejected").asInt()).isEqualTo(1);
      assertThat(problem.get("severity").asText()).isEqualTo("rejected");
      assertThat(problem.get("code").asText()).isEqualTo("negative");
      assertThat(problem.get("row").asInt()).isEqualTo(3);
      assertThat(problem.get("fix").asText()).isNotBlank();
    }
    assertThat(door.json("/api/v1/imports").get("imports")).hasSize(1);
  }

  @Test
  void a_file_of_no_known_kind_is_told_what_was_seen_in_it_and_what_is_taken() throws Exception {
    JsonNode table = posted("auto?dryRun=true", "warna,rasa\nmerah,manis\n");
    JsonNode pdf = posted("auto?dryRun=true&name=laporan.csv", "%PDF-1.7 ...");
    JsonNode part = posted("auto?dryRun=true&name=BATAS.PRJ", "GEOGCS[\"WGS 84\"]");

    assertThat(table.get("kind").isNull()).isTrue();
    assertThat(table.get("recognised").get("sentence").asText()).contains("warna, rasa");
    assertThat(table.get("problems").get(0).get("fix").asText()).contains("batas desa", "penduduk");
    assertThat(pdf.get("problems").get(0).get("reason").asText()).contains("PDF");
    assertThat(part.get("problems").get(0).get("code").asText()).isEqualTo("shapefile-part");
  }

  @Test
  void who_asks_in_english_is_told_in_english_what_a_file_is() throws Exception {
    JsonNode report = posted("auto?dryRun=true", BOUNDARIES, "Accept-Language", "en");

    assertThat(report.get("recognised").get("sentence").asText())
        .isEqualTo(
            "This seems to be village boundaries: 6 polygons, village codes in column \"kode_desa\".");
  }

  @Test
  void a_file_that_announces_more_than_is_taken_is_refused_before_it_is_sent() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", door.port())) {
      socket.setSoTimeout(10_000);
      String head =
          "POST /api/v1/imports/auto HTTP/1.1\r\nHost: 127.0.0.1:"
              + door.port()
              + "\r\nContent-Length: 1073741824\r\n\r\n{";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 413").contains("512 MB", "per kabupaten/kota");
    }
  }

  @Test
  void a_multipart_body_of_the_wrong_form_is_told_to_be_so() throws Exception {
    HttpResponse<byte[]> answer =
        door.post("/api/v1/imports/auto", "tanpa batas", "Content-Type", Multipart.TYPE);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("multipart", "remedy");
  }

  @Test
  void a_multipart_body_that_goes_on_beyond_the_limit_is_too_large_not_our_mistake() {
    Exception givenUp = new IllegalStateException("max length exceeded: 537985024");

    assertThat(Upload.unreadable(new ServletException(givenUp))).hasMessageContaining("512 MB");
  }

  @Test
  void what_came_in_is_gone_from_the_disk_when_the_answer_is_given() throws Exception {
    posted("auto", BOUNDARIES);
    posted("auto", "warna,rasa\nmerah,manis\n");
    posted("work-areas?progress=..", "");

    assertThat(leftovers()).isEmpty();
  }

  @Test
  void an_unknown_kind_date_or_token_is_told_before_anything_is_read() throws Exception {
    assertThat(door.post("/api/v1/imports/cuaca", "x").statusCode()).isEqualTo(404);
    assertThat(door.post("/api/v1/imports/auto?received=kemarin", "x").statusCode()).isEqualTo(400);
    assertThat(door.post("/api/v1/imports/auto?progress=a%20b", "x").statusCode()).isEqualTo(400);
    assertThat(door.get("/api/v1/progress/tak-ada").statusCode()).isEqualTo(204);
    assertThat(door.ask("DELETE", "/api/v1/progress/tak-ada").statusCode()).isEqualTo(404);
  }

  @Test
  void an_import_is_watched_stands_alone_and_can_be_cancelled_before_it_changes_anything()
      throws Exception {
    long before = door.store().versions().data();
    try (HalfSent upload = new HalfSent(door.port(), "boundaries?progress=sekar-1", BOUNDARIES)) {
      JsonNode progress = progressOf("sekar-1");
      HttpResponse<byte[]> second = door.post("/api/v1/imports/boundaries", BOUNDARIES);
      HttpResponse<byte[]> cancelled = door.ask("DELETE", "/api/v1/progress/sekar-1");
      String answer = upload.sendTheRest();

      assertThat(progress.get("stage").asText()).isEqualTo("Menerima berkas");
      assertThat(second.statusCode()).isEqualTo(409);
      assertThat(new String(second.body(), StandardCharsets.UTF_8)).contains("impor lain");
      assertThat(cancelled.statusCode()).isEqualTo(204);
      assertThat(answer).startsWith("HTTP/1.1 409").contains("Dibatalkan");
    }
    assertThat(door.store().versions().data()).isEqualTo(before);
    assertThat(door.get("/api/v1/progress/sekar-1").statusCode()).isEqualTo(204);
    assertThat(leftovers()).isEmpty();
    assertThat(posted("boundaries", BOUNDARIES).get("accepted").asInt()).isEqualTo(6);
  }

  /** Asks until the server has seen the beginning of the request. */
  private JsonNode progressOf(String token) throws Exception {
    for (int i = 0; i < 100; i++) {
      JsonNode progress = door.json("/api/v1/progress/" + token, "Accept-Language", "id");
      if (progress.has("stage")) {
        return progress;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no progress of " + token);
  }

  /** A request of whose body only the beginning was sent. */
  private static final class HalfSent implements AutoCloseable {
    private final Socket socket;
    private final byte[] rest;

    HalfSent(int port, String kindAndQuery, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      String head =
          "POST /api/v1/imports/"
              + kindAndQuery
              + " HTTP/1.1\r\nHost: 127.0.0.1:"
              + port
              + "\r\nConnection: close\r\nContent-Length: "
              + bytes.length
              + "\r\n\r\n";
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes, 0, 100);
      rest = Arrays.copyOfRange(bytes, 100, bytes.length);
    }

    String sendTheRest() throws IOException {
      socket.getOutputStream().write(rest);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void a_body_that_grows_beyond_what_is_taken_is_stopped_while_it_comes() throws Exception {
    Upload upload = new Upload(folder.resolve("besar"));

    assertThatThrownBy(
            () ->
                upload.write(
                    new ByteArrayInputStream(new byte[2_000_000]), 0, 1_500_000, new Progress()))
        .isInstanceOf(HttpProblem.class)
        .hasMessageContaining("at most");
    assertThat(Files.size(upload.file())).isLessThan(1_500_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "batas desa.geojson         | batas desa.geojson",
        "../../etc/passwd           | passwd",
        "C:\\data\\angka mei.csv    | angka mei.csv",
        "..                         | berkas",
        "a<b>:c?.csv                | a_b__c_.csv"
      })
  void a_files_name_is_only_a_name(String told, String kept) {
    assertThat(Upload.safe(told)).isEqualTo(kept);
  }

  @Test
  void a_files_name_may_be_long_and_of_any_letters() throws Exception {
    posted("boundaries", BOUNDARIES);
    String name = "日".repeat(300) + ".csv";

    JsonNode report =
        posted("auto?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), PEOPLE);

    assertThat(report.get("kind").asText()).isEqualTo("population");
    assertThat(report.get("file").asText()).endsWith(".csv");
    assertThat(Upload.safe(name).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(100, 200);
    assertThat(leftovers()).isEmpty();
  }

  private JsonNode posted(String kindAndQuery, String body, String... headers) throws Exception {
    return door.posted("/api/v1/imports/" + kindAndQuery, body, headers);
  }

  private static List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("petasehat-unggah"))
          .toList();
    }
  }
}
