package id.petasehat.report;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
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

  /** Whether any of an area's box is on the paper. */
  boolean shows(Geometry area) {
    return onPaper(area).getEnvelopeInternal().intersects(new Envelope(0, width, 0, height));
  }

  double pointsPerKm() {
    return pointsPerDegree / KM_PER_DEGREE;
  }

  /** An area of degrees in points of the paper. */
  Geometry onPaper(Geometry area) {
    Geometry paper = area.copy();
    paper.apply(
        (CoordinateFilter)
            at -> {
              Point2D point = place(at.x, at.y);
              at.setX(point.getX());
              at.setY(point.getY());
            });
    paper.geometryChanged();
    return paper;
  }

  /** Areas as areas, lines as lines. */
  static Shape shape(Geometry paper) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < paper.getNumGeometries(); i++) {
      Geometry part = paper.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        line(path, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          line(path, polygon.getInteriorRingN(hole));
        }
      } else if (part instanceof LineString line) {
        line(path, line);
      }
    }
    return path;
  }

  private static void line(Path2D path, LineString line) {
    Coordinate[] points = line.getCoordinates();
    int last = line.isClosed() ? points.length - 1 : points.length;
    for (int i = 0; i < last; i++) {
      if (i == 0) {
        path.moveTo(points[i].x, points[i].y);
      } else {
        path.lineTo(points[i].x, points[i].y);
      }
    }
    if (last > 0 && line.isClosed()) {
      path.closePath();
    }
  }
}
