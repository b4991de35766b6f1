package id.petasehat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import org.junit.jupiter.api.Test;

/** Room for ten cells of 4 bytes; an entry is its number of cells. */
class CellCacheTest {
  private final Cache<String, Long> cache =
      CellCache.<String, Long>of(40, 4, cells -> cells).executor(Runnable::run).build();

  @Test
  void an_entry_larger_than_the_cache_is_kept_alone() {
    cache.put("the largest", 1_000L);
    cache.cleanUp();

    assertThat(cache.asMap()).containsOnlyKeys("the largest");
  }

  @Test
  void what_does_not_fit_together_is_not_kept_together() {
    cache.put("first", 6L);
    cache.put("second", 6L);
    cache.cleanUp();

    assertThat(cache.asMap()).hasSize(1);
  }
}
