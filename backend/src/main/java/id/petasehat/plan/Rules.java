package id.petasehat.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a set of options must keep to.
 *
 * @param count most options; null for any number
 * @param budgetRupiah most money; null where money is no limit
 * @param bidan midwives that can be posted; null where they are no limit
 * @param perawat nurses that can be posted; null where they are no limit
 * @param leastIn least number of options by kecamatan
 * @param forced ids of options that are in every set
 * @param forbidden ids of options that are in none
 * @param exclusive ids of options of which at most one is in a set, beside those of one post
 */
public record Rules(
    Integer count,
    Long budgetRupiah,
    Long bidan,
    Long perawat,
    Map<String, Integer> leastIn,
    Set<String> forced,
    Set<String> forbidden,
    List<Set<String>> exclusive) {
  public Rules {
    leastIn = Map.copyOf(leastIn);
    forced = Set.copyOf(forced);
    forbidden = Set.copyOf(forbidden);
    exclusive = exclusive.stream().map(Set::copyOf).toList();
  }

  /** Only a number of options. */
  public static Rules ofCount(int count) {
    return new Rules(count, null, null, null, Map.of(), Set.of(), Set.of(), List.of());
  }

  /** Only an amount of money. */
  public static Rules ofBudget(long rupiah) {
    return new Rules(null, rupiah, null, null, Map.of(), Set.of(), Set.of(), List.of());
  }

  Rules withCount(Integer other) {
    return new Rules(other, budgetRupiah, bidan, perawat, leastIn, forced, forbidden, exclusive);
  }

  Rules withBudget(Long other) {
    return new Rules(count, other, bidan, perawat, leastIn, forced, forbidden, exclusive);
  }

  /** The same with other least numbers by kecamatan. */
  public Rules withLeastIn(Map<String, Integer> other) {
    return new Rules(count, budgetRupiah, bidan, perawat, other, forced, forbidden, exclusive);
  }
}
