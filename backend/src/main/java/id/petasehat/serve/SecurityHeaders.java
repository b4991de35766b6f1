package id.petasehat.serve;

import io.javalin.http.Context;
import java.net.URI;

/** Headers that keep a page to its own server; written once, sent with every answer. */
final class SecurityHeaders {
  private final String contentSecurityPolicy;

  /**
   * @param basemapUrl tile address whose host the page may fetch pictures from; empty for none
   */
  SecurityHeaders(String basemapUrl) {
    contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:"
            + origin(basemapUrl)
            + "; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";
  }

  void add(Context ctx) {
    ctx.header("Content-Security-Policy", contentSecurityPolicy);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
  }

  private static String origin(String url) {
    if (url.isEmpty()) {
      return "";
    }
    URI address = URI.create(url.replace("{s}", "a").replaceAll("[{}]", ""));
    String host = url.contains("{s}.") ? "*" + address.getHost().substring(1) : address.getHost();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return " " + address.getScheme() + "://" + host + port;
  }
}
