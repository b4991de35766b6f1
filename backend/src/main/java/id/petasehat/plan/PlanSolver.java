package id.petasehat.plan;

import id.petasehat.indicator.Wording;
import id.petasehat.plan.BestSet.Found;
import id.petasehat.plan.Effort.Task;
import id.petasehat.plan.PlanAnswer.Ending;
import id.petasehat.plan.PlanAnswer.FrontierPoint;
import id.petasehat.plan.PlanAnswer.Search;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers problems: the best set, with what stands beside it. */
public final class PlanSolver {
  /** As much of the time as the best set may take where others are asked for too. */
  private static final double SHARE_OF_BEST = 0.5;

  private final PlanProblem problem;
  private final ChosenSet known;
  private final Stopwatch time;
  private final Effort.Watcher watcher;
  private int tasksLeft;

  private PlanSolver(PlanProblem problem, ChosenSet known, Wishes wishes, Effort effort) {
    this.problem = problem;
    this.known = known;
    this.time = Stopwatch.start(effort);
    watcher = effort.watcher();
    tasksLeft = wishes.tasks() + (problem.rules().leastIn().isEmpty() ? 0 : 1);
  }

  /**
   * Finds the best set and what is wished for beside it.
   *
   * @throws RefusedPlan when the problem cannot be right, when no set keeps to its rules, or when
   *     none was found in time
   */
  public static PlanAnswer solve(PlanProblem problem, Wishes wishes, Effort effort)
      throws RefusedPlan {
    return solve(problem, null, wishes, effort);
  }

  /**
   * The same where a good set is known: nothing worse is answered, and what is proved is not sought
   * again.
   *
   * @param known an earlier answer to the same problem; null without one
   */
  public static PlanAnswer solve(PlanProblem problem, ChosenSet known, Wishes wishes, Effort effort)
      throws RefusedPlan {
    CoverProgram.load(); // before the time begins to run
    return new PlanSolver(problem, known, wishes, effort).answer(wishes);
  }

  /**
   * Searches that somebody cancelled and that still keep a processor busy, to end by themselves.
   */
  public static int leftBehind() {
    return LeftBehind.count();
  }

  private PlanAnswer answer(Wishes wishes) throws RefusedPlan {
    List<Finding> notes = Findings.of(problem);
    CoverModel model = CoverModel.of(problem, Findings.choosable(problem));
    watcher.begins(Task.BEST, 0, 1);
    ChosenSet first = first(model);
    Alternatives others = alternatives(model, first, wishes);
    List<ChosenSet> sets = bestFirst(first, others.sets());
    ChosenSet best = sets.get(0);
    BitSet greedy = new LocalSearch(model, List.of()).greedy();
    return new PlanAnswer(
        best,
        greedy == null ? null : model.value(greedy),
        Coverage.of(problem, best.options()),
        sets.subList(1, sets.size()),
        new Search(wishes.alternatives(), others.ending()),
        withoutLeast(best),
        frontier(wishes),
        notes);
  }

  /** Where nothing is proved, what was sought as an alternative may turn out to be better. */
  private static List<ChosenSet> bestFirst(ChosenSet first, List<ChosenSet> alternatives) {
    List<ChosenSet> sets = new ArrayList<>(alternatives);
    sets.add(0, first);
    sets.sort(Comparator.comparingLong(ChosenSet::value).reversed());
    sets.set(0, sets.get(0).boundBy(first));
    return sets;
  }

  /**
   * What a search came to.
   *
   * @param set null when none was found
   * @param bound value that no set exceeds
   * @param isImpossible whether it is proved that no set keeps to the rules
   */
  private record Sought(ChosenSet set, long bound, boolean isImpossible) {}

  /** Sets that differ from the best, and why there are not more. */
  private record Alternatives(List<ChosenSet> sets, Ending ending) {}

  private ChosenSet first(CoverModel model) throws RefusedPlan {
    if (known != null && known.isProved() && known.isSettled()) {
      return known;
    }
    Stopwatch limit = tasksLeft == 0 ? time : time.part(SHARE_OF_BEST);
    Sought sought = seek(problem, model, known == null ? List.of() : known.options(), limit);
    if (known != null) {
      return betterOf(known, sought);
    }
    if (sought.set() == null) {
      throw new RefusedPlan(
          sought.isImpossible() ? WhyInfeasible.of(model, time) : List.of(nothingFound()));
    }
    return sought.set();
  }

  /** With the proof of either, and the lower bound of both. */
  private static ChosenSet betterOf(ChosenSet known, Sought sought) {
    ChosenSet found = sought.set();
    if (found != null && found.isProved()) {
      return found;
    }
    if (known.isProved()) {
      return known;
    }
    boolean isBetter = found != null && found.value() > known.value();
    return (isBetter ? found : known).within(Math.min(known.bound(), sought.bound()));
  }

