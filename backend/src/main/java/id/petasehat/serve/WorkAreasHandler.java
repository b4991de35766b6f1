package id.petasehat.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.area.AreaCode;
import id.petasehat.facility.Catchment;
import id.petasehat.intake.ImportReport;
import id.petasehat.intake.Problem;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.WorkAreaImport;
import id.petasehat.intake.facility.PostOptions;
import id.petasehat.store.Store;
import id.petasehat.store.WorkAreas;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which puskesmas each village belongs to: told, changed on the map, and accepted as proposed. */
final class WorkAreasHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;
  private final Answers answers;
  private final WorkAreaImport changes;

  WorkAreasHandler(Store store, Answers answers) {
    this.store = store;
    this.answers = answers;
    this.changes = new WorkAreaImport(store, PostOptions.NONE);
  }

  /** The puskesmas of one village. */
  record Belonging(String village, String puskesmas, String pustu, boolean proposed) {
    static Belonging of(Catchment one) {
      return new Belonging(one.village().dotted(), one.puskesmas(), one.pustu(), one.proposed());
    }
  }

  /** {@code GET /api/v1/work-areas?within}. */
  void list(Context ctx) {
    answers.json(
        ctx,
        snapshot -> {
          Place within = Requests.within(ctx, snapshot);
          Set<AreaCode> villages = Set.copyOf(within.villages());
          Map<String, Object> body = new LinkedHashMap<>();
          body.put("version", snapshot.versions().data());
          body.put(
              "areas",
              WorkAreas.catchments(snapshot.connection(), within.around()).stream()
                  .filter(one -> villages.contains(one.village()))
                  .map(Belonging::of)
                  .toList());
          return body;
        });
  }

  /** {@code POST /api/v1/work-areas} with {@code {"villages":[…],"puskesmas":"CODE"}}. */
  void assign(Context ctx) {
    JsonNode body = body(ctx);
    List<AreaCode> villages = new ArrayList<>();
    for (JsonNode code : body.path("villages")) {
      villages.add(AreaCode.parse(code.asText()).orElseThrow(WorkAreasHandler::badBody));
    }
    String puskesmas = body.path("puskesmas").asText("");
    if (villages.isEmpty() || puskesmas.isEmpty()) {
      throw badBody();
    }
    answer(ctx, () -> changes.assign(villages, puskesmas));
  }

  /** {@code POST /api/v1/work-areas/accept?within}. */
  void accept(Context ctx) {
    AreaCode within =
        AreaCode.parse(Requests.required(ctx, "within"))
            .orElseThrow(
                () ->
                    HttpProblem.badRequest(
                        new Text("within bukan kode wilayah.", "within is not an area code."),
                        new Text("Tulis seperti 81.02.", "Write it like 81.02.")));
    answer(ctx, () -> changes.accept(within));
  }

  private static JsonNode body(Context ctx) {
    try {
      return JSON.readTree(ctx.body());
    } catch (JsonProcessingException broken) {
      throw badBody();
    }
  }

  private static HttpProblem badBody() {
    return HttpProblem.badRequest(
        new Text("Isi permintaan tidak dapat dibaca.", "The body of the request is unreadable."),
        new Text(
            "Kirim {\"villages\":[\"81.02.03.2001\"],\"puskesmas\":\"KODE\"}.",
            "Send {\"villages\":[\"81.02.03.2001\"],\"puskesmas\":\"CODE\"}."));
  }

  /** A change of work areas. */
  @FunctionalInterface
  private interface Change {
    ImportReport run() throws RefusedException;
  }

  private void answer(Context ctx, Change change) {
    try {
      long batch = change.run().batchId();
      ctx.header("Cache-Control", "no-store")
          .json(Map.of("batch", batch, "dataVersion", store.versions().data()));
    } catch (RefusedException refusal) {
      Problem first = refusal.problems().get(0);
      throw new HttpProblem(
          422,
          new Text("Perubahan ditolak", "Change refused"),
          new Text(first.reason(), first.reason()),
          new Text(first.remedy(), first.remedy()));
    }
  }
}
