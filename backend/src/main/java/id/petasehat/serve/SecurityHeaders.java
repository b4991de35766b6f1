package id.petasehat.serve;

import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import id.petasehat.store.Store;
import id.petasehat.store.StoreException;
import io.javalin.http.Context;

/** Headers that keep the page to its own server, and to the basemap's if one is set. */
final class SecurityHeaders {
  private final Store store;

  SecurityHeaders(Store store) {
    this.store = store;
  }

  void add(Context ctx) {
    ctx.header("Content-Security-Policy", contentSecurityPolicy(basemapOrigin(ctx)));
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
  }

  /** Only the page loads pictures, so only its address asks the store. */
  private String basemapOrigin(Context ctx) {
    if (!ctx.path().equals("/")) {
      return "";
    }
    try {
      return store.<String, RuntimeException>read(
          connection -> origin(Setting.BASEMAP_URL.in(Settings.all(connection))));
    } catch (StoreException unavailable) {
      // the page itself can be shown, and says that the store does not answer
      return "";
    }
  }

  private static String contentSecurityPolicy(String basemapOrigin) {
    return "default-src 'self'; img-src 'self' data: blob:"
        + basemapOrigin
        + "; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
        + " form-action 'self'; frame-ancestors 'none'";
  }

  /** Scheme, host and port, as {@link Setting#BASEMAP_URL} accepts them. */
  private static String origin(String url) {
    if (url.isEmpty()) {
      return "";
    }
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return " " + url.substring(0, path).replace("{s}", "*");
  }
}
