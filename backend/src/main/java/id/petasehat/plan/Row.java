package id.petasehat.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A rule as a sum over the chosen options that must lie between two numbers.
 *
 * @param rule which rule it is, for people: {@code count}, {@code budget}, {@code kecamatan X}
 * @param options numbers of the options that count, ascending
 * @param uses how much each of them counts
 * @param least {@link Long#MIN_VALUE} where there is none
 * @param most {@link Long#MAX_VALUE} where there is none
 */
record Row(String rule, int[] options, long[] uses, long least, long most) {

  long used(BitSet chosen) {
    long sum = 0;
    for (int i = 0; i < options.length; i++) {
      sum += chosen.get(options[i]) ? uses[i] : 0;
    }
    return sum;
  }

  boolean keeps(BitSet chosen) {
    long used = used(chosen);
    return used >= least && used <= most;
  }

  /** Each option counting one. */
  static Row counting(String rule, int[] options, long least, long most) {
    long[] ones = new long[options.length];
    Arrays.fill(ones, 1);
    return new Row(rule, options, ones, least, most);
  }

  /** That at most so many of these options are chosen. */
  static Row atMost(BitSet set, int most) {
    return counting("different", set.stream().toArray(), Long.MIN_VALUE, most);
  }

  /** That it is any other set of these many options. */
  static Row otherThan(BitSet set, int size) {
    int[] all = IntStream.range(0, size).toArray();
    long[] uses = Arrays.stream(all).mapToLong(option -> set.get(option) ? 1 : -1).toArray();
    return new Row("different", all, uses, Long.MIN_VALUE, set.cardinality() - 1L);
  }
}
