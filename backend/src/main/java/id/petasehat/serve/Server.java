package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.Undo;
import id.petasehat.store.Store;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;

/** The running HTTP server. */
public final class Server implements AutoCloseable {
  private final Javalin javalin;

  private Server(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts serving a store.
   *
   * @param host address to listen on
   * @param port 0 for any free one
   * @param appVersion of this program; answers of another version are not taken from browsers'
   *     caches
   */
  public static Server start(
      Store store, Catalogue catalogue, Undo undo, String host, int port, String appVersion) {
    RequestCounts counts = new RequestCounts();
    Handlers handlers = Handlers.of(store, catalogue, undo, appVersion, counts);
    SecurityHeaders headers = new SecurityHeaders(store);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.http.prefer405over404 = true;
              config.requestLogger.http((ctx, millis) -> count(counts, ctx, millis));
              config.routes.before(LocalOnly::check);
              config.routes.before(headers::add);
              Routes.add(config.routes, handlers);
              Routes.addFailures(config.routes);
            });
    return new Server(javalin.start(host, port));
  }

  private static void count(RequestCounts counts, Context ctx, float millis) {
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    counts.add(endpoint == null ? "none" : endpoint.path, ctx.statusCode(), millis);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
