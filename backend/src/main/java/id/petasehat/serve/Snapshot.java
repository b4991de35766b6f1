package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.facility.Catchments;
import id.petasehat.facility.Puskesmas;
import id.petasehat.store.Kept;
import id.petasehat.store.Populations;
import id.petasehat.store.Versions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The store at one moment.
 *
 * @param connection reads of that moment only; closed when the request ends
 * @param kept what other requests have read and computed
 */
record Snapshot(
    Connection connection, Versions versions, AreaIndex areas, Catchments catchments, Kept kept) {

  /** Codes of the villages inside an area, in order. */
  List<AreaCode> villages(AreaCode area) {
    return areas.within(Level.DESA, area).stream().map(Area::code).toList();
  }

  /** The areas of a level that lie in a place whole, in order of code. */
  List<Area> areas(Level level, Place within) {
    if (!within.isPuskesmas()) {
      return areas.within(level, within.around());
    }
    return within.holds(level)
        ? within.villages().stream().flatMap(code -> areas.find(code).stream()).toList()
        : List.of();
  }

  /** The puskesmas whose work areas lie in a place whole, in order of code. */
  List<Puskesmas> puskesmas(Place within) {
    return within.isPuskesmas()
        ? catchments.all().stream().filter(one -> one.areaCode().equals(within.code())).toList()
        : catchments.within(within.around());
  }

  /** Population of every area of the store. */
  Populations populations() throws SQLException {
    return Populations.ofAll(connection);
  }

  /** Population of a place and of what lies inside it. */
  Populations populations(Place place) throws SQLException {
    AreaCode around = place.around();
    List<AreaCode> districts =
        around.level() == Level.PROVINSI
            ? areas.within(Level.KABUPATEN, around).stream().map(Area::code).toList()
            : List.of(around.at(Level.KABUPATEN));
    return Populations.of(connection, districts);
  }
}
