package id.petasehat.serve;

import io.javalin.http.Context;
import java.util.Map;

/** Turns a server that was started without a store between its own data and the demo. */
final class ModeHandler {
  private final Switchboard switchboard;
  private final ProgressBoard progress;

  ModeHandler(Switchboard switchboard, ProgressBoard progress) {
    this.switchboard = switchboard;
    this.progress = progress;
  }

  /** {@code POST /api/v1/mode/{mode}}; making the demo for the first time takes some seconds. */
  void turn(Context ctx) throws Exception {
    Mode mode = mode(ctx.pathParam("mode"));
    if (!switchboard.canSwitch()) {
      throw HttpProblem.conflict(
          new Text(
              "PetaSehat ini dinyalakan untuk satu tempat data saja.",
              "This PetaSehat was started for one place of data only."),
          new Text(
              "Nyalakan ulang tanpa --data dan tanpa --db.",
              "Start it again without --data and without --db."));
    }
    progress.watch(
        ctx,
        watched -> {
          long version = switchboard.turnTo(mode, watched).versions().data();
          ctx.header("Cache-Control", "no-store");
          ctx.json(Map.of("mode", mode.id(), "dataVersion", version));
        });
  }

  private static Mode mode(String asked) {
    return Mode.byId(asked)
        .orElseThrow(
            () ->
                HttpProblem.notFound(
                    new Text("Tidak ada mode " + asked + ".", "There is no mode " + asked + "."),
                    new Text("Pakai own atau demo.", "Use own or demo.")));
  }
}
