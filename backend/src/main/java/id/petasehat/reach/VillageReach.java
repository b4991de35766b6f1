package id.petasehat.reach;

import id.petasehat.area.AreaCode;
import java.util.Arrays;

/**
 * How far the people of one village are from a post.
 *
 * @param population null when not known; then nobody is in any band
 * @param byBand people in each of {@link Bands}, in their order; together the population
 * @param middleMinutes half of the people, of those whose way is known, are up to this far from a
 *     post; null where so many reach none, or no way is known
 * @param nearest code of the post that is the nearest of most people; null where nobody reaches one
 */
public record VillageReach(
    AreaCode village, Long population, long[] byBand, Double middleMinutes, String nearest) {

  /**
   * @throws IllegalStateException when anybody is lost or counted twice
   */
  public VillageReach {
    long sum = Arrays.stream(byBand).sum();
    if (byBand.length != Bands.values().length || sum != (population == null ? 0 : population)) {
      throw new IllegalStateException(
          village + ": " + sum + " people in bands, " + population + " in all");
    }
  }

  /** People in one band. */
  public long in(Bands band) {
    return byBand[band.ordinal()];
  }

  /** Whether it is known of anybody how far a post is; then nobody in a band is a true zero. */
  public boolean isAnyKnown() {
    return population != null && (population == 0 || in(Bands.UNKNOWN) < population);
  }

  /** People up to 60 minutes from a post. */
  public long within60() {
    return in(Bands.LE30) + in(Bands.FROM31TO60);
  }
}
