package id.petasehat.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A value that no set exceeds, from Lagrange multipliers, and what follows from it: options that
 * are in no set of at least some value, and options that are in all of them.
 *
 * <p>Each item has a price from 0 to its weight, which an option earns for every item it covers,
 * whether another covers it too or not; each row but that of the count has a fine for what it is
 * overdrawn. Under any prices and fines the best choice is seen at once and is worth no less than
 * the best set. Subgradient steps look for prices that bring it down. Where the worst season
 * counts, the seasons' shares are multipliers too.
 */
final class DualBound {
  private static final int ROUNDS = 3000;
  private static final int PATIENCE = 30;
  private static final int SHOW_SET_EVERY = 25;

  /** As much of the last step's direction goes into the next: bounds fall some times as fast. */
  private static final double INERTIA = 0.9;

  private static final double FIRST_STEP = 1.2;
  private static final double LAST_STEP = 0.002;

  /** How far the seasons' shares, which sum to 1, go in a round. */
  private static final double SHARE_STEP = 0.05;

  /** Sums of doubles are this exact at the least, in people. */
  private static final double ROUNDING = 1e-3;

  private final CoverModel model;
  private final List<Row> rows = new ArrayList<>();
  private final long mostOptions;
  private final double[] rowScale;

  private final double[] prices;
  private final double[] fines;
  private final double[] shares;
  private final double[] slopes;

  private double bound = Double.POSITIVE_INFINITY;
  private double[] bestWorth;

  DualBound(CoverModel model, List<Row> moreRows) {
    this.model = model;
    rows.addAll(model.rows());
    rows.addAll(moreRows);
    mostOptions =
        rows.stream()
            .filter(row -> row.rule().equals(RuleRows.COUNT))
            .mapToLong(Row::most)
            .findFirst()
            .orElse(model.size());
    rows.removeIf(row -> row.rule().equals(RuleRows.COUNT));
    rowScale = rows.stream().mapToDouble(DualBound::meanUse).toArray();
    prices = new double[model.items()];
    slopes = new double[model.items()];
    fines = new double[2 * rows.size()];
    shares = new double[model.seasons()];
    Arrays.fill(shares, 1.0 / shares.length);
    for (int item = 0; item < prices.length; item++) {
      prices[item] = weight(item) / 2;
    }
  }

  private static double meanUse(Row row) {
    double sum = Arrays.stream(row.uses()).mapToDouble(Math::abs).sum();
    return sum > 0 ? sum / row.uses().length : 1;
  }

  private double weight(int item) {
    return model.weight(item) * shares[model.season(item)];
  }

  /** The least that was found, in whole people. */
  long bound() {
    return (long) Math.floor(Math.min(bound, model.mostValue()) + ROUNDING);
  }

  /**
   * Looks for a smaller bound.
   *
   * @param known value of the best set so far
   * @param sets takes the sets that the steps come by; they may break rows
   */
  void tighten(LongSupplier known, Stopwatch time, Consumer<BitSet> sets) {
    double step = FIRST_STEP;
    int patience = PATIENCE;
    for (int round = 0; round < ROUNDS && step > LAST_STEP && !time.isOver(); round++) {
      double[] worth = worth();
      BitSet taken = taken(worth);
      double now = boundOf(worth, taken);
      if (now < bound - ROUNDING) {
        patience = PATIENCE;
      } else if (--patience == 0) {
        step /= 2;
        patience = PATIENCE;
      }
      if (now < bound) {
        bound = now;
        bestWorth = worth;
      }
      if (round % SHOW_SET_EVERY == 0) {
        sets.accept(taken);
      }
      if (bound() <= known.getAsLong()) {
        return;
      }
      move(taken, step * Math.max(now - known.getAsLong(), 1));
    }
  }

