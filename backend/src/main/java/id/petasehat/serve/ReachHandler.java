package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.reach.GridFrame;
import id.petasehat.reach.PeopleInReach;
import id.petasehat.serve.ReachSurfaces.Reach;
import id.petasehat.store.ReachPeople;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How many minutes people are from posts, and what somebody tries does to it. */
final class ReachHandler {
  private final Answers answers;
  private final ReachPlans plans;
  private final ReachSurfaces surfaces;

  ReachHandler(Answers answers, ReachPlans plans, ReachSurfaces surfaces) {
    this.answers = answers;
    this.plans = plans;
    this.surfaces = surfaces;
  }

  /** {@code GET /api/v1/reach/choices?within[&period]}. */
  void choices(Context ctx) {
    ReachQuery query = ReachQuery.parse(ctx::queryParam);
    answers.json(
        ctx,
        snapshot -> {
          AreaCode district = ReachPlans.district(Requests.within(ctx, snapshot));
          ReachPlan plan = plans.plan(snapshot, district, query.withoutChanges());
          return ReachChoices.of(plan, plans.everyPost(snapshot, plan));
        });
  }

  /** {@code GET /api/v1/reach/surface}: people by minutes, and by what is tried. */
  void surface(Context ctx) {
    ReachQuery query = ReachQuery.parse(ctx::queryParam);
    answers.json(ctx, snapshot -> answer(snapshot, Requests.within(ctx, snapshot), query));
  }

  private Answers.Afterwards answer(Snapshot snapshot, Place within, ReachQuery query)
      throws SQLException {
    ReachPlan plan = plans.plan(snapshot, ReachPlans.district(within), query);
    ReachPeople people = plans.people(snapshot, plan);
    Optional<ReachPlan> untouched =
        query.changes().isEmpty()
            ? Optional.empty()
            : Optional.of(plans.plan(snapshot, plan.district(), query.withoutChanges()));
    Set<AreaCode> wanted = Set.copyOf(within.villages());
    boolean simulated = plan.restsOnInvented(people);
    AreaIndex areas = snapshot.areas();
    return () -> {
      PeopleInReach before =
          untouched.map(one -> count(people, surfaces.of(one), wanted)).orElse(null);
      Reach reach = surfaces.of(plan);
      return ReachAnswer.of(reach, count(people, reach, wanted), before, simulated, areas);
    };
  }

  static PeopleInReach count(ReachPeople people, Reach reach, Set<AreaCode> wanted) {
    return PeopleInReach.of(people.people(), reach.surface(), reach.codes())
        .within(wanted::contains);
  }

  /** {@code GET /api/v1/reach/path?lat&lon}: the way from a place to its nearest post. */
  void path(Context ctx) {
    ReachQuery query = ReachQuery.parse(ctx::queryParam);
    double lon = degrees(ctx, "lon", 180);
    double lat = degrees(ctx, "lat", 85);
    answers.json(
        ctx,
        snapshot -> {
          AreaCode district = ReachPlans.district(Requests.within(ctx, snapshot));
          ReachPlan plan = plans.plan(snapshot, district, query);
          return (Answers.Afterwards) () -> path(surfaces.of(plan), lon, lat);
        });
  }

  private ReachPath path(Reach reach, double lon, double lat) {
    OptionalInt cell = surfaces.cellNear(reach.plan(), lon, lat);
    if (cell.isEmpty()) {
      return ReachPath.none(
          new Text(
              "Tempat itu di luar kabupaten, atau tidak dapat dilalui.",
              "That place is outside of the district, or nobody can pass there."));
    }
    return surfaces
        .journey(reach, cell.getAsInt())
        .map(way -> ReachPath.of(way, reach.plan().posts().get(way.start()).post()))
        .orElseGet(() -> ReachPath.none(whyNone(reach, cell.getAsInt())));
  }

  private static Text whyNone(Reach reach, int cell) {
    GridFrame frame = reach.plan().ground().frame();
    int column = cell % frame.columns();
    boolean unknown = Float.isNaN(reach.surface().minutes(column, cell / frame.columns()));
    return unknown
        ? new Text(
            "Pos hanya dicapai lewat jalur yang menitnya tidak diketahui.",
            "A post is reached only over a link whose minutes are not known.")
        : new Text(
            "Tidak ada jalan ke pos yang buka dari tempat itu.",
            "No way leads from that place to an open post.");
  }

  private static double degrees(Context ctx, String name, double most) {
    String text = Requests.required(ctx, name);
    try {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException none) {
      throw badDegrees(name, text);
    }
    throw badDegrees(name, text);
  }

  private static HttpProblem badDegrees(String name, String text) {
    return HttpProblem.badRequest(
        new Text(name + "=" + text + " bukan koordinat.", name + "=" + text + " is no coordinate."),
        new Text(
            "Tulis derajat desimal, misalnya lat=-5.65&lon=133.01.",
            "Write decimal degrees, for example lat=-5.65&lon=133.01."));
  }
}
