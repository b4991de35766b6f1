package id.petasehat.area;

import org.locationtech.jts.geom.Envelope;

/**
 * An area of any level that exists now.
 *
 * @param term the local word for areas of its kind, lower case: ohoi, gampong, kecamatan, …
 * @param bounds smallest box around it, degrees
 * @param lon longitude of a point inside it (for areas above the village: inside its largest
 *     village), degrees
 * @param lat latitude of that point, degrees
 */
public record Area(AreaCode code, String name, String term, Bounds bounds, double lon, double lat) {

  /** A box in degrees of longitude and latitude, EPSG:4326. */
  public record Bounds(double west, double south, double east, double north) {
    /** The same, longitude first. */
    public Envelope envelope() {
      return new Envelope(west, east, south, north);
    }

    /** The box around both. */
    public Bounds with(Bounds other) {
      return new Bounds(
          Math.min(west, other.west),
          Math.min(south, other.south),
          Math.max(east, other.east),
          Math.max(north, other.north));
    }
  }

  public Level level() {
    return code.level();
  }
}
