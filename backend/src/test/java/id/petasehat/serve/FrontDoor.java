package id.petasehat.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.SixVillages;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.Store;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** A real server on a free port, and a client that knocks. */
final class FrontDoor implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final Store store;
  private final Server server;

  FrontDoor(Store store) {
    this.store = store;
    this.server = Server.start(store, Catalogue.builtIn(), "127.0.0.1", 0, "test");
  }

  /** Serves the six villages out of a folder. */
  static FrontDoor ofSixVillages(Path folder) throws Exception {
    return new FrontDoor(Store.inFolder(SixVillages.prepare(folder)));
  }

  Store store() {
    return store;
  }

  int port() {
    return server.port();
  }

  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return ask("GET", path, headers);
  }

  /**
   * @param headers name, value, name, value …
   */
  HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
    return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  /** Posts a body as it is. */
  HttpResponse<byte[]> post(String path, String body, String... headers) throws Exception {
    return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
  }

  /** The answer to a posted file as JSON. */
  JsonNode posted(String path, Path file) throws Exception {
    return JSON.readTree(send("POST", path, HttpRequest.BodyPublishers.ofFile(file)).body());
  }

  private HttpResponse<byte[]> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin() + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The answer to a posted body as JSON. */
  JsonNode posted(String path, String body, String... headers) throws Exception {
    return JSON.readTree(post(path, body, headers).body());
  }

  JsonNode json(String path, String... headers) throws Exception {
    return JSON.readTree(get(path, headers).body());
  }

  /** Columns of {@code /values} for the query {@code period&level&within}. */
  Columns values(String indicator, String query) throws Exception {
    return new Columns(json("/api/v1/indicators/" + indicator + "/values?" + query));
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }

  /** Values as one line for each area, so that a test reads like the table on the screen. */
  record Columns(JsonNode json) {
    /** {@code 90/120 = 75.0 reported BAIK naik through 2025-09}; what is not known is {@code -}. */
    String of(String code) {
      return "%s/%s = %s %s %s %s through %s"
          .formatted(
              cell(code, "numerator"),
              cell(code, "denominator"),
              cell(code, "value"),
              cell(code, "state"),
              cell(code, "status"),
              cell(code, "trend"),
              cell(code, "through"));
    }

    String cell(String code, String column) {
      JsonNode cell = json.get(column).get(index(code));
      return cell.isNull() ? "-" : cell.isValueNode() ? cell.asText() : cell.toString();
    }

    private int index(String code) {
      for (int i = 0; i < json.get("code").size(); i++) {
        if (json.get("code").get(i).asText().equals(code)) {
          return i;
        }
      }
      throw new AssertionError("no values of " + code + " in " + json);
    }
  }
}
