package id.petasehat.reach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Parts of the year in which travel differs; which months are which, a travel model says. */
public enum Season {
  /** Dry. */
  KEMARAU,
  /** Rainy. */
  HUJAN,
  /** Musim ombak: high waves. */
  OMBAK;

  /** The name in files, addresses and the store. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds one by {@link #id()}; empty when there is none of that name. */
  public static Optional<Season> byId(String id) {
    return Arrays.stream(values()).filter(season -> season.id().equals(id)).findFirst();
  }
}
