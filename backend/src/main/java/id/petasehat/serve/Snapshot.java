package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.Level;
import id.petasehat.store.Populations;
import id.petasehat.store.Versions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The store at one moment.
 *
 * @param connection reads of that moment only; closed when the request ends
 */
record Snapshot(Connection connection, Versions versions, AreaIndex areas) {

  /** Codes of the villages inside an area, in order. */
  List<AreaCode> villages(AreaCode area) {
    return areas.within(Level.DESA, area).stream().map(Area::code).toList();
  }

  /** Population of every area of the store. */
  Populations populations() throws SQLException {
    return Populations.of(connection, areas.all(Level.KABUPATEN).stream().map(Area::code).toList());
  }
}
