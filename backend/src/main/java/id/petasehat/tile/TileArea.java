package id.petasehat.tile;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.PlanarFaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * An area of any level.
 *
 * @param degrees Polygon or MultiPolygon, EPSG:4326, full resolution
 */
record TileArea(AreaCode code, Geometry degrees) {
  /** The larger areas that these make up, in the order of their codes. */
  static List<TileArea> unitedAt(Level level, List<TileArea> parts) {
    Map<AreaCode, List<Geometry>> byCode = new TreeMap<>();
    for (TileArea part : parts) {
      byCode.computeIfAbsent(part.code().at(level), none -> new ArrayList<>()).add(part.degrees());
    }
    return byCode.entrySet().parallelStream()
        .map(entry -> new TileArea(entry.getKey(), union(entry.getValue())))
        .toList();
  }

  private static Geometry union(List<Geometry> parts) {
    try {
      Geometry union = PlanarFaces.union(parts);
      return union.isValid() ? union : overlappingUnion(parts);
    } catch (TopologyException overlapping) {
      return overlappingUnion(parts);
    }
  }

  /** Where cleaning could only keep a village on top of another there is no coverage. */
  private static Geometry overlappingUnion(List<Geometry> parts) {
    return OverlayNGRobust.union(parts).norm();
  }
}
