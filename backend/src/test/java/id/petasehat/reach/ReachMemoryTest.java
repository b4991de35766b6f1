package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ReachMemoryTest {
  private static final long MEGABYTE = 1 << 20;

  @Property
  void all_that_is_held_at_once_fits_into_half_of_the_memory(
      @ForAll @LongRange(min = 32, max = 64 * 1024) long megabytes) {
    ReachMemory memory = new ReachMemory(megabytes * MEGABYTE);
    long most = memory.mostCells();
    long kept =
        16 * memory.groundCells()
            + 45 * memory.timesCells()
            + 7 * memory.pictureCells()
            + 12 * memory.peopleCells();
    long inMaking = (16 + 12) * most + 14 * most + 7 * most + (12 + 16) * most;

    assertThat(kept + inMaking).isLessThanOrEqualTo(megabytes * MEGABYTE / 2);
  }

  /** Or each click would make it anew. */
  @Property
  void what_the_largest_district_needs_is_kept_whole(
      @ForAll @LongRange(min = 32, max = 64 * 1024) long megabytes) {
    ReachMemory memory = new ReachMemory(megabytes * MEGABYTE);

    assertThat(memory.groundCells()).isGreaterThanOrEqualTo(memory.mostCells());
    assertThat(memory.timesCells()).isGreaterThanOrEqualTo(memory.mostCells());
    assertThat(memory.peopleCells()).isGreaterThanOrEqualTo(memory.mostCells());
    assertThat(memory.pictureCells())
        .as("with changes and without")
        .isGreaterThanOrEqualTo(2 * memory.mostCells());
    assertThat(ReachMemory.needBytes(memory.mostCells())).isLessThanOrEqualTo(memory.heapBytes());
  }
}
