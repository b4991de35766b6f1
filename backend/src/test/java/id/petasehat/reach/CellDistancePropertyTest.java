package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CellDistancePropertyTest {
  @Property(tries = 200)
  void is_the_least_of_all_distances(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 20) int columns,
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 0, max = 5) int count) {
    BitSet near = new BitSet();
    for (int i = 0; i < count; i++) {
      near.set(random.nextInt(columns * rows));
    }

    short[] distances = CellDistance.to(near, columns, rows);

    for (int cell = 0; cell < columns * rows; cell++) {
      assertThat(distances[cell]).isEqualTo(least(near, cell, columns));
    }
  }

  private static short least(BitSet near, int cell, int columns) {
    int x = cell % columns;
    int y = cell / columns;
    return (short)
        near.stream()
            .mapToDouble(one -> Math.hypot(one % columns - x, one / columns - y))
            .map(Math::ceil)
            .min()
            .orElse(Short.MAX_VALUE);
  }
}
