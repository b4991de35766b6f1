package id.petasehat.intake;

import id.petasehat.area.AreaCode;
import id.petasehat.area.AreaIndex;
import id.petasehat.area.ProgressListener;
import id.petasehat.indicator.Catalogue;
import id.petasehat.store.Areas;
import id.petasehat.store.Batch;
import id.petasehat.store.Batches;
import id.petasehat.store.Boundaries;
import id.petasehat.store.Facilities;
import id.petasehat.store.Removal;
import id.petasehat.store.Store;
import id.petasehat.store.Versions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.locationtech.jts.geom.Envelope;

/**
 * Takes an import back: what stood before it counts again, and its name stays on record. Rows that
 * a later file only repeated were not stored again, so they go too: import that file once more.
 */
public final class Undo {
  private final Store store;
  private final Catalogue catalogue;

  public Undo(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /**
   * Undoes one batch.
   *
   * @return the new data version; empty when there is no such batch or it is undone already
   */
  public Optional<Long> batch(long id) {
    boolean counts =
        store.<Boolean, RuntimeException>read(connection -> counting(connection, id).isPresent());
    return counts
        ? store.<Optional<Long>, RuntimeException>change(connection -> batch(connection, id))
        : Optional.empty();
  }

  /** Asks again whether the batch counts: another undo may have come in between. */
  private Optional<Long> batch(Connection connection, long id) throws SQLException {
    Optional<Batch> batch = counting(connection, id);
    if (batch.isEmpty()) {
      return Optional.empty();
    }
    take(connection, batch.get());
    return Optional.of(Versions.of(connection).data());
  }

  private static Optional<Batch> counting(Connection connection, long id) throws SQLException {
    return Batches.find(connection, id).filter(found -> found.undoneAt() == null);
  }

  private void take(Connection connection, Batch batch) throws SQLException {
    List<AreaCode> spokenOf = Boundaries.ofBatch(connection, batch.id());
    AreaIndex areas = Areas.index(connection);
    List<Envelope> before =
        spokenOf.stream()
            .flatMap(code -> areas.find(code).stream())
            .map(area -> area.bounds().envelope())
            .toList();
    Map<String, String> namesBefore = Facilities.puskesmasNames(connection);
    Removal.of(connection, catalogue, batch);
    new Redrawing(connection, ProgressListener.NONE).after(spokenOf, before);
    SortedSet<AreaCode> districts = Boundaries.districtsOf(spokenOf);
    districts.addAll(Batches.districts(connection, batch.id()));
    new Placing(connection, Areas.index(connection), namesBefore).afterChange(districts);
  }
}
