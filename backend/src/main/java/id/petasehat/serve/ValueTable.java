package id.petasehat.serve;

import id.petasehat.export.Column;
import id.petasehat.export.Sheet;
import id.petasehat.export.TableWriter;
import id.petasehat.indicator.AreaValue;
import id.petasehat.indicator.Catalogue;
import id.petasehat.indicator.Indicator;
import id.petasehat.indicator.Period;
import id.petasehat.indicator.State;
import id.petasehat.indicator.Unit;
import id.petasehat.indicator.Values;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of one indicator in one period, as the page shows them: what is hidden there is here. */
record ValueTable(Snapshot snapshot, Layer layer, Optional<Place> within, Situation.Judged judged)
    implements ExportedTable {

  static ValueTable of(Snapshot snapshot, Catalogue catalogue, ExportQuery query)
      throws SQLException {
    Indicator indicator =
        IndicatorsHandler.indicator(
            catalogue, Requests.required(query.one("indicator"), "indicator"));
    Period period = IndicatorsHandler.period(Requests.required(query.one("period"), "period"));
    Layer layer = query.layer();
    Optional<Place> within = query.within(snapshot);
    Situation situation = Situation.of(snapshot, catalogue);
    return new ValueTable(
        snapshot,
        layer,
        within,
        within.isEmpty()
            ? situation.values(indicator, period, layer)
            : situation.values(indicator, period, layer, within.get()));
  }

  @Override
  public String name() {
    String code = judged.values().indicator().code().replaceAll("[^a-zA-Z0-9]", "_");
    return "nilai_" + code + "_" + judged.values().period().toString().replace('-', '_');
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(ExportedPlaces.columns());
    text(columns, "indikator", "nama_indikator", "periode", "satuan");
    columns.add(Column.whole("pembilang"));
    columns.add(Column.whole("penyebut"));
    columns.add(Column.decimal("nilai"));
    columns.add(Column.decimal("target"));
    columns.add(Column.decimal("seharusnya"));
    text(columns, "keadaan", "status_pws", "sampai_bulan");
    columns.add(Column.whole("desa_melapor"));
    columns.add(Column.whole("jumlah_desa"));
    text(columns, "simulasi");
    columns.add(Column.decimal("kesenjangan"));
    columns.add(Column.whole("tertinggal"));
    columns.add(Column.whole("belum_terlayani"));
    text(columns, "tren", "catatan");
    return columns;
  }

  private static void text(List<Column> columns, String... names) {
    Arrays.stream(names).map(Column::text).forEach(columns::add);
  }

  @Override
  public Sheet.Shape shape() {
    return Sheet.Shape.MULTIPOLYGON;
  }

  @Override
  public String dataDate() {
    return judged.values().period().toString();
  }

  @Override
  public boolean simulated() {
    return judged.simulated();
  }

  @Override
  public Set<String> kinds() {
    return Set.of("indicators", "population", "simulation");
  }

  @Override
  public void write(TableWriter out, boolean shapes) throws SQLException, IOException {
    ExportedPlaces drawn = new ExportedPlaces(snapshot);
    for (AreaValue value : judged.values().areas()) {
      Place place = Requests.place(value.code(), snapshot);
      List<Object> cells = drawn.cells(place);
      addFigures(cells, value);
      out.add(shapes ? drawn.shape(place) : null, cells);
    }
  }

  private void addFigures(List<Object> cells, AreaValue area) {
    Values values = judged.values();
    cells.add(values.indicator().code());
    cells.add(values.indicator().name().id());
    cells.add(values.period().toString());
    cells.add(values.indicator().unit().id());
    cells.add(area.numerator());
    cells.add(area.denominator());
    cells.add(area.value());
    cells.add(values.target());
    cells.add(values.expected());
    cells.add(word(area.state()));
    cells.add(area.status() == null ? null : area.status().name());
    cells.add(area.through() == null ? null : area.through().toString());
    cells.add(area.reporting());
    cells.add(area.villages());
    cells.add(Exports.yesOrNo(judged.simulated()));
    cells.add(area.gap().points());
    cells.add(area.gap().peopleBehind());
    cells.add(area.gap().peopleNotServed());
    cells.add(area.trend() == null ? null : area.trend().id());
    cells.add(remark(values.indicator(), area.value()));
  }

  /** More than everybody is shown as it is, and said. */
  private static String remark(Indicator indicator, Double value) {
    return indicator.unit() == Unit.PERCENT && value != null && value > 100
        ? "di atas 100%: periksa sasaran, orang luar wilayah, dan hitungan ganda"
        : null;
  }

  /** The words of the templates. */
  private static String word(State state) {
    return switch (state) {
      case REPORTED -> "dilaporkan";
      case ZERO -> "nol dilaporkan";
      case NOT_REPORTED -> "belum lapor";
      case LATE -> "terlambat";
      case NOT_APPLICABLE -> "tidak berlaku";
      case SUPPRESSED -> "disembunyikan";
      case HELD -> "ditahan";
    };
  }
}
