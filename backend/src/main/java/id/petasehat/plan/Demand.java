package id.petasehat.plan;

import java.util.Objects;

/**
 * People of one village whom the same options would serve.
 *
 * @param village whose people these are; its own id where a village is one demand
 * @param kecamatan empty where not told
 * @param people how many; 0 or more, whole
 */
public record Demand(String id, String name, String village, String kecamatan, long people) {
  public Demand {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(village);
    Objects.requireNonNull(kecamatan);
  }
}
