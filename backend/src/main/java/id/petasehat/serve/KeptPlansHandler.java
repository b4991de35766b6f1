package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.AreaCode;
import id.petasehat.indicator.Catalogue;
import id.petasehat.option.DistrictPlan;
import id.petasehat.option.DistrictPlan.SeasonReach;
import id.petasehat.store.KeptPlans;
import id.petasehat.store.KeptPlans.Head;
import id.petasehat.store.KeptPlans.KeptPlan;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Plans that people keep by a name, as they were answered then. */
final class KeptPlansHandler {
  private static final int MOST_BYTES = 1 << 20;
  private static final int SUMMARIES_KEPT = 1000;
  private static final int LONGEST_VERSION = 200;

  private final Store store;
  private final Snapshots snapshots;
  private final DistrictPlans plans;
  private final ProgressBoard board;
  private final Catalogue catalogue;

  /** By id: what is kept never changes. */
  private final Cache<Long, Summary> summaries =
      Caffeine.newBuilder().maximumSize(SUMMARIES_KEPT).build();

  KeptPlansHandler(
      Store store,
      Snapshots snapshots,
      DistrictPlans plans,
      ProgressBoard board,
      Catalogue catalogue) {
    this.store = store;
    this.snapshots = snapshots;
    this.plans = plans;
    this.board = board;
    this.catalogue = catalogue;
  }

  /** A plan of a list. */
  record Line(long id, String within, String name, String note, String madeAt, Summary summary) {}

  /**
   * The figures of a plan that a list tells.
   *
   * @param count options of the set
   * @param cost rupiah; null where it is not known
   */
  record Summary(
      int count,
      Long cost,
      long bidan,
      long perawat,
      List<SeasonReach> seasons,
      boolean proved,
      long value,
      String aim,
      int limit) {
    static Summary of(DistrictPlan plan) {
      return new Summary(
          plan.chosen().size(),
          plan.outcome().cost(),
          plan.outcome().bidan(),
          plan.outcome().perawat(),
          plan.seasons(),
          plan.outcome().proved(),
          plan.outcome().value(),
          plan.asked().aim(),
          plan.asked().limit());
    }
  }

  /** A plan with its whole answer. */
  record Opened(
      long id, String within, String name, String note, String madeAt, DistrictPlan plan) {
    static Opened of(Head head, DistrictPlan plan) {
      return new Opened(head.id(), head.within(), head.name(), head.note(), head.madeAt(), plan);
    }
  }

  /**
   * What is answered.
   *
   * @param version of the list: another one when it is another list
   */
  record Answer(String version, List<Line> plans) {}

  /** {@code GET /api/v1/plans/kept?within}. */
  void list(Context ctx) {
    List<Head> heads =
        snapshots.<List<Head>, RuntimeException>read(
            snapshot ->
                KeptPlans.of(
                    snapshot.connection(), ReachPlans.district(Requests.within(ctx, snapshot))));
    List<Line> lines = heads.stream().flatMap(head -> line(head).stream()).toList();
    String version = Integer.toHexString(lines.hashCode());
    Requests.answer(ctx, "W/\"" + version + "\"", new Answer(version, lines));
  }

  /** Whole plans are long: they are read one by one, and understood without a connection. */
  private Optional<Line> line(Head head) {
    Summary known = summaries.getIfPresent(head.id());
    Optional<Summary> summary = known == null ? read(head) : Optional.of(known);
    summary.ifPresent(one -> summaries.put(head.id(), one));
    return summary.map(
        one -> new Line(head.id(), head.within(), head.name(), head.note(), head.madeAt(), one));
  }

  /** Empty where it was deleted meanwhile. */
  private Optional<Summary> read(Head head) {
    return store
        .<Optional<KeptPlan>, RuntimeException>read(
            connection -> KeptPlans.find(connection, head.id()))
        .map(kept -> Summary.of(KeptPlanJson.read(kept.answered())));
  }

