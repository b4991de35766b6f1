package id.petasehat.tile;

import id.petasehat.area.PlanarFaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Rounding closes the mouths of narrow inlets, which leaves specks that are nobody's. Enclosed
 * specks too small to see go to the neighbour with the longest border; larger ones are water.
 */
final class TinyHoles {
  /** 10 × 10 units: a pixel of a tile drawn at 256 pixels is 16 × 16. */
  private static final double SPECK_SQUARE_UNITS = 100;

  private TinyHoles() {}

  /**
   * The specks with their new owners.
   *
   * @param owned all faces with an owner
   * @param unowned all faces without
   */
  static List<ZoomFaces.Owned> filled(List<ZoomFaces.Owned> owned, List<Polygon> unowned) {
    List<Polygon> specks =
        unowned.stream().filter(face -> face.getArea() <= SPECK_SQUARE_UNITS).toList();
    if (specks.isEmpty()) {
      return List.of();
    }
    List<ZoomFaces.Owned> filled = new ArrayList<>();
    for (Polygon hole : tinyHoles(owned)) {
      for (Polygon speck : specks) {
        if (hole.getEnvelopeInternal().contains(speck.getEnvelopeInternal())
            && hole.covers(speck)) {
          filled.add(new ZoomFaces.Owned(longestNeighbour(speck, owned), speck));
        }
      }
    }
    return filled;
  }

  private static List<Polygon> tinyHoles(List<ZoomFaces.Owned> owned) {
    Geometry land = PlanarFaces.union(owned.stream().map(ZoomFaces.Owned::units).toList());
    List<Polygon> holes = new ArrayList<>();
    for (Object part : PolygonExtracter.getPolygons(land)) {
      Polygon polygon = (Polygon) part;
      for (int ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
        Polygon hole = polygon.getFactory().createPolygon(polygon.getInteriorRingN(ring));
        if (hole.getArea() <= SPECK_SQUARE_UNITS) {
          holes.add(hole);
        }
      }
    }
    return holes;
  }

  private static int longestNeighbour(Polygon speck, List<ZoomFaces.Owned> owned) {
    Map<Integer, Double> lengths = new TreeMap<>();
    for (ZoomFaces.Owned face : owned) {
      if (face.units().getEnvelopeInternal().intersects(speck.getEnvelopeInternal())) {
        double length = speck.getBoundary().intersection(face.units().getBoundary()).getLength();
        lengths.merge(face.area(), length, Double::sum);
      }
    }
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
