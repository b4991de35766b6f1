package id.petasehat.intake.layer;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.Village;
import id.petasehat.area.VillageFinder;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.CountCell;
import id.petasehat.intake.figure.FigureContext;
import id.petasehat.intake.figure.VillageColumn;
import id.petasehat.intake.table.Table;
import id.petasehat.reach.SettlementPoint;
import id.petasehat.store.TravelLayerFacts.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Reads rows of the template {@code permukiman}: hamlets of villages with their points. */
final class SettlementTable {
  private static final List<String> REQUIRED = List.of("kode_desa", "nama", "lat", "lon");

  private final VillageColumn villages;
  private final VillageFinder finder;
  private final Findings findings;
  private final TableCells cells;
  private final CountCell counts;
  private int elsewhere;

  SettlementTable(FigureContext context, VillageFinder finder, Findings findings) {
    this.villages = new VillageColumn(context, findings);
    this.finder = finder;
    this.findings = findings;
    this.cells = new TableCells(findings);
    this.counts = new CountCell(findings, "Isi jumlah jiwa atau rumah dari 0");
  }

  /** Refuses a table that is none of settlements. */
  static void check(Table table, Findings findings) throws RefusedException {
    TableCells.require(table, REQUIRED, "kode_desa,nama,lat,lon,jumlah", findings);
  }

  /** Around the coordinates of a table; null box without any, whatever it says wrongly left out. */
  static Envelope box(Table table) {
    Envelope box = new Envelope();
    TableCells silent = new TableCells(new Findings());
    table.rows().forEach(row -> silent.point(row, "lat", "lon").ifPresent(box::expandToInclude));
    return box;
  }

  /**
   * The settlements by district.
   *
   * @throws RefusedException when anything is rejected
   */
  Map<AreaCode, List<Settled>> read(Table table) throws RefusedException {
    Map<AreaCode, List<Settled>> settlements = new TreeMap<>();
    for (Table.Row row : table.rows()) {
      settlement(row)
          .ifPresent(
              one ->
                  settlements
                      .computeIfAbsent(one.village().at(Level.KABUPATEN), none -> new ArrayList<>())
                      .add(one));
    }
    if (elsewhere > 0) {
      findings.tell(
          "",
          "other-districts",
          elsewhere + " baris untuk kabupaten/kota yang tidak tersimpan dilewati.");
    }
    findings.refuseIfRejected();
    return settlements;
  }

  private Optional<Settled> settlement(Table.Row row) {
    VillageColumn.Cell village = villages.read(row.cell("kode_desa"), row.place());
    if (village.elsewhere()) {
      elsewhere++;
      return Optional.empty();
    }
    Optional<Coordinate> point = point(row);
    Long count = count(row);
    if (village.area() == null || point.isEmpty()) {
      return Optional.empty();
    }
    warnOutside(row, village.area(), point.get());
    return Optional.of(
        new Settled(
            village.area(),
            new SettlementPoint(row.cell("nama"), point.get().x, point.get().y, count),
            row.number()));
  }

  /** Empty when it is rejected. */
  private Optional<Coordinate> point(Table.Row row) {
    Optional<Coordinate> point = cells.point(row, "lat", "lon");
    if (point.isEmpty() && row.cell("lat").isEmpty()) {
      findings.reject(
          row.place(),
          "no-point",
          "lat dan lon kosong.",
          "Isi letak permukiman ini, atau hapus barisnya.");
    }
    return point;
  }

  /** People or houses; null when the row does not tell. */
  private Long count(Table.Row row) {
    String text = row.cell("jumlah");
    OptionalLong count =
        CountCell.silent(text) ? OptionalLong.empty() : counts.read(text, "jumlah", row.place());
    return count.isPresent() ? count.getAsLong() : null;
  }

  private void warnOutside(Table.Row row, AreaCode stated, Coordinate point) {
    Optional<Village> found = finder.at(point);
    if (found.map(Village::code).filter(stated::equals).isEmpty()) {
      findings.warn(
          row.place(),
          "outside-village",
          "Titik permukiman ini terletak "
              + found
                  .map(one -> "di desa " + one.name() + " (" + one.code() + ")")
                  .orElse("di luar semua desa")
              + ", bukan di desa "
              + stated
              + ".",
          "Periksa koordinat dan kode desanya.");
    }
  }
}
