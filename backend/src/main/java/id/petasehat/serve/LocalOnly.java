package id.petasehat.serve;

import io.javalin.http.Context;
import java.util.Set;

/**
 * Keeps other web sites out while there are no accounts: a page elsewhere may neither read this
 * server under a name of its own that points to 127.0.0.1, nor send it a change.
 */
final class LocalOnly {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private LocalOnly() {}

  static void check(Context ctx) {
    String host = ctx.header("Host");
    boolean here = host == null || LOOPBACK.contains(host.replaceAll(":\\d+$", ""));
    String origin = ctx.header("Origin");
    boolean own = origin == null || origin.equals(ctx.scheme() + "://" + host);
    if (!here || !own) {
      throw new HttpProblem(
          403,
          new Text("Tidak diizinkan", "Not allowed"),
          new Text(
              "Permintaan ini datang dari situs lain.", "This request comes from another site."),
          new Text(
              "Buka PetaSehat di komputer ini pada alamat http://127.0.0.1.",
              "Open PetaSehat on this computer at http://127.0.0.1."));
    }
  }
}
