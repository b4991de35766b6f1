package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.PlaceIssue;
import id.petasehat.facility.Register;
import id.petasehat.intake.facility.VillageSearch;
import id.petasehat.store.Facilities;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * Derives again what follows from posts, boundaries and work areas: where each post is now, then
 * which puskesmas each village belongs to.
 */
final class Placing {
  private final Connection connection;
  private final AreaIndex areas;

  /**
   * @param areas as they are now
   */
  Placing(Connection connection, AreaIndex areas) {
    this.connection = connection;
    this.areas = areas;
  }

  /** After a file spoke of some posts, by key. */
  void afterPosts(Collection<String> facilities, Collection<AreaCode> districts)
      throws SQLException {
    place(facilities, districts);
  }

  /** After anything came, changed or went in some districts. */
  void afterChange(Collection<AreaCode> districts) throws SQLException {
    place(List.of(), districts);
  }

  /** After work areas of districts came or went: posts stay where they are. */
  void afterWorkAreas(Collection<AreaCode> districts) throws SQLException {
    derive(Facilities.register(connection), districts);
  }

  private void derive(Register register, Collection<AreaCode> districts) throws SQLException {
    List<AreaCode> changed = new DerivedCatchments(connection, areas, register).derive(districts);
    if (!changed.isEmpty()) {
      PuskesmasTiles.afterWorkAreas(connection, changed);
    }
  }

  private void place(Collection<String> facilities, Collection<AreaCode> districts)
      throws SQLException {
    Register register = Facilities.register(connection);
    List<FacilityPlace> before = Facilities.places(connection);
    Map<String, FacilityPlace> old =
        before.stream().collect(Collectors.toMap(FacilityPlace::facility, place -> place));
    Set<AreaCode> touched = new TreeSet<>(districts);
    Set<String> gone = new HashSet<>(facilities);
    before.stream()
        .filter(place -> districts.contains(place.district()))
        .forEach(place -> gone.add(place.facility()));
    List<Facility> affected = new ArrayList<>();
    for (Facility facility : register.at(LocalDate.now())) {
      FacilityPlace place = old.get(facility.code());
      if (place == null || gone.contains(facility.code()) || concerns(facility, districts)) {
        affected.add(facility);
        gone.add(facility.code());
      }
    }
    gone.stream()
        .map(old::get)
        .filter(Objects::nonNull)
        .forEach(place -> touched.add(place.district()));
    List<FacilityPlace> places = places(affected, before, gone);
    Facilities.replacePlaces(connection, gone, places);
    places.forEach(place -> touched.add(place.district()));
    derive(register, touched);
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

  private List<FacilityPlace> places(
      List<Facility> affected, List<FacilityPlace> before, Set<String> replaced)
      throws SQLException {
    Map<Coordinate, Integer> crowd = new HashMap<>();
    before.stream()
        .filter(place -> place.hasPoint() && !replaced.contains(place.facility()))
        .forEach(
            place ->
                crowd.merge(new Coordinate(place.longitude(), place.latitude()), 1, Integer::sum));
    Set<Coordinate> points = new HashSet<>();
    for (Facility facility : affected) {
      Coordinate point = point(facility);
      if (point != null) {
        crowd.merge(point, 1, Integer::sum);
        points.add(point);
      }
    }
    Map<Coordinate, AreaCode> found = new VillageSearch(connection, areas).around(points);
    List<FacilityPlace> places = new ArrayList<>();
    for (Facility facility : affected) {
      Coordinate point = point(facility);
      boolean shared = point != null && crowd.get(point) > 1;
      place(facility, point, found.get(point), shared).ifPresent(places::add);
    }
    return places;
  }

  /** Empty for a post of a district that is not stored. */
  private Optional<FacilityPlace> place(
      Facility facility, Coordinate point, AreaCode found, boolean shared) {
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
    return Optional.of(
        new FacilityPlace(
            facility.code(),
            district,
            found == null ? named : found,
            point == null ? null : point.x,
            point == null ? null : point.y,
            issue(point, found, named, shared, other)));
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
