package id.petasehat.serve;

import id.petasehat.plan.SolverMissing;
import id.petasehat.reach.TooManyCells;
import id.petasehat.store.StoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.ServletException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every route of the server on one screen, and what becomes of each kind of failure. */
final class Routes {
  private static final Logger LOG = Logger.getLogger(Routes.class.getName());

  private Routes() {}

  static void add(RouteTable routes, Handlers on) {
    get(routes, "/", on.page()::page);
    get(routes, "/assets/{name}", on.page()::asset);
    get(routes, "/health", on.health()::health);
    get(routes, "/metrics", on.health()::metrics);

    get(routes, "/api/v1/openapi.json", on.page()::openApi);
    get(routes, "/api/v1/status", on.status()::status);
    routes.post("/api/v1/mode/{mode}", on.mode()::turn);

    get(routes, "/api/v1/areas", on.areas()::list);
    get(routes, "/api/v1/search", on.search()::search);
    get(routes, "/api/v1/areas.geojson", on.geoJson()::areas);
    get(routes, "/api/v1/areas/{code}/profile", on.profile()::profile);
    get(routes, "/api/v1/areas/{code}/series", on.profile()::series);
    get(routes, "/api/v1/areas/{code}/sources", on.sources()::sources);
    get(routes, "/api/v1/areas/{code}/sasaran", on.sasaran()::sasaran);
    get(routes, "/api/v1/areas/{code}/rules", on.rules()::rules);
    routes.post("/api/v1/areas/{code}/rules", on.rules()::change);
    get(routes, "/api/v1/reach/model", on.reachModel()::model);
    routes.post("/api/v1/reach/model", on.reachModel()::change);
    get(routes, "/api/v1/indicators", on.indicators()::catalogue);
    get(routes, "/api/v1/indicators/{code}/values", on.indicators()::values);
    get(routes, "/api/v1/diseases", on.diseases()::list);
    get(routes, "/api/v1/completeness", on.completeness()::matrix);
    get(routes, "/api/v1/indicators/{code}/equity", on.equity()::equity);
    get(routes, "/api/v1/facilities.geojson", on.facilities()::list);
    get(routes, "/api/v1/facilities/{code}/history", on.facilities()::history);
    get(routes, "/api/v1/work-areas", on.workAreas()::list);
    routes.post("/api/v1/work-areas", on.workAreas()::assign);
    routes.post("/api/v1/work-areas/accept", on.workAreas()::accept);
    get(routes, "/api/v1/doubtful", on.doubtful()::list);
    routes.post("/api/v1/comments", on.doubtful()::comment);
    get(routes, "/api/v1/imports", on.imports()::list);
    get(routes, "/api/v1/imports/{id}", on.imports()::one);
    routes.post("/api/v1/imports/{id}/undo", on.imports()::undo);
    routes.post("/api/v1/imports/{kind}", on.upload()::bring);
    get(routes, "/api/v1/progress/{token}", on.progress()::progress);
    routes.delete("/api/v1/progress/{token}", on.progress()::cancel);

    get(routes, "/api/v1/mapping-targets/{kind}", on.mappings()::targets);
    get(routes, "/api/v1/profiles", on.mappings()::list);
    routes.delete("/api/v1/profiles/{name}", on.mappings()::forget);

    get(routes, "/api/v1/templates/{name}.{format}", on.templates()::template);
    get(routes, "/api/v1/export/{subject}.{format}", on.export()::export);

    get(routes, "/api/v1/reach/choices", on.reach()::choices);
    get(routes, "/api/v1/reach/surface", on.reach()::surface);
    get(routes, "/api/v1/reach/path", on.reach()::path);
    get(routes, "/api/v1/reach/gaps", on.gaps()::gaps);
    get(routes, "/api/v1/reach/tiles/{kind}/{z}/{x}/{y}.bin", on.reachTiles()::tile);
    get(routes, "/api/v1/reach/scenarios", on.scenarios()::list);
    routes.post("/api/v1/reach/scenarios", on.scenarios()::keep);
    routes.delete("/api/v1/reach/scenarios/{id}", on.scenarios()::forget);

    routes.post("/api/v1/plans", on.plans()::solve);
    get(routes, "/api/v1/plans/options", on.plans()::options);
    get(routes, "/api/v1/plans/prices", on.planPrices()::prices);
    routes.post("/api/v1/plans/prices", on.planPrices()::change);
    get(routes, "/api/v1/plans/kept", on.keptPlans()::list);
    routes.post("/api/v1/plans/kept", on.keptPlans()::keep);
    get(routes, "/api/v1/plans/kept/{id}", on.keptPlans()::open);
    routes.delete("/api/v1/plans/kept/{id}", on.keptPlans()::forget);
    get(routes, "/api/v1/plans/kept/{id}/telaahan.pdf", on.planPapers()::telaahan);
    get(routes, "/api/v1/plans/kept/{id}/usulan-dak.pdf", on.planPapers()::usulanDak);
    get(routes, "/api/v1/plans/kept/{id}/tabel.xlsx", on.planPapers()::tabel);

    get(routes, "/tiles/{layer}.json", on.tiles()::tileJson);
    get(routes, "/tiles/{layer}/{version}/{z}/{x}/{y}.pbf", on.tiles()::tile);
  }

  /** HEAD goes the way of GET, so that it has the same headers; the body is left out. */
  private static void get(RouteTable routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  static void addFailures(RoutesConfig routes) {
    routes.exception(HttpProblem.class, (problem, ctx) -> problem.answer(ctx));
    routes.exception(
        NotFoundResponse.class, (none, ctx) -> PageHandler.noSuchPage(ctx.path()).answer(ctx));
    routes.exception(
        MethodNotAllowedResponse.class,
        (refusal, ctx) -> {
          ctx.header("Allow", refusal.getDetails().getOrDefault("availableMethods", ""));
          HttpProblem.refused(refusal.getStatus()).answer(ctx);
        });
    routes.exception(
        HttpResponseException.class,
        (refusal, ctx) -> HttpProblem.refused(refusal.getStatus()).answer(ctx));
    routes.exception(
        ServletException.class, (unreadable, ctx) -> Upload.unreadable(unreadable).answer(ctx));
    routes.exception(SolverMissing.class, (missing, ctx) -> PlanRefusal.noSolver().answer(ctx));
    routes.exception(TooManyCells.class, (many, ctx) -> ReachPlans.tooManyCells(many).answer(ctx));
    routes.exception(
        StoreException.class,
        (failure, ctx) -> {
          LOG.log(Level.WARNING, "store: " + ctx.path(), failure);
          HttpProblem.storeUnavailable().answer(ctx);
        });
    routes.exception(
        Exception.class,
        (mistake, ctx) -> {
          LOG.log(Level.SEVERE, "failed: " + ctx.path(), mistake);
          HttpProblem.ours().answer(ctx);
        });
  }
}
