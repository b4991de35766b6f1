package id.petasehat.intake.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Makes polygons out of what files hold, without judging whether they are valid. */
final class Rings {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Rings() {}

  /**
   * A polygon from rings, the shell first. Open rings are closed, since their meaning is plain;
   * rings of fewer than three corners enclose nothing and are left out, with the shell all is.
   */
  static Polygon polygon(List<Coordinate[]> rings) {
    if (rings.isEmpty() || !enclosing(rings.get(0))) {
      return FACTORY.createPolygon();
    }
    LinearRing[] holes =
        rings.stream().skip(1).filter(Rings::enclosing).map(Rings::ring).toArray(LinearRing[]::new);
    return FACTORY.createPolygon(ring(rings.get(0)), holes);
  }

  private static boolean enclosing(Coordinate[] ring) {
    return ring.length >= 4 || (ring.length == 3 && !ring[0].equals2D(ring[2]));
  }

  private static LinearRing ring(Coordinate[] ring) {
    if (ring[0].equals2D(ring[ring.length - 1])) {
      return FACTORY.createLinearRing(ring);
    }
    Coordinate[] closed = Arrays.copyOf(ring, ring.length + 1);
    closed[ring.length] = ring[0].copy();
    return FACTORY.createLinearRing(closed);
  }

  /** The polygons among any geometry's parts as one Polygon or MultiPolygon; empty without any. */
  static Optional<Geometry> areal(Geometry geometry) {
    List<Polygon> parts = new ArrayList<>();
    for (Object part : PolygonExtracter.getPolygons(geometry)) {
      Polygon polygon = (Polygon) part;
      if (!polygon.isEmpty()) {
        parts.add(flat(polygon));
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parts.size() == 1
            ? parts.get(0)
            : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
  }

  /** Without heights: a boundary is a line on the map. */
  private static Polygon flat(Polygon polygon) {
    if (Double.isNaN(polygon.getCoordinate().getZ())) {
      return polygon;
    }
    List<Coordinate[]> rings = new ArrayList<>();
    rings.add(flat(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(flat(polygon.getInteriorRingN(i)));
    }
    return polygon(rings);
  }

  private static Coordinate[] flat(LinearRing ring) {
    return Arrays.stream(ring.getCoordinates()).map(CoordinateXY::new).toArray(Coordinate[]::new);
  }
}
