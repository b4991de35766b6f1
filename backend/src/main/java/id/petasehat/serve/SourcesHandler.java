package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.store.Sources;
import id.petasehat.store.Sources.FigureVersion;
import id.petasehat.store.Sources.SasaranVersion;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.List;

/** Follows a village's figure back to the files and lines it came from. */
final class SourcesHandler {
  private final Answers answers;
  private final Catalogue catalogue;

  SourcesHandler(Answers answers, Catalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
  }

  /**
   * @param figures the year's reports up to the period, all versions; empty for a class R
   *     indicator, whose figures are never told of one village
   * @param sasaran what the denominator may come from, the newest import first
   */
  record Followed(
      String code,
      String indicator,
      String period,
      long version,
      List<FigureVersion> figures,
      List<SasaranVersion> sasaran) {}

  /** {@code GET /api/v1/areas/{code}/sources?indicator&period}, for a village. */
  void sources(Context ctx) {
    Indicator indicator =
        IndicatorsHandler.indicator(catalogue, Requests.required(ctx, "indicator"));
    Period period = IndicatorsHandler.period(ctx);
    answers.json(
        ctx,
        snapshot -> follow(snapshot, village(ctx.pathParam("code"), snapshot), indicator, period));
  }

  private static Place village(String code, Snapshot snapshot) {
    Place place = Requests.place(code, snapshot);
    if (!place.isVillage()) {
      throw HttpProblem.badRequest(
          new Text(
              "Asal angka ditelusuri per desa, bukan per " + place.layer().id() + ".",
              "Figures are followed back for a village, not for a " + place.layer().id() + "."),
          new Text("Pakai kode desa.", "Use the code of a village."));
    }
    return place;
  }

  private Followed follow(Snapshot snapshot, Place village, Indicator indicator, Period period)
      throws SQLException {
    Indicator source = catalogue.sourceOf(indicator);
    boolean told = source.privacy() != PrivacyClass.R;
    return new Followed(
        village.code(),
        indicator.code(),
        period.toString(),
        snapshot.versions().data(),
        told
            ? Sources.figures(snapshot.connection(), village.around(), source, period.last())
            : List.of(),
        told
            ? Sources.sasaran(snapshot.connection(), village.around(), source, period.year())
            : List.of());
  }
}
