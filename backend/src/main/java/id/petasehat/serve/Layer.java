package id.petasehat.serve;

import id.petasehat.area.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rows of an answer and the shapes of a map layer are: areas of a level, or work areas of
 * puskesmas, which are unions of villages beside the hierarchy of codes.
 */
enum Layer {
  PROVINSI(Level.PROVINSI),
  KABUPATEN(Level.KABUPATEN),
  KECAMATAN(Level.KECAMATAN),
  DESA(Level.DESA),
  PUSKESMAS(null);

  private final Level level;

  Layer(Level level) {
    this.level = level;
  }

  /** The level of the areas; empty for puskesmas. */
  Optional<Level> level() {
    return Optional.ofNullable(level);
  }

  /** In addresses and answers. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Layer of(Level level) {
    return byId(level.id()).orElseThrow();
  }

  /** Finds a layer by {@link #id()}. */
  static Optional<Layer> byId(String id) {
    return Arrays.stream(values()).filter(layer -> layer.id().equals(id)).findFirst();
  }
}
