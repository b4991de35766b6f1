package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import id.petasehat.report.DistrictShapes;
import id.petasehat.report.PaperPlan;
import id.petasehat.report.PlanPaper;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Digest;
import id.petasehat.store.KeptPlans.Head;
import id.petasehat.store.KeptPlans.KeptPlan;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Kept plans as documents to sign and to send. Each is made once, and again for other borders. */
final class PlanPapersHandler {
  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final long CACHE_BYTES = 32L << 20;
  private static final int LONGEST_NAME = 60;
  private static final int AT_A_TIME = 2;

  private final Store store;
  private final String edition;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final Cache<String, byte[]> made =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((String key, byte[] paper) -> paper.length)
          .build();

  /**
   * @param edition of program and store: another one may print otherwise
   */
  PlanPapersHandler(Store store, String edition) {
    this.store = store;
    this.edition = edition;
  }

  /** Makes one document. */
  @FunctionalInterface
  private interface Printer {
    byte[] print(PaperPlan paper);
  }

  /** {@code GET /api/v1/plans/kept/{id}/telaahan.pdf}. */
  void telaahan(Context ctx) {
    answer(ctx, "telaahan", "pdf", paper -> PlanPaper.telaahan(paper, shapes(paper)));
  }

  /** {@code GET /api/v1/plans/kept/{id}/usulan-dak.pdf}. */
  void usulanDak(Context ctx) {
    answer(ctx, "usulan-dak", "pdf", paper -> PlanPaper.usulanDak(paper, shapes(paper)));
  }

  /** {@code GET /api/v1/plans/kept/{id}/tabel.xlsx}. */
  void tabel(Context ctx) {
    answer(ctx, "tabel", "xlsx", PlanPaper::tabel);
  }

  private DistrictShapes shapes(PaperPlan paper) {
    AreaCode district = new AreaCode(paper.plan().asked().within());
    List<Village> villages =
        store.<List<Village>, RuntimeException>read(
            connection -> Boundaries.within(connection, district));
    return DistrictShapes.of(villages);
  }

  private void answer(Context ctx, String kind, String ending, Printer printer) {
    KeptPlan kept = KeptPlansHandler.find(ctx, store);
    Head head = kept.head();
    String key = kind + "-" + head.id() + "-" + store.versions().boundary();
    String etag = "\"" + Digest.of(edition, head, key) + "\"";
    ctx.header("ETag", etag).header("Cache-Control", "no-cache");
    if (Requests.holds(ctx, etag)) {
      ctx.status(304);
      return;
    }
    byte[] paper = paper(key, () -> printer.print(paper(kept)));
    boolean isPdf = ending.equals("pdf");
    ctx.header(
            "Content-Disposition",
            (isPdf ? "inline" : "attachment")
                + "; filename=\""
                + kind
                + "-"
                + safe(head.name())
                + "."
                + ending
                + "\"")
        .contentType(isPdf ? PDF : XLSX)
        .result(paper);
  }

  /** Two at a time: maps of a district, drawn in full, take some memory each. */
  private byte[] paper(String key, Supplier<byte[]> printing) {
    byte[] known = made.getIfPresent(key);
    if (known != null) {
      return known;
    }
    turns.acquireUninterruptibly();
    try {
      return made.get(key, none -> printing.get());
    } finally {
      turns.release();
    }
  }

  private static PaperPlan paper(KeptPlan kept) {
    Head head = kept.head();
    return new PaperPlan(
        head.name(),
        head.note(),
        Instant.parse(head.madeAt()).atZone(ZoneId.systemDefault()).toLocalDate(),
        KeptPlanJson.read(kept.answered()));
  }

  /** A name that every file system takes: letters, digits and dashes. */
  static String safe(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String kept = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return kept.isEmpty() ? "rencana" : kept;
  }
}
