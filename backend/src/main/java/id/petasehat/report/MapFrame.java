package id.petasehat.report;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Where on paper a place lies: degrees drawn as if the box were flat, true along its middle. */
final class MapFrame {
  private static final double MARGIN = 6;
  private static final double KM_PER_DEGREE = 111.2;

  private final Envelope box;
  private final double across;
  private final double pointsPerDegree;
  private final double width;
  private final double height;

  /**
   * @param box degrees, EPSG:4326; not empty
   * @param width points
   * @param height points
   */
  MapFrame(Envelope box, double width, double height) {
    this.box = box;
    this.width = width;
    this.height = height;
    this.across = Math.cos(Math.toRadians(box.centre().y));
    double wide = (width - 2 * MARGIN) / Math.max(box.getWidth() * across, Double.MIN_NORMAL);
    double high = (height - 2 * MARGIN) / Math.max(box.getHeight(), Double.MIN_NORMAL);
    this.pointsPerDegree = Math.min(wide, high);
  }

  Point2D place(double lon, double lat) {
    return new Point2D.Double(
        width / 2 + (lon - box.centre().x) * across * pointsPerDegree,
        height / 2 - (lat - box.centre().y) * pointsPerDegree);
  }

  double pointsPerKm() {
    return pointsPerDegree / KM_PER_DEGREE;
  }

  Shape shape(Geometry geometry) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        ring(path, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(path, polygon.getInteriorRingN(hole));
        }
      }
    }
    return path;
  }

  private void ring(Path2D path, LineString ring) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 0; i < points.length - 1; i++) {
      Point2D at = place(points[i].x, points[i].y);
      if (i == 0) {
        path.moveTo(at.getX(), at.getY());
      } else {
        path.lineTo(at.getX(), at.getY());
      }
    }
    if (points.length > 0) {
      path.closePath();
    }
  }
}
