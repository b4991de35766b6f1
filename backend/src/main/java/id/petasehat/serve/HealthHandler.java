package id.petasehat.serve;

import id.petasehat.store.Areas;
import id.petasehat.store.Store;
import id.petasehat.store.StoreException;
import id.petasehat.store.Versions;
import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says whether the server can serve, and counts what it did, for whoever looks after it. */
final class HealthHandler {
  private final Store store;
  private final RequestCounts counts;

  HealthHandler(Store store, RequestCounts counts) {
    this.store = store;
    this.counts = counts;
  }

  /**
   * {@code GET /health}: 200 when the store answers, else 503 with what is wrong. Asks the store
   * itself, since the areas of a country may still be on their way into memory.
   */
  void health(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    try {
      ctx.json(store.<Map<String, Object>, RuntimeException>read(this::healthy));
    } catch (StoreException failure) {
      HttpProblem.storeUnavailable().answer(ctx);
    }
  }

  private Map<String, Object> healthy(Connection connection) throws SQLException {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "ok");
    health.put("app", "PetaSehat");
    health.put("store", store.id());
    health.put("dataVersion", Versions.of(connection).data());
    health.put("villages", Areas.countVillages(connection));
    return health;
  }

  /** {@code GET /metrics}: Prometheus text, version 0.0.4. */
  void metrics(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").header("Cache-Control", "no-store");
    ctx.result(counts.prometheus() + process());
  }

  private static String process() {
    Runtime runtime = Runtime.getRuntime();
    return "# TYPE petasehat_heap_used_bytes gauge\npetasehat_heap_used_bytes "
        + (runtime.totalMemory() - runtime.freeMemory())
        + "\n# TYPE petasehat_heap_max_bytes gauge\npetasehat_heap_max_bytes "
        + runtime.maxMemory()
        + "\n# TYPE petasehat_uptime_seconds gauge\npetasehat_uptime_seconds "
        + ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0
        + "\n";
  }
}
