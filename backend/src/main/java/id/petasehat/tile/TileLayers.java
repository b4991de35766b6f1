package id.petasehat.tile;

import id.petasehat.area.Level;
import java.util.ArrayList;
import java.util.List;

/** Which levels are drawn at which zooms. */
public final class TileLayers {
  /** The smallest zoom with any layer; below it Indonesia is smaller than a thumb. */
  public static final int MIN_ZOOM = 2;

  /** The largest zoom that is cut; the page enlarges its tiles beyond. */
  public static final int MAX_ZOOM = 12;

  /** The layer of puskesmas, drawn where villages are. */
  public static final String PUSKESMAS = "puskesmas";

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

  /** The zooms that start from areas of the same level, far to near. */
  public static List<TileBand> bands() {
    List<TileBand> bands = new ArrayList<>();
    int last = MAX_ZOOM;
    for (Level level : List.of(Level.DESA, Level.KECAMATAN, Level.KABUPATEN, Level.PROVINSI)) {
      bands.add(0, new TileBand(level, minZoom(level), last));
      last = minZoom(level) - 1;
    }
    return List.copyOf(bands);
  }
}
