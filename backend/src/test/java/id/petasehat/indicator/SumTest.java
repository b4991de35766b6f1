package id.petasehat.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SumTest {
  private static final long LARGEST = 1_000_000_000_000_000L;

  @Property
  void compares_like_fractions_of_any_size(
      @ForAll @LongRange(min = 0, max = LARGEST) long numerator,
      @ForAll @LongRange(min = 1, max = LARGEST) long denominator,
      @ForAll @LongRange(min = 0, max = LARGEST) long otherNumerator,
      @ForAll @LongRange(min = 1, max = LARGEST) long otherDenominator) {
    BigInteger left = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(otherDenominator));
    BigInteger right = BigInteger.valueOf(otherNumerator).multiply(BigInteger.valueOf(denominator));

    int comparison = sum(numerator, denominator).compareTo(sum(otherNumerator, otherDenominator));

    assertThat(Integer.signum(comparison)).isEqualTo(left.compareTo(right));
  }

  @Property
  void a_fraction_equals_its_multiple(
      @ForAll @LongRange(min = 0, max = 1000) long numerator,
      @ForAll @LongRange(min = 1, max = 1000) long denominator,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long factor) {
    assertThat(sum(numerator, denominator).compareTo(sum(numerator * factor, denominator * factor)))
        .isZero();
  }

  private static Sum sum(long numerator, long denominator) {
    Sum sum = new Sum(Unit.PERCENT);
    sum.add(new Share(numerator, denominator));
    return sum;
  }
}
