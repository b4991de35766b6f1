package id.petasehat.reach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What files say of a district's ground, layer by layer; each is replaced as a whole. */
public enum TravelLayer {
  ROADS,
  RIVERS,
  BRIDGES,
  LANDCOVER,
  ELEVATION,
  LINKS,
  SETTLEMENTS;

  /** The word in addresses and in the store, the same as the kind of its files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a layer by {@link #id()}; empty when there is none of that name. */
  public static Optional<TravelLayer> byId(String id) {
    return Arrays.stream(values()).filter(layer -> layer.id().equals(id)).findFirst();
  }
}
