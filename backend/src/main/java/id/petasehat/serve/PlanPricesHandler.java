package id.petasehat.serve;

import id.petasehat.area.AreaCode;
import id.petasehat.option.UnitPrices;
import id.petasehat.store.PlanPrices;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** What works cost in a district, and setting it. */
final class PlanPricesHandler {
  private static final int MOST_BYTES = 64 << 10;
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_WORDS = 400;
  private static final int PERCENT = 100;

  private final Store store;
  private final Snapshots snapshots;
  private final Answers answers;

  PlanPricesHandler(Store store, Snapshots snapshots, Answers answers) {
    this.store = store;
    this.snapshots = snapshots;
    this.answers = answers;
  }

  /**
   * @param version another one for other prices
   * @param versions that the district set, newest first; without the program's own
   */
  record Answer(String version, UnitPrices prices, List<UnitPrices> versions) {
    static Answer of(List<UnitPrices> versions) {
      UnitPrices newest = versions.isEmpty() ? UnitPrices.assumed() : versions.get(0);
      return new Answer(Integer.toString(newest.version()), newest, versions);
    }
  }

  /** {@code GET /api/v1/plans/prices?within}. */
  void prices(Context ctx) {
    answers.json(
        ctx,
        snapshot ->
            Answer.of(
                PlanPrices.versions(
                    snapshot.connection(), ReachPlans.district(Requests.within(ctx, snapshot)))));
  }

  /** {@code POST /api/v1/plans/prices}: a new version of a district's prices. */
  void change(Context ctx) throws IOException {
    AskedJson body = AskedJson.parse(AskedJson.bytes(ctx, MOST_BYTES));
    UnitPrices said = said(body);
    Integer from = body.small("from", 0, Integer.MAX_VALUE);
    String within = Requests.required(body.text("within", LONGEST_CODE), "within");
    AreaCode district =
        snapshots.<AreaCode, RuntimeException>read(
            now -> ReachPlans.district(Requests.place(within, now)));
    Answer answer =
        store.<Answer, RuntimeException>change(
            connection -> {
              refuseOvertaken(from, PlanPrices.newest(connection, district).version());
              PlanPrices.add(connection, district, said);
              return Answer.of(PlanPrices.versions(connection, district));
            });
    ctx.status(201).header("Cache-Control", "no-store").json(answer);
  }

  private static UnitPrices said(AskedJson body) {
    int light = percent(body, "lightPercent", 1);
    int medium = percent(body, "mediumPercent", light);
    int heavy = percent(body, "heavyPercent", medium);
    String source = body.text("source", LONGEST_WORDS);
    String note = body.text("note", LONGEST_WORDS);
    return new UnitPrices(
        0,
        rupiah(body, "building"),
        rupiah(body, "house"),
        rupiah(body, "equipment"),
        rupiah(body, "staffYear"),
        light,
        medium,
        heavy,
        source == null ? "" : source,
        note == null ? "" : note);
  }

  /** Null where nobody knows it. */
  private static Long rupiah(AskedJson body, String field) {
    return body.whole(field, 1, PlanRequest.MOST_RUPIAH);
  }

  /** Caps rise with the damage. */
  private static int percent(AskedJson body, String field, int least) {
    Integer said = body.small(field, least, PERCENT);
    if (said == null) {
      throw AskedJson.bad(
          field,
          "missing-field",
          new Text("Plafon ini belum diisi.", "This cap is missing."),
          new Text(
              "Tulis persen dari bangunan baru, 1 sampai 100.",
              "Write percent of a new building, 1 to 100."));
    }
    return said;
  }

  /** All prices are sent: somebody else's change in between would be undone without a word. */
  private static void refuseOvertaken(Integer from, int newest) {
    if (from != null && from != newest) {
      throw HttpProblem.conflict(
          new Text(
              "Harga satuan ini sudah diubah orang lain: sekarang versi " + newest + ".",
              "Somebody else has changed these prices: they are at version " + newest + " now."),
          new Text(
              "Muat ulang, lihat perubahannya, lalu ulangi perubahan Anda.",
              "Load them again, look at what changed, then make your change anew."));
    }
  }
}
