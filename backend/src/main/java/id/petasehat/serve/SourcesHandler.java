package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Flag;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.PrivacyClass;
import id.petasehat.store.FigureComments.Comment;
import id.petasehat.store.Sources;
import id.petasehat.store.Sources.FigureVersion;
import id.petasehat.store.Sources.SasaranVersion;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.List;

/**
 * Follows figures back to the files and lines they came from: of a village what it reported, of a
 * kecamatan or district what surveys say of it.
 */
final class SourcesHandler {
  private final Answers answers;
  private final Catalogue catalogue;

  SourcesHandler(Answers answers, Catalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
  }

  /**
   * @param figures the year's reports up to the period, all versions; empty for a class R
   *     indicator, whose figures are never told of one village; of a kecamatan or district all
   *     survey figures
   * @param sasaran what the denominator may come from, the newest import first
   * @param flags what the checks found in those figures, newest month first
   * @param comments what people said of them, the newest first
   */
  record Followed(
      String code,
      String indicator,
      String period,
      long version,
      List<FigureVersion> figures,
      List<SasaranVersion> sasaran,
      List<FlagLine> flags,
      List<Comment> comments) {}

  /** {@code GET /api/v1/areas/{code}/sources?indicator&period}. */
  void sources(Context ctx) {
    Indicator indicator =
        IndicatorsHandler.indicator(catalogue, Requests.required(ctx, "indicator"));
    Period period = IndicatorsHandler.period(ctx);
    answers.json(
        ctx,
        snapshot ->
            follow(
                snapshot,
                followable(Requests.place(ctx.pathParam("code"), snapshot)),
                indicator,
                period));
  }

  private static Place followable(Place place) {
    if (place.isPuskesmas() || place.layer() == Layer.PROVINSI) {
      throw HttpProblem.badRequest(
          new Text(
              "Angka " + place.layer().id() + " adalah jumlah dari banyak baris.",
              "Figures of a " + place.layer().id() + " are sums of many lines."),
          new Text(
              "Pakai kode desa, atau kode kecamatan atau kabupaten/kota untuk angka survei.",
              "Use the code of a village, or of a kecamatan or district for survey figures."));
    }
    return place;
  }

  private Followed follow(Snapshot snapshot, Place place, Indicator indicator, Period period)
      throws SQLException {
    Indicator source = catalogue.sourceOf(indicator);
    List<FigureVersion> figures = List.of();
    List<SasaranVersion> sasaran = List.of();
    List<Flag> flags = List.of();
    List<Comment> comments = List.of();
    if (!place.isVillage()) {
      if (Surveys.mayBeTold(snapshot, source, place.around())) {
        figures = Sources.ofArea(snapshot.connection(), place.around(), source);
      }
    } else if (source.privacy() != PrivacyClass.R) {
      figures = Sources.figures(snapshot.connection(), place.around(), source, period.last());
      sasaran = Sources.sasaran(snapshot.connection(), place.around(), source, period.year());
      flags = Sources.flags(snapshot.connection(), place.around(), source, period.last());
      comments = Sources.comments(snapshot.connection(), place.around(), source, period.last());
    }
    return new Followed(
        place.code(),
        indicator.code(),
        period.toString(),
        snapshot.versions().data(),
        figures,
        sasaran,
        flags.stream().map(FlagLine::of).toList(),
        comments);
  }
}
