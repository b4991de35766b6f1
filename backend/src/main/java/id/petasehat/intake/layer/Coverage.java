package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.reach.Heights;
import id.petasehat.reach.LandCover;

/** How much of a district a raster knows, by samples over the district's box. */
final class Coverage {
  private static final int SAMPLES = 40;
  private static final int PER_MILLE = 1_000;

  private Coverage() {}

  static int perMille(Area district, LandCover cover) {
    return perMille(district, (lon, lat) -> cover.classAt(lon, lat) != null);
  }

  static int perMille(Area district, Heights heights) {
    return perMille(district, (lon, lat) -> !Float.isNaN(heights.metresAt(lon, lat)));
  }

  /** Whether something is known at a place, EPSG:4326. */
  @FunctionalInterface
  private interface Known {
    boolean at(double lon, double lat);
  }

  /** Per mille; at least 1 where any sample is known. */
  private static int perMille(Area district, Known known) {
    Area.Bounds box = district.bounds();
    int count = 0;
    for (int y = 0; y < SAMPLES; y++) {
      for (int x = 0; x < SAMPLES; x++) {
        double lon = box.west() + (x + 0.5) / SAMPLES * (box.east() - box.west());
        double lat = box.south() + (y + 0.5) / SAMPLES * (box.north() - box.south());
        count += known.at(lon, lat) ? 1 : 0;
      }
    }
    return count == 0 ? 0 : Math.max(1, count * PER_MILLE / (SAMPLES * SAMPLES));
  }
}
