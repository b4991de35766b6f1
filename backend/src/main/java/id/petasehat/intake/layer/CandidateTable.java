package id.petasehat.intake.layer;

import id.petasehat.area.AreaCode;
import id.petasehat.area.Level;
import id.petasehat.area.VillageFinder;
import id.petasehat.area.VillageFinder.Near;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.figure.CountCell;
import id.petasehat.intake.table.PersonalColumns;
import id.petasehat.intake.table.Table;
import id.petasehat.option.DistrictPlan.DrawnPlace;
import id.petasehat.store.PlanCandidates.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads rows of the template {@code calon_pos}: places for new posts, with their own cost and land.
 */
public final class CandidateTable {
  private static final String TEMPLATE = "nama;bujur;lintang;biaya;status_lahan";

  /** Beyond this a point is of no stored district. */
  private static final double FAR_METRES = 11_000;

  private static final int LONGEST_NAME = 200;

  /** Letters of a name that its id keeps, so that it stays short in addresses. */
  private static final int LONGEST_SLUG = 60;

  private final VillageFinder villages;
  private final Optional<AreaCode> within;
  private final Findings findings;
  private final TableCells cells;
  private final RupiahCell costs;
  private final Map<AreaCode, List<Candidate>> byDistrict = new TreeMap<>();
  private final Map<String, Integer> slugs = new HashMap<>();
  private final Set<String> points = new HashSet<>();
  private int elsewhere;

  /** The columns of one file: Indonesian, or as maps name them. */
  private record Columns(String name, String lon, String lat, String cost, String land) {
    static Columns of(List<String> header) {
      return new Columns(
          first(header, "nama", "name"),
          first(header, "bujur", "lon", "longitude"),
          first(header, "lintang", "lat", "latitude"),
          first(header, "biaya", "cost"),
          first(header, "status_lahan", "lahan", "land"));
    }

    private static String first(List<String> header, String... names) {
      return List.of(names).stream().filter(header::contains).findFirst().orElse(names[0]);
    }
  }

  /**
   * @param villages around the points
   * @param within the only district that is asked for
   */
  public CandidateTable(VillageFinder villages, Optional<AreaCode> within, Findings findings) {
    this.villages = villages;
    this.within = within;
    this.findings = findings;
    this.cells = new TableCells(findings);
    this.costs = new RupiahCell(findings);
  }

  /** Refuses a table that is none of candidate places. */
  public static void check(Table table, Findings findings) throws RefusedException {
    PersonalColumns.refuse(table, findings);
    Columns columns = Columns.of(table.header());
    TableCells.require(table, List.of(columns.name, columns.lon, columns.lat), TEMPLATE, findings);
  }

  /** Around the coordinates of a table; null box without any, whatever it says wrongly left out. */
  public static Envelope box(Table table) {
    Columns columns = Columns.of(table.header());
    Envelope box = new Envelope();
    TableCells silent = new TableCells(new Findings());
    table
        .rows()
        .forEach(
            row -> silent.point(row, columns.lat, columns.lon).ifPresent(box::expandToInclude));
    return box;
  }

  /**
   * The places by district.
   *
   * @throws RefusedException when anything is rejected, or nothing is left
   */
  public Map<AreaCode, List<Candidate>> read(Table table) throws RefusedException {
    Columns columns = Columns.of(table.header());
    table.rows().forEach(row -> read(row, columns));
    if (elsewhere > 0) {
      findings.tell(
          "", "other-districts", elsewhere + " baris untuk kabupaten/kota lain dilewati.");
    }
    findings.refuseIfRejected();
    if (byDistrict.isEmpty()) {
      findings.reject(
          "",
          "candidates-elsewhere",
          "Tidak ada calon tempat pos di wilayah yang tersimpan.",
          "Periksa koordinatnya: bujur Indonesia 95 sampai 141, lintang -11 sampai 6.");
      findings.refuseIfRejected();
    }
    return byDistrict;
  }

  private void read(Table.Row row, Columns columns) {
    String name = row.cell(columns.name);
    Optional<Coordinate> point = point(row, columns);
    Long cost = costs.read(row.cell(columns.cost), columns.cost, row.place());
    if (name.isEmpty()) {
      findings.reject(
          row.place(), "no-name", "Nama tempat ini kosong.", "Isi nama, atau hapus barisnya.");
    } else if (point.isPresent() && isNew(row, point.get())) {
      Optional<AreaCode> district = district(row, point.get());
      if (district.isPresent() && within.orElse(district.get()).equals(district.get())) {
        add(district.get(), place(row, columns, point.get(), cost), row.number());
      } else {
        elsewhere++;
      }
    }
  }

  /** Empty when it is rejected. */
  private Optional<Coordinate> point(Table.Row row, Columns columns) {
    Optional<Coordinate> point = cells.point(row, columns.lat, columns.lon);
    if (point.isEmpty()
        && CountCell.silent(row.cell(columns.lat))
        && CountCell.silent(row.cell(columns.lon))) {
      findings.reject(
          row.place(),
          "no-point",
          columns.lon + " dan " + columns.lat + " kosong.",
          "Isi letak tempat ini, atau hapus barisnya.");
    }
    return point;
  }

  private boolean isNew(Table.Row row, Coordinate point) {
    boolean isNew = points.add(String.format(Locale.ROOT, "%.4f,%.4f", point.x, point.y));
    if (!isNew) {
      findings.warn(
          row.place(),
          "duplicate-place",
          "Titik ini sudah ada di baris sebelumnya, jadi baris ini dilewati.",
          "Hapus salah satunya, atau betulkan koordinatnya.");
    }
    return isNew;
  }

  /** Of the nearest village; told when the point lies in none. */
  private Optional<AreaCode> district(Table.Row row, Coordinate point) {
    Optional<Near> near =
        villages
            .at(point)
            .map(village -> new Near(village, 0))
            .or(() -> villages.nearest(point).filter(one -> one.metres() <= FAR_METRES));
    if (near.filter(one -> one.metres() == 0).isEmpty()) {
      findings.warn(
          row.place(),
          "place-outside",
          "Titik ini di luar semua desa yang tersimpan"
              + near.map(
                      one ->
                          ", " + Math.round(one.metres()) + " m dari desa " + one.village().name())
                  .orElse("")
              + ": di laut atau di kabupaten lain.",
          "Periksa koordinatnya; tempat yang jauh dari darat tidak dapat dipilih.");
    }
    return near.map(one -> one.village().code().at(Level.KABUPATEN));
  }

  private DrawnPlace place(Table.Row row, Columns columns, Coordinate point, Long cost) {
    String name = row.cell(columns.name);
    String land = row.cell(columns.land);
    return new DrawnPlace(
        id(name), fit(name), point.x, point.y, null, cost, land.isEmpty() ? null : fit(land));
  }

  /** The same for the same name in every file; the second of such has its own. */
  private String id(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String fit = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
    int times = slugs.merge(fit, 1, Integer::sum);
    return "file:" + fit + (times == 1 ? "" : "-" + times);
  }

  private static String fit(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  private void add(AreaCode district, DrawnPlace place, int line) {
    byDistrict.computeIfAbsent(district, none -> new ArrayList<>()).add(new Candidate(place, line));
  }
}
