package id.petasehat.serve;

import id.petasehat.plan.Effort;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.PlanSolver;
import id.petasehat.plan.RefusedPlan;
import id.petasehat.plan.Wishes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where problems are solved for requests: a few at a time, since each keeps a processor busy; the
 * others wait for their turn in order. Whoever cancels is let go at once.
 */
final class PlanDesk {
  private static final int AT_A_TIME = 2;
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  /**
   * Solves a problem.
   *
   * @param limit of the search, without the wait for its turn
   * @throws Progress.CancelledException when it was cancelled, whatever was found by then
   */
  PlanAnswer solve(PlanProblem problem, Wishes wishes, Duration limit, Progress progress)
      throws RefusedPlan, InterruptedException {
    progress.at("Menunggu giliran", 0, 0);
    while (!turns.tryAcquire(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      progress.at("Menunggu giliran", 0, 0);
    }
    try {
      return solveNow(problem, wishes, limit, progress);
    } finally {
      turns.release();
    }
  }

  private static PlanAnswer solveNow(
      PlanProblem problem, Wishes wishes, Duration limit, Progress progress) throws RefusedPlan {
    Effort effort =
        new Effort(
            limit,
            progress::isCancelled,
            (task, done, of) -> progress.at(stage(task), done, of == 1 ? 0 : of));
    try {
      return PlanSolver.solve(problem, wishes, effort);
    } finally {
      progress.endIfCancelled();
    }
  }

  private static String stage(Effort.Task task) {
    return switch (task) {
      case BEST -> "Mencari susunan terbaik";
      case ALTERNATIVES -> "Mencari susunan lain";
      case FRONTIER -> "Menghitung kurva";
    };
  }
}
