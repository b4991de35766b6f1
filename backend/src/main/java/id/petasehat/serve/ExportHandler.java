package id.petasehat.serve;

import id.petasehat.export.Format;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files to take away: {@code GET /api/v1/export/{subject}.{format}}. */
final class ExportHandler {
  private final Store store;
  private final Exports exports;
  private final String edition;

  ExportHandler(Store store, Exports exports, String edition) {
    this.store = store;
    this.exports = exports;
    this.edition = edition;
  }

  void export(Context ctx) throws IOException {
    Exports.Subject subject = subject(ctx.pathParam("subject"));
    Format format = format(ctx.pathParam("format"));
    String etag = "W/\"" + store.versions().data() + "-" + edition + "\"";
    ctx.header("ETag", etag).header("Cache-Control", "no-cache");
    if (Requests.holds(ctx, etag)) {
      ctx.status(304);
      return;
    }
    Path file = Files.createTempFile("petasehat-ekspor", "." + format.id());
    try {
      String name = exports.write(subject, format, ctx.queryParamMap(), file);
      ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
      ctx.header("Content-Length", Long.toString(Files.size(file)));
      // Read as it is sent; a file that is open may be deleted.
      ctx.contentType(format.mediaType()).result(Files.newInputStream(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Exports.Subject subject(String id) {
    return Exports.Subject.byId(id).orElseThrow(() -> unknown(id));
  }

  private static Format format(String id) {
    return Format.byId(id).orElseThrow(() -> unknown(id));
  }

  private static HttpProblem unknown(String word) {
    return HttpProblem.notFound(
        new Text("Tidak ada ekspor \"" + word + "\".", "There is no export \"" + word + "\"."),
        new Text(
            "Pakai areas, values atau facilities dengan xlsx, csv, geojson atau gpkg.",
            "Use areas, values or facilities with xlsx, csv, geojson or gpkg."));
  }
}
