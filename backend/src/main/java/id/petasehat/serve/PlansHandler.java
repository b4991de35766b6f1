package id.petasehat.serve;

import id.petasehat.intake.RefusedException;
import id.petasehat.intake.plan.PlanFile;
import id.petasehat.plan.Finding;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.PlanAnswerJson;
import id.petasehat.plan.RefusedPlan;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;

/** Where to rebuild: of a problem as a file says it, and of a district. */
final class PlansHandler {
  /** A problem of 6,500 villages and 2,000 options takes some 10 MB. */
  private static final int MOST_BYTES = 32 << 20;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final PlanDesk desk;
  private final ProgressBoard board;

  PlansHandler(PlanDesk desk, ProgressBoard board) {
    this.desk = desk;
    this.board = board;
  }

  /** {@code POST /api/v1/plans}: a problem with its options, or a question about a district. */
  void solve(Context ctx) throws Exception {
    board.watch(
        ctx,
        progress -> {
          progress.at("Menyusun opsi", 0, 0);
          byte[] body = AskedJson.bytes(ctx, MOST_BYTES);
          AskedJson.parse(body);
          ctx.header("Cache-Control", "no-store").json(problem(body, progress));
        });
  }

  private Map<String, Object> problem(byte[] body, Progress progress) throws InterruptedException {
    long began = System.nanoTime();
    PlanFile file = file(body);
    if (file.limit().compareTo(LONGEST) > 0) {
      throw AskedJson.bad(
          "seconds",
          "bad-seconds",
          new Text("Waktu ini terlalu lama.", "That is too long."),
          new Text(
              "Tulis paling banyak " + LONGEST.toSeconds() + " detik.",
              "Write " + LONGEST.toSeconds() + " seconds at the most."));
    }
    try {
      PlanAnswer answer = desk.solve(file.problem(), file.wishes(), file.limit(), progress);
      long millis = (System.nanoTime() - began) / 1_000_000;
      Map<String, Object> told = PlanAnswerJson.of(file.problem(), answer, millis);
      if (!file.warnings().isEmpty()) {
        told.put("warnings", file.warnings().stream().map(ProblemLine::of).toList());
      }
      return told;
    } catch (RefusedPlan refusal) {
      throw PlanRefusal.of(refusal.findings().stream().map(one -> placed(file, one)).toList());
    }
  }

  private static PlanFile file(byte[] body) {
    try {
      return PlanFile.read(body);
    } catch (RefusedException refusal) {
      throw PlanRefusal.unreadable(refusal);
    }
  }

  private static Finding placed(PlanFile file, Finding found) {
    return new Finding(file.place(found), found.code(), found.reason(), found.remedy());
  }
}
