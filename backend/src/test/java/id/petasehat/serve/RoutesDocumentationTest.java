package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.Store;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README.md and openapi.json name the routes that exist, and no others. */
class RoutesDocumentationTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern IN_README = Pattern.compile("`(GET|POST|DELETE) ([^`?\\[]+)[^`]*`");

  /** The page's own files, which are no part of the interface. */
  private static final List<String> ASSETS = List.of("GET /assets/{name}");

  @TempDir Path folder;

  @Test
  void readme_names_every_route_and_no_other() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    Matcher route = IN_README.matcher(Files.readString(README));
    while (route.find()) {
      named.add(route.group(1) + " " + route.group(2));
    }
    TreeSet<String> routes = routes();
    ASSETS.forEach(routes::remove);

    assertThat(named).isEqualTo(routes);
  }

  @Test
  void openapi_names_every_route_and_no_other() throws IOException {
    TreeSet<String> described = new TreeSet<>();
    openApi()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(described).isEqualTo(routes());
  }

  @Test
  void openapi_describes_each_parameter_of_a_path_and_refers_only_to_what_it_defines()
      throws IOException {
    JsonNode api = openApi();
    List<String> missing = new ArrayList<>();
    api.get("paths")
        .properties()
        .forEach(
            path -> {
              Matcher parameter = Pattern.compile("\\{(\\w+)}").matcher(path.getKey());
              while (parameter.find()) {
                if (!path.getValue().toString().contains("\"" + parameter.group(1) + "\"")) {
                  missing.add(path.getKey() + ": " + parameter.group(1));
                }
              }
            });
    api.findValuesAsText("$ref").stream()
        .filter(ref -> api.at(ref.substring(1)).isMissingNode())
        .forEach(missing::add);

    assertThat(missing).isEmpty();
  }

  private TreeSet<String> routes() throws IOException {
    try (Store store = Store.inFolder(EmbeddedStores.prepare(folder))) {
      return routes(store);
    }
  }

  private static TreeSet<String> routes(Store only) {
    Switchboard switchboard =
        Switchboard.of(
            only,
            board ->
                store ->
                    Handlers.of(
                        store,
                        Catalogue.builtIn(),
                        "test",
                        new RequestCounts(),
                        board,
                        new ProgressBoard()));
    TreeSet<String> routes = new TreeSet<>();
    switchboard.now().routes().addresses().stream()
        .filter(at -> at.method() != HandlerType.HEAD)
        .forEach(at -> routes.add(at.method().name() + " " + at.path()));
    return routes;
  }

  private static JsonNode openApi() throws IOException {
    try (InputStream in = Routes.class.getResourceAsStream("/openapi.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
