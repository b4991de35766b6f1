package id.petasehat.area;

import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Answers which numbered areas cover a point. All areas are added before the first question. */
public final class AreaClaims {
  private final STRtree parts = new STRtree();

  private record Part(int area, IndexedPointInAreaLocator locator) {}

  /** Adds an area; part by part, because islands lie far apart. */
  public void add(int number, Geometry area) {
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Geometry part = area.getGeometryN(i);
      if (!part.isEmpty()) {
        var locator = new IndexedPointInAreaLocator(part);
        parts.insert(part.getEnvelopeInternal(), new Part(number, locator));
      }
    }
  }

  /** The areas that contain the point or have it on their border, ascending. */
  public SortedSet<Integer> at(Coordinate point) {
    SortedSet<Integer> areas = new TreeSet<>();
    for (Object found : parts.query(new Envelope(point))) {
      Part part = (Part) found;
      if (part.locator().locate(point) != Location.EXTERIOR) {
        areas.add(part.area());
      }
    }
    return areas;
  }
}