  private static Sought seek(
      PlanProblem asked, CoverModel model, Collection<String> hint, Stopwatch limit) {
    CoverModel reduced = CoverModel.of(asked, Domination.left(model));
    Found found = BestSet.of(reduced, List.of(), reduced.places(hint), limit);
    return found.chosen() == null
        ? new Sought(null, found.bound(), found.isProved())
        : new Sought(set(asked, reduced, found), found.bound(), false);
  }

  private static Finding nothingFound() {
    return new Finding(
        "seconds",
        "nothing-found-in-time",
        new Wording(
            "Belum ditemukan pilihan yang memenuhi semua aturan dalam waktu yang diberikan.",
            "No set that keeps to all rules was found in the time given."),
        new Wording(
            "Beri waktu lebih, atau longgarkan aturan.", "Give more time, or relax rules."));
  }

  private Stopwatch nextPart() {
    return time.part(1.0 / Math.max(1, tasksLeft--));
  }

  /**
   * Each as good as can be among those that differ enough from all before: in posts and places, for
   * the same post repaired or rebuilt is no other plan to who has to choose where.
   */
  private Alternatives alternatives(CoverModel model, ChosenSet best, Wishes wishes) {
    List<ChosenSet> found = new ArrayList<>();
    List<Row> different = new ArrayList<>();
    ChosenSet last = best;
    while (found.size() < wishes.alternatives()) {
      if (last.options().isEmpty()) {
        return new Alternatives(found, Ending.NO_MORE);
      }
      watcher.begins(Task.ALTERNATIVES, found.size(), wishes.alternatives());
      BitSet before = model.places(last.options());
      int alike = Math.max(0, before.cardinality() - wishes.difference());
      different.add(Row.atMost(model.withSamePost(before), alike));
      Found next = BestSet.of(model, different, null, nextPart());
      if (next.chosen() == null || next.chosen().isEmpty()) {
        return new Alternatives(found, next.isProved() ? Ending.NO_MORE : Ending.OUT_OF_TIME);
      }
      last = set(problem, model, next);
      found.add(last);
    }
    return new Alternatives(found, Ending.COMPLETE);
  }

  /** The best set keeps to fewer rules too, so that what is found without them is never worse. */
  private ChosenSet withoutLeast(ChosenSet best) {
    Rules rules = problem.rules();
    if (rules.leastIn().isEmpty()) {
      return null;
    }
    Sought free = again(rules.withLeastIn(Map.of()), best.options());
    return free.set() == null || free.set().value() < best.value()
        ? best.within(free.bound())
        : free.set();
  }

  private Sought again(Rules rules, Collection<String> hint) {
    PlanProblem other = problem.with(rules);
    CoverModel model = CoverModel.of(other, Findings.choosable(other));
    return seek(other, model, hint, nextPart());
  }

  private List<FrontierPoint> frontier(Wishes wishes) {
    List<FrontierPoint> points = new ArrayList<>();
    int all = wishes.counts().size() + wishes.budgetsRupiah().size();
    Collection<String> hint = List.of();
    for (int count : wishes.counts()) {
      watcher.begins(Task.FRONTIER, points.size(), all);
      Sought sought = again(problem.rules().withCount(count), hint);
      hint = sought.set() == null ? hint : sought.set().options();
      points.add(new FrontierPoint(count, null, sought.set(), sought.isImpossible()));
    }
    hint = List.of();
    for (long budget : wishes.budgetsRupiah()) {
      watcher.begins(Task.FRONTIER, points.size(), all);
      Sought sought = again(problem.rules().withBudget(budget), hint);
      hint = sought.set() == null ? hint : sought.set().options();
      points.add(new FrontierPoint(null, budget, sought.set(), sought.isImpossible()));
    }
    return points;
  }

  private static ChosenSet set(PlanProblem problem, CoverModel model, Found found) {
    List<Option> chosen = found.chosen().stream().mapToObj(model::option).toList();
    boolean isCostKnown = chosen.stream().map(Option::costRupiah).allMatch(Objects::nonNull);
    List<String> ids = model.ids(found.chosen());
    return new ChosenSet(
        ids,
        model.value(found.chosen()),
        Coverage.people(problem, ids),
        isCostKnown ? chosen.stream().mapToLong(Option::costRupiah).sum() : null,
        chosen.stream().mapToLong(Option::bidan).sum(),
        chosen.stream().mapToLong(Option::perawat).sum(),
        found.bound(),
        found.isProved(),
        found.isSettled());
  }
}
