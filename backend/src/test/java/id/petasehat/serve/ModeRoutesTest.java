package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.SixVillages;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.Store;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was told of no store turns between two at the page's wish. */
class ModeRoutesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void the_page_turns_from_one_store_to_the_other_and_back() throws Exception {
    // the six villages stand for the demo: only where they are stored matters here
    Path filled = SixVillages.prepare(folder.resolve("demo"));
    Path empty = EmbeddedStores.prepare(folder.resolve("own"));
    List<Mode> opened = new ArrayList<>();
    List<Store> stores = new ArrayList<>();
    StoreOpener opener =
        (mode, progress) -> {
          opened.add(mode);
          stores.add(Store.inFolder(mode == Mode.OWN ? empty : filled));
          return stores.get(stores.size() - 1);
        };
    try (Server server =
        Server.start(opener, Mode.DEMO, Catalogue.builtIn(), "127.0.0.1", 0, "test")) {
      assertThat(status(server).get("canSwitch").asBoolean()).isTrue();
      assertThat(status(server).get("districts")).hasSize(1);

      JsonNode turned = ask(server, "POST", "/api/v1/mode/own");
      assertThat(turned.get("mode").asText()).isEqualTo("own");
      assertThat(turned.get("dataVersion").asLong())
          .isEqualTo(status(server).get("dataVersion").asLong());
      assertThat(status(server).get("mode").asText()).isEqualTo("own");
      assertThat(status(server).get("districts")).isEmpty();

      ask(server, "POST", "/api/v1/mode/demo");
      assertThat(status(server).get("districts")).hasSize(1);
      assertThat(ask(server, "POST", "/api/v1/mode/cuaca").get("status").asInt()).isEqualTo(404);
      assertThat(opened).containsExactly(Mode.DEMO, Mode.OWN);
    } finally {
      stores.forEach(Store::close);
    }
  }

  @Test
  void what_a_browser_kept_of_one_store_is_never_taken_for_the_other() throws Exception {
    List<Store> stores = new ArrayList<>();
    StoreOpener opener =
        (mode, progress) -> {
          stores.add(Store.inFolder(EmbeddedStores.prepare(folder.resolve(mode.name()))));
          return stores.get(stores.size() - 1);
        };
    try (Server server =
        Server.start(opener, Mode.DEMO, Catalogue.builtIn(), "127.0.0.1", 0, "test")) {
      String held =
          send(server, "GET", "/api/v1/areas?level=desa").headers().map().get("etag").get(0);
      assertThat(
              send(server, "GET", "/api/v1/areas?level=desa", "If-None-Match", held).statusCode())
          .isEqualTo(304);

      ask(server, "POST", "/api/v1/mode/own");

      assertThat(stores.get(1).versions()).isEqualTo(stores.get(0).versions());
      assertThat(
              send(server, "GET", "/api/v1/areas?level=desa", "If-None-Match", held).statusCode())
          .isEqualTo(200);
    } finally {
      stores.forEach(Store::close);
    }
  }

  @Test
  void a_server_that_was_told_its_store_stays_with_it() throws Exception {
    try (FrontDoor door = FrontDoor.ofSixVillages(folder)) {
      assertThat(door.json("/api/v1/status").get("canSwitch").asBoolean()).isFalse();
      assertThat(door.ask("POST", "/api/v1/mode/demo").statusCode()).isEqualTo(409);
    }
  }

  private static JsonNode status(Server server) throws Exception {
    return ask(server, "GET", "/api/v1/status");
  }

  private static JsonNode ask(Server server, String method, String path) throws Exception {
    return new ObjectMapper().readTree(send(server, method, path).body());
  }

  private static HttpResponse<byte[]> send(
      Server server, String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
