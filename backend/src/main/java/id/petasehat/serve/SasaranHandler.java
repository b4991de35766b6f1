package id.petasehat.serve;

import id.petasehat.area.Level;
import id.petasehat.store.BirthRates;
import id.petasehat.store.DistrictSasaran;
import id.petasehat.store.SasaranChoices;
import id.petasehat.store.SasaranLedger;
import io.javalin.http.Context;
import java.sql.SQLException;
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

  /**
   * The same of a whole district.
   *
   * @param preferred what counts where there are several; {@code terbaru} without a choice
   * @param birthRate null when none is set
   */
  record OfDistrict(
      String code,
      int year,
      long version,
      int villages,
      String preferred,
      BirthRates.BirthRate birthRate,
      List<DistrictSasaran.Kind> kinds,
      List<SasaranChoices.Choice> choices) {}

  /** {@code GET /api/v1/areas/{code}/sasaran?year}. */
  void sasaran(Context ctx) {
    int year = IndicatorsHandler.period(Requests.required(ctx, "year")).year();
    answers.json(
        ctx,
        snapshot -> {
          Place place = Requests.place(ctx.pathParam("code"), snapshot);
          if (place.layer() == Layer.KABUPATEN) {
            return ofDistrict(snapshot, place, year);
          }
          if (!place.isVillage()) {
            throw HttpProblem.badRequest(
                new Text(
                    "Sasaran disandingkan per desa atau per kabupaten/kota.",
                    "Target populations are told side by side of villages and districts only."),
                new Text(
                    "Pakai kode desa atau kabupaten/kota.",
                    "Use the code of a village or a district."));
          }
          return new Answer(
              place.code(),
              year,
              snapshot.versions().data(),
              SasaranLedger.of(snapshot.connection(), place.around(), year),
              SasaranChoices.log(snapshot.connection(), place.around().at(Level.KABUPATEN)));
        });
  }

  private static OfDistrict ofDistrict(Snapshot snapshot, Place place, int year)
      throws SQLException {
    List<SasaranChoices.Choice> choices = SasaranChoices.log(snapshot.connection(), place.around());
    return new OfDistrict(
        place.code(),
        year,
        snapshot.versions().data(),
        place.villages().size(),
        choices.stream()
            .filter(choice -> choice.year() == year)
            .map(SasaranChoices.Choice::preferred)
            .findFirst()
            .orElse(SasaranChoices.NEWEST),
        BirthRates.of(snapshot.connection(), year).get(place.around()),
        DistrictSasaran.of(snapshot.connection(), place.around(), year),
        choices);
  }
}
