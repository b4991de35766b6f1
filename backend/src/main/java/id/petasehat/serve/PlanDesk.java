package id.petasehat.serve;

import id.petasehat.plan.ChosenSet;
import id.petasehat.plan.Effort;
import id.petasehat.plan.PlanAnswer;
import id.petasehat.plan.PlanProblem;
import id.petasehat.plan.PlanSolver;
import id.petasehat.plan.RefusedPlan;
import id.petasehat.plan.Wishes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;

/**
 * Where plans are made for requests: a few at a time, since each keeps a processor busy; the others
 * wait for their turn in the order in which they came. Whoever cancels is let go at once, but what
 * goes on after that without them takes a place too.
 */
final class PlanDesk {
  private static final int AT_A_TIME = 2;
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private final IntSupplier leftBehind;
  private final Deque<Object> waiting = new ArrayDeque<>();
  private int busy;

  PlanDesk() {
    this(PlanSolver::leftBehind);
  }

  /**
   * @param leftBehind how much goes on for those who have cancelled
   */
  PlanDesk(IntSupplier leftBehind) {
    this.leftBehind = leftBehind;
  }

  /** Work of a request. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Does work when its turn comes; not for work within such work, which would wait for itself.
   *
   * @throws Progress.CancelledException when it was cancelled before, or the server ends
   */
  <T, E extends Exception> T inTurn(Progress progress, Work<T, E> work) throws E {
    take(progress);
    try {
      return work.run();
    } finally {
      giveBack();
    }
  }

  private synchronized void take(Progress progress) {
    Object ticket = new Object();
    waiting.add(ticket);
    try {
      while (waiting.peek() != ticket || !isFree()) {
        progress.at("Menunggu giliran", 0, 0);
        wait(MILLIS_BETWEEN_LOOKS);
      }
      busy++;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new Progress.CancelledException();
    } finally {
      waiting.remove(ticket);
      notifyAll();
    }
  }

  /** One that was left behind does not hold up those who come; more of them do. */
  private boolean isFree() {
    return busy < AT_A_TIME && leftBehind.getAsInt() < AT_A_TIME;
  }

  private synchronized void giveBack() {
    busy--;
    notifyAll();
  }

  /**
   * Solves a problem; within a turn.
   *
   * @param known an earlier answer to the same problem; null without one
   * @throws Progress.CancelledException when it was cancelled, whatever was found by then
   */
  static PlanAnswer solve(
      PlanProblem problem, ChosenSet known, Wishes wishes, Duration limit, Progress progress)
      throws RefusedPlan {
    Effort effort =
        new Effort(
            limit,
            progress::isCancelled,
            (task, done, of) -> progress.at(stage(task), done, of == 1 ? 0 : of));
    try {
      return PlanSolver.solve(problem, known, wishes, effort);
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
