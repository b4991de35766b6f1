package id.petasehat.store;

import id.petasehat.area.AreaCode;
import id.petasehat.reach.VillageReach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the people of one district were from posts, as the travel model answers for one season
 * and one state of the posts.
 */
final class ReachRun {
  private final String key;
  private final String groundKey;
  private final AreaCode district;
  private final Map<AreaCode, VillageReach> villages = new HashMap<>();

  /**
   * @param key tells it from every other one: a hash of all that decides it
   * @param groundKey the same of what neither posts nor season change
   */
  ReachRun(String key, String groundKey, AreaCode district, List<VillageReach> villages) {
    this.key = key;
    this.groundKey = groundKey;
    this.district = district;
    villages.forEach(village -> this.villages.put(village.village(), village));
  }

  String key() {
    return key;
  }

  String groundKey() {
    return groundKey;
  }

  AreaCode district() {
    return district;
  }

  /** Empty for a village of another district. */
  Optional<VillageReach> of(AreaCode village) {
    return Optional.ofNullable(villages.get(village));
  }

  Iterable<VillageReach> villages() {
    return villages.values();
  }

  int size() {
    return villages.size();
  }
}
