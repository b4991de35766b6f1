package id.petasehat.area;

import java.util.Locale;
import java.util.Optional;

/** The levels of the area hierarchy, largest first, each with the length of its dotted code. */
public enum Level {
  PROVINSI(2),
  KABUPATEN(5),
  KECAMATAN(8),
  DESA(13);

  private final int codeLength;

  Level(int codeLength) {
    this.codeLength = codeLength;
  }

  /** Number of characters of a dotted code of this level: 2, 5, 8 or 13. */
  public int codeLength() {
    return codeLength;
  }

  /** The name used in addresses and tile layers: {@code provinsi} … {@code desa}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The next larger level; empty for a province. */
  public Optional<Level> parent() {
    return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  /** Finds a level by {@link #id()}; empty when there is none of that name. */
  public static Optional<Level> byId(String id) {
    for (Level level : values()) {
      if (level.id().equals(id)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
