package id.petasehat.serve;

import id.petasehat.area.Area;
import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.export.Column;
import id.petasehat.export.Sheet;
import id.petasehat.export.TableWriter;
import id.petasehat.facility.Attribute;
import id.petasehat.facility.Catchment;
import id.petasehat.facility.Facility;
import id.petasehat.facility.FacilityPlace;
import id.petasehat.facility.Fact;
import id.petasehat.facility.Register;
import id.petasehat.store.Facilities;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Facilities as they were on a day, by the columns of the published template, so that the table can
 * be brought in again, and beside them what follows from them.
 */
final class FacilityTable implements ExportedTable {
  private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4326);

  private static final Set<Attribute> WHOLE =
      EnumSet.of(
          Attribute.YEAR_BUILT,
          Attribute.YEAR_REHABILITATED,
          Attribute.MIDWIVES,
          Attribute.NURSES,
          Attribute.DOCTORS,
          Attribute.OTHER_STAFF,
          Attribute.CADRES,
          Attribute.TRAINED_CADRES,
          Attribute.VEHICLES,
          Attribute.BOATS,
          Attribute.OPEN_DAYS);

  private static final Set<Attribute> DECIMAL =
      EnumSet.of(Attribute.LATITUDE, Attribute.LONGITUDE, Attribute.EQUIPMENT_PERCENT);

  /** Attributes after which the day from which they hold has a column of its own. */
  private static final Map<Attribute, String> DAYS =
      Map.of(Attribute.CONDITION, "tgl_kondisi", Attribute.ILP, "tgl_ilp");

  private final Snapshot snapshot;
  private final Optional<Place> within;
  private final LocalDate day;
  private final List<Facility> facilities;
  private final Map<String, FacilityPlace> places = new HashMap<>();

  private FacilityTable(
      Snapshot snapshot, Optional<Place> within, LocalDate day, List<Facility> facilities)
      throws SQLException {
    this.snapshot = snapshot;
    this.within = within;
    this.day = day;
    var connection = snapshot.connection();
    (within.isEmpty()
            ? Facilities.places(connection)
            : Facilities.places(connection, within.get().around()))
        .forEach(place -> places.put(place.facility(), place));
    this.facilities = facilities.stream().filter(this::isWithin).toList();
  }

  /** Of a puskesmas those whose village is its own. */
  private boolean isWithin(Facility facility) {
    FacilityPlace place = places.get(facility.code());
    return within.isEmpty()
        || !within.get().isPuskesmas()
        || (place != null && within.get().villages().contains(place.village()));
  }

  /**
   * Asked with {@code asOf} as they were on that day, with {@code period} at its end, else as they
   * are today.
   *
   * @param today the day now
   */
  static FacilityTable of(Snapshot snapshot, ExportQuery query, LocalDate today)
      throws SQLException {
    Optional<Place> within = query.within(snapshot);
    FacilityFilter filter = FacilityFilter.of(query);
    LocalDate day = day(query, today);
    Register register =
        within.isEmpty()
            ? Facilities.register(snapshot.connection())
            : Facilities.register(snapshot.connection(), within.get().around());
    return new FacilityTable(
        snapshot, within, day, register.at(day).stream().filter(filter::takes).toList());
  }

  private static LocalDate day(ExportQuery query, LocalDate today) {
    if (query.one("asOf") != null) {
      return Requests.day(query.one("asOf"));
    }
    return query.one("period") == null
        ? today
        : IndicatorsHandler.period(query.one("period")).last().atEndOfMonth();
  }

  @Override
  public String name() {
    return "fasilitas";
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("kode_faskes"));
    for (Attribute attribute : Attribute.values()) {
      columns.add(column(attribute));
      if (DAYS.containsKey(attribute)) {
        columns.add(Column.text(DAYS.get(attribute)));
      }
    }
    for (String derived :
        List.of(
            "letak_kode_desa",
            "letak_desa",
            "letak_kecamatan",
            "kode_puskesmas",
            "tenaga_minimal",
            "berfungsi",
            "masalah_letak",
            "simulasi")) {
      columns.add(Column.text(derived));
    }
    return columns;
  }

  private static Column column(Attribute attribute) {
    if (WHOLE.contains(attribute)) {
      return Column.whole(attribute.column());
    }
    return DECIMAL.contains(attribute)
        ? Column.decimal(attribute.column())
        : Column.text(attribute.column());
  }

  @Override
  public Sheet.Shape shape() {
    return Sheet.Shape.POINT;
  }

  @Override
  public Optional<Place> within() {
    return within;
  }

  @Override
  public String dataDate() {
    return "keadaan pada " + day;
  }

  @Override
  public boolean simulated() {
    return facilities.stream().anyMatch(FacilityTable::simulated);
  }

  private static boolean simulated(Facility facility) {
    return facility.facts().values().stream().anyMatch(Fact::simulated);
  }

  @Override
  public Set<String> kinds() {
    return Set.of("facilities", "posyandu", "work-areas");
  }

  @Override
  public void write(TableWriter out, boolean shapes) throws IOException {
    for (Facility facility : facilities) {
      List<Object> cells = new ArrayList<>();
      cells.add(facility.code());
      for (Attribute attribute : Attribute.values()) {
        cells.add(content(facility, attribute));
        if (DAYS.containsKey(attribute)) {
          LocalDate since = facility.since(attribute);
          cells.add(since == null ? null : since.toString());
        }
      }
      addDerived(cells, facility);
      out.add(point(places.get(facility.code())), cells);
    }
  }

  private static Object content(Facility facility, Attribute attribute) {
    String text = facility.text(attribute);
    if (text == null) {
      return null;
    }
    if (WHOLE.contains(attribute)) {
      return Integer.valueOf(text);
    }
    return DECIMAL.contains(attribute) ? new BigDecimal(text) : text;
  }

  private void addDerived(List<Object> cells, Facility facility) {
    FacilityPlace place = places.get(facility.code());
    AreaCode village = place == null ? null : place.village();
    cells.add(village == null ? null : village.dotted());
    cells.add(village == null ? null : name(village));
    cells.add(village == null ? null : name(village.at(Level.KECAMATAN)));
    cells.add(
        Optional.ofNullable(village)
            .flatMap(snapshot.catchments()::of)
            .map(Catchment::puskesmas)
            .orElse(null));
    cells.add(facility.staffing() == null ? null : facility.staffing().id());
    cells.add(facility.works() == null ? null : Exports.yesOrNo(facility.works()));
    cells.add(place == null || place.issue() == null ? null : place.issue().id());
    cells.add(Exports.yesOrNo(simulated(facility)));
  }

  private String name(AreaCode area) {
    return snapshot.areas().find(area).map(Area::name).orElse(null);
  }

  private static Geometry point(FacilityPlace place) {
    return place == null || !place.hasPoint()
        ? null
        : GEOMETRY.createPoint(new Coordinate(place.longitude(), place.latitude()));
  }
}
