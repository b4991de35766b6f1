package id.petasehat.plan;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A cover model as a mixed-integer program, solved by HiGHS, or by SCIP where HiGHS fails. The only
 * class that speaks to OR-Tools.
 *
 * <p>OR-Tools 9.15 tells neither a set nor a bound when HiGHS stops at a limit (and the bound that
 * it tells of a proved answer is the answer), so an outcome is either proved or nothing. HiGHS
 * takes an answer for proved within one ten-thousandth unless told otherwise: here within half a
 * person.
 */
final class CoverProgram {
  private static final String HIGHS = "output_flag=false,mip_rel_gap=0,mip_abs_gap=0.5";
  private static final String SCIP = "limits/gap = 0\nlimits/absgap = 0.5\n";

  /** How it ended. */
  enum Ending {
    PROVED,
    IMPOSSIBLE,
    STOPPED
  }

  /**
   * What came out.
   *
   * @param chosen best set; null unless proved
   */
  record Outcome(Ending ending, BitSet chosen) {}

  /**
   * What to look for among the sets that keep to the model's rows and these.
   *
   * @param costs by option, of which the sum is to be least; null for the most value
   * @param leastValue of a set that may be found
   * @param free options that are still open; of the others those in {@code taken} are in
   */
  record Wish(long[] costs, long leastValue, BitSet free, BitSet taken, List<Row> moreRows) {
    Wish {
      moreRows = List.copyOf(moreRows);
    }
  }

  private final CoverModel model;
  private final Wish wish;
  private final MPSolver solver;
  private final MPVariable[] choices;

  private CoverProgram(CoverModel model, Wish wish, MPSolver solver) {
    this.model = model;
    this.wish = wish;
    this.solver = solver;
    choices = new MPVariable[model.size()];
  }

  /** Loads the native parts, once; throws where there are none for this machine. */
  private static final class Natives {
    /** What an earlier run unpacked and could not delete; what a run still uses stays. */
    private static final Duration KEPT_UNPACKED = Duration.ofDays(1);

    static {
      OldNatives.remove(
          Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(KEPT_UNPACKED));
      Loader.loadNativeLibraries();
    }

    private Natives() {}

    /** That it was called is enough. */
    static void load() {}

    static MPSolver create(String name) {
      MPSolver solver = MPSolver.createSolver(name);
      if (solver == null) {
        throw new IllegalStateException("no solver " + name);
      }
      return solver;
    }
  }

  /**
   * Unpacks and loads the native parts, which takes a second, the first time.
   *
   * @throws SolverMissing where there are none for this machine
   */
  static void load() {
    try {
      Natives.load();
    } catch (LinkageError missing) {
      throw new SolverMissing(missing);
    }
  }

