package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Cluster;
import id.petasehat.indicator.Computed;
import id.petasehat.indicator.IcdGroups;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.Stage;
import id.petasehat.indicator.Targets;
import id.petasehat.indicator.Wording;
import id.petasehat.store.OwnTargets;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The catalogue of indicators, and the values of one of them. */
final class IndicatorsHandler {
  private final Answers answers;
  private final Catalogue catalogue;

  IndicatorsHandler(Answers answers, Catalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
  }

  /**
   * One row of the catalogue as the page needs it.
   *
   * @param target default for every year not in {@code targets}; null without one
   * @param targets by year; this installation's own go before the catalogue's
   * @param computed whether its figures follow from registers and are never typed
   * @param notServed code of the indicator that counts whom this one has not served yet; null
   *     unless it is cumulative
   */
  record Item(
      String code,
      String nameId,
      String nameEn,
      String shortId,
      String cluster,
      List<String> clusters,
      String stage,
      String numerator,
      String numeratorEn,
      String denominator,
      String denominatorEn,
      String unit,
      String direction,
      String periodType,
      String aggregation,
      BigDecimal target,
      Map<Integer, BigDecimal> targets,
      String targetSource,
      String privacy,
      boolean family,
      boolean computed,
      String notServed) {

    static Item of(Indicator row, Catalogue catalogue, Targets own) {
      Map<Integer, BigDecimal> targets = new TreeMap<>(row.targets());
      own.own()
          .forEach(
              (key, target) -> {
                if (key.indicator().equals(row.code())) {
                  targets.put(key.year(), target);
                }
              });
      return new Item(
          row.code(),
          row.name().id(),
          row.name().en(),
          row.shortId(),
          row.cluster(),
          row.clusters(),
          row.stage(),
          row.numerator().id(),
          row.numerator().en(),
          row.denominator() == null ? null : row.denominator().id(),
          row.denominator() == null ? null : row.denominator().en(),
          row.unit().id(),
          row.direction().id(),
          row.periodType().name(),
          row.aggregation().name().toLowerCase(Locale.ROOT),
          row.target(),
          targets,
          row.targetSource(),
          row.privacy().name(),
          row.family(),
          Computed.byCode(row.code()).isPresent(),
          catalogue.notServed(row).map(Indicator::code).orElse(null));
    }
  }

  /**
   * @param icdGroups names for members of {@code dx-kasus}; a group without one goes by its code
   */
  record Listing(
      long version,
      List<Cluster> clusters,
      List<Stage> stages,
      List<Item> indicators,
      List<IcdGroup> icdGroups) {}

  /** A group of ICD-10 categories and its names. */
  record IcdGroup(String code, String nameId, String nameEn) {
    static IcdGroup of(String code) {
      Wording name = IcdGroups.builtIn().name(code);
      return new IcdGroup(code, name.id(), name.en());
    }
  }

  /** {@code GET /api/v1/indicators}. */
  void catalogue(Context ctx) {
    answers.json(
        ctx,
        snapshot -> {
          Targets own = OwnTargets.all(snapshot.connection());
          return new Listing(
              snapshot.versions().data(),
              catalogue.clusters(),
              catalogue.stages(),
              catalogue.indicators().stream().map(row -> Item.of(row, catalogue, own)).toList(),
              IcdGroups.builtIn().all().keySet().stream().map(IcdGroup::of).toList());
        });
  }

  /**
   * {@code GET /api/v1/indicators/{code}/values?period&level[&within]}; without {@code within} of
   * everything stored.
   */
  void values(Context ctx) {
    Indicator indicator = indicator(catalogue, ctx.pathParam("code"));
    Period period = period(ctx);
    Layer layer = Requests.layer(ctx);
    answers.json(
        ctx,
        snapshot -> {
          Situation situation = Situation.of(snapshot, catalogue);
          return ValueColumns.of(
              layer,
              snapshot.versions().data(),
              ctx.queryParam("within") == null
                  ? situation.values(indicator, period, layer)
                  : situation.values(indicator, period, layer, Requests.within(ctx, snapshot)));
        });
  }

  static Period period(Context ctx) {
    return period(Requests.required(ctx, "period"));
  }

  static Period period(String text) {
    return Period.parse(text).orElseThrow(() -> Requests.badPeriod(text));
  }

  static Indicator indicator(Catalogue catalogue, String code) {
    return catalogue
        .find(code)
        .orElseThrow(
            () ->
                HttpProblem.notFound(
                    new Text(
                        "Indikator " + code + " tidak ada dalam katalog.",
                        "The indicator " + code + " is not in the catalogue."),
                    new Text(
                        "Lihat daftar di /api/v1/indicators.",
                        "See the list at /api/v1/indicators.")));
  }
}
