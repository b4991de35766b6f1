package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.Area.Bounds;
import id.petasehat.area.Level;
import id.petasehat.store.Store;
import id.petasehat.store.Tiles;
import id.petasehat.store.Tiles.StoredTile;
import id.petasehat.store.Versions;
import id.petasehat.tile.TileAddress;
import id.petasehat.tile.TileLayers;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves vector tiles as stored bytes, and TileJSON 3.0 that says where they are. */
final class TilesHandler {
  private static final long CACHE_BYTES = 96L * 1024 * 1024;
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final int MAX_ZOOM = 24;
  private static final byte[] NOTHING = new byte[0];

  private final Store store;
  private final Answers answers;
  private final Cache<String, byte[]> hot =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((String path, byte[] bytes) -> bytes.length + 2 * path.length())
          .build();

  TilesHandler(Store store, Answers answers) {
    this.store = store;
    this.answers = answers;
  }

  /** {@code GET /tiles/{layer}/{version}/{z}/{x}/{y}.pbf}; 204 where nothing is drawn. */
  void tile(Context ctx) {
    byte[] bytes = hot.get(ctx.path(), path -> read(ctx));
    ctx.header("Cache-Control", FOREVER);
    if (bytes.length == 0) {
      ctx.status(204);
    } else {
      Gzip.answer(ctx, bytes, "application/vnd.mapbox-vector-tile");
    }
  }

  private byte[] read(Context ctx) {
    Layer layer = Requests.layer(ctx.pathParam("layer"));
    long version = number(ctx, "version");
    TileAddress address = address(ctx, layer);
    // Both of one moment: a version that is being cut must not be answered with older bytes.
    return store.<byte[], RuntimeException>read(
        connection -> {
          Optional<StoredTile> tile = Tiles.find(connection, address);
          long current = Versions.of(connection).boundary();
          // Of an older version nothing says whether the place was empty then.
          long since = tile.map(StoredTile::version).orElse(current);
          if (version > current || since > version) {
            throw noSuchVersion(version);
          }
          return tile.map(StoredTile::bytes).orElse(NOTHING);
        });
  }

  private static HttpProblem noSuchVersion(long version) {
    return HttpProblem.notFound(
        new Text(
            "Peta versi " + version + " tidak ada lagi.",
            "Map version " + version + " is not here."),
        new Text("Muat ulang halaman.", "Reload the page."));
  }

  private static TileAddress address(Context ctx, Layer layer) {
    long zoom = number(ctx, "z");
    long last = zoom < 0 || zoom > MAX_ZOOM ? -1 : (1L << zoom) - 1;
    long x = number(ctx, "x");
    long y = number(ctx, "y");
    if (x < 0 || y < 0 || x > last || y > last) {
      throw badAddress();
    }
    return new TileAddress(layer.id(), (int) zoom, (int) x, (int) y);
  }

  private static HttpProblem badAddress() {
    return HttpProblem.badRequest(
        new Text("Alamat petak peta tidak dapat dibaca.", "The tile address cannot be read."),
        new Text("Pakai alamat dari TileJSON.", "Use the address given by TileJSON."));
  }

  private static long number(Context ctx, String name) {
    try {
      return Long.parseLong(ctx.pathParam(name));
    } catch (NumberFormatException wrong) {
      throw badAddress();
    }
  }

  /** {@code GET /tiles/{layer}.json}. */
  void tileJson(Context ctx) {
    Layer layer = Requests.layer(ctx.pathParam("layer"));
    answers.json(ctx, snapshot -> tileJson(layer, snapshot, ctx.scheme() + "://" + ctx.host()));
  }

  private static Map<String, Object> tileJson(Layer layer, Snapshot snapshot, String origin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tilejson", "3.0.0");
    json.put("name", layer.id());
    json.put(
        "tiles",
        List.of(
            origin
                + "/tiles/"
                + layer.id()
                + "/"
                + snapshot.versions().boundary()
                + "/{z}/{x}/{y}.pbf"));
    json.put("minzoom", TileLayers.minZoom(layer.level().orElse(Level.DESA)));
    json.put("maxzoom", TileLayers.MAX_ZOOM);
    bounds(snapshot).ifPresent(box -> json.put("bounds", box));
    json.put(
        "vector_layers",
        List.of(Map.of("id", layer.id(), "fields", Map.of("code", "String", "name", "String"))));
    return json;
  }

  private static Optional<double[]> bounds(Snapshot snapshot) {
    return snapshot.areas().all(Level.PROVINSI).stream()
        .map(area -> area.bounds())
        .reduce(Bounds::with)
        .map(box -> new double[] {box.west(), box.south(), box.east(), box.north()});
  }
}
