package id.petasehat.disease;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
 */
final class Disclosure {
  /** Counts below are hidden, except 0. */
  static final long SHOWN_FROM = 5;

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Set<String>> villagesOf = new LinkedHashMap<>();
  private final Set<String> villages;
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
    for (String candidate : beside) {
      hidden.add(candidate);
      boolean helps = !isKnown(equations(), known);
      hidden.remove(candidate);
      if (helps) {
        return candidate;
      }
    }
    return Stream.concat(shownTotals(known), beside.stream()).findFirst().orElseThrow();
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
    Equations equations = new Equations(hiddenVillages());
    villagesOf.forEach(
        (code, members) -> {
          if (!villages.contains(code) && !hidden.contains(code)) {
            equations.add(members);
          }
        });
    return equations;
  }

  private boolean isKnown(Equations shown, String code) {
    return shown.follows(villagesOf.get(code));
  }

  private List<String> hiddenVillages() {
    return hidden.stream().filter(villages::contains).toList();
  }

  /**
   * Sums over hidden villages, reduced to echelon form; modulo a prime, so that none is rounded.
   */
  private static final class Equations {
    private static final long PRIME = 2_147_483_647L;

    private final List<String> unknowns;
    private final List<long[]> reduced = new ArrayList<>();

    Equations(List<String> unknowns) {
      this.unknowns = unknowns;
    }

    void add(Collection<String> members) {
      long[] rest = reduce(row(members));
      int pivot = pivot(rest);
      if (pivot >= 0) {
        long inverse = power(rest[pivot], PRIME - 2);
        for (int i = 0; i < rest.length; i++) {
          rest[i] = rest[i] * inverse % PRIME;
        }
        reduced.add(rest);
      }
    }

    /** Whether a sum over some villages follows from the equations. */
    boolean follows(Collection<String> members) {
      return pivot(reduce(row(members))) < 0;
    }

    private long[] row(Collection<String> members) {
      Set<String> own = new HashSet<>(members);
      return unknowns.stream().mapToLong(code -> own.contains(code) ? 1 : 0).toArray();
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