  /**
   * {@code POST /api/v1/plans/kept}: {@code {"name","note","asked","version","value"}}; the last
   * two, which may lack, are those of the answer that somebody saw and means to keep.
   */
  void keep(Context ctx) throws Exception {
    board.watch(
        ctx,
        progress -> {
          AskedJson body = AskedJson.parse(AskedJson.bytes(ctx, MOST_BYTES));
          String name = Requests.required(body.text("name", KeptPlans.LONGEST_NAME), "name");
          String note = body.text("note", KeptPlans.LONGEST_NOTE);
          PlanRequest request = PlanRequest.read(body.object("asked"), catalogue);
          refuse(plans.district(request.asked().within()), name);
          String version = body.text("version", LONGEST_VERSION);
          Long value = body.whole("value", 0, Long.MAX_VALUE);
          DistrictPlan plan = plans.answer(request, progress);
          refuseOther(plan, version, value);
          Head head = keep(plan, name, note == null ? "" : note);
          ctx.status(201).header("Cache-Control", "no-store").json(Opened.of(head, plan));
        });
  }

  /** Before anything is solved. */
  private void refuse(AreaCode district, String name) {
    List<Head> others =
        store.<List<Head>, RuntimeException>read(connection -> KeptPlans.of(connection, district));
    if (others.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
      throw taken(name);
    }
    if (others.size() >= KeptPlans.MOST) {
      throw HttpProblem.conflict(
          new Text(
              "Sudah ada " + KeptPlans.MOST + " rencana tersimpan.",
              "There are " + KeptPlans.MOST + " kept plans already."),
          new Text("Hapus yang tidak dipakai.", "Delete those that nobody uses."));
    }
  }

  private Head keep(DistrictPlan plan, String name, String note) {
    String asked = KeptPlanJson.write(plan.asked());
    String answered = KeptPlanJson.write(plan);
    return store
        .<Optional<Head>, RuntimeException>derive(
            connection ->
                KeptPlans.keep(
                    connection, new AreaCode(plan.asked().within()), name, note, asked, answered))
        .orElseThrow(() -> taken(name));
  }

  /** What is kept under a name that tells its figures must be what was seen. */
  private static void refuseOther(DistrictPlan plan, String version, Long value) {
    boolean isOfSameData = version == null || version.equals(plan.version());
    if (isOfSameData && (value == null || value == plan.outcome().value())) {
      return;
    }
    throw HttpProblem.conflict(
            isOfSameData
                ? new Text(
                    "Ditemukan susunan lain sejak jawaban ini dihitung; lihat dulu.",
                    "Another set was found since this answer was made; look at it first.")
                : new Text(
                    "Data berubah sejak jawaban ini dihitung; lihat dulu.",
                    "The data changed since this answer was made; look at it first."),
            new Text(
                "Hitung lagi, lalu simpan bila masih sesuai.",
                "Ask again, and keep it if it still suits."))
        .at("version", "plan-changed");
  }

  private static HttpProblem taken(String name) {
    return HttpProblem.conflict(
        new Text(
            "Sudah ada rencana bernama \"" + name + "\".",
            "There is a plan named \"" + name + "\" already."),
        new Text("Pakai nama lain.", "Use another name."));
  }

  /** {@code GET /api/v1/plans/kept/{id}}. */
  void open(Context ctx) {
    KeptPlan kept = find(ctx, store);
    Head head = kept.head();
    Requests.answer(
        ctx,
        "W/\"" + head.id() + "-" + head.madeAt() + "\"",
        Opened.of(head, KeptPlanJson.read(kept.answered())));
  }

  /**
   * The plan whose id stands in the path.
   *
   * @throws HttpProblem 404 when there is none
   */
  static KeptPlan find(Context ctx, Store store) {
    String id = ctx.pathParam("id");
    Optional<KeptPlan> found =
        isNumber(id)
            ? store.<Optional<KeptPlan>, RuntimeException>read(
                connection -> KeptPlans.find(connection, Long.parseLong(id)))
            : Optional.empty();
    return found.orElseThrow(() -> none(id));
  }

  private static boolean isNumber(String id) {
    return id.matches("\\d{1,18}");
  }

  private static HttpProblem none(String id) {
    return HttpProblem.notFound(
        new Text("Tidak ada rencana nomor " + id + ".", "There is no plan " + id + "."),
        new Text("Muat ulang daftarnya.", "Reload the list."));
  }

  /** {@code DELETE /api/v1/plans/kept/{id}}. */
  void forget(Context ctx) {
    String id = ctx.pathParam("id");
    boolean was =
        isNumber(id)
            && store.<Boolean, RuntimeException>derive(
                connection -> KeptPlans.remove(connection, Long.parseLong(id)));
    if (!was) {
      throw none(id);
    }
    ctx.status(204);
  }
}
