package id.petasehat.area;

import java.util.Collection;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Makes larger areas of villages. */
public final class AreaUnion {
  private AreaUnion() {}

  /**
   * The union of areas of one coverage, which moves no vertex.
   *
   * @param parts Polygon or MultiPolygon, at least one, in any units
   * @return normalized
   */
  public static Geometry of(Collection<Geometry> parts) {
    try {
      Geometry union = PlanarFaces.union(parts);
      return union.isValid() ? union : overlapping(parts);
    } catch (TopologyException overlapping) {
      return overlapping(parts);
    }
  }

  /** Where cleaning could only keep a village on top of another there is no coverage. */
  private static Geometry overlapping(Collection<Geometry> parts) {
    return OverlayNGRobust.union(parts).norm();
  }
}
