package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.reach.SurfaceTile;
import id.petasehat.reach.TilePixels;
import io.javalin.http.Context;
import java.util.Set;

/** Surfaces of travel times as tiles of bytes, one for each pixel. */
final class ReachTilesHandler {
  /** The number in tiles of the first post; 0 is none. */
  static final int FIRST_NUMBER = 1;

  private static final Set<String> KINDS = Set.of("minutes", "tenths", "nearest");
  private static final long CACHE_BYTES = 32L * 1024 * 1024;
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final int MAX_ZOOM = 24;
  private static final byte[] NOTHING = new byte[0];

  private final Snapshots snapshots;
  private final ReachPlans plans;
  private final ReachSurfaces surfaces;
  private final Cache<String, byte[]> packed =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((String key, byte[] bytes) -> bytes.length + 2 * key.length())
          .build();

  ReachTilesHandler(Snapshots snapshots, ReachPlans plans, ReachSurfaces surfaces) {
    this.snapshots = snapshots;
    this.plans = plans;
    this.surfaces = surfaces;
  }

  /** {@code GET /api/v1/reach/tiles/{kind}/{z}/{x}/{y}.bin}; 204 off the grid. */
  void tile(Context ctx) {
    String kind = ctx.pathParam("kind");
    if (!KINDS.contains(kind)) {
      throw HttpProblem.notFound(
          new Text("Tidak ada petak " + kind + ".", "There are no tiles of " + kind + "."),
          new Text("Pakai minutes, tenths, atau nearest.", "Use minutes, tenths or nearest."));
    }
    String version = ctx.queryParam("v");
    byte[] bytes = version == null ? null : packed.getIfPresent(version + ctx.path());
    if (bytes == null) {
      ReachPicture picture = picture(ctx, version);
      bytes = packed.get(picture.version() + ctx.path(), key -> pack(ctx, kind, picture));
    }
    ctx.header("Cache-Control", version == null ? "no-cache" : FOREVER);
    if (bytes.length == 0) {
      ctx.status(204);
    } else {
      Gzip.answer(ctx, bytes, "application/octet-stream");
    }
  }

  private ReachPicture picture(Context ctx, String version) {
    if (version != null) {
      var known = surfaces.known(version);
      if (known.isPresent()) {
        return known.get();
      }
    }
    ReachQuery query = ReachQuery.parse(ctx::queryParam);
    ReachPlan plan =
        snapshots.<ReachPlan, RuntimeException>read(
            snapshot ->
                plans.plan(snapshot, ReachPlans.district(Requests.within(ctx, snapshot)), query));
    if (version != null && !version.equals(plan.version())) {
      throw HttpProblem.notFound(
          new Text(
              "Peta waktu tempuh ini sudah berganti.",
              "This map of travel times is not here any more."),
          new Text("Muat ulang halaman.", "Reload the page."));
    }
    return surfaces.of(plan).picture();
  }

  private static byte[] pack(Context ctx, String kind, ReachPicture picture) {
    TilePixels pixels = pixels(ctx, picture);
    if (!pixels.touchesGrid()) {
      return NOTHING;
    }
    return Gzip.pack(
        switch (kind) {
          case "minutes" -> SurfaceTile.minutes(pixels, picture.surface(), picture::sea);
          case "tenths" -> SurfaceTile.tenths(pixels, picture.surface(), picture::sea);
          default -> SurfaceTile.nearest(pixels, picture.surface(), FIRST_NUMBER);
        });
  }

  private static TilePixels pixels(Context ctx, ReachPicture picture) {
    int zoom = number(ctx, "z", MAX_ZOOM);
    int last = (1 << zoom) - 1;
    return new TilePixels(picture.frame(), zoom, number(ctx, "x", last), number(ctx, "y", last));
  }

  private static int number(Context ctx, String name, int last) {
    try {
      int number = Integer.parseInt(ctx.pathParam(name));
      if (number >= 0 && number <= last) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw badAddress();
    }
    throw badAddress();
  }

  private static HttpProblem badAddress() {
    return HttpProblem.badRequest(
        new Text("Alamat petak peta tidak dapat dibaca.", "The tile address cannot be read."),
        new Text(
            "Pakai zoom 0 sampai " + MAX_ZOOM + " dan nomor petak yang ada.",
            "Use a zoom of 0 to " + MAX_ZOOM + " and the number of a tile."));
  }
}
