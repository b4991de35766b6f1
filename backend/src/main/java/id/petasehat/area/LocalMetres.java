package id.petasehat.area;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Metres in a degree at one latitude: a local equirectangular scale, longitude shrunk by the cosine
 * of the latitude. Radii of curvature of the WGS 84 ellipsoid (NIMA TR8350.2: a = 6,378,137 m, e² =
 * 0.00669437999014). Right to better than 0.1% over the few tens of kilometres of a village; not
 * meant for whole countries.
 *
 * @param perDegreeLongitude metres, along the parallel
 * @param perDegreeLatitude metres, along the meridian
 */
public record LocalMetres(double perDegreeLongitude, double perDegreeLatitude) {
  private static final double SEMI_MAJOR_AXIS_METRES = 6_378_137;
  private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

  /** The scale at a latitude in degrees, -90 to 90. */
  public static LocalMetres atLatitude(double degrees) {
    double radians = Math.toRadians(degrees);
    double flattened = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
    double primeVertical = SEMI_MAJOR_AXIS_METRES / Math.sqrt(flattened);
    double meridian = primeVertical * (1 - ECCENTRICITY_SQUARED) / flattened;
    return new LocalMetres(
        Math.toRadians(primeVertical * Math.cos(radians)), Math.toRadians(meridian));
  }

  /** Square metres of a geometry in EPSG:4326, by the scale at the middle of its envelope. */
  public static double areaM2(Geometry degrees) {
    if (degrees.isEmpty()) {
      return 0;
    }
    LocalMetres scale = atLatitude(degrees.getEnvelopeInternal().centre().y);
    return degrees.getArea() * scale.perDegreeLongitude * scale.perDegreeLatitude;
  }

  /** Metres between two places given in EPSG:4326. */
  public double distance(Coordinate a, Coordinate b) {
    return Math.hypot((a.x - b.x) * perDegreeLongitude, (a.y - b.y) * perDegreeLatitude);
  }
}
