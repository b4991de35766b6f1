package id.petasehat.area;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Finds the village that a point lies in, among some villages. Coordinates are degrees of longitude
 * (x) and latitude (y), EPSG:4326. Not safe for use by several threads.
 */
public final class VillageFinder {
  private static final GeometryFactory POINTS = new GeometryFactory();

  private final Collection<Village> villages;
  private final STRtree boxes = new STRtree();
  private final Map<Village, PointOnGeometryLocator> locators = new HashMap<>();

  /**
   * A village and how far it is.
   *
   * @param metres from its border in a straight line, at least 0
   */
  public record Near(Village village, double metres) {}

  public VillageFinder(Collection<Village> villages) {
    this.villages = villages;
    villages.forEach(one -> boxes.insert(one.geometry().getEnvelopeInternal(), one));
    boxes.build();
  }

  /** The village around a point; of two that share it as border, the one of the lower code. */
  public Optional<Village> at(Coordinate point) {
    return candidates(point).stream()
        .filter(village -> covers(village, point))
        .min(Comparator.comparing(Village::code));
  }

  @SuppressWarnings("unchecked") // the tree holds what the constructor put in
  private List<Village> candidates(Coordinate point) {
    return boxes.query(new Envelope(point));
  }

  private boolean covers(Village village, Coordinate point) {
    return locators
            .computeIfAbsent(village, one -> new IndexedPointInAreaLocator(one.geometry()))
            .locate(point)
        != Location.EXTERIOR;
  }

  /** The village nearest to a point; empty when there are no villages. */
  public Optional<Near> nearest(Coordinate point) {
    LocalMetres scale = LocalMetres.atLatitude(point.y);
    return villages.stream()
        .map(village -> new Near(village, metres(scale, village.geometry(), point)))
        .min(Comparator.comparingDouble(Near::metres));
  }

  private static double metres(LocalMetres scale, Geometry village, Coordinate point) {
    Coordinate[] closest = DistanceOp.nearestPoints(village, POINTS.createPoint(point));
    return scale.distance(closest[0], closest[1]);
  }
}
