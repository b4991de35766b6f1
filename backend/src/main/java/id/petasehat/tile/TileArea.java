package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * An area of any level.
 *
 * @param degrees Polygon or MultiPolygon, EPSG:4326, full resolution
 */
record TileArea(AreaCode code, Geometry degrees) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** The larger areas that these make up, in the order of their codes. */
  static List<TileArea> unitedAt(Level level, List<TileArea> parts) {
    Map<AreaCode, List<Geometry>> byCode = new TreeMap<>();
    for (TileArea part : parts) {
      byCode.computeIfAbsent(part.code().at(level), none -> new ArrayList<>()).add(part.degrees());
    }
    return byCode.entrySet().parallelStream()
        .map(entry -> new TileArea(entry.getKey(), union(entry.getValue()).norm()))
        .toList();
  }

  private static Geometry union(List<Geometry> parts) {
    Geometry all = FACTORY.buildGeometry(parts);
    try {
      Geometry union = CoverageUnion.union(all);
      return union.isValid() ? union : OverlayNGRobust.union(all);
    } catch (TopologyException overlapping) {
      // a village that cleaning could only keep on top of another: no coverage there
      return OverlayNGRobust.union(all);
    }
  }
}
