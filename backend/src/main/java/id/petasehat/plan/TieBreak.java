package id.petasehat.plan;

import id.petasehat.plan.CoverProgram.Ending;
import id.petasehat.plan.CoverProgram.Outcome;
import id.petasehat.plan.CoverProgram.Wish;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Of the sets with the best value the first: the cheapest, then the smallest, then the one whose
 * sorted ids come first. So an answer does not depend on how it was found.
 */
final class TieBreak {
  private final CoverModel model;
  private final List<Row> rows;
  private final BitSet free;
  private final BitSet sure;

  /**
   * @param free options that are in some of the best sets, perhaps
   * @param sure options that are in all of them
   */
  TieBreak(CoverModel model, List<Row> moreRows, BitSet free, BitSet sure) {
    this.model = model;
    this.rows = new ArrayList<>(moreRows);
    this.free = free;
    this.sure = sure;
  }

  /**
   * What comes first.
   *
   * @param isSettled false when the time was over before that was sure
   */
  record First(BitSet chosen, boolean isSettled) {}

  /**
   * Looks for a set of the same value that comes before this one.
   *
   * @param best of the best value
   */
  First first(BitSet best, Stopwatch time) {
    if (free.isEmpty()) {
      return new First(best, true);
    }
    long value = model.value(best);
    BitSet first = best;
    Outcome rival = cheapestOther(model.costs(), value, first, time);
    first = before(first, rival);
    if (rival.ending() == Ending.PROVED) {
      rows.add(atMost("cost", model.costs(), model.cost(first)));
      rival = cheapestOther(ones(), value, first, time);
      first = before(first, rival);
    }
    if (rival.ending() == Ending.PROVED) {
      rows.add(atMost("size", ones(), first.cardinality()));
      rival = cheapestOther(ones(), value, first, time);
      first = before(first, rival);
    }
    return rival.ending() == Ending.PROVED
        ? byIds(first, value, time)
        : new First(first, rival.ending() == Ending.IMPOSSIBLE);
  }

  private BitSet before(BitSet first, Outcome rival) {
    return rival.chosen() != null && model.compare(rival.chosen(), first) < 0
        ? rival.chosen()
        : first;
  }

  private Outcome cheapestOther(long[] costs, long value, BitSet than, Stopwatch time) {
    List<Row> all = new ArrayList<>(rows);
    all.add(Row.otherThan(than, model.size()));
    return CoverProgram.solve(model, new Wish(costs, value, free, sure, all), time);
  }

  /** Place by place: is there a set that begins as this one and goes on with an earlier option? */
  private First byIds(BitSet best, long value, Stopwatch time) {
    BitSet first = best;
    BitSet open = (BitSet) free.clone();
    BitSet in = (BitSet) sure.clone();
    for (int next = first.nextSetBit(0); next >= 0; next = first.nextSetBit(next + 1)) {
      boolean isSure = false;
      while (!isSure) {
        int[] earlier = before(open, next);
        Outcome rival = earlier.length == 0 ? null : beginning(in, open, earlier, value, time);
        if (rival != null && rival.ending() == Ending.STOPPED) {
          return new First(first, false);
        }
        isSure = rival == null || rival.ending() == Ending.IMPOSSIBLE;
        if (!isSure) {
          first = rival.chosen();
          next = firstOf(first, in);
        }
      }
      open.clear(0, next + 1);
      in.set(next);
    }
    return new First(first, true);
  }

  private static int[] before(BitSet options, int limit) {
    return options.stream().filter(option -> option < limit).toArray();
  }

  private static int firstOf(BitSet set, BitSet without) {
    BitSet rest = (BitSet) set.clone();
    rest.andNot(without);
    return rest.nextSetBit(0);
  }

  private Outcome beginning(BitSet in, BitSet open, int[] oneOf, long value, Stopwatch time) {
    List<Row> all = new ArrayList<>(rows);
    all.add(Row.counting("earlier", oneOf, 1, Long.MAX_VALUE));
    return CoverProgram.solve(model, new Wish(ones(), value, open, in, all), time);
  }

  private long[] ones() {
    return IntStream.range(0, model.size()).mapToLong(option -> 1).toArray();
  }

  private Row atMost(String rule, long[] uses, long most) {
    int[] all = IntStream.range(0, model.size()).toArray();
    return new Row(rule, all, uses, Long.MIN_VALUE, most);
  }
}
