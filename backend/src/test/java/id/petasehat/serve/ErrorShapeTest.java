package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many ways in which a request can fail all end in one shape. */
class ErrorShapeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
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

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = ' ',
      value = {
        // unknown path, unknown thing
        "404 GET /nowhere",
        "404 GET /api/v1/nowhere",
        "404 GET /api/v2/areas",
        "404 GET /assets/nothing.js",
        "404 GET /assets/..",
        "404 GET /api/v1/indicators/k99/values?period=2025-09&level=desa&within=81.02",
        "404 GET /api/v1/indicators/belum-layan:ds/values?period=2025-09&level=desa&within=81.02",
        "404 GET /api/v1/indicators/linfas/values?period=2025-09&level=desa&within=11.01",
        "404 GET /api/v1/areas/81.02.99/profile?period=2025-09",
        "404 GET /api/v1/areas?level=desa&within=33",
        "404 GET /api/v1/areas.geojson?level=desa&within=33",
        "404 GET /api/v1/imports/4711",
        "404 POST /api/v1/imports/4711/undo",
        "404 GET /tiles/desa/99999999999/8/0/0.pbf",
        // parameters without meaning
        "400 GET /api/v1/areas?level=dusun&within=81.02",
        "400 GET /api/v1/areas?level=desa&within=Kei",
        "400 GET /api/v1/areas/Kei/profile?period=2025-09",
        "400 GET /api/v1/areas/81.02/profile?period=september",
        "400 GET /api/v1/indicators/linfas/values?period=2025-13&level=desa&within=81.02",
        "400 GET /api/v1/indicators/linfas/values?period=2025-9&level=desa&within=81.02",
        "400 GET /api/v1/areas/81.02/series?indicator=linfas&from=2025-09&to=2025-01",
        "400 GET /api/v1/areas/81.02/series?indicator=linfas&from=1900-01&to=2025-01",
        "400 GET /api/v1/areas.geojson?level=desa&within=81.02&indicator=linfas&period=x",
        "400 GET /api/v1/imports/first",
        "400 POST /api/v1/imports/first/undo",
        "400 GET /tiles/dusun.json",
        "400 GET /tiles/desa/x/8/0/0.pbf",
        // parameters that are missing
        "400 GET /api/v1/areas.geojson?level=desa",
        "400 GET /api/v1/areas/81.02/profile",
        "400 GET /api/v1/search",
        "400 GET /api/v1/search?q=",
        "400 GET /api/v1/areas/81.02/series?indicator=linfas&from=2025-01",
        "400 GET /api/v1/areas/81.02/series?from=2025-01&to=2025-02",
        "400 GET /api/v1/indicators/linfas/values?level=desa&within=81.02",
        // wrong methods
        "405 POST /api/v1/areas",
        "405 DELETE /api/v1/imports/1",
        "405 GET /api/v1/imports/1/undo",
        "405 PUT /"
      })
  void every_failure_is_one_problem_in_the_readers_language(int status, String method, String path)
      throws Exception {
    HttpResponse<byte[]> answer = door.ask(method, path);
    HttpResponse<byte[]> english = door.ask(method, path, "Accept-Language", "en-GB,en;q=0.9");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.fieldNames())
        .toIterable()
        .containsExactly("type", "title", "status", "detail", "remedy");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    for (String sentence : new String[] {"title", "detail", "remedy"}) {
      assertThat(problem.get(sentence).asText())
          .as(sentence)
          .isNotBlank()
          .doesNotContain("Exception", "\tat ", "java.", "javalin", "null");
    }
    assertThat(JSON.readTree(english.body()).get("detail")).isNotEqualTo(problem.get("detail"));
  }

  @Test
  void the_language_may_also_stand_in_the_address() throws Exception {
    assertThat(door.json("/api/v1/imports/4711?lang=en").get("title").asText())
        .isEqualTo("Not found");
    assertThat(
            door.json("/api/v1/imports/4711?lang=id", "Accept-Language", "en")
                .get("title")
                .asText())
        .isEqualTo("Tidak ditemukan");
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() throws Exception {
    HttpResponse<byte[]> answer = door.ask("DELETE", "/api/v1/areas");

    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
  }

  @Test
  void not_even_the_right_version_makes_a_missing_thing_unchanged() throws Exception {
    String current = door.get("/api/v1/status").headers().firstValue("ETag").orElseThrow();

    assertThat(door.get("/api/v1/imports/4711", "If-None-Match", current).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"GET /a%2Fb HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a//b/..;/c HTTP/1.1", "NONSENSE"})
  void what_is_no_http_request_is_refused_without_a_word_about_the_inside(String line)
      throws Exception {
    try (Socket socket = new Socket("127.0.0.1", door.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          (line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 40");
      assertThat(answer).doesNotContain("Exception", "\tat ", "org.eclipse", "io.javalin");
    }
  }
}