  /** Searches until the time is over or somebody cancels. */
  static Outcome solve(CoverModel model, Wish wish, Stopwatch time) {
    List<Row> rows = new ArrayList<>(wish.moreRows());
    while (!time.isOver()) {
      Wish now = new Wish(wish.costs(), wish.leastValue(), wish.free(), wish.taken(), rows);
      Outcome outcome =
          LeftBehind.await(
              CompletableFuture.supplyAsync(() -> run(model, now, time), CoverProgram::start),
              time,
              new Outcome(Ending.STOPPED, null));
      if (outcome.ending() != Ending.PROVED || isTrue(model, now, outcome.chosen())) {
        return outcome;
      }
      rows.add(Row.atMost(outcome.chosen(), outcome.chosen().cardinality() - 1));
    }
    return new Outcome(Ending.STOPPED, null);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "plan");
    thread.setDaemon(true);
    thread.start();
  }

  /** The solver counts in doubles; whole numbers have the last word. */
  private static boolean isTrue(CoverModel model, Wish wish, BitSet chosen) {
    return model.keeps(chosen, wish.moreRows())
        && (wish.leastValue() <= 0 || model.value(chosen) >= wish.leastValue());
  }

  private static Outcome run(CoverModel model, Wish wish, Stopwatch time) {
    Outcome byHighs = new CoverProgram(model, wish, Natives.create("HIGHS")).run(HIGHS, time);
    Outcome outcome =
        byHighs != null
            ? byHighs
            : new CoverProgram(model, wish, Natives.create("SCIP")).run(SCIP, time);
    return outcome != null ? outcome : new Outcome(Ending.STOPPED, null);
  }

  /** Null when the solver broke. */
  private Outcome run(String parameters, Stopwatch time) {
    try {
      addChoices();
      addRows();
      addGoal();
      solver.setSolverSpecificParametersAsString(parameters);
      solver.setTimeLimit(Math.max(1, (long) (time.secondsLeft() * 1000)));
      return outcome(solver.solve(), time);
    } catch (IllegalArgumentException noWordForThisStatus) {
      return stopped(time);
    } finally {
      solver.delete();
    }
  }

  private Outcome outcome(ResultStatus status, Stopwatch time) {
    return switch (status) {
      case OPTIMAL -> new Outcome(Ending.PROVED, chosen());
      case INFEASIBLE -> new Outcome(Ending.IMPOSSIBLE, null);
      default -> stopped(time);
    };
  }

  /** Some few in ten thousand programs HiGHS gives up at once, for no limit: that is breaking. */
  private static Outcome stopped(Stopwatch time) {
    return time.isOver() ? new Outcome(Ending.STOPPED, null) : null;
  }

  private BitSet chosen() {
    BitSet chosen = new BitSet();
    for (int option = 0; option < choices.length; option++) {
      chosen.set(option, choices[option].solutionValue() > 0.5);
    }
    return chosen;
  }

  private void addChoices() {
    for (int option = 0; option < choices.length; option++) {
      boolean isOpen = wish.free().get(option) && !model.forced().get(option);
      boolean isIn = model.forced().get(option) || wish.taken().get(option);
      choices[option] = solver.makeIntVar(isOpen || !isIn ? 0 : 1, isOpen || isIn ? 1 : 0, "");
    }
  }

  private void addRows() {
    for (List<Row> rows : List.of(model.rows(), wish.moreRows())) {
      for (Row row : rows) {
        addRow(row);
      }
    }
  }

  /** In the largest unit that keeps its numbers whole: rupiah by the million are small numbers. */
  private void addRow(Row row) {
    long unit = unit(row.uses());
    double least = row.least() == Long.MIN_VALUE ? -MPSolver.infinity() : row.least();
    double most = row.most() == Long.MAX_VALUE ? MPSolver.infinity() : row.most();
    MPConstraint constraint = solver.makeConstraint(least / unit, Math.floor(most / unit), "");
    for (int i = 0; i < row.options().length; i++) {
      constraint.setCoefficient(choices[row.options()[i]], (double) (row.uses()[i] / unit));
    }
  }

  private static long unit(long... numbers) {
    long unit = 0;
    for (long number : numbers) {
      unit = BigInteger.valueOf(unit).gcd(BigInteger.valueOf(number)).longValueExact();
    }
    return Math.max(1, unit);
  }

  private void addGoal() {
    MPObjective objective = solver.objective();
    if (wish.costs() == null) {
      objective.setMaximization();
      addPeople(0, objective);
      return;
    }
    objective.setMinimization();
    long unit = unit(wish.costs());
    for (int option = 0; option < choices.length; option++) {
      objective.setCoefficient(choices[option], (double) (wish.costs()[option] / unit));
    }
    if (wish.leastValue() > 0) {
      addPeople(wish.leastValue(), null);
    }
  }

  /**
   * In each season the people covered are at least so many, or are to be most.
   *
   * @param objective null where a number is enough
   */
  private void addPeople(long least, MPObjective objective) {
    boolean isDirect = objective != null && model.seasons() == 1;
    MPConstraint[] people = new MPConstraint[isDirect ? 0 : model.seasons()];
    MPVariable value = null;
    if (objective != null && !isDirect) {
      value = solver.makeNumVar(0, MPSolver.infinity(), "");
      objective.setCoefficient(value, 1);
    }
    for (int season = 0; season < people.length; season++) {
      double more = (double) least - model.offset(season);
      people[season] = solver.makeConstraint(more, MPSolver.infinity(), "");
      if (value != null) {
        people[season].setCoefficient(value, -1);
      }
    }
    for (int item = 0; item < model.items(); item++) {
      MPVariable isCovered = covered(item);
      if (isDirect) {
        objective.setCoefficient(isCovered, model.weight(item));
      } else {
        people[model.season(item)].setCoefficient(isCovered, model.weight(item));
      }
    }
  }

  /** At most 1, and only as much as options that cover the item are chosen. */
  private MPVariable covered(int item) {
    MPVariable isCovered = solver.makeNumVar(0, 1, "");
    MPConstraint byWhom = solver.makeConstraint(-MPSolver.infinity(), 0, "");
    byWhom.setCoefficient(isCovered, 1);
    for (int option : model.optionsOf(item)) {
      byWhom.setCoefficient(choices[option], -1);
    }
    return isCovered;
  }
}
