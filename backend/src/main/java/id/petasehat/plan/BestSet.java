package id.petasehat.plan;

import id.petasehat.plan.CoverProgram.Ending;
import id.petasehat.plan.CoverProgram.Outcome;
import id.petasehat.plan.CoverProgram.Wish;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The best set of a model: a good one by local search, a bound from prices, and between the two a
 * mixed-integer program over the options that these leave open.
 */
final class BestSet {
  private static final double SHARE_FOR_PRICES = 0.3;
  private static final double SHARE_FOR_START = 0.3;

  private final CoverModel model;
  private final List<Row> moreRows;
  private final LocalSearch local;

  private BestSet(CoverModel model, List<Row> moreRows) {
    this.model = model;
    this.moreRows = List.copyOf(moreRows);
    local = new LocalSearch(model, this.moreRows);
  }

  /**
   * What was found.
   *
   * @param chosen null when nothing was found: no set keeps to the rows, if {@code isProved}
   * @param bound value that no set exceeds
   * @param isProved whether no set has a larger value
   * @param isSettled whether also no other set of this value comes before it
   */
  record Found(BitSet chosen, long bound, boolean isProved, boolean isSettled) {}

  /**
   * Searches until it is proved, or the time over.
   *
   * @param hint a set to start from; null for none; it may break rows
   * @param moreRows that the model does not have
   */
  static Found of(CoverModel model, List<Row> moreRows, BitSet hint, Stopwatch time) {
    return new BestSet(model, moreRows).search(hint, time);
  }

  private Found search(BitSet hint, Stopwatch time) {
    long began = System.nanoTime();
    BitSet start = start(hint, time);
    if (start == null) {
      Outcome any = any(time);
      if (any.chosen() == null) {
        return new Found(null, model.mostValue(), any.ending() == Ending.IMPOSSIBLE, false);
      }
      start = local.bettered(any.chosen(), time.part(SHARE_FOR_START));
    }
    DualBound dual = new DualBound(model, moreRows);
    BitSet good = tighten(dual, start, time.part(SHARE_FOR_PRICES));
    Outcome better = betterThan(good, dual, time);
    if (better.ending() == Ending.STOPPED) {
      return new Found(good, dual.bound(), false, false);
    }
    Stopwatch asLongAgain = time.atMost(Math.max(1, (System.nanoTime() - began) / 1e9));
    return firstOf(better(good, better.chosen()), dual, asLongAgain);
  }

  /** Not asked for where the bound says already that there is none. */
  private Outcome betterThan(BitSet good, DualBound dual, Stopwatch time) {
    long more = model.value(good) + 1;
    if (dual.bound() < more) {
      return new Outcome(Ending.IMPOSSIBLE, null);
    }
    Wish wish = new Wish(null, 0, dual.free(more), dual.sure(more), moreRows);
    return CoverProgram.solve(model, wish, time);
  }

  /** Of the sets of the best value that which comes first. */
  private Found firstOf(BitSet best, DualBound dual, Stopwatch time) {
    long value = model.value(best);
    TieBreak ties = new TieBreak(model, moreRows, dual.free(value), dual.sure(value));
    TieBreak.First first = ties.first(best, time);
    return new Found(first.chosen(), value, true, first.isSettled());
  }

  private BitSet start(BitSet hint, Stopwatch time) {
    Stopwatch forStart = time.part(SHARE_FOR_START);
    BitSet greedy = local.greedy();
    BitSet best = greedy == null ? local.thrifty() : greedy;
    best = best == null ? null : local.bettered(best, forStart);
    if (hint != null && model.keeps(hint, moreRows)) {
      best = better(local.bettered(hint, forStart), best);
    }
    return best;
  }

  /** Any set that keeps to the rows. */
  private Outcome any(Stopwatch time) {
    BitSet all = new BitSet();
    all.set(0, model.size());
    Wish wish = new Wish(new long[model.size()], 0, all, model.forced(), moreRows);
    return CoverProgram.solve(model, wish, time);
  }

  /**
   * Prices come by sets that mending and exchanging turn into better ones than it finds from
   * greedy.
   */
  private BitSet tighten(DualBound dual, BitSet start, Stopwatch time) {
    BitSet[] best = {start};
    Set<BitSet> seen = new HashSet<>();
    dual.tighten(
        () -> model.value(best[0]),
        time,
        set -> {
          BitSet mended = seen.add(set) ? local.mended(set) : null;
          if (mended != null && seen.add(mended)) {
            best[0] = better(best[0], local.bettered(mended, time));
          }
        });
    return best[0];
  }

  private BitSet better(BitSet one, BitSet other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return model.compare(one, other) <= 0 ? one : other;
  }
}
