package id.petasehat.reach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How people travel. */
public enum TravelMode {
  /** On foot. */
  KAKI,
  /** By motorcycle. */
  MOTOR,
  /** By boat. */
  PERAHU;

  /** The word in addresses, files and the travel model. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a mode by {@link #id()}; empty when there is none of that name. */
  public static Optional<TravelMode> byId(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }
}
