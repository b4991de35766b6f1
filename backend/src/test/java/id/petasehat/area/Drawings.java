package id.petasehat.area;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Villages drawn as WKT in steps of 1e-4 degrees from a point on the equator: one step is 11 m, so
 * that 1 to 4 steps are narrow (below 50 m) and 5 or more are wide.
 */
public final class Drawings {
  private static final double STEP_DEGREES = 1e-4;

  /** Square metres in a square of one step: 11.132 m × 11.057 m at the equator. */
  static final double SQUARE_STEP_M2 = 123.09;

  private Drawings() {}

  /** Village {@code 81.02.01.20nn}. */
  public static Village village(int number, String wktInSteps) {
    AreaCode code = new AreaCode("81.02.01.20%02d".formatted(number));
    return new Village(code, "Desa " + number, steps(wktInSteps));
  }

  public static Geometry steps(String wkt) {
    try {
      return scaled(new WKTReader().read(wkt), STEP_DEGREES);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  static Geometry inSteps(Geometry degrees) {
    return scaled(degrees, 1 / STEP_DEGREES);
  }

  private static Geometry scaled(Geometry geometry, double factor) {
    return AffineTransformation.scaleInstance(factor, factor).transform(geometry);
  }

  /** Whether neighbours share every vertex of their borders and nothing overlaps. */
  public static boolean isCoverage(List<Village> villages) {
    Geometry[] areas = villages.stream().map(Village::geometry).toArray(Geometry[]::new);
    return Arrays.stream(areas).allMatch(Geometry::isValid) && CoverageValidator.isValid(areas);
  }
}
