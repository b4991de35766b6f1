package id.petasehat.serve;

import id.petasehat.area.AreaIndex;
import id.petasehat.facility.Catchments;
import id.petasehat.store.Areas;
import id.petasehat.store.Store;
import id.petasehat.store.Versions;
import id.petasehat.store.WorkAreas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Opens snapshots of the store; reads the areas again only when boundaries changed, and the work
 * areas only when anything did.
 */
final class Snapshots {
  private final Store store;
  private volatile Known known =
      new Known(
          new Versions(-1, -1), new AreaIndex(List.of()), new Catchments(List.of(), Map.of()));

  private record Known(Versions versions, AreaIndex areas, Catchments catchments) {}

  Snapshots(Store store) {
    this.store = store;
  }

  /** Work on a snapshot. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T on(Snapshot snapshot) throws SQLException, E;
  }

  <T, E extends Exception> T read(Work<T, E> work) throws E {
    return store.<T, E>read(connection -> work.on(snapshot(connection)));
  }

  private Snapshot snapshot(Connection connection) throws SQLException {
    Versions versions = Versions.of(connection);
    Known current = known;
    if (!current.versions.equals(versions)) {
      boolean sameBoundaries = current.versions.boundary() == versions.boundary();
      AreaIndex areas = sameBoundaries ? current.areas : Areas.index(connection);
      current = new Known(versions, areas, WorkAreas.index(connection));
      known = current;
    }
    return new Snapshot(connection, versions, current.areas, current.catchments);
  }
}
