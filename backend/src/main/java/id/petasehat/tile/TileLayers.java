package id.petasehat.tile;

import id.petasehat.area.Level;
import java.util.Arrays;
import java.util.List;

/** Which levels are drawn at which zooms. */
public final class TileLayers {
  /** The smallest zoom with any layer; below it Indonesia is smaller than a thumb. */
  public static final int MIN_ZOOM = 2;

  /** The largest zoom that is cut; the page enlarges its tiles beyond. */
  public static final int MAX_ZOOM = 12;

  private TileLayers() {}

  /** The first zoom at which a level is drawn; the last is always {@link #MAX_ZOOM}. */
  public static int minZoom(Level level) {
    return switch (level) {
      case PROVINSI -> 2;
      case KABUPATEN -> 4;
      case KECAMATAN -> 6;
      case DESA -> 8;
    };
  }

  /** The levels of a zoom, largest areas first. */
  static List<Level> drawnAt(int zoom) {
    return Arrays.stream(Level.values()).filter(level -> zoom >= minZoom(level)).toList();
  }

  /** The level of the smallest areas at a zoom: the larger ones are unions of what it shows. */
  static Level smallestAt(int zoom) {
    List<Level> drawn = drawnAt(zoom);
    return drawn.get(drawn.size() - 1);
  }
}
