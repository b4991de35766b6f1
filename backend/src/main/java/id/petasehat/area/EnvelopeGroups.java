package id.petasehat.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Groups things whose envelopes touch, directly or through others: what can influence what. */
public final class EnvelopeGroups {
  private final int[] leader;

  private EnvelopeGroups(int size) {
    leader = new int[size];
    for (int i = 0; i < size; i++) {
      leader[i] = i;
    }
  }

  /**
   * Groups by envelope.
   *
   * @param envelopes in any units
   * @param distance envelopes no farther apart than this touch, same units, ≥ 0
   * @return groups of indices, both ordered by their smallest index
   */
  public static List<List<Integer>> of(List<Envelope> envelopes, double distance) {
    EnvelopeGroups groups = new EnvelopeGroups(envelopes.size());
    STRtree tree = new STRtree();
    for (int i = 0; i < envelopes.size(); i++) {
      tree.insert(envelopes.get(i), i);
    }
    for (int i = 0; i < envelopes.size(); i++) {
      Envelope reach = new Envelope(envelopes.get(i));
      reach.expandBy(distance);
      for (Object other : tree.query(reach)) {
        groups.join(i, (Integer) other);
      }
    }
    return groups.collect();
  }

  private int leaderOf(int item) {
    int at = item;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  private void join(int a, int b) {
    int first = leaderOf(a);
    int second = leaderOf(b);
    leader[Math.max(first, second)] = Math.min(first, second);
  }

  private List<List<Integer>> collect() {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < leader.length; i++) {
      members.computeIfAbsent(leaderOf(i), none -> new ArrayList<>()).add(i);
    }
    return List.copyOf(members.values());
  }
}
