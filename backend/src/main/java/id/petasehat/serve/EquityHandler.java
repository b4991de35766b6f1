package id.petasehat.serve;

import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Equity;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.reach.ReachShare;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How evenly an indicator reaches the people of a place. */
final class EquityHandler {
  private final Answers answers;
  private final Catalogue catalogue;
  private final Indicator inReach;

  EquityHandler(Answers answers, Catalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
    this.inReach = catalogue.find(ReachShare.AKSES_60.code()).orElseThrow();
  }

  /** A kecamatan at one end, with how many of its villages reported. */
  record End(String code, String name, double value, int[] reporting) {}

  /** What {@link Equity} says, of one place. */
  record Answer(
      String indicator,
      String period,
      String code,
      long version,
      boolean simulated,
      End best,
      End worst,
      Double rangePoints,
      int kecamatanLeftOut,
      int judged,
      int jelek,
      Double jelekPercent,
      Double meanAbsoluteDeviation,
      int villages,
      Equity.Side near,
      Equity.Side far) {}

  /** {@code GET /api/v1/indicators/{code}/equity?period&within}. */
  void equity(Context ctx) {
    Indicator indicator = IndicatorsHandler.indicator(catalogue, ctx.pathParam("code"));
    Period period = IndicatorsHandler.period(ctx);
    answers.json(
        ctx,
        snapshot -> {
          Place within = Requests.within(ctx, snapshot);
          return answer(snapshot, indicator, period, within);
        });
  }

  private Answer answer(Snapshot snapshot, Indicator indicator, Period period, Place within)
      throws SQLException {
    Situation situation = Situation.of(snapshot, catalogue);
    Situation.Judged villages = situation.values(indicator, period, Layer.DESA, within);
    Situation.Judged kecamatan = situation.values(indicator, period, Layer.KECAMATAN, within);
    Situation.Judged reach = situation.values(inReach, period, Layer.DESA, within);
    Equity equity =
        Equity.of(
            indicator,
            villages.values().areas(),
            kecamatan.values().areas(),
            percentInReach(reach.values().areas()));
    return new Answer(
        indicator.code(),
        period.toString(),
        within.code(),
        snapshot.versions().data(),
        villages.simulated() || kecamatan.simulated() || reach.simulated(),
        end(snapshot, equity.best()),
        end(snapshot, equity.worst()),
        equity.rangePoints(),
        equity.kecamatanLeftOut(),
        equity.judged(),
        equity.jelek(),
        equity.jelekPercent(),
        equity.meanAbsoluteDeviation(),
        equity.villages(),
        equity.near(),
        equity.far());
  }

  private static Map<String, Double> percentInReach(List<AreaValue> villages) {
    return villages.stream()
        .filter(village -> village.value() != null)
        .collect(Collectors.toMap(AreaValue::code, AreaValue::value));
  }

  private static End end(Snapshot snapshot, AreaValue area) {
    return area == null
        ? null
        : new End(
            area.code(),
            Requests.place(area.code(), snapshot).name(),
            area.value(),
            new int[] {area.reporting(), area.villages()});
  }
}
