package id.petasehat.intake.facility;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.area.VillageFinder;
import id.petasehat.store.Boundaries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds stored villages by points. Boxes of districts decide whose boundaries are read, one
 * district at a time, so that a file of the whole country needs no more memory than its largest
 * district.
 */
public final class VillageSearch {
  private final Connection connection;
  private final STRtree districts = new STRtree();

  public VillageSearch(Connection connection, AreaIndex areas) {
    this.connection = connection;
    for (Area area : areas.all(Level.KABUPATEN)) {
      Area.Bounds box = area.bounds();
      districts.insert(new Envelope(box.west(), box.east(), box.south(), box.north()), area.code());
    }
    districts.build();
  }

  /**
   * The stored villages that points lie in; a point outside all of them is left out.
   *
   * @param points degrees, EPSG:4326
   */
  public Map<Coordinate, AreaCode> around(Collection<Coordinate> points) throws SQLException {
    Map<AreaCode, List<Coordinate>> byDistrict = new TreeMap<>();
    for (Coordinate point : points) {
      for (AreaCode district : boxesAround(point)) {
        byDistrict.computeIfAbsent(district, code -> new ArrayList<>()).add(point);
      }
    }
    Map<Coordinate, AreaCode> found = new HashMap<>();
    for (Map.Entry<AreaCode, List<Coordinate>> one : byDistrict.entrySet()) {
      VillageFinder finder = finder(one.getKey());
      for (Coordinate point : one.getValue()) {
        finder.at(point).ifPresent(village -> found.putIfAbsent(point, village.code()));
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked") // the tree holds what the constructor put in
  private List<AreaCode> boxesAround(Coordinate point) {
    return districts.query(new Envelope(point));
  }

  /** The village of a district that is nearest to each of some points. */
  public Map<Coordinate, VillageFinder.Near> nearest(
      AreaCode district, Collection<Coordinate> points) throws SQLException {
    VillageFinder finder = finder(district);
    Map<Coordinate, VillageFinder.Near> nearest = new HashMap<>();
    for (Coordinate point : points) {
      Optional<VillageFinder.Near> near = finder.nearest(point);
      near.ifPresent(one -> nearest.put(point, one));
    }
    return nearest;
  }

  private VillageFinder finder(AreaCode district) throws SQLException {
    return new VillageFinder(Boundaries.within(connection, district));
  }
}
