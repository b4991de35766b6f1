package id.petasehat.intake.layer;

import id.petasehat.area.AreaCode;
import id.petasehat.area.LocalMetres;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.layer.KnownPlaces.Place;
import id.petasehat.intake.table.Table;
import id.petasehat.reach.TravelLink;
import id.petasehat.reach.TravelMode;
import id.petasehat.store.TravelLayerFacts.Linked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Reads rows of the template {@code tautan_perjalanan}. */
final class LinkTable {
  private static final List<String> REQUIRED = List.of("dari", "ke", "moda", "menit");
  private static final double LONGEST_MINUTES = 30_000; // three weeks: no way inside a district
  private static final double NEAR_METRES = 1;
  private static final int ALL_MONTHS = 12;

  private final KnownPlaces known;
  private final PlacesByPoint byPoint;
  private final Findings findings;
  private final TableCells cells;
  private final Map<String, Integer> repeated = new HashMap<>();
  private final Set<Integer> ids = new HashSet<>();
  private int rough;
  private int elsewhere;

  /**
   * When a link runs and how long it takes.
   *
   * @param minutes null not known, as the two after it
   * @param closed months 1 to 12; empty when they cannot be read
   */
  private record Timetable(
      Double minutes, Double waitMinutes, Double daysPerWeek, Optional<Set<Integer>> closed) {}

  LinkTable(KnownPlaces known, PlacesByPoint byPoint, Findings findings) {
    this.known = known;
    this.byPoint = byPoint;
    this.findings = findings;
    this.cells = new TableCells(findings);
  }

  /** Refuses a table that is none of links. */
  static void check(Table table, Findings findings) throws RefusedException {
    TableCells.require(
        table, REQUIRED, "dari,ke,moda,menit,tunggu_menit,hari_per_minggu,bulan_tutup", findings);
  }

  /** Around the coordinates of a table; null box without any, whatever it says wrongly left out. */
  static Envelope box(Table table) {
    Envelope box = new Envelope();
    TableCells silent = new TableCells(new Findings());
    for (Table.Row row : table.rows()) {
      silent.point(row, "dari_lat", "dari_lon").ifPresent(box::expandToInclude);
      silent.point(row, "ke_lat", "ke_lon").ifPresent(box::expandToInclude);
    }
    return box;
  }

  /**
   * The links by district of their ends; one between two districts is in both.
   *
   * @throws RefusedException when anything is rejected
   */
  Map<AreaCode, List<Linked>> read(Table table) throws RefusedException {
    Map<AreaCode, List<Linked>> links = new TreeMap<>();
    for (Table.Row row : table.rows()) {
      Optional<Place> from = end(row, "dari");
      Optional<Place> to = end(row, "ke");
      Optional<TravelLink> link = link(row, from, to);
      if (link.isEmpty()) {
        continue;
      }
      Set<AreaCode> districts = new HashSet<>();
      from.map(Place::district).ifPresent(districts::add);
      to.map(Place::district).ifPresent(districts::add);
      elsewhere += districts.isEmpty() ? 1 : 0;
      Linked linked = new Linked(link.get(), row.number());
      districts.forEach(one -> links.computeIfAbsent(one, none -> new ArrayList<>()).add(linked));
    }
    tell();
    findings.refuseIfRejected();
    return links;
  }

  private void tell() {
    if (elsewhere > 0) {
      findings.tell(
          "",
          "other-districts",
          elsewhere + " baris untuk kabupaten/kota yang tidak tersimpan dilewati.");
    }
    if (rough > 0) {
      findings.warn(
          "",
          "rough-place",
          rough
              + " ujung tautan adalah desa tanpa titik permukiman; dipakai titik di tengah desanya.",
          "Isi dari_lat, dari_lon, ke_lat, ke_lon dengan letak dermaganya, atau masukkan titik"
              + " permukiman.");
    }
  }

  /** One end, by coordinates where the row has them; empty when it is rejected. */
  private Optional<Place> end(Table.Row row, String column) {
    String text = row.cell(column);
    Optional<Coordinate> point = cells.point(row, column + "_lat", column + "_lon");
    if (point.isPresent()) {
      return Optional.of(byPoint.place(text, point.get(), row.place(), findings));
    }
    if (!row.cell(column + "_lat").isEmpty()) {
      return Optional.empty(); // rejected with its reason
    }
    Optional<Place> place = known.post(text).or(() -> known.village(text));
    if (place.isEmpty()) {
      rejectPlace(row, column, text);
    }
    rough += place.filter(Place::rough).isPresent() ? 1 : 0;
    return place;
  }

