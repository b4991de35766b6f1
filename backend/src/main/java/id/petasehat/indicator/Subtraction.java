package id.petasehat.indicator;

import id.petasehat.area.AreaCode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hides more of a restricted indicator where one village could be found by subtraction.
 *
 * <p>When only one part of a whole is hidden, the whole less its other parts is that part; then the
 * part that rests on the fewest villages is hidden too. When a part and an area beside it differ by
 * one village, the one less the other is that village; then the part is hidden. Sums over several
 * such areas are not looked at.
 */
final class Subtraction {
  private Subtraction() {}

  /** Hides the parts that differ by one village from an area beside them that is shown. */
  static void guardBeside(Collection<AreaSum> parts, Collection<AreaSum> beside) {
    for (AreaSum part : parts) {
      Set<AreaCode> own = part.villagesShown();
      boolean comparable =
          beside.stream()
              .filter(area -> !area.suppressed())
              .map(AreaSum::villagesShown)
              .anyMatch(other -> differByOne(own, other));
      if (comparable) {
        part.suppress();
      }
    }
  }

  private static boolean differByOne(Set<AreaCode> one, Set<AreaCode> other) {
    return Math.abs(one.size() - other.size()) == 1
        && (one.size() > other.size() ? one.containsAll(other) : other.containsAll(one));
  }

  /**
   * Hides a second part of a whole where only one is hidden.
   *
   * @param parts all of one whole, without the rest
   * @param rest the villages of the whole that are in no part, which are never shown; null for none
   */
  static void guard(List<AreaSum> parts, AreaSum rest) {
    List<AreaSum> summed =
        summedAbove(Stream.concat(parts.stream(), Stream.ofNullable(rest)).toList());
    List<AreaSum> hidden =
        summed.stream().filter(part -> part == rest || part.suppressed()).toList();
    boolean found =
        hidden.size() == 1 && (hidden.get(0) != rest || hidden.get(0).villagesBehind() == 1);
    if (found) {
      summed.stream()
          .filter(part -> part != rest && !part.suppressed())
          .min(Comparator.comparingInt(AreaSum::villagesBehind))
          .ifPresent(AreaSum::suppress);
    }
  }

  /** The parts that the sum of the enclosing area takes in: those of the latest month. */
  private static List<AreaSum> summedAbove(List<AreaSum> parts) {
    List<AreaSum> there = parts.stream().filter(part -> part.villagesBehind() > 0).toList();
    if (there.stream().anyMatch(AreaSum::reportedInPeriod)) {
      return there.stream().filter(AreaSum::reportedInPeriod).toList();
    }
    YearMonth latest =
        there.stream().map(AreaSum::through).max(Comparator.naturalOrder()).orElse(null);
    return there.stream().filter(part -> Objects.equals(part.through(), latest)).toList();
  }
}
