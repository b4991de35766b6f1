package id.petasehat.serve;

import id.petasehat.indicator.Catalogue;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.plan.PlanFile;
import id.petasehat.option.DistrictPlan;
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

  private final DistrictPlans plans;
  private final PlanDesk desk;
  private final Answers answers;
  private final ProgressBoard board;
  private final Catalogue catalogue;

  PlansHandler(
      DistrictPlans plans,
      PlanDesk desk,
      Answers answers,
      ProgressBoard board,
      Catalogue catalogue) {
    this.plans = plans;
    this.desk = desk;
    this.answers = answers;
    this.board = board;
    this.catalogue = catalogue;
  }

  /** {@code POST /api/v1/plans}: a problem with its options, or a question about a district. */
  void solve(Context ctx) throws Exception {
    board.watch(
        ctx,
        progress -> {
          progress.at("Menyusun opsi", 0, 0);
          byte[] body = AskedJson.bytes(ctx, MOST_BYTES);
          AskedJson asked = AskedJson.parse(body);
          Object answer =
              asked.has("options") ? problem(body, progress) : district(asked, progress);
          ctx.header("Cache-Control", "no-store").json(answer);
        });
  }

  private DistrictPlan district(AskedJson asked, Progress progress) throws InterruptedException {
    return plans.answer(PlanRequest.read(asked, catalogue), progress);
  }

  private Map<String, Object> problem(byte[] body, Progress progress) {
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
      PlanAnswer answer =
          desk.inTurn(
              progress,
              () -> PlanDesk.solve(file.problem(), null, file.wishes(), file.limit(), progress));
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

  /** {@code GET /api/v1/plans/options?within}: what can be chosen, before anything is solved. */
  void options(Context ctx) {
    PlanRequest request = PlanRequest.ofAddress(ctx::queryParam, catalogue);
    answers.jsonAfter(ctx, () -> OptionsAnswer.of(plans.basis(request, new Progress())));
  }

  private static PlanFile file(byte[] body) {
    try {
      return PlanFile.read(body);
    } catch (RefusedException refusal) {
      throw PlanRefusal.unreadable(refusal);
    }
  }

  private static Finding placed(PlanFile file, Finding found) {
    return new Finding(
        file.place(found), found.code(), found.reason(), found.remedy(), found.least());
  }
}
