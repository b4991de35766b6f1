package id.petasehat.serve;

import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.facility.Register;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Facilities;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Posts as they were at the end of a period, and all that files said of one. */
final class FacilitiesHandler {
  private final Answers answers;

  FacilitiesHandler(Answers answers) {
    this.answers = answers;
  }

  /** {@code GET /api/v1/facilities.geojson?within&type[&period]}. */
  void list(Context ctx) {
    ExportQuery query = new ExportQuery(ctx.queryParamMap());
    answers.geoJson(ctx, snapshot -> collection(snapshot, Requests.within(ctx, snapshot), query));
  }

  private static Map<String, Object> collection(Snapshot snapshot, Place within, ExportQuery query)
      throws SQLException {
    FacilityFilter filter = FacilityFilter.of(query);
    String period = query.one("period");
    LocalDate day =
        period == null ? LocalDate.now() : IndicatorsHandler.period(period).last().atEndOfMonth();
    Connection connection = snapshot.connection();
    Register register = Facilities.register(connection, within.around());
    Map<String, List<String>> codes = Facilities.aliases(connection, within.around());
    List<Map<String, Object>> features = new ArrayList<>();
    for (FacilityPlace place : Facilities.places(connection, within.around())) {
      boolean inside = !within.isPuskesmas() || within.villages().contains(place.village());
      register
          .find(place.facility(), day)
          .filter(facility -> inside && filter.takes(facility))
          .ifPresent(
              facility ->
                  features.add(
                      FacilityFeature.of(
                          facility,
                          place,
                          codes.getOrDefault(facility.code(), List.of()),
                          snapshot)));
    }
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("version", snapshot.versions().data());
    collection.put("period", period);
    collection.put("features", features);
    return collection;
  }

  /** What one file said of a post. */
  record Told(
      String attribute,
      String value,
      String from,
      String file,
      int line,
      long batch,
      String importedAt,
      boolean simulated) {}

  /** Everything that files said of a post, newest first. */
  record History(String code, String name, List<String> codes, List<Told> facts) {}

  /** {@code GET /api/v1/facilities/{code}/history}. */
  void history(Context ctx) {
    String code = ctx.pathParam("code");
    answers.json(ctx, snapshot -> history(snapshot.connection(), code));
  }

  private static History history(Connection connection, String code) throws SQLException {
    String key = Facilities.key(connection, code).orElseThrow(() -> noSuchPost(code));
    Register register = Facilities.register(connection, key);
    Map<Long, Batch> batches = new HashMap<>();
    List<Told> facts = new ArrayList<>();
    for (Fact fact : register.history(key)) {
      if (!batches.containsKey(fact.batch())) {
        batches.put(fact.batch(), Batches.find(connection, fact.batch()).orElseThrow());
      }
      facts.add(told(fact, batches.get(fact.batch())));
    }
    Facility now = register.find(key, LocalDate.now()).orElseThrow();
    List<String> codes = new ArrayList<>(List.of(key));
    codes.addAll(Facilities.aliases(connection, key));
    return new History(key, now.name(), codes, facts);
  }

  private static HttpProblem noSuchPost(String code) {
    return HttpProblem.notFound(
        new Text("Tidak ada pos dengan kode " + code + ".", "There is no post " + code + "."),
        new Text(
            "Lihat daftarnya di /api/v1/facilities.geojson.",
            "See the list at /api/v1/facilities.geojson."));
  }

  private static Told told(Fact fact, Batch batch) {
    return new Told(
        fact.attribute().column(),
        fact.content(),
        fact.from().toString(),
        batch.fileName(),
        fact.line(),
        batch.id(),
        batch.importedAt().toString(),
        fact.simulated());
  }
}
