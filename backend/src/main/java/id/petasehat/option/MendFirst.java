package id.petasehat.option;

import id.petasehat.option.OptionSet.Prospect;
import id.petasehat.reach.PeopleBeyond.Group;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rule that posts are mended before new ones are built: a new one is left out where mending
 * posts could serve more than half of the people it would serve.
 */
public final class MendFirst {
  /** What is done to a post where it stands. */
  private static final Set<Work> MENDING =
      EnumSet.of(Work.REBUILD, Work.REPAIR, Work.STAFF, Work.HOUSE, Work.UPGRADE);

  private MendFirst() {}

  /**
   * The ids of new posts that the rule leaves out. Mending counts as far as it can be chosen;
   * several seasons count by their weights.
   *
   * @param weights one for each season of the people
   * @param allowed what the question lets be chosen
   */
  public static Set<String> leavesOut(
      OptionSet set, List<Integer> weights, Predicate<Proposal> allowed) {
    BitSet mended = new BitSet();
    for (Prospect one : set.options()) {
      boolean isMending = MENDING.contains(one.proposal().work()) && one.site() >= 0;
      if (isMending && one.canBeChosen() && allowed.test(one.proposal())) {
        mended.set(one.site());
      }
    }
    Set<String> ids = new TreeSet<>();
    for (Prospect one : set.options()) {
      boolean isNew = one.proposal().work() == Work.BUILD && one.site() >= 0;
      if (isNew && 2 * byMending(one, mended, set, weights) > one.people(weights)) {
        ids.add(one.proposal().id());
      }
    }
    return ids;
  }

  /** Whom a new post would serve and mending could, people times weights. */
  private static long byMending(
      Prospect building, BitSet mended, OptionSet set, List<Integer> weights) {
    long sum = 0;
    for (Group group : set.people().groups()) {
      for (int season = 0; season < weights.size(); season++) {
        BitSet places = group.places().get(season);
        if (places.get(building.site()) && places.intersects(mended)) {
          sum += group.people() * weights.get(season);
        }
      }
    }
    return sum;
  }
}
