package id.petasehat.area;

import org.locationtech.jts.geom.Geometry;

/**
 * A village and its boundary.
 *
 * @param code Kemendagri code of level {@link Level#DESA}
 * @param name as in the source, never null
 * @param geometry Polygon or MultiPolygon, EPSG:4326, longitude first
 */
public record Village(AreaCode code, String name, Geometry geometry) {
  public Village withGeometry(Geometry other) {
    return new Village(code, name, other);
  }
}