  private void rejectPlace(Table.Row row, String column, String text) {
    String orPoint = ", atau isi " + column + "_lat dan " + column + "_lon.";
    String inColumn = " di kolom " + column;
    if (known.isPost(text)) {
      findings.reject(
          row.place(),
          "place-without-point",
          "Pos " + text + inColumn + " belum punya koordinat.",
          "Isi koordinat pos itu" + orPoint);
      return;
    }
    findings.reject(
        row.place(),
        "unknown-place",
        text.isEmpty()
            ? "Kolom " + column + " kosong."
            : "\"" + text + "\"" + inColumn + " bukan kode desa atau kode faskes yang tersimpan.",
        "Pakai kode_desa atau kode_faskes yang ada" + orPoint);
  }

  /** The link of a row; empty when anything that it cannot do without is rejected. */
  private Optional<TravelLink> link(Table.Row row, Optional<Place> from, Optional<Place> to) {
    Optional<TravelMode> mode = mode(row);
    Timetable timetable = timetable(row);
    if (from.isEmpty() || to.isEmpty() || mode.isEmpty() || timetable.closed().isEmpty()) {
      return Optional.empty();
    }
    Coordinate start = from.get().nearestTo(to.get());
    Coordinate end = to.get().nearestTo(from.get());
    if (LocalMetres.atLatitude(start.y).distance(start, end) < NEAR_METRES) {
      rejectLoop(row);
      return Optional.empty();
    }
    return Optional.of(
        new TravelLink(
            id(from.get().key() + "|" + to.get().key() + "|" + mode.get().id()),
            from.get().name(),
            to.get().name(),
            start.x,
            start.y,
            end.x,
            end.y,
            mode.get(),
            timetable.minutes(),
            timetable.waitMinutes(),
            timetable.daysPerWeek(),
            timetable.closed().get()));
  }

  private Timetable timetable(Table.Row row) {
    return new Timetable(
        cells.number(row, "menit", Double.MIN_VALUE, LONGEST_MINUTES, "menit lebih dari 0"),
        cells.number(row, "tunggu_menit", 0, LONGEST_MINUTES, "menit dari 0"),
        cells.number(row, "hari_per_minggu", Double.MIN_VALUE, 7, "hari, lebih dari 0 sampai 7"),
        closed(row));
  }

  private void rejectLoop(Table.Row row) {
    findings.reject(
        row.place(),
        "link-to-itself",
        "Tautan ini berangkat dan tiba di tempat yang sama.",
        "Periksa kolom dari dan ke.");
  }

  private Optional<TravelMode> mode(Table.Row row) {
    Optional<TravelMode> mode = LinkModes.of(row.cell("moda"));
    if (mode.isEmpty()) {
      findings.reject(
          row.place(),
          "unknown-mode",
          "Moda \"" + row.cell("moda") + "\" tidak dikenal.",
          "Tulis kaki, motor atau perahu (juga speedboat, kapal motor, ketinting, feri).");
    }
    return mode;
  }

  private Optional<Set<Integer>> closed(Table.Row row) {
    String text = row.cell("bulan_tutup");
    Optional<Set<Integer>> months = ClosedMonths.read(text);
    if (months.isEmpty()) {
      findings.reject(
          row.place(),
          "bad-month",
          "bulan_tutup \"" + text + "\" tidak dapat dibaca.",
          "Tulis nomor bulan 1 sampai 12, dipisah titik koma, misalnya 12;1;2, atau kosongkan.");
    } else if (months.get().size() == ALL_MONTHS) {
      findings.warn(
          row.place(),
          "always-closed",
          "Tautan ini tutup sepanjang tahun, jadi tidak pernah dipakai.",
          "Periksa bulan_tutup.");
    }
    return months;
  }

  /** The same for the same places and mode in every file; the second of such has its own. */
  private int id(String text) {
    CRC32 sum = new CRC32();
    sum.update(
        (text + "|" + repeated.merge(text, 1, Integer::sum)).getBytes(StandardCharsets.UTF_8));
    int id = (int) (sum.getValue() & Integer.MAX_VALUE);
    while (!ids.add(id)) {
      id = id == Integer.MAX_VALUE ? 0 : id + 1;
    }
    return id;
  }
}
