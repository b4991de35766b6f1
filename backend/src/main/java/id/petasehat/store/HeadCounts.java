package id.petasehat.store;

import id.petasehat.area.AreaCode;
import java.util.Arrays;
import java.util.Map;

/** Head counts of one kind and year by village, small enough to be kept for the whole country. */
public final class HeadCounts {
  /** Of no village. */
  static final HeadCounts NONE = of(Map.of());

  private final long[] villages;
  private final long[] counts;

  private HeadCounts(long[] villages, long[] counts) {
    this.villages = villages;
    this.counts = counts;
  }

  static HeadCounts of(Map<AreaCode, Long> byVillage) {
    long[] villages = byVillage.keySet().stream().mapToLong(AreaCode::number).sorted().toArray();
    long[] counts = new long[villages.length];
    byVillage.forEach(
        (village, count) -> counts[Arrays.binarySearch(villages, village.number())] = count);
    return new HeadCounts(villages, counts);
  }

  /** Null where none is known. */
  Long of(AreaCode village) {
    int found = Arrays.binarySearch(villages, village.number());
    return found < 0 ? null : Long.valueOf(counts[found]);
  }

  /** Number of villages. */
  int size() {
    return villages.length;
  }
}
