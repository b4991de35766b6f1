package id.petasehat.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Finds a PetaSehat that runs already. */
final class Running {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Running() {}

  /**
   * Whether a PetaSehat answers at an address and serves one of these stores. Another program, or
   * nobody, is no error.
   *
   * @param address with a slash at the end
   */
  static boolean serves(String address, Set<String> storeIds) throws InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(address + "health")).timeout(PATIENCE).build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      JsonNode answer =
          new ObjectMapper()
              .readTree(client.send(health, HttpResponse.BodyHandlers.ofString()).body());
      return storeIds.contains(answer.path("store").asText());
    } catch (IOException nobodyOrAnotherProgram) {
      return false;
    }
  }
}
