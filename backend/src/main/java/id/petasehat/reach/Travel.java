package id.petasehat.reach;

import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/**
 * What people travel with, and when.
 *
 * @param modes at least one; in each cell the fastest of them counts
 * @param month in which links that are closed then do not run; null for the season as a whole, in
 *     which those rest that are closed in half of it or more
 */
public record Travel(Set<TravelMode> modes, Season season, Month month) {
  public Travel {
    if (modes.isEmpty()) {
      throw new IllegalArgumentException("no mode of travel");
    }
    modes = Set.copyOf(modes);
  }

  /** In a season as a whole. */
  public Travel(Set<TravelMode> modes, Season season) {
    this(modes, season, null);
  }

  /** By every means in the dry season: the best case. */
  public static Travel best() {
    return new Travel(EnumSet.allOf(TravelMode.class), Season.KEMARAU);
  }
}
