package id.petasehat.reach;

import java.util.EnumSet;
import java.util.Set;

/**
 * What people travel with, and when.
 *
 * @param modes at least one; in each cell the fastest of them counts
 */
public record Travel(Set<TravelMode> modes, Season season) {
  public Travel {
    if (modes.isEmpty()) {
      throw new IllegalArgumentException("no mode of travel");
    }
    modes = Set.copyOf(modes);
  }

  /** By every means in the dry season: the best case. */
  public static Travel best() {
    return new Travel(EnumSet.allOf(TravelMode.class), Season.KEMARAU);
  }
}
