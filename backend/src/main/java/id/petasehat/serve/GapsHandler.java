package id.petasehat.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.petasehat.area.AreaCode;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Gap;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.reach.PeopleInReach;
import id.petasehat.reach.WhyNotServed;
import id.petasehat.reach.WhyNotServed.Cause;
import id.petasehat.reach.WhyNotServed.Reported;
import id.petasehat.reach.WhyNotServed.Service;
import id.petasehat.reach.WhyNotServed.Village;
import id.petasehat.serve.ReachSurfaces.Reach;
import id.petasehat.store.ReachPeople;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why villages are not served: travel times and reports of one indicator on one map. */
final class GapsHandler {
  private final Answers answers;
  private final Catalogue catalogue;
  private final ReachPlans plans;
  private final ReachSurfaces surfaces;

  GapsHandler(Answers answers, Catalogue catalogue, ReachPlans plans, ReachSurfaces surfaces) {
    this.answers = answers;
    this.catalogue = catalogue;
    this.plans = plans;
    this.surfaces = surfaces;
  }

  /**
   * What is answered.
   *
   * @param version of the surface
   * @param classes ids, the order of people and of the not served
   * @param people of the villages of each class, where known
   * @param unserved people whom the indicator misses in the villages of each class, where known
   * @param notes what limits the surface
   */
  record Answer(
      String version,
      String indicator,
      String period,
      boolean simulated,
      List<String> classes,
      long[] people,
      long[] unserved,
      Columns villages,
      List<ReachNote> notes) {}

  /**
   * Villages in the order of their codes.
   *
   * @param ofClass id of the class
   * @param people null where not known
   * @param unserved null where not known
   */
  record Columns(
      List<String> code,
      @JsonProperty("class") List<String> ofClass,
      List<Long> people,
      List<Long> unserved) {}

  /** {@code GET /api/v1/reach/gaps?indicator}, with the parameters of a surface. */
  void gaps(Context ctx) {
    ReachQuery query = ReachQuery.parse(ctx::queryParam);
    Indicator asked = IndicatorsHandler.indicator(catalogue, Requests.required(ctx, "indicator"));
    Indicator indicator = catalogue.sourceOf(asked); // the not served of it are asked for anyway
    String text = ctx.queryParam("period");
    Period period = text == null ? Period.of(query.month()) : IndicatorsHandler.period(text);
    answers.json(
        ctx,
        snapshot -> answer(snapshot, Requests.within(ctx, snapshot), query, indicator, period));
  }

  private Answers.Afterwards answer(
      Snapshot snapshot, Place within, ReachQuery query, Indicator indicator, Period period)
      throws SQLException {
    ReachPlan plan = plans.plan(snapshot, ReachPlans.district(within), query);
    ReachPeople people = plans.people(snapshot, plan);
    Situation.Judged judged =
        Situation.of(snapshot, catalogue).values(indicator, period, Layer.DESA, within);
    Set<AreaCode> wanted = Set.copyOf(within.villages());
    return () -> answer(plan, people, wanted, judged, indicator, period);
  }

  private Answer answer(
      ReachPlan plan,
      ReachPeople people,
      Set<AreaCode> wanted,
      Situation.Judged judged,
      Indicator indicator,
      Period period) {
    Reach now = surfaces.of(plan);
    PeopleInReach inReach = ReachHandler.count(people, now, wanted);
    WhyNotServed why =
        WhyNotServed.of(
            inReach,
            ReachHandler.count(people, surfaces.of(plan.ifAllWorked()), wanted),
            reports(judged.values().areas()));
    return new Answer(
        now.picture().version(),
        indicator.code(),
        period.toString(),
        judged.simulated() || plan.restsOnInvented(people),
        Arrays.stream(Cause.values()).map(Cause::id).toList(),
        why.people(),
        why.unserved(),
        columns(why.villages()),
        ReachNotes.of(now, inReach));
  }

  private static Columns columns(List<Village> villages) {
    return new Columns(
        villages.stream().map(village -> village.code().dotted()).toList(),
        villages.stream().map(village -> village.cause().id()).toList(),
        villages.stream().map(Village::people).toList(),
        villages.stream().map(Village::unserved).toList());
  }

  private static Map<AreaCode, Reported> reports(List<AreaValue> villages) {
    Map<AreaCode, Reported> reports = new HashMap<>();
    for (AreaValue village : villages) {
      reports.put(
          new AreaCode(village.code()),
          new Reported(service(village), village.gap().peopleNotServed()));
    }
    return reports;
  }

  private static Service service(AreaValue village) {
    return switch (village.state()) {
      case NOT_APPLICABLE -> Service.REACHED;
      case NOT_REPORTED -> Service.SILENT;
      case SUPPRESSED, HELD -> Service.UNKNOWN;
      case REPORTED, ZERO, LATE -> service(village.gap());
    };
  }

  /** Without a target only a village that misses nobody is known to be served. */
  private static Service service(Gap gap) {
    if (gap.peopleBehind() != null) {
      return gap.peopleBehind() > 0 ? Service.BEHIND : Service.REACHED;
    }
    if (gap.points() != null) {
      return gap.points() > 0 ? Service.BEHIND : Service.REACHED;
    }
    return gap.peopleNotServed() == null
        ? Service.UNKNOWN
        : gap.peopleNotServed() > 0 ? Service.BEHIND : Service.REACHED;
  }
}
