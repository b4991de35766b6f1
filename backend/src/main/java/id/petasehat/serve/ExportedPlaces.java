package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import id.petasehat.export.Column;
import id.petasehat.store.Boundaries;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** The areas or puskesmas of a table, and their shapes, read a district at a time. */
final class ExportedPlaces {
  private final Snapshot snapshot;
  private AreaCode held;
  private final Map<AreaCode, Geometry> villages = new HashMap<>();

  ExportedPlaces(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What a layer shows inside a place, or in the whole store, in order of code. */
  static List<Place> of(Snapshot snapshot, Layer layer, Optional<Place> within) {
    if (layer.level().isEmpty()) {
      return within.map(snapshot::puskesmas).orElse(snapshot.catchments().all()).stream()
          .map(Place::of)
          .toList();
    }
    Level level = layer.level().get();
    return within
        .map(place -> snapshot.areas(level, place))
        .orElseGet(() -> snapshot.areas().all(level))
        .stream()
        .map(area -> Place.of(area, snapshot.villages(area.code())))
        .toList();
  }

  /** The columns that say which place a row is of. */
  static List<Column> columns() {
    return List.of(
        Column.text("kode"),
        Column.text("nama"),
        Column.text("tingkat"),
        Column.text("kode_induk"),
        Column.text("nama_induk"));
  }

  List<Object> cells(Place place) {
    AreaCode parent = place.isPuskesmas() ? place.around() : place.around().parent().orElse(null);
    List<Object> cells = new ArrayList<>();
    cells.add(place.code());
    cells.add(place.name());
    cells.add(place.layer().id());
    cells.add(parent == null ? null : parent.dotted());
    cells.add(parent == null ? null : snapshot.areas().find(parent).map(Area::name).orElse(null));
    return cells;
  }

  /** The shape, EPSG:4326: a village as stored, else the union of its villages. */
  Geometry shape(Place place) throws SQLException {
    AreaCode part =
        place.around().level() == Level.PROVINSI
            ? place.around()
            : place.around().at(Level.KABUPATEN);
    if (!part.equals(held)) {
      villages.clear();
      for (Village village : Boundaries.within(snapshot.connection(), part)) {
        villages.put(village.code(), village.geometry());
      }
      held = part;
    }
    return GeoJsonHandler.union(place.villages(), villages);
  }
}
