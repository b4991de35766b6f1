package id.petasehat.serve;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.ToLongFunction;

/** Bounds of caches whose entries weigh by the cells of a grid. */
final class CellCache {
  private CellCache() {}

  /**
   * A cache within a number of bytes. One entry is kept whatever its size, alone if it must be: who
   * goes on working with the largest district would compute it anew with each click otherwise.
   *
   * @param bytesPerCell that an entry takes
   * @param cells of an entry
   */
  static <K, V> Caffeine<K, V> of(long bytes, int bytesPerCell, ToLongFunction<V> cells) {
    long most = Math.min(Integer.MAX_VALUE, bytes / bytesPerCell);
    return Caffeine.newBuilder()
        .maximumWeight(most)
        .weigher((K key, V entry) -> (int) Math.min(most, cells.applyAsLong(entry)));
  }
}
