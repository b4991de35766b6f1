package id.petasehat.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes a valid area of what a file says is the boundary of a village. */
public final class GeometryRepair {
  /** What is wrong, in the words of the report; the rest is "bentuk tidak sah". */
  private static final Map<Integer, String> REASONS =
      Map.of(
          TopologyValidationError.HOLE_OUTSIDE_SHELL, "lubang di luar batas",
          TopologyValidationError.NESTED_HOLES, "lubang di dalam lubang",
          TopologyValidationError.DISCONNECTED_INTERIOR, "bidang terputus oleh lubangnya",
          TopologyValidationError.SELF_INTERSECTION, "garis batas memotong dirinya",
          TopologyValidationError.RING_SELF_INTERSECTION, "garis batas menyentuh dirinya",
          TopologyValidationError.NESTED_SHELLS, "bidang di dalam bidang",
          TopologyValidationError.DUPLICATE_RINGS, "garis batas ganda",
          TopologyValidationError.TOO_FEW_POINTS, "titik terlalu sedikit");

  private GeometryRepair() {}

  /**
   * An area as it was or as repaired.
   *
   * @param geometry valid Polygon or MultiPolygon; empty when no area remains
   * @param reason what had to be repaired, in plain Indonesian; empty when nothing was wrong
   */
  public record Repaired(Geometry geometry, Optional<String> reason) {}

  /**
   * Repairs one geometry. Lines and points in a collection are dropped, lobes of a bow-tie and
   * holes outside of their area are kept, whatever they enclose. Coordinates may be in any units.
   */
  public static Repaired repair(Geometry found) {
    if (!isFinite(found)) {
      return new Repaired(found.getFactory().createPolygon(), Optional.of("koordinat bukan angka"));
    }
    TopologyValidationError error = new IsValidOp(found).getValidationError();
    if (error == null) {
      Geometry area = areaOf(found);
      boolean dropped = area.getNumGeometries() != found.getNumGeometries();
      return new Repaired(
          area, dropped ? Optional.of("titik atau garis di antara bidang") : Optional.empty());
    }
    return new Repaired(areaOf(GeometryFixer.fix(found)), Optional.of(describe(error)));
  }

  private static String describe(TopologyValidationError error) {
    String reason = REASONS.getOrDefault(error.getErrorType(), "bentuk tidak sah");
    Coordinate at = error.getCoordinate();
    return at == null ? reason : reason + " di " + at.x + ", " + at.y;
  }

  private static boolean isFinite(Geometry geometry) {
    for (Coordinate coordinate : geometry.getCoordinates()) {
      if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
        return false;
      }
    }
    return true;
  }

  private static Geometry areaOf(Geometry geometry) {
    return areaOf(PolygonExtracter.getPolygons(geometry), geometry.getFactory());
  }

  /** A Polygon of one part, a MultiPolygon of several, an empty Polygon of none. */
  static Geometry areaOf(List<?> polygons, GeometryFactory factory) {
    List<Polygon> parts =
        polygons.stream().map(Polygon.class::cast).filter(part -> !part.isEmpty()).toList();
    return switch (parts.size()) {
      case 0 -> factory.createPolygon();
      case 1 -> parts.get(0);
      default -> factory.createMultiPolygon(parts.toArray(new Polygon[0]));
    };
  }
}
