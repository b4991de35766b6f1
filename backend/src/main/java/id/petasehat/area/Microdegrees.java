package id.petasehat.area;

import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The grid of the coverage: millionths of a degree (0.11 m of latitude) as whole numbers, so that
 * sums and comparisons are exact. A coarser grid loses small islands.
 */
final class Microdegrees {
  private static final double PER_DEGREE = 1e6;

  private Microdegrees() {}

  /** A copy in microdegrees, not rounded. */
  static Geometry of(Geometry degrees) {
    return mapped(degrees, degree -> degree * PER_DEGREE);
  }

  /** A copy in degrees; division gives the double that is nearest to the decimal number. */
  static Geometry toDegrees(Geometry microdegrees) {
    return mapped(microdegrees, Microdegrees::toDegrees);
  }

  static double toDegrees(double microdegrees) {
    return microdegrees / PER_DEGREE;
  }

  private static Geometry mapped(Geometry geometry, DoubleUnaryOperator ordinate) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, ordinate.applyAsDouble(points.getX(i)));
            points.setOrdinate(i, 1, ordinate.applyAsDouble(points.getY(i)));
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }
}
