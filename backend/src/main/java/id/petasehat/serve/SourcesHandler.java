package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.Level;
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
        snapshot ->
            follow(
                snapshot,
                village(Requests.area(ctx.pathParam("code"), snapshot.areas())),
                indicator,
                period));
  }

  private static Area village(Area area) {
    if (area.level() != Level.DESA) {
      throw HttpProblem.badRequest(
          new Text(
              "Asal angka ditelusuri per desa, bukan per " + area.level().id() + ".",
              "Figures are followed back for a village, not for a " + area.level().id() + "."),
          new Text("Pakai kode desa.", "Use the code of a village."));
    }
    return area;
  }

  private Followed follow(Snapshot snapshot, Area village, Indicator indicator, Period period)
      throws SQLException {
    Indicator source = catalogue.sourceOf(indicator);
    boolean told = source.privacy() != PrivacyClass.R;
    return new Followed(
        village.code().dotted(),
        indicator.code(),
        period.toString(),
        snapshot.versions().data(),
        told
            ? Sources.figures(snapshot.connection(), village.code(), source, period.last())
            : List.of(),
        told
            ? Sources.sasaran(snapshot.connection(), village.code(), source, period.year())
            : List.of());
  }
}
