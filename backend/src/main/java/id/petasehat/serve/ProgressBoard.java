package id.petasehat.serve;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Work that somebody watches, by the token of their choosing, while it runs. */
final class ProgressBoard {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Map<String, Progress> running = new ConcurrentHashMap<>();

  /** Work of a request that can be watched. */
  @FunctionalInterface
  interface Work {
    void run(Progress progress) throws Exception;
  }

  /**
   * Runs work, watched under the parameter {@code progress} if the request has one.
   *
   * @throws HttpProblem 409 when it was cancelled
   */
  void watch(Context ctx, Work work) throws Exception {
    Progress progress = new Progress();
    String token = ctx.queryParam("progress");
    if (token != null) {
      running.put(checked(token), progress);
    }
    try {
      work.run(progress);
    } catch (Progress.CancelledException stopped) {
      throw HttpProblem.conflict(
          new Text("Dibatalkan; data tetap seperti semula.", "Cancelled; the data is as before."),
          new Text("Mulai lagi bila perlu.", "Start again if need be."));
    } finally {
      if (token != null) {
        running.remove(token, progress);
      }
    }
  }

  /**
   * {@code GET /api/v1/progress/{token}}; 204 where no work goes by the token: who watches asks a
   * little before it begins or after it has ended, and that is no fault.
   */
  void progress(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    Progress progress = running.get(checked(ctx.pathParam("token")));
    if (progress == null) {
      ctx.status(204);
    } else {
      ctx.json(progress.state().in(Text.english(ctx)));
    }
  }

  /** {@code DELETE /api/v1/progress/{token}}: the work ends at its next step. */
  void cancel(Context ctx) {
    running(ctx).cancel();
    ctx.status(204);
  }

  private Progress running(Context ctx) {
    Progress progress = running.get(checked(ctx.pathParam("token")));
    if (progress == null) {
      throw HttpProblem.notFound(
          new Text(
              "Tidak ada pekerjaan dengan tanda itu; mungkin sudah selesai.",
              "No work goes by that token; it may have ended."),
          new Text("Lihat daftar impor di halaman Data.", "See the imports on the Data page."));
    }
    return progress;
  }

  private static String checked(String token) {
    if (!TOKEN.matcher(token).matches()) {
      throw HttpProblem.badRequest(
          new Text("Tanda kemajuan tidak dapat dipakai.", "The progress token is unusable."),
          new Text(
              "Pakai huruf, angka, - atau _, paling banyak 64.",
              "Use letters, digits, - or _, at most 64."));
    }
    return token;
  }
}
