package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import id.petasehat.report.DistrictShapes;
import id.petasehat.report.PaperPlan;
import id.petasehat.report.PlanPaper;
import id.petasehat.store.Boundaries;
import id.petasehat.store.KeptPlans.Head;
import id.petasehat.store.KeptPlans.KeptPlan;
import id.petasehat.store.Store;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Kept plans as documents to sign and to send. Each is made once, and again for other borders. */
final class PlanPapersHandler {
  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final long CACHE_BYTES = 32L << 20;
  private static final int LONGEST_NAME = 60;

  private final Store store;
  private final Cache<String, byte[]> made =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((String key, byte[] paper) -> paper.length)
          .build();

  PlanPapersHandler(Store store) {
    this.store = store;
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
    byte[] paper = made.get(key, none -> printer.print(paper(kept)));
    boolean isPdf = ending.equals("pdf");
    ctx.header("Cache-Control", "no-cache")
        .header(
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
