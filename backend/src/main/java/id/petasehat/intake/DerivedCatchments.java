package id.petasehat.intake;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.OperatingStatus;
import id.petasehat.facility.WorkAreaProposal;
import id.petasehat.facility.WorkAreaProposal.Candidate;
import id.petasehat.facility.WorkAreaProposal.Home;
import id.petasehat.facility.WorkAreaRow;
import id.petasehat.store.Facilities;
import id.petasehat.store.WorkAreas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * The puskesmas of each village now: what the files say, and for the others a proposal. A puskesmas
 * that is not there any more, or does not work yet, is not proposed.
 */
final class DerivedCatchments {
  /** All that says whether a post is a puskesmas, and open. */
  private static final Set<Attribute> KIND = Set.of(Attribute.TYPE, Attribute.STATUS);

  private final Connection connection;
  private final AreaIndex areas;
  private final LocalDate today = LocalDate.now();

  DerivedCatchments(Connection connection, AreaIndex areas) {
    this.connection = connection;
    this.areas = areas;
  }

  /**
   * Derives the catchments of districts again.
   *
   * @return the districts in which they are different now
   */
  List<AreaCode> derive(Collection<AreaCode> districts) throws SQLException {
    List<AreaCode> changed = new ArrayList<>();
    for (AreaCode district : districts) {
      Set<Catchment> before = Set.copyOf(WorkAreas.catchments(connection, district));
      List<Catchment> now = of(district);
      if (!before.equals(Set.copyOf(now))) {
        WorkAreas.replaceCatchments(connection, district, now);
        changed.add(district);
      }
    }
    return changed;
  }

  private List<Catchment> of(AreaCode district) throws SQLException {
    List<Catchment> catchments = new ArrayList<>();
    List<Home> homes = new ArrayList<>();
    Map<AreaCode, WorkAreaRow> told = WorkAreas.on(connection, today, district);
    List<FacilityPlace> places = Facilities.places(connection, district);
    Map<String, Facility> puskesmas = puskesmas(places, told.values());
    for (Area village : areas.within(Level.DESA, district)) {
      WorkAreaRow row = told.get(village.code());
      if (row != null && puskesmas.containsKey(row.puskesmas())) {
        catchments.add(new Catchment(village.code(), row.puskesmas(), row.pustu(), false));
      } else {
        homes.add(new Home(village.code(), new Coordinate(village.lon(), village.lat())));
      }
    }
    catchments.addAll(WorkAreaProposal.propose(homes, candidates(places, puskesmas)));
    return catchments;
  }

  /** Those that lie in a district, and those of others that a file gives villages of it. */
  private Map<String, Facility> puskesmas(
      Collection<FacilityPlace> places, Collection<WorkAreaRow> told) throws SQLException {
    Set<String> keys = new HashSet<>();
    places.forEach(place -> keys.add(place.facility()));
    told.forEach(row -> keys.add(row.puskesmas()));
    return Facilities.register(connection, keys, KIND).at(today).stream()
        .filter(one -> one.type() != null && one.type().isPuskesmas())
        .collect(Collectors.toMap(Facility::code, Function.identity()));
  }

  private List<Candidate> candidates(
      Collection<FacilityPlace> places, Map<String, Facility> puskesmas) {
    List<Candidate> candidates = new ArrayList<>();
    for (FacilityPlace place : places) {
      Facility facility = puskesmas.get(place.facility());
      if (facility != null && isOpen(facility)) {
        point(place).ifPresent(at -> candidates.add(candidate(place, at)));
      }
    }
    return candidates;
  }

  private static boolean isOpen(Facility facility) {
    OperatingStatus status = facility.status();
    return status != OperatingStatus.TIDAK_BEROPERASI && status != OperatingStatus.RENCANA;
  }

  private static Candidate candidate(FacilityPlace place, Coordinate at) {
    AreaCode kecamatan = place.village() == null ? null : place.village().at(Level.KECAMATAN);
    return new Candidate(place.facility(), place.district(), kecamatan, at);
  }

  /** The point of a post; without one, a point inside its village. */
  private Optional<Coordinate> point(FacilityPlace place) {
    if (place.hasPoint()) {
      return Optional.of(new Coordinate(place.longitude(), place.latitude()));
    }
    return Optional.ofNullable(place.village())
        .flatMap(areas::find)
        .map(village -> new Coordinate(village.lon(), village.lat()));
  }
}
