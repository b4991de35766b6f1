package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.store.Store;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.util.function.Function;

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
      Store store, Catalogue catalogue, String host, int port, String appVersion) {
    RequestCounts counts = new RequestCounts();
    return start(
        Switchboard.of(store, handlers(catalogue, appVersion, counts)), counts, host, port);
  }

  /**
   * Starts serving one of two stores, between which the page may switch.
   *
   * @param first what it shows until somebody switches
   * @throws Exception when the first store cannot be opened
   */
  public static Server start(
      StoreOpener opener, Mode first, Catalogue catalogue, String host, int port, String appVersion)
      throws Exception {
    RequestCounts counts = new RequestCounts();
    return start(
        Switchboard.of(opener, first, handlers(catalogue, appVersion, counts)), counts, host, port);
  }

  private static Function<Switchboard, Function<Store, Handlers>> handlers(
      Catalogue catalogue, String appVersion, RequestCounts counts) {
    ProgressBoard progress = new ProgressBoard();
    return switchboard ->
        store -> Handlers.of(store, catalogue, appVersion, counts, switchboard, progress);
  }

  private static Server start(
      Switchboard switchboard, RequestCounts counts, String host, int port) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.http.prefer405over404 = true;
              config.jetty.multipartConfig.maxTotalRequestSize(
                  Upload.MOST_BYTES + Upload.MULTIPART_EXTRA_BYTES, SizeUnit.BYTES);
              config.requestLogger.http((ctx, millis) -> count(counts, ctx, millis));
              config.routes.before(LocalOnly::check);
              config.routes.before(ctx -> switchboard.now().headers().add(ctx));
              for (RouteTable.Address at : switchboard.now().routes().addresses()) {
                config.routes.addHttpHandler(
                    at.method(), at.path(), ctx -> switchboard.now().routes().at(at).handle(ctx));
              }
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