  /** What each option earns less its fines, at the present prices. */
  private double[] worth() {
    double[] worth = new double[model.size()];
    for (int option = 0; option < worth.length; option++) {
      for (int item : model.itemsOf(option)) {
        worth[option] += prices[item];
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      double fine = fines[2 * row] - fines[2 * row + 1];
      if (fine != 0) {
        Row here = rows.get(row);
        for (int i = 0; i < here.options().length; i++) {
          worth[here.options()[i]] -= fine * here.uses()[i] / rowScale[row];
        }
      }
    }
    return worth;
  }

  /** The forced ones, and of the others the most worth. */
  private BitSet taken(double... worth) {
    BitSet taken = (BitSet) model.forced().clone();
    long places = mostOptions - taken.cardinality();
    double least = worthOfLast(places, worth);
    for (int option = 0; option < worth.length && places > 0; option++) {
      if (!taken.get(option) && worth[option] > Math.max(0, least)) {
        taken.set(option);
        places--;
      }
    }
    for (int option = 0; option < worth.length && places > 0 && least > 0; option++) {
      if (!taken.get(option) && worth[option] == least) {
        taken.set(option);
        places--;
      }
    }
    return taken;
  }

  /** Worth of the option that takes the last of these places, were only worth to decide. */
  private double worthOfLast(long places, double... worth) {
    double[] open = new double[worth.length];
    int many = 0;
    for (int option = 0; option < worth.length; option++) {
      if (!model.forced().get(option)) {
        open[many++] = worth[option];
      }
    }
    Arrays.sort(open, 0, many);
    return places <= 0 ? Double.POSITIVE_INFINITY : open[(int) Math.max(0, many - places)];
  }

  private double boundOf(double[] worth, BitSet taken) {
    double sum = 0;
    for (int season = 0; season < shares.length; season++) {
      sum += shares[season] * model.offset(season);
    }
    for (int item = 0; item < prices.length; item++) {
      sum += weight(item) - prices[item];
    }
    for (int row = 0; row < rows.size(); row++) {
      sum += fines[2 * row] == 0 ? 0 : fines[2 * row] * rows.get(row).most() / rowScale[row];
      sum -=
          fines[2 * row + 1] == 0 ? 0 : fines[2 * row + 1] * rows.get(row).least() / rowScale[row];
    }
    for (int option = taken.nextSetBit(0); option >= 0; option = taken.nextSetBit(option + 1)) {
      sum += worth[option];
    }
    return sum;
  }

  private void move(BitSet taken, double length) {
    int[] coverers = coverers(taken);
    double[] rowSlopes = rowSlopes(taken);
    double norm = 0;
    for (int item = 0; item < prices.length; item++) {
      slopes[item] = coverers[item] - 1.0 + INERTIA * slopes[item];
      boolean isAtItsEnd = slopes[item] < 0 ? prices[item] >= weight(item) : prices[item] <= 0;
      norm += isAtItsEnd ? 0 : slopes[item] * slopes[item];
    }
    for (double slope : rowSlopes) {
      norm += slope * slope;
    }
    double step = norm > 0 ? length / norm : 0;
    moveShares(coverers);
    for (int item = 0; item < prices.length; item++) {
      prices[item] = Math.max(0, Math.min(weight(item), prices[item] - step * slopes[item]));
    }
    for (int fine = 0; fine < fines.length; fine++) {
      fines[fine] = Math.max(0, fines[fine] - step * rowSlopes[fine]);
    }
  }

  private int[] coverers(BitSet taken) {
    int[] coverers = new int[prices.length];
    for (int option = taken.nextSetBit(0); option >= 0; option = taken.nextSetBit(option + 1)) {
      for (int item : model.itemsOf(option)) {
        coverers[item]++;
      }
    }
    return coverers;
  }

  /** How much of each row is left over: of its most, then of its least. */
  private double[] rowSlopes(BitSet taken) {
    double[] left = new double[fines.length];
    for (int row = 0; row < rows.size(); row++) {
      Row here = rows.get(row);
      double used = here.used(taken);
      double most = here.most() == Long.MAX_VALUE ? 0 : (here.most() - used) / rowScale[row];
      double least = here.least() == Long.MIN_VALUE ? 0 : (used - here.least()) / rowScale[row];
      left[2 * row] = fines[2 * row] <= 0 && most > 0 ? 0 : most;
      left[2 * row + 1] = fines[2 * row + 1] <= 0 && least > 0 ? 0 : least;
    }
    return left;
  }

  /** Towards the season that serves fewest; the shares stay a whole. */
  private void moveShares(int... coverers) {
    if (shares.length == 1) {
      return;
    }
    double[] served = new double[shares.length];
    Arrays.setAll(served, model::offset);
    for (int item = 0; item < coverers.length; item++) {
      served[model.season(item)] += coverers[item] > 0 ? model.weight(item) : 0;
    }
    double mean = Arrays.stream(served).average().orElse(0);
    double spread = Arrays.stream(served).map(s -> (s - mean) * (s - mean)).sum();
    if (spread > 0) {
      double sum = 0;
      for (int season = 0; season < shares.length; season++) {
        double wanted = shares[season] - SHARE_STEP * (served[season] - mean) / Math.sqrt(spread);
        shares[season] = Math.max(0, wanted);
        sum += shares[season];
      }
      for (int season = 0; season < shares.length; season++) {
        shares[season] /= sum;
      }
    }
  }

  /** Options that may be in a set of at least this value, and need not be. */
  BitSet free(long value) {
    BitSet free = new BitSet();
    Loss loss = new Loss();
    for (int option = 0; option < model.size(); option++) {
      free.set(
          option,
          !model.forced().get(option)
              && loss.with(option) >= value - ROUNDING
              && loss.without(option) >= value - ROUNDING);
    }
    return free;
  }

  /** Options that every set of at least this value has, the forced ones too. */
  BitSet sure(long value) {
    BitSet sure = (BitSet) model.forced().clone();
    Loss loss = new Loss();
    for (int option = 0; option < model.size(); option++) {
      if (!sure.get(option) && loss.without(option) < value - ROUNDING) {
        sure.set(option);
      }
    }
    return sure;
  }

  /** The bound were one option forced or forbidden. */
  private final class Loss {
    private final BitSet taken = bestWorth == null ? new BitSet() : taken(bestWorth);
    private final boolean isFull = taken.cardinality() >= mostOptions;
    private double leastTaken = Double.POSITIVE_INFINITY;
    private double mostLeft;

    Loss() {
      for (int option = 0; bestWorth != null && option < model.size(); option++) {
        if (!taken.get(option)) {
          mostLeft = Math.max(mostLeft, bestWorth[option]);
        } else if (!model.forced().get(option)) {
          leastTaken = Math.min(leastTaken, bestWorth[option]);
        }
      }
    }

    double with(int option) {
      if (bestWorth == null || taken.get(option)) {
        return bound;
      }
      if (isFull && leastTaken == Double.POSITIVE_INFINITY) {
        return Double.NEGATIVE_INFINITY;
      }
      return bound + bestWorth[option] - (isFull ? leastTaken : 0);
    }

    double without(int option) {
      if (bestWorth == null || !taken.get(option)) {
        return bound;
      }
      return bound - bestWorth[option] + (isFull ? mostLeft : 0);
    }
  }
}
