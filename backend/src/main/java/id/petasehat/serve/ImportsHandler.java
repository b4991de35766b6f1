package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.intake.Undo;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The history of imported files: what came in, what was found, and taking it back. */
final class ImportsHandler {
  private final Answers answers;
  private final Undo undo;

  ImportsHandler(Answers answers, Undo undo) {
    this.answers = answers;
    this.undo = undo;
  }

  /**
   * One imported file.
   *
   * @param received ISO date; null when not told
   * @param problems only when one import is asked for
   */
  record Import(
      long id,
      String kind,
      String file,
      String sha256,
      String importedAt,
      String received,
      boolean simulated,
      boolean undone,
      long accepted,
      long unchanged,
      long warned,
      List<String> districts,
      List<ProblemLine> problems) {

    static Import of(Batch batch, List<AreaCode> districts, List<ProblemLine> problems) {
      return new Import(
          batch.id(),
          batch.kind(),
          batch.fileName(),
          batch.sha256(),
          batch.importedAt().toString(),
          batch.receivedOn() == null ? null : batch.receivedOn().toString(),
          batch.simulated(),
          batch.undoneAt() != null,
          batch.accepted(),
          batch.unchanged(),
          batch.warned(),
          districts.stream().map(AreaCode::dotted).toList(),
          problems);
    }
  }

  void list(Context ctx) {
    answers.json(ctx, snapshot -> Map.of("imports", all(snapshot.connection())));
  }

  private static List<Import> all(Connection connection) throws SQLException {
    List<Import> imports = new ArrayList<>();
    for (Batch batch : Batches.all(connection)) {
      imports.add(Import.of(batch, Batches.districts(connection, batch.id()), null));
    }
    return imports;
  }

  void one(Context ctx) {
    long id = id(ctx);
    answers.json(
        ctx,
        snapshot ->
            Import.of(
                Batches.find(snapshot.connection(), id).orElseThrow(() -> noSuchImport(id)),
                Batches.districts(snapshot.connection(), id),
                Batches.report(snapshot.connection(), id).stream().map(ProblemLine::of).toList()));
  }

  void undo(Context ctx) {
    long id = id(ctx);
    long dataVersion = undo.batch(id).orElseThrow(() -> noSuchImport(id));
    ctx.json(Map.of("undone", id, "dataVersion", dataVersion));
  }

  private static long id(Context ctx) {
    try {
      return Long.parseLong(ctx.pathParam("id"));
    } catch (NumberFormatException wrong) {
      throw HttpProblem.badRequest(
          new Text("Nomor impor harus angka.", "The number of an import must be digits."),
          new Text("Lihat daftarnya di halaman Data.", "See the list on the Data page."));
    }
  }

  private static HttpProblem noSuchImport(long id) {
    return HttpProblem.notFound(
        new Text(
            "Impor nomor " + id + " tidak ada atau sudah dibatalkan.",
            "There is no import " + id + ", or it is undone already."),
        new Text("Lihat daftarnya di halaman Data.", "See the list on the Data page."));
  }
}
