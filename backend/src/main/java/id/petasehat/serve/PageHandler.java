package id.petasehat.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Serves the web page and its assets out of the jar, packed once and kept. */
final class PageHandler {
  private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "json", "application/json; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "webmanifest", "application/manifest+json");

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  private record Asset(byte[] packed, String etag, String type) {}

  /** {@code GET /}: the dashboard; its address holds the whole view. */
  void page(Context ctx) {
    ctx.header("Cache-Control", "no-cache");
    answer(ctx, "index.html");
  }

  /** {@code GET /assets/{name}}: files whose names change with their bytes. */
  void asset(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    answer(ctx, "assets/" + safe(ctx.pathParam("name")));
  }

  /** {@code GET /api/v1/openapi.json}: every route with its parameters and answers. */
  void openApi(Context ctx) {
    ctx.header("Cache-Control", "no-cache");
    answerResource(ctx, "/openapi.json");
  }

  private static String safe(String name) {
    if (!ASSET.matcher(name).matches()) {
      throw noSuchPage(name);
    }
    return name;
  }

  private void answer(Context ctx, String name) {
    answerResource(ctx, "/web/" + name);
  }

  private void answerResource(Context ctx, String resource) {
    Asset asset = assets.computeIfAbsent(resource, PageHandler::load);
    if (asset == null) {
      throw noSuchPage(ctx.path());
    }
    ctx.header("ETag", asset.etag);
    if (Requests.holds(ctx, asset.etag)) {
      ctx.status(304);
    } else {
      Gzip.answer(ctx, asset.packed, asset.type);
    }
  }

  /**
   * Null when there is none: what is missing is not remembered, or strangers could fill the memory.
   */
  private static Asset load(String resource) {
    try (InputStream in = PageHandler.class.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      byte[] plain = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(plain);
      String ending = resource.substring(resource.lastIndexOf('.') + 1);
      return new Asset(
          Gzip.pack(plain),
          "W/\"" + Long.toHexString(sum.getValue()) + "\"",
          TYPES.getOrDefault(ending, "application/octet-stream"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static HttpProblem noSuchPage(String path) {
    return HttpProblem.notFound(
        new Text("Tidak ada halaman " + path + ".", "There is no page " + path + "."),
        new Text("Mulai lagi dari halaman depan.", "Start again from the front page."));
  }
}
