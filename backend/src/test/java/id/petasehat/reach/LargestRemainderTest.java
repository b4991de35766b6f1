package id.petasehat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LargestRemainderTest {
  @Property
  void nobody_is_lost_and_nobody_is_added_whatever_the_weights(
      @ForAll @LongRange(min = 0, max = 3_000_000) long people,
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1e9) Double> weighing) {
    double[] weights = array(weighing);
    long[] shares = LargestRemainder.share(people, weights, turns(weights.length));

    assertThat(Arrays.stream(shares).sum()).isEqualTo(people);
    assertThat(Arrays.stream(shares).allMatch(share -> share >= 0)).isTrue();
  }

  @Property
  void no_place_is_a_whole_person_away_from_its_exact_share(
      @ForAll @LongRange(min = 0, max = 100_000) long people,
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.5, max = 1e4) Double> weighing) {
    double[] weights = array(weighing);
    long[] shares = LargestRemainder.share(people, weights, turns(weights.length));

    double whole = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      assertThat(Math.abs(shares[i] - people * weights[i] / whole)).isLessThan(1 + 1e-6);
    }
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] turns(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }

  @Example
  void ten_people_on_weights_of_1_2_and_4_are_1_3_and_6() {
    // exactly 1.43, 2.86 and 5.71: the two left over go to .86 and .71
    assertThat(LargestRemainder.share(10, new double[] {1, 2, 4}, turns(3)))
        .containsExactly(1, 3, 6);
  }

  @Example
  void of_equal_remainders_the_first_in_turn_goes_first() {
    assertThat(LargestRemainder.share(2, new double[] {1, 1, 1}, new double[] {0.9, 0.1, 0.5}))
        .containsExactly(0, 1, 1);
  }

  @Example
  void a_place_without_weight_has_nobody_unless_none_has_any() {
    assertThat(LargestRemainder.share(7, new double[] {0, 3, 0}, turns(3)))
        .containsExactly(0, 7, 0);
    assertThat(LargestRemainder.share(7, new double[] {0, 0, 0}, turns(3)))
        .containsExactly(3, 2, 2);
  }
}
