package id.petasehat.demo;

/**
 * Repeatable chance: each draw depends on the seed and the numbers given alone, not on the draws
 * before it, so that adding an indicator leaves all others as they were. Mixing steps are those of
 * SplitMix64 (Steele, Lea, Flood 2014).
 *
 * @param seed any number
 */
record Chance(long seed) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** A chance of its own for one purpose, independent of all other purposes. */
  Chance of(String purpose) {
    return new Chance(mixed(seed + GOLDEN_GAMMA * purpose.hashCode()));
  }

  /** Uniform in [0, 1). */
  double unit(long first, long second) {
    long mixed = mixed(mixed(mixed(seed) + GOLDEN_GAMMA * first) + GOLDEN_GAMMA * second);
    return (mixed >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  double between(double low, double high, long first, long second) {
    return low + (high - low) * unit(first, second);
  }

  /** Mean 0, standard deviation 1, within ±3.5: the sum of four uniform draws, scaled. */
  double bell(long first, long second) {
    double sum = 0;
    for (int draw = 0; draw < 4; draw++) {
      sum += unit(first * 4 + draw, ~second);
    }
    return (sum - 2) * StrictMath.sqrt(3);
  }

  /** A whole number of rare events with this mean (Poisson; above 30 by its normal limit). */
  int count(double mean, long first, long second) {
    if (mean > 30) {
      return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * bell(first, second)));
    }
    double left = unit(first, second);
    double share = StrictMath.exp(-mean);
    int count = 0;
    while (left >= share && count < 100) {
      left -= share;
      count++;
      share *= mean / count;
    }
    return count;
  }

  private static long mixed(long value) {
    long mixed = value + GOLDEN_GAMMA;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
