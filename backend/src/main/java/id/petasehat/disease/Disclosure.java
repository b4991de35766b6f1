package id.petasehat.disease;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which counts of one group in one district are hidden: those of 1 to 4, and as many others as keep
 * them from being worked out of the totals that are shown.
 *
 * <p>Every total that is shown is an equation over the hidden villages. A hidden count can be
 * worked out exactly when its own villages are a combination of such equations; then a further
 * count is hidden, the smallest that helps, until none can.
 *
 * <p>Villages that stand in the same totals are one kind: no equation tells them apart. So a
 * district of 850 villages has as many unknowns as it has kinds, some 60, and of two hidden
 * villages of one kind neither is known.
 */
final class Disclosure {
  /** Counts below are hidden, except 0. */
  static final long SHOWN_FROM = 5;

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Set<String>> villagesOf = new LinkedHashMap<>();
  private final Set<String> villages;
  private final Map<String, Set<Integer>> kindsOf = new HashMap<>();
  private int kinds;
  private final Set<String> small = new TreeSet<>();
  private final Set<String> hidden = new TreeSet<>();

  private Disclosure(Map<String, Long> villages, Map<String, Set<String>> totals) {
    this.villages = villages.keySet();
    villages.forEach((code, cases) -> add(code, Set.of(code), cases));
    totals.forEach(
        (code, members) -> {
          Set<String> reported = new TreeSet<>(members);
          reported.retainAll(villages.keySet());
          long sum = reported.stream().mapToLong(villages::get).sum();
          add(code, reported, sum);
        });
    findKinds();
  }

  private void findKinds() {
    Map<String, Set<String>> totalsOf = new TreeMap<>();
    villages.forEach(village -> totalsOf.put(village, new HashSet<>()));
    villagesOf.forEach(
        (code, members) -> {
          if (!villages.contains(code)) {
            kindsOf.put(code, new HashSet<>());
            members.forEach(village -> totalsOf.get(village).add(code));
          }
        });
    Map<Set<String>, Integer> numbers = new HashMap<>();
    totalsOf.forEach(
        (village, totals) -> {
          Integer kind = numbers.computeIfAbsent(totals, same -> numbers.size());
          kindsOf.put(village, Set.of(kind));
          totals.forEach(total -> kindsOf.get(total).add(kind));
        });
    kinds = numbers.size();
  }

  private void add(String code, Set<String> members, long cases) {
    counts.put(code, cases);
    villagesOf.put(code, members);
    if (cases > 0 && cases < SHOWN_FROM) {
      small.add(code);
      hidden.add(code);
    }
  }

  /**
   * The codes of villages and totals whose counts are hidden.
   *
   * @param villages cases of the villages that reported
   * @param totals codes of the villages that a shown total is the sum of; those that did not report
   *     add nothing to it
   */
  static Set<String> hidden(Map<String, Long> villages, Map<String, Set<String>> totals) {
    Disclosure disclosure = new Disclosure(villages, totals);
    disclosure.hideUntilSafe();
    return disclosure.hidden;
  }

  private void hideUntilSafe() {
    String known = firstKnown();
    while (known != null) {
      hidden.add(helper(known));
      known = firstKnown();
    }
  }

  /** A small count that can be worked out; null when none can. */
  private String firstKnown() {
    Equations shown = equations();
    return small.stream().filter(code -> isKnown(shown, code)).findFirst().orElse(null);
  }

  /** The smallest count that keeps another from being known; else the smallest total around it. */
  private String helper(String known) {
    List<String> beside = beside(known);
    Map<Set<Integer>, Boolean> helps = new HashMap<>();
    for (String candidate : beside) {
      if (helps.computeIfAbsent(kindsOf.get(candidate), kind -> helps(candidate, known))) {
        return candidate;
      }
    }
    return Stream.concat(shownTotals(known), beside.stream()).findFirst().orElseThrow();
  }

  private boolean helps(String candidate, String known) {
    hidden.add(candidate);
    boolean helps = !isKnown(equations(), known);
    hidden.remove(candidate);
    return helps;
  }

  /** Villages that share a shown total with a count: small ones first, those without cases last. */
  private List<String> beside(String known) {
    Set<String> near = new TreeSet<>();
    shownTotals(known).forEach(total -> near.addAll(villagesOf.get(total)));
    near.removeAll(hidden);
    return near.stream()
        .sorted(
            Comparator.comparing((String code) -> counts.get(code) == 0).thenComparing(counts::get))
        .toList();
  }

  /** Totals shown that some village of a count is in, small ones first. */
  private Stream<String> shownTotals(String known) {
    return villagesOf.keySet().stream()
        .filter(code -> !villages.contains(code) && !hidden.contains(code))
        .filter(code -> villagesOf.get(code).stream().anyMatch(villagesOf.get(known)::contains))
        .sorted(Comparator.comparing(counts::get));
  }

  private Equations equations() {
    int[] hiddenOfKind = new int[kinds];
    hidden.stream()
        .filter(villages::contains)
        .forEach(village -> kindsOf.get(village).forEach(kind -> hiddenOfKind[kind]++));
    Equations equations = new Equations(hiddenOfKind);
    villagesOf
        .keySet()
        .forEach(
            code -> {
              if (!villages.contains(code) && !hidden.contains(code)) {
                equations.add(kindsOf.get(code));
              }
            });
    return equations;
  }

  private boolean isKnown(Equations shown, String code) {
    Set<Integer> kinds = kindsOf.get(code);
    boolean hasDouble = villages.contains(code) && kinds.stream().anyMatch(shown::hidesSeveral);
    return !hasDouble && shown.follows(kinds);
  }

  /**
   * Sums over the hidden villages of each kind, reduced to echelon form; modulo a prime, so that
   * none is rounded.
   */
  private static final class Equations {
    private static final long PRIME = 2_147_483_647L;

    private final int[] hiddenOfKind;
    private final List<long[]> reduced = new ArrayList<>();

    Equations(int[] hiddenOfKind) {
      this.hiddenOfKind = hiddenOfKind;
    }

    void add(Collection<Integer> kinds) {
      long[] rest = reduce(row(kinds));
      int pivot = pivot(rest);
      if (pivot >= 0) {
        long inverse = power(rest[pivot], PRIME - 2);
        for (int i = 0; i < rest.length; i++) {
          rest[i] = rest[i] * inverse % PRIME;
        }
        reduced.add(rest);
      }
    }

    boolean hidesSeveral(int kind) {
      return hiddenOfKind[kind] > 1;
    }

    /** Whether a sum over all villages of some kinds follows from the equations. */
    boolean follows(Collection<Integer> kinds) {
      return pivot(reduce(row(kinds))) < 0;
    }

    private long[] row(Collection<Integer> kinds) {
      long[] row = new long[hiddenOfKind.length];
      kinds.forEach(kind -> row[kind] = hiddenOfKind[kind] > 0 ? 1 : 0);
      return row;
    }

    private long[] reduce(long[] row) {
      for (long[] equation : reduced) {
        long factor = row[pivot(equation)];
        for (int i = 0; factor != 0 && i < row.length; i++) {
          row[i] = Math.floorMod(row[i] - factor * equation[i], PRIME);
        }
      }
      return row;
    }

    private static int pivot(long[] row) {
      for (int i = 0; i < row.length; i++) {
        if (row[i] != 0) {
          return i;
        }
      }
      return -1;
    }

    private static long power(long base, long exponent) {
      long result = 1;
      for (long left = exponent, square = base; left > 0; left >>= 1) {
        result = (left & 1) == 1 ? result * square % PRIME : result;
        square = square * square % PRIME;
      }
      return result;
    }
  }
}
