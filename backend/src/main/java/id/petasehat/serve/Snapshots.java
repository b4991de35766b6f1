package id.petasehat.serve;

import id.petasehat.area.AreaIndex;
import id.petasehat.store.Areas;
import id.petasehat.store.Store;
import id.petasehat.store.Versions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Opens snapshots of the store; reads the areas again only when boundaries changed. */
final class Snapshots {
  private final Store store;
  private volatile Known known = new Known(-1, new AreaIndex(List.of()));

  private record Known(long boundaryVersion, AreaIndex areas) {}

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
    if (current.boundaryVersion != versions.boundary()) {
      current = new Known(versions.boundary(), Areas.index(connection));
      known = current;
    }
    return new Snapshot(connection, versions, current.areas);
  }
}
