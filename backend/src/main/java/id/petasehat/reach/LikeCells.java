package id.petasehat.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cells of one kind: within a limit in the same seasons, and brought within it by the same places.
 */
final class LikeCells {
  /** The kind of whoever is on no cell. */
  static final int NOWHERE = -1;

  private final int[] kinds;
  private final List<BitSet> withinNow;
  private final List<List<BitSet>> places;

  private LikeCells(int[] kinds, List<BitSet> withinNow, List<List<BitSet>> places) {
    this.kinds = kinds;
    this.withinNow = withinNow;
    this.places = places;
  }

  /**
   * Parts cells again and again: by where they are now, then by each place, which brings some of
   * the cells that were alike so far within the limit and others not.
   */
  static LikeCells of(int cells, List<Gains> bySeason) {
    int[] kinds = new int[cells];
    int count = 1;
    for (Gains season : bySeason) {
      count = part(kinds, season.within().stream().toArray(), count);
      for (int[] gained : season.byPlace()) {
        count = part(kinds, gained, count);
      }
    }
    return tell(kinds, renumber(kinds), bySeason);
  }

  private static int part(int[] kinds, int[] apart, int count) {
    Map<Integer, Integer> kindOf = new HashMap<>();
    for (int cell : apart) {
      Integer fresh = kindOf.putIfAbsent(kinds[cell], count + kindOf.size());
      kinds[cell] = fresh == null ? kindOf.get(kinds[cell]) : fresh;
    }
    return count + kindOf.size();
  }

  /**
   * Counts the kinds that are left from 0, in order of their first cells.
   *
   * @return the first cell of each
   */
  private static int[] renumber(int[] kinds) {
    Map<Integer, Integer> numberOf = new HashMap<>();
    int[] firsts = new int[kinds.length];
    for (int cell = 0; cell < kinds.length; cell++) {
      Integer known = numberOf.get(kinds[cell]);
      if (known == null) {
        known = numberOf.size();
        firsts[known] = cell;
        numberOf.put(kinds[cell], known);
      }
      kinds[cell] = known;
    }
    return Arrays.copyOf(firsts, numberOf.size());
  }

  /** What holds for the first cell of a kind holds for all of it. */
  private static LikeCells tell(int[] kinds, int[] firsts, List<Gains> bySeason) {
    List<BitSet> withinNow = new ArrayList<>(firsts.length);
    List<List<BitSet>> places = new ArrayList<>(firsts.length);
    for (int first : firsts) {
      BitSet within = new BitSet();
      for (int season = 0; season < bySeason.size(); season++) {
        within.set(season, bySeason.get(season).within().get(first));
      }
      withinNow.add(within);
      places.add(bySeason.stream().map(season -> new BitSet()).toList());
    }
    for (int season = 0; season < bySeason.size(); season++) {
      List<int[]> byPlace = bySeason.get(season).byPlace();
      for (int place = 0; place < byPlace.size(); place++) {
        for (int cell : byPlace.get(place)) {
          if (firsts[kinds[cell]] == cell) {
            places.get(kinds[cell]).get(season).set(place);
          }
        }
      }
    }
    return new LikeCells(kinds, withinNow, places);
  }

  int kind(int cell) {
    return kinds[cell];
  }

  /** The seasons in which cells of a kind are within the limit. */
  BitSet withinNow(int kind) {
    return kind == NOWHERE ? new BitSet() : withinNow.get(kind);
  }

  /** The places that bring cells of a kind within the limit, season by season. */
  List<BitSet> places(int kind, int seasons) {
    return kind == NOWHERE
        ? Stream.generate(BitSet::new).limit(seasons).toList()
        : places.get(kind);
  }
}
