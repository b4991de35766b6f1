package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.export.Column;
import id.petasehat.export.Sheet;
import id.petasehat.export.TableWriter;
import id.petasehat.store.Batches;
import id.petasehat.store.Populations;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Areas of a level, or puskesmas, with their names and population. */
record AreaTable(
    Snapshot snapshot, Layer layer, Optional<Place> within, Set<AreaCode> simulatedDistricts)
    implements ExportedTable {

  static AreaTable of(Snapshot snapshot, ExportQuery query) throws SQLException {
    return new AreaTable(
        snapshot,
        query.layer(),
        query.within(snapshot),
        Batches.simulatedDistricts(snapshot.connection()));
  }

  @Override
  public String name() {
    return "wilayah_" + layer.id();
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(ExportedPlaces.columns());
    columns.add(Column.text("sebutan"));
    columns.add(Column.whole("penduduk"));
    columns.add(Column.decimal("lon"));
    columns.add(Column.decimal("lat"));
    columns.add(Column.text("simulasi"));
    return columns;
  }

  @Override
  public Sheet.Shape shape() {
    return Sheet.Shape.MULTIPOLYGON;
  }

  @Override
  public String dataDate() {
    return "penduduk: tahun terakhir yang ada";
  }

  @Override
  public boolean simulated() {
    return places().stream().anyMatch(this::simulated);
  }

  private boolean simulated(Place place) {
    return simulatedDistricts.stream()
        .anyMatch(one -> one.within(place.around()) || place.around().within(one));
  }

  private List<Place> places() {
    return ExportedPlaces.of(snapshot, layer, within);
  }

  @Override
  public Set<String> kinds() {
    return Set.of("boundaries", "population", "simulation");
  }

  @Override
  public void write(TableWriter out, boolean shapes) throws SQLException, IOException {
    ExportedPlaces drawn = new ExportedPlaces(snapshot);
    Populations populations = snapshot.populations();
    for (Place place : places()) {
      Optional<Area> area =
          place.isPuskesmas() ? Optional.empty() : snapshot.areas().find(place.around());
      List<Object> cells = drawn.cells(place);
      cells.add(place.term());
      cells.add(populations.sum(place.villages()).orElse(null));
      cells.add(area.map(Area::lon).orElse(null));
      cells.add(area.map(Area::lat).orElse(null));
      cells.add(Exports.yesOrNo(simulated(place)));
      out.add(shapes ? drawn.shape(place) : null, cells);
    }
  }
}
