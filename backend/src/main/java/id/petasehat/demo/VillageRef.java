package id.petasehat.demo;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Village;
import org.locationtech.jts.geom.Coordinate;

/**
 * What the invention of figures needs to know of a village.
 *
 * @param lon longitude of its centroid, degrees, WGS 84
 * @param lat latitude of its centroid, degrees, WGS 84
 * @param areaKm2 land area, above 0
 */
public record VillageRef(AreaCode code, String name, double lon, double lat, double areaKm2) {
  public VillageRef {
    if (!(areaKm2 > 0)) {
      throw new IllegalArgumentException("areaKm2 must be above 0, was " + areaKm2);
    }
  }

  /** Measures a village; near enough for invented figures within 11° of the equator. */
  public static VillageRef of(Village village) {
    Coordinate centroid = village.geometry().getCentroid().getCoordinate();
    double areaKm2 = village.geometry().getArea() * Plan.KM_PER_LON * Plan.KM_PER_LAT;
    return new VillageRef(village.code(), village.name(), centroid.x, centroid.y, areaKm2);
  }

  /** Distance between the centroids in km, as near as {@link #of} measures. */
  double distanceKm(VillageRef other) {
    double eastKm = (lon - other.lon) * Plan.KM_PER_LON;
    double northKm = (lat - other.lat) * Plan.KM_PER_LAT;
    return StrictMath.hypot(eastKm, northKm);
  }

  /** Whether its code is that of an urban ward (kelurahan). */
  boolean isUrban() {
    return code.dotted().charAt(9) == '1';
  }
}
