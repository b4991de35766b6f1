package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Deadline;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.TargetLine;
import id.petasehat.indicator.Targets;
import id.petasehat.rule.RefusedRule;
import id.petasehat.rule.Rules;
import id.petasehat.store.OwnTargets;
import id.petasehat.store.RuleLog;
import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules of a district: what they are, who set them, and setting them. */
final class RulesHandler {
  private final Store store;
  private final Snapshots snapshots;
  private final Answers answers;
  private final Catalogue catalogue;

  RulesHandler(Store store, Snapshots snapshots, Answers answers, Catalogue catalogue) {
    this.store = store;
    this.snapshots = snapshots;
    this.answers = answers;
    this.catalogue = catalogue;
  }

  /**
   * @param everywhere whether targets and deadline hold for other stored districts too
   * @param deadlineDay day of the next month
   * @param indicator null when none was asked for
   * @param log all that was ever set for the district and year, newest first
   */
  record Answer(
      String code,
      int year,
      long version,
      boolean everywhere,
      int deadlineDay,
      int deadlineDefault,
      OfIndicator indicator,
      List<RuleLog.Entry> log) {}

  /**
   * @param target what counts; null without one
   * @param catalogueTarget what counts where no own one is set; null without one
   * @param own whether {@code target} was set here
   * @param weighable whether its months can be weighed
   * @param weights January first; empty for twelfths
   * @param line what is expected at the end of each month; empty without a target
   */
  record OfIndicator(
      String code,
      BigDecimal target,
      BigDecimal catalogueTarget,
      String catalogueSource,
      boolean own,
      boolean weighable,
      List<BigDecimal> weights,
      List<Double> line) {}

  /** {@code GET /api/v1/areas/{code}/rules?year[&indicator]}. */
  void rules(Context ctx) {
    int year = IndicatorsHandler.period(Requests.required(ctx, "year")).year();
    Optional<Indicator> indicator =
        Optional.ofNullable(ctx.queryParam("indicator"))
            .map(code -> IndicatorsHandler.indicator(catalogue, code));
    answers.json(ctx, snapshot -> rules(snapshot, district(ctx, snapshot), year, indicator));
  }

  private static Answer rules(
      Snapshot snapshot, Place district, int year, Optional<Indicator> indicator)
      throws SQLException {
    Connection connection = snapshot.connection();
    Targets targets = OwnTargets.all(connection);
    return new Answer(
        district.code(),
        year,
        snapshot.versions().data(),
        snapshot.areas().all(Level.KABUPATEN).size() > 1,
        Setting.deadline(Settings.all(connection)).dayOfNextMonth(),
        Deadline.DEFAULT.dayOfNextMonth(),
        indicator.map(one -> ofIndicator(one, targets, district.around(), year)).orElse(null),
        RuleLog.of(connection, district.around(), year));
  }

  private static OfIndicator ofIndicator(
      Indicator indicator, Targets targets, AreaCode district, int year) {
    Targets.Key key = new Targets.Key(indicator.code(), year);
    BigDecimal target = targets.of(indicator, year);
    boolean rises = indicator.expectedRises();
    List<BigDecimal> weights =
        rises
            ? targets
                .weights()
                .getOrDefault(key, Map.of())
                .getOrDefault(district.dotted(), List.of())
            : List.of();
    return new OfIndicator(
        indicator.code(),
        target,
        indicator.target(year),
        indicator.targetSource(),
        targets.own().containsKey(key),
        rises,
        weights,
        target == null ? List.of() : line(new TargetLine(target, weights), rises));
  }

  private static List<Double> line(TargetLine line, boolean rises) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> line.expected(rises ? month : 12))
        .toList();
  }

  /**
   * {@code POST /api/v1/areas/{code}/rules?dryRun&period}: changes rules, or says what would be.
   */
  void change(Context ctx) {
    Place district = snapshots.<Place, RuntimeException>read(now -> district(ctx, now));
    RuleRequest request = RuleRequest.parse(ctx.body(), district.around());
    Optional<Period> month =
        Optional.ofNullable(ctx.queryParam("period")).map(Requests::month).map(Period::of);
    check(request);
    month.ifPresent(asked -> checkYear(asked, request.year()));
    boolean dryRun = "true".equals(ctx.queryParam("dryRun"));
    Store.Work<RuleEffects, RuntimeException> work =
        connection -> carryOut(connection, district, request, month);
    RuleEffects effects = dryRun ? store.rehearse(work) : store.change(work);
    ctx.header("Cache-Control", "no-store")
        .json(Map.of("dryRun", dryRun, "effects", effects, "dataVersion", store.versions().data()));
  }

  private static Place district(Context ctx, Snapshot snapshot) {
    Place place = Requests.place(ctx.pathParam("code"), snapshot);
    if (place.layer() != Layer.KABUPATEN) {
      throw HttpProblem.badRequest(
          new Text(
              "Aturan berlaku untuk satu kabupaten/kota.", "Rules belong to a whole district."),
          new Text("Pakai kode kabupaten/kota.", "Use the code of a district."));
    }
    return place;
  }

  private void check(RuleRequest request) {
    if (request.changes().isEmpty()) {
      throw HttpProblem.badRequest(
          new Text("Tidak ada aturan yang diubah.", "No rule is changed."),
          new Text("Ubah sedikitnya satu aturan.", "Change one rule at least."));
    }
    try {
      Rules.check(catalogue, request.changes(), request.note());
    } catch (RefusedRule refusal) {
      throw new HttpProblem(
          422,
          new Text("Aturan ditolak", "Rule refused"),
          new Text(refusal.reason().id(), refusal.reason().en()),
          new Text(refusal.remedy().id(), refusal.remedy().en()),
          Map.of("place", refusal.place(), "code", refusal.code()));
    }
  }

  /** A rule of one year does nothing to a month of another, so that nobody would be told of it. */
  private static void checkYear(Period asked, int year) {
    if (asked.year() != year) {
      throw HttpProblem.badRequest(
          new Text(
              "Bulan " + asked + " bukan bulan tahun aturan itu, " + year + ".",
              "The month " + asked + " is not in the year of the rule, " + year + "."),
          new Text("Pakai period dari tahun itu.", "Use a period of that year."));
    }
  }

  private RuleEffects carryOut(
      Connection connection, Place district, RuleRequest request, Optional<Period> asked)
      throws SQLException {
    RuleTrial trial = new RuleTrial(snapshots, catalogue, district, request);
    Optional<Period> month = asked.isPresent() ? asked : trial.lastMonth(connection);
    if (month.isEmpty()) {
      Rules.apply(connection, catalogue, request.changes(), request.note());
      return RuleEffects.none(district.villages().size());
    }
    var before = trial.values(connection, month.get());
    var monthsBefore = trial.byMonth(connection);
    Rules.apply(connection, catalogue, request.changes(), request.note());
    var after = trial.values(connection, month.get());
    var monthsAfter = trial.byMonth(connection);
    int villages = district.villages().size();
    return RuleEffects.between(month.get().toString(), villages, trial.tellsAll(), before, after)
        .with(monthsBefore, monthsAfter);
  }
}
