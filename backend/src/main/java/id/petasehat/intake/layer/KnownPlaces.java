package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.reach.SettlementPoint;
import id.petasehat.store.Areas;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Facilities;
import id.petasehat.store.TravelLayers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * The places that a table of links may name by a code: villages and posts of the store.
 *
 * @param keysByCode posts by every code that a file knows them by
 * @param posts where posts are, by key
 * @param names of posts, by key
 * @param settlements of the villages that have any
 */
record KnownPlaces(
    AreaIndex areas,
    Map<String, String> keysByCode,
    Map<String, FacilityPlace> posts,
    Map<String, String> names,
    Map<AreaCode, List<SettlementPoint>> settlements) {

  static KnownPlaces of(Connection connection) throws SQLException {
    Map<String, FacilityPlace> posts = new HashMap<>();
    for (FacilityPlace place : Facilities.places(connection)) {
      posts.put(place.facility(), place);
    }
    Map<AreaCode, List<SettlementPoint>> settlements = new HashMap<>();
    for (AreaCode district : Boundaries.districts(connection)) {
      settlements.putAll(TravelLayers.settlements(connection, district));
    }
    return new KnownPlaces(
        Areas.index(connection),
        Facilities.keysByCode(connection),
        posts,
        Facilities.names(connection),
        settlements);
  }

  /**
   * A place.
   *
   * @param name what people call it
   * @param district null when it lies in none that is stored
   * @param points where it may be, at least one, EPSG:4326: of a village its settlements
   * @param rough whether the point is only somewhere in the village
   */
  record Place(String key, String name, AreaCode district, List<Coordinate> points, boolean rough) {

    /** The point of it that is nearest to another place, degrees counting alike. */
    Coordinate nearestTo(Place other) {
      Coordinate nearest = points.get(0);
      double least = Double.POSITIVE_INFINITY;
      for (Coordinate own : points) {
        for (Coordinate there : other.points) {
          if (own.distance(there) < least) {
            least = own.distance(there);
            nearest = own;
          }
        }
      }
      return nearest;
    }
  }

  /** The stored post of a code, if it has a point. */
  Optional<Place> post(String code) {
    return post(keysByCode.get(code), code);
  }

  private Optional<Place> post(String key, String code) {
    FacilityPlace place = key == null ? null : posts.get(key);
    return place == null || !place.hasPoint()
        ? Optional.empty()
        : Optional.of(
            new Place(
                key,
                names.getOrDefault(key, code),
                place.district(),
                List.of(new Coordinate(place.longitude(), place.latitude())),
                false));
  }

  /** Whether a code is of a post, with a point or without. */
  boolean isPost(String code) {
    return keysByCode.containsKey(code);
  }

  /** The stored village of a code: its settlements, else a point somewhere in it. */
  Optional<Place> village(String code) {
    Optional<AreaCode> parsed = AreaCode.parse(code).filter(area -> area.level() == Level.DESA);
    return parsed.flatMap(areas::find).map(this::village);
  }

  private Place village(Area village) {
    List<SettlementPoint> known = settlements.getOrDefault(village.code(), List.of());
    List<Coordinate> points =
        known.stream().map(one -> new Coordinate(one.lon(), one.lat())).toList();
    return new Place(
        village.code().dotted(),
        village.name(),
        village.code().at(Level.KABUPATEN),
        points.isEmpty() ? List.of(new Coordinate(village.lon(), village.lat())) : points,
        points.isEmpty());
  }
}
