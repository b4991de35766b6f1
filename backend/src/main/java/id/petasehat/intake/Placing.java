package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.PlaceIssue;
import id.petasehat.intake.facility.VillageSearch;
import id.petasehat.store.Facilities;
import id.petasehat.store.WorkAreas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;

/**
 * Derives again what follows from posts, boundaries and work areas: where each post is now, then
 * which puskesmas each village belongs to.
 */
final class Placing {
  /** All that says where a post is. */
  private static final Set<Attribute> POSITION =
      Set.of(
          Attribute.TYPE,
          Attribute.VILLAGE,
          Attribute.DISTRICT,
          Attribute.LATITUDE,
          Attribute.LONGITUDE);

  private final Connection connection;
  private final AreaIndex areas;
  private final Map<String, String> namesBefore;

  /**
   * @param areas as they are now
   */
  Placing(Connection connection, AreaIndex areas) {
    this(connection, areas, Map.of());
  }

  /**
   * @param areas as they are now
   * @param namesBefore the change, of the puskesmas that have villages, by key
   */
  Placing(Connection connection, AreaIndex areas, Map<String, String> namesBefore) {
    this.connection = connection;
    this.areas = areas;
    this.namesBefore = namesBefore;
  }

  /** After a file spoke of some posts, by key. */
  void afterPosts(Collection<String> facilities, Collection<AreaCode> districts)
      throws SQLException {
    place(facilities, districts);
  }

  /** After anything changed or went in some districts: posts of others may be theirs now. */
  void afterChange(Collection<AreaCode> districts) throws SQLException {
    Set<String> placed = new HashSet<>();
    Facilities.places(connection).forEach(place -> placed.add(place.facility()));
    List<String> concerned =
        Facilities.register(connection, POSITION).at(LocalDate.now()).stream()
            .filter(post -> !placed.contains(post.code()) || concerns(post, districts))
            .map(Facility::code)
            .toList();
    place(concerned, districts);
  }

  /** After work areas of districts came or went: posts stay where they are. */
  void afterWorkAreas(Collection<AreaCode> districts) throws SQLException {
    Set<AreaCode> changed = new TreeSet<>(WorkAreas.districtsOf(connection, renamed()));
    changed.addAll(new DerivedCatchments(connection, areas).derive(districts));
    if (!changed.isEmpty()) {
      PuskesmasTiles.afterWorkAreas(connection, changed);
    }
  }

  /** Puskesmas whose names stand on the map and are others now. */
  private Set<String> renamed() throws SQLException {
    Set<String> renamed = new HashSet<>();
    if (!namesBefore.isEmpty()) {
      Map<String, String> now = Facilities.puskesmasNames(connection);
      namesBefore.forEach(
          (key, name) -> {
            if (!name.equals(now.get(key))) {
              renamed.add(key);
            }
          });
    }
    return renamed;
  }

  /** Places posts, and with them all others of their districts, whose points they may share. */
  private void place(Collection<String> facilities, Collection<AreaCode> districts)
      throws SQLException {
    Set<AreaCode> touched = new TreeSet<>(districts);
    Facilities.places(connection, facilities).forEach(place -> touched.add(place.district()));
    Set<String> affected = new TreeSet<>(facilities);
    for (AreaCode district : touched) {
      Facilities.places(connection, district).forEach(place -> affected.add(place.facility()));
    }
    List<FacilityPlace> places =
        places(Facilities.register(connection, affected, POSITION).at(LocalDate.now()));
    Facilities.replacePlaces(connection, affected, places);
    places.forEach(place -> touched.add(place.district()));
    touched.addAll(WorkAreas.districtsOf(connection, affected));
    afterWorkAreas(touched);
  }

  /** Whether a post names one of the districts, or its point may lie in one. */
  private boolean concerns(Facility facility, Collection<AreaCode> districts) {
    Coordinate point = point(facility);
    return districts.stream()
        .anyMatch(
            district ->
                district.equals(stated(facility).orElse(null))
                    || point != null
                        && areas.find(district).filter(d -> boxed(d, point)).isPresent());
  }

