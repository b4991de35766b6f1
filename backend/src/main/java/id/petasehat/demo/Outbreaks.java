package id.petasehat.demo;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Diseases that are unusually common in a few neighbouring villages, so that the search for what
 * stands out finds something that is really there.
 */
final class Outbreaks {
  private final List<Outbreak> all;

  /**
   * @param factor times the usual number of cases
   * @param from first month; it lasts to the end of the figures
   */
  private record Outbreak(String programme, Set<VillageRef> villages, YearMonth from, int factor) {
    boolean strikes(VillageRef village, String code, YearMonth month) {
      return programme.equals(code) && !month.isBefore(from) && villages.contains(village);
    }
  }

  /**
   * @param villages at least one
   * @param to last month of the figures
   */
  Outbreaks(List<VillageRef> villages, YearMonth to, Chance chance) {
    this.all =
        List.of(
            new Outbreak("dx-kasus:A00-A09", near(villages, 4, chance, 0), to.minusMonths(7), 7),
            new Outbreak("dx-kasus:L20-L30", near(villages, 2, chance, 1), to.minusMonths(17), 4));
  }

  /** A village drawn by chance and those nearest to it. */
  private static Set<VillageRef> near(
      List<VillageRef> villages, int count, Chance chance, int number) {
    VillageRef middle = villages.get((int) (villages.size() * chance.unit(number, 0)));
    return new HashSet<>(
        villages.stream()
            .sorted(Comparator.comparingDouble(middle::distanceKm))
            .limit(count)
            .toList());
  }

  /** How many times the usual number of cases a village has: 1 in most. */
  int factor(VillageRef village, String programme, YearMonth month) {
    return all.stream()
        .filter(outbreak -> outbreak.strikes(village, programme, month))
        .mapToInt(Outbreak::factor)
        .findFirst()
        .orElse(1);
  }
}
