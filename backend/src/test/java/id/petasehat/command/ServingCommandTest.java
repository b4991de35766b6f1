package id.petasehat.command;

import static id.petasehat.command.Shell.run;
import static id.petasehat.fixture.Square.SIX;
import static org.assertj.core.api.Assertions.assertThat;

import id.petasehat.fixture.EmbeddedStores;
import id.petasehat.fixture.Program;
import id.petasehat.fixture.Program.Ended;
import id.petasehat.fixture.SixVillages;
import id.petasehat.fixture.Square;
import id.petasehat.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands while a server runs, in a process of its own. */
class ServingCommandTest {
  private static final String GOOD =
      "kode_desa,kode_indikator,periode,pembilang,penyebut,status,catatan\n"
          + "81.02.03.2001,k4,2025-03,4,40,dilaporkan,\n";

  @TempDir Path folder;

  @Test
  void a_command_beside_a_running_server_changes_what_the_server_answers() throws Exception {
    Path data = EmbeddedStores.prepare(folder.resolve("data"));
    try (Program server = Program.start("serve", "--port", "0", "--data", data.toString())) {
      String address = server.awaitLine("PetaSehat: ").replace("PetaSehat: ", "");
      assertThat(get(address + "health")).contains("\"villages\":0");

      Ended boundaries =
          run(
              "import",
              "boundaries",
              file("b.geojson", Square.geoJson(SIX)),
              "--data",
              data.toString());
      Ended figures = run("import", "indicators", file("a.csv", GOOD), "--data", data.toString());

      assertThat(boundaries.code()).isEqualTo(0);
      assertThat(figures.code()).isEqualTo(0);
      assertThat(get(address + "health")).contains("\"villages\":6");
      // 4 of 40
      assertThat(get(address + "api/v1/indicators/k4/values?period=2025-03&within=81.02.03.2001"))
          .contains("\"value\":[10.0]");

      Ended taken =
          run(
              "serve",
              "--data",
              SixVillages.prepare(folder.resolve("six")).toString(),
              "--port",
              URI.create(address).getPort() + "");
      assertThat(taken.code()).isEqualTo(3);
      assertThat(taken.err()).contains("Port sudah dipakai");
    }
  }

  @Test
  void a_server_of_the_same_data_is_found_and_no_other() throws Exception {
    Path data = EmbeddedStores.prepare(folder.resolve("data"));
    Set<String> own = Set.of(Store.idOf(data), Store.idOf(data.resolve("demo")));
    try (Program server = Program.start("serve", "--port", "0", "--data", data.toString())) {
      String address = server.awaitLine("PetaSehat: ").replace("PetaSehat: ", "");

      assertThat(Running.serves(address, own)).isTrue();
      assertThat(Running.serves(address, Set.of(Store.idOf(folder.resolve("other"))))).isFalse();
    }
    assertThat(Running.serves("http://127.0.0.1:1/", own)).isFalse();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
