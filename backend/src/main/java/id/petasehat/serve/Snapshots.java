package id.petasehat.serve;

import id.petasehat.area.AreaIndex;
import id.petasehat.facility.Catchments;
import id.petasehat.reach.ReachMemory;
import id.petasehat.store.Areas;
import id.petasehat.store.Kept;
import id.petasehat.store.LiveReach;
import id.petasehat.store.NotMadeYet;
import id.petasehat.store.ReachRuns;
import id.petasehat.store.SasaranCache;
import id.petasehat.store.Store;
import id.petasehat.store.StoreException;
import id.petasehat.store.Versions;
import id.petasehat.store.WorkAreas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens snapshots of the store; reads the areas again only when boundaries changed, and the work
 * areas only when anything did.
 */
final class Snapshots {
  private static final Logger LOG = Logger.getLogger(Snapshots.class.getName());

  private final Store store;
  private final LiveReach liveReach = new LiveReach(ReachMemory.ofThisProgram());
  private final ReachRuns reach = new ReachRuns(liveReach);
  private volatile Known known =
      new Known(
          new Versions(-1, -1),
          new AreaIndex(List.of()),
          new Catchments(List.of(), Map.of()),
          new Kept(new SasaranCache(), reach));

  private record Known(Versions versions, AreaIndex areas, Catchments catchments, Kept kept) {}

  Snapshots(Store store) {
    this.store = store;
  }

  /** Work on a snapshot. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T on(Snapshot snapshot) throws SQLException, E;
  }

  /**
   * Runs work that only reads, and again where it met something that had to be made first; it holds
   * no connection meanwhile.
   */
  <T, E extends Exception> T read(Work<T, E> work) throws E {
    return NotMadeYet.<T, E>read(store, connection -> work.on(snapshot(connection)));
  }

  /** Grounds and travel times of the store. */
  LiveReach liveReach() {
    return liveReach;
  }

  /**
   * Begins to read the areas before anybody asks: of the whole country that takes about as long as
   * the server takes to start listening. Who asks meanwhile waits for the same reading.
   */
  void readAhead() {
    Thread reader = new Thread(this::readQuietly, "read areas");
    reader.setDaemon(true);
    reader.start();
  }

  /** Begins to compute reach before anybody asks, and to store it. */
  void keepReachCurrent() {
    new ReachKeeper(store, reach).begin();
  }

  /** Stores what was computed for requests, so that the next process finds it. */
  void keepComputed() {
    reach.keep(store);
  }

  private void readQuietly() {
    try {
      store.<Known, RuntimeException>read(connection -> known(connection));
    } catch (StoreException failure) {
      LOG.log(
          Level.WARNING, "areas could not be read ahead; the next request tries again", failure);
    }
  }

  /**
   * The store as a change that is not committed yet sees it. Nothing read here is kept: the change
   * may be taken back. For the same reason nothing is computed for it that takes long.
   */
  Snapshot during(Connection connection) throws SQLException {
    Versions versions = Versions.of(connection);
    Known current = known;
    boolean sameBoundaries = current.versions.boundary() == versions.boundary();
    return new Snapshot(
        connection,
        versions,
        sameBoundaries ? current.areas : Areas.index(connection),
        WorkAreas.index(connection),
        new Kept(new SasaranCache(), reach.asTheyAre()));
  }

  private Snapshot snapshot(Connection connection) throws SQLException {
    Known now = known(connection);
    return new Snapshot(connection, now.versions, now.areas, now.catchments, now.kept);
  }

  /** What the store held when this connection began to read. One reads, others wait for it. */
  private Known known(Connection connection) throws SQLException {
    Versions versions = Versions.of(connection);
    Known current = known;
    if (current.versions.equals(versions)) {
      return current;
    }
    synchronized (this) {
      current = known;
      if (!current.versions.equals(versions)) {
        boolean sameBoundaries = current.versions.boundary() == versions.boundary();
        AreaIndex areas = sameBoundaries ? current.areas : Areas.index(connection);
        current =
            new Known(
                versions, areas, WorkAreas.index(connection), new Kept(new SasaranCache(), reach));
        known = current;
      }
      return current;
    }
  }
}
