package id.petasehat.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Something that can be paid for.
 *
 * @param post the post or place it is about; of the options of one post at most one is chosen;
 *     empty where it shares its place with no other
 * @param kind what is done: {@code rebuild}, {@code repair}, {@code staff}, {@code build}, …; only
 *     told again
 * @param kecamatan where it stands; empty where not told
 * @param costRupiah null where it is not known, which is not 0
 * @param bidan midwives it needs beyond those there are
 * @param perawat nurses it needs beyond those there are
 * @param covers ids of the demands in reach of it, one set for each season of the problem
 */
public record Option(
    String id,
    String name,
    String post,
    String kind,
    String kecamatan,
    Long costRupiah,
    long bidan,
    long perawat,
    List<Set<String>> covers) {
  public Option {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(post);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(kecamatan);
    covers = covers.stream().map(Set::copyOf).toList();
  }
}
