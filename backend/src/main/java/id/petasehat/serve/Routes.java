package id.petasehat.serve;

import id.petasehat.store.StoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every route of the server on one screen, and what becomes of each kind of failure. */
final class Routes {
  private static final Logger LOG = Logger.getLogger(Routes.class.getName());

  private Routes() {}

  static void add(RoutesConfig routes, Handlers on) {
    routes.get("/", on.page()::page);
    routes.get("/icon.svg", on.page()::icon);
    routes.get("/assets/{name}", on.page()::asset);
    routes.get("/health", on.health()::health);
    routes.get("/metrics", on.health()::metrics);

    routes.get("/api/v1/status", on.status()::status);

    routes.get("/api/v1/areas", on.areas()::list);
    routes.get("/api/v1/areas.geojson", on.geoJson()::areas);
    routes.get("/api/v1/areas/{code}/profile", on.profile()::profile);
    routes.get("/api/v1/areas/{code}/series", on.profile()::series);
    routes.get("/api/v1/indicators", on.indicators()::catalogue);
    routes.get("/api/v1/indicators/{code}/values", on.indicators()::values);
    routes.get("/api/v1/imports", on.imports()::list);
    routes.get("/api/v1/imports/{id}", on.imports()::one);
    routes.post("/api/v1/imports/{id}/undo", on.imports()::undo);

    routes.get("/tiles/{layer}.json", on.tiles()::tileJson);
    routes.get("/tiles/{layer}/{version}/{z}/{x}/{y}.pbf", on.tiles()::tile);
  }

  static void addFailures(RoutesConfig routes) {
    routes.exception(HttpProblem.class, (problem, ctx) -> problem.answer(ctx));
    routes.exception(
        NotFoundResponse.class, (none, ctx) -> PageHandler.noSuchPage(ctx.path()).answer(ctx));
    routes.exception(
        HttpResponseException.class,
        (refusal, ctx) -> HttpProblem.refused(refusal.getStatus()).answer(ctx));
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
