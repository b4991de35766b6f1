package id.petasehat.serve;

import id.petasehat.area.Level;
import id.petasehat.store.SasaranChoices;
import id.petasehat.store.SasaranLedger;
import io.javalin.http.Context;
import java.util.List;

/** What is known of a village's target populations, and which of it counts. */
final class SasaranHandler {
  private final Answers answers;

  SasaranHandler(Answers answers) {
    this.answers = answers;
  }

  /**
   * @param choices all that the village's district ever chose, newest first
   */
  record Answer(
      String code,
      int year,
      long version,
      List<SasaranLedger.Kind> kinds,
      List<SasaranChoices.Choice> choices) {}

  /** {@code GET /api/v1/areas/{code}/sasaran?year}. */
  void sasaran(Context ctx) {
    int year = IndicatorsHandler.period(Requests.required(ctx, "year")).year();
    answers.json(
        ctx,
        snapshot -> {
          Place place = Requests.place(ctx.pathParam("code"), snapshot);
          if (!place.isVillage()) {
            throw HttpProblem.badRequest(
                new Text(
                    "Sasaran hanya disandingkan per desa.",
                    "Target populations are told side by side of villages only."),
                new Text("Pakai kode desa.", "Use the code of a village."));
          }
          return new Answer(
              place.code(),
              year,
              snapshot.versions().data(),
              SasaranLedger.of(snapshot.connection(), place.around(), year),
              SasaranChoices.log(snapshot.connection(), place.around().at(Level.KABUPATEN)));
        });
  }
}