  private static boolean boxed(Area area, Coordinate point) {
    Area.Bounds box = area.bounds();
    return point.x >= box.west()
        && point.x <= box.east()
        && point.y >= box.south()
        && point.y <= box.north();
  }

  private static Coordinate point(Facility facility) {
    Double longitude = facility.measure(Attribute.LONGITUDE);
    Double latitude = facility.measure(Attribute.LATITUDE);
    return longitude == null || latitude == null ? null : new Coordinate(longitude, latitude);
  }

  private static Optional<AreaCode> village(Facility facility) {
    return Optional.ofNullable(facility.text(Attribute.VILLAGE)).map(AreaCode::new);
  }

  /** The district that a post names, itself or with its village. */
  private static Optional<AreaCode> stated(Facility facility) {
    return village(facility)
        .map(village -> village.at(Level.KABUPATEN))
        .or(() -> Optional.ofNullable(facility.text(Attribute.DISTRICT)).map(AreaCode::new));
  }

  private List<FacilityPlace> places(List<Facility> affected) throws SQLException {
    Crowds crowds = Crowds.of(affected);
    Map<Coordinate, AreaCode> found =
        new VillageSearch(connection, areas).around(crowds.points.keySet());
    List<FacilityPlace> places = new ArrayList<>();
    for (Facility facility : affected) {
      Coordinate point = point(facility);
      place(facility, point, found.get(point), crowds).ifPresent(places::add);
    }
    return places;
  }

  /**
   * How many posts have a point, and how many of one type: a pustu and a poskesdes may share a
   * house, two puskesmas do not.
   */
  private record Crowds(Map<Coordinate, Integer> points, Map<List<String>, Integer> ofOneType) {

    static Crowds of(List<Facility> posts) {
      Crowds crowds = new Crowds(new HashMap<>(), new HashMap<>());
      for (Facility post : posts) {
        Coordinate point = point(post);
        if (point != null) {
          crowds.points.merge(point, 1, Integer::sum);
          crowds.ofOneType.merge(typed(post, point), 1, Integer::sum);
        }
      }
      return crowds;
    }

    private static List<String> typed(Facility post, Coordinate point) {
      return List.of(point.toString(), String.valueOf(post.text(Attribute.TYPE)));
    }

    boolean shared(Coordinate point) {
      return point != null && points.get(point) > 1;
    }

    /** Whether the point is an office's or a centre's rather than this post's own. */
    boolean borrowed(Facility post, Coordinate point) {
      return point != null && ofOneType.get(typed(post, point)) > 1;
    }
  }

  /** Empty for a post of a district that is not stored. */
  private Optional<FacilityPlace> place(
      Facility facility, Coordinate point, AreaCode found, Crowds crowds) {
    AreaCode named = village(facility).filter(one -> areas.find(one).isPresent()).orElse(null);
    Optional<AreaCode> stated = stated(facility).filter(one -> areas.find(one).isPresent());
    AreaCode district = found == null ? stated.orElse(null) : found.at(Level.KABUPATEN);
    if (district == null) {
      return Optional.empty();
    }
    boolean other =
        found != null
            && (named != null && !named.equals(found)
                || stated.isPresent() && !stated.get().equals(district));
    boolean placed = found != null && !crowds.borrowed(facility, point);
    return Optional.of(
        new FacilityPlace(
            facility.code(),
            district,
            placed ? found : named,
            point == null ? null : point.x,
            point == null ? null : point.y,
            issue(point, found, named, crowds.shared(point), other)));
  }

  private static PlaceIssue issue(
      Coordinate point, AreaCode found, AreaCode named, boolean shared, boolean other) {
    if (point == null) {
      return named == null ? PlaceIssue.TANPA_TEMPAT : null;
    }
    if (found == null) {
      return PlaceIssue.DI_LAUT;
    }
    if (shared) {
      return PlaceIssue.TITIK_BERSAMA;
    }
    return other ? PlaceIssue.BEDA_DESA : null;
  }
}
