package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page itself, and the routes for whoever looks after the server. */
class FrontPageTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void the_page_keeps_to_its_own_server_also_when_only_its_head_is_asked(String method)
      throws Exception {
    HttpResponse<byte[]> page = door.ask(method, "/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.body().length > 0).isEqualTo(method.equals("GET"));
  }

  @Test
  void a_head_request_of_any_route_has_the_headers_of_its_get() throws Exception {
    for (String path : new String[] {"/api/v1/status", "/tiles/desa.json", "/health", "/metrics"}) {
      HttpResponse<byte[]> get = door.get(path);
      HttpResponse<byte[]> head = door.ask("HEAD", path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).as(path).isEmpty();
      assertThat(header(head, "Content-Type")).as(path).isEqualTo(header(get, "Content-Type"));
      assertThat(head.headers().firstValue("ETag"))
          .as(path)
          .isEqualTo(get.headers().firstValue("ETag"));
    }
    assertThat(door.ask("HEAD", "/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void the_page_may_fetch_pictures_of_the_basemap_as_soon_as_one_is_set() throws Exception {
    door.store()
        .<Void, RuntimeException>change(
            connection -> {
              Settings.put(
                  connection,
                  Setting.BASEMAP_URL.id(),
                  "https://{s}.tile.example.org/{z}/{x}/{y}.png");
              return null;
            });

    assertThat(header(door.get("/"), "Content-Security-Policy"))
        .contains("img-src 'self' data: blob: https://*.tile.example.org;");
  }

  @Test
  void health_counts_the_villages_while_the_store_answers() throws Exception {
    assertThat(door.get("/health").statusCode()).isEqualTo(200);
    assertThat(door.json("/health").get("status").asText()).isEqualTo("ok");
    assertThat(door.json("/health").get("villages").asInt()).isEqualTo(6);
  }

  @Test
  void without_a_store_health_and_data_say_so_with_503() throws Exception {
    door.store().close();

    for (String path : new String[] {"/health", "/api/v1/status", "/api/v1/areas?level=desa"}) {
      HttpResponse<byte[]> answer = door.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    }
  }

  @Test
  void metrics_count_requests_by_route_and_status() throws Exception {
    door.get("/api/v1/areas/81.02/profile?period=2025-09");
    door.get("/api/v1/areas/81.02.03/profile?period=2025-09");
    door.get("/api/v1/areas/81.02/profile");

    HttpResponse<byte[]> metrics = door.get("/metrics");

    assertThat(header(metrics, "Content-Type")).startsWith("text/plain; version=0.0.4");
    assertThat(new String(metrics.body(), StandardCharsets.UTF_8))
        .contains(
            "petasehat_requests_total{route=\"/api/v1/areas/{code}/profile\",status=\"200\"} 2\n",
            "petasehat_requests_total{route=\"/api/v1/areas/{code}/profile\",status=\"400\"} 1\n",
            "# TYPE petasehat_uptime_seconds gauge\n");
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
