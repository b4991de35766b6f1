package id.petasehat.disease;

import id.petasehat.area.AreaCode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one village reported of diseases in twelve months.
 *
 * @param population null when not known
 * @param ages people by the first age of their group, from 0 on without gaps; empty when not known
 * @param months months of which it reported any group, 0 to 12
 * @param groups by group, those of which it reported anything
 */
public record Tally(
    AreaCode village,
    Long population,
    NavigableMap<Integer, Long> ages,
    int months,
    Map<String, Count> groups) {
  /** Months that are counted together. */
  public static final int MONTHS = 12;

  /**
   * New cases of one group.
   *
   * @param cases 0 or more, over all months reported
   * @param months months of which the group was reported, 1 to 12
   */
  public record Count(long cases, int months) {
    public Count {
      if (cases < 0 || months < 1 || months > MONTHS) {
        throw new IllegalArgumentException(cases + " cases in " + months + " months");
      }
    }
  }

  public Tally {
    groups = Map.copyOf(groups);
    if (months < 0 || months > MONTHS || (population != null && population < 0)) {
      throw new IllegalArgumentException(village + ": " + months + " months, " + population);
    }
  }

  /** Whose people are not known by age. */
  Tally(AreaCode village, Long population, int months, Map<String, Count> groups) {
    this(village, population, new TreeMap<>(), months, groups);
  }

  boolean hasAges() {
    return !ages.isEmpty();
  }

  boolean reported(String group) {
    return groups.containsKey(group);
  }

  long cases(String group) {
    Count count = groups.get(group);
    return count == null ? 0 : count.cases;
  }

  /** People times the share of the twelve months that was reported; 0 where nothing was. */
  double exposure(String group) {
    return population == null ? 0 : population * share(group);
  }

  /** Share of the twelve months of which a group was reported. */
  double share(String group) {
    Count count = groups.get(group);
    return count == null ? 0 : (double) count.months / MONTHS;
  }
}
