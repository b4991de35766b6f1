package id.petasehat.option;

import id.petasehat.area.AreaCode;
import java.util.List;
import java.util.Map;

/**
 * What a district can choose from, with what tells of it.
 *
 * @param version changes with whatever decides it
 * @param simulated whether posts, people or ground are invented
 * @param seasons ids, in the order of the people of the set
 * @param months weight of each season
 * @param people whom the question is about, by village; one of which that is not known is not there
 * @param names of all villages and kecamatan of the district
 */
public record Told(
    String version,
    boolean simulated,
    OptionSet set,
    List<String> seasons,
    List<Integer> months,
    UnitPrices prices,
    Map<AreaCode, Long> people,
    Map<AreaCode, String> names) {
  String name(AreaCode code) {
    return names.getOrDefault(code, code.dotted());
  }

  /** People times months, over the seasons. */
  long weighted(List<Long> bySeason) {
    long sum = 0;
    for (int i = 0; i < months.size(); i++) {
      sum += bySeason.get(i) * months.get(i);
    }
    return sum;
  }

  /** What a number is worth in the mean season; null where nobody has it. */
  Long perPerson(Long rupiah, List<Long> people) {
    long weighted = weighted(people);
    if (rupiah == null || weighted == 0) {
      return null;
    }
    long all = months.stream().mapToLong(Integer::longValue).sum();
    return Math.round((double) rupiah * all / weighted);
  }
}
